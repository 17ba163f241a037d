//! Units and the ways to write a number: what the reader of evidence makes of them.

use klantreis_evidence::{Content, File, Quantity, UNITS, Unit, read_parameters};

use crate::refusals::{PARAMETERS, read};

#[test]
fn a_unit_is_turned_into_the_one_of_the_model() {
    let month = 52.1775 / 12.0;
    for (name, quantity, one) in [
        ("1/week", Quantity::Rate, 1.0),
        ("1/month", Quantity::Rate, 1.0 / month),
        ("1/year", Quantity::Rate, 1.0 / 52.1775),
        ("weeks", Quantity::Weeks, 1.0),
        ("months", Quantity::Weeks, month),
        ("years-duration", Quantity::Weeks, 52.1775),
        ("years", Quantity::Years, 1.0),
        ("percent", Quantity::Share, 0.01),
        ("hours/week", Quantity::HoursPerWeek, 1.0),
    ] {
        let unit = Unit::named(name).expect("a unit");
        assert_eq!(unit.quantity, quantity, "{name}");
        assert!((unit.canonical(2.0) - 2.0 * one).abs() < 1e-12, "{name}");
    }
    let mut reader = read("labour", PARAMETERS).expect("sound").theme("labour").expect("a theme");
    let rate = reader.rate("labour.offer.base").expect("a rate");
    assert!((rate - 0.5 / month).abs() < 1e-12, "half a time a month, by the week: {rate}");
}

#[test]
fn a_unit_has_one_name_and_a_positive_size() {
    for unit in UNITS {
        assert_eq!(UNITS.iter().filter(|other| other.name == unit.name).count(), 1);
        assert!(unit.factor > 0.0);
    }
}

#[test]
fn a_series_holds_from_each_date_on() {
    let text = PARAMETERS
        .replace("prior = { kind = \"uniform\", low = 0.2, high = 0.9 }\n", "")
        .replace("value = 0.5", "series = { \"2015-01-01\" = 0.8, \"2014-01-01\" = 0.5 }")
        .replace("1/month", "percent");
    let mut reader = read("labour", &text).expect("sound").theme("labour").expect("a theme");
    let series = reader.series("labour.offer.base", Quantity::Share).expect("a series");
    for (date, percent) in [
        ("1990-01-01", 0.5),
        ("2014-01-01", 0.5),
        ("2014-12-31", 0.5),
        ("2015-01-01", 0.8),
        ("2090-01-01", 0.8),
    ] {
        let found = series.at(date.parse().expect("a date"));
        assert!((found - percent / 100.0).abs() < 1e-15, "{date}: {found}");
    }
}

#[test]
fn digits_may_be_written_in_every_way_of_toml() {
    for (written, value) in
        [("5e-1", 0.5), ("0.5_0", 0.5), ("1_0e-1", 1.0), ("0x1", 1.0), ("+1", 1.0)]
    {
        let text = PARAMETERS
            .replace("value = 0.5", &format!("value = {written}"))
            .replace("high = 0.9", "high = 1");
        let file = File { name: "labour.toml".to_owned(), text };
        let read = read_parameters("labour", &file).expect("sound");
        assert_eq!(read[0].content, Content::Value(value), "{written}");
    }
}
