//! What is not known for certain is drawn as it is stated, and each number by itself.

use klantreis_evidence::{Catalogue, Content};
use klantreis_scenarios::draw::draw_numbers;

use crate::refusals::read;

const DRAWS: u32 = 4_000;

/// A number with a prior, wide enough in range that hardly a draw is cut.
fn number(name: &str, value: f64, prior: &str) -> String {
    format!(
        "[prior.{name}]\nmeaning = \"A number\"\nunit = \"ratio\"\nvalue = {value}\n\
         range = [-100, 100]\nprior = {{ {prior} }}\nstrength = \"assumed\"\ncaveat = \"a test\"\n"
    )
}

fn drawn(known: &Catalogue, id: &str) -> Vec<f64> {
    (0..DRAWS)
        .map(|replication| {
            let known = draw_numbers(known, 7, replication);
            match known.parameter(id).expect("the number is there").content {
                Content::Value(value) => value,
                ref other => panic!("no single value: {other:?}"),
            }
        })
        .collect()
}

/// Fails when the mean is more than four standard errors away, or a draw outside the support.
#[track_caller]
fn check(draws: &[f64], [mean, sd]: [f64; 2], [low, high]: [f64; 2]) {
    assert!(draws.iter().all(|draw| (low..=high).contains(draw)), "a draw is impossible");
    let count = draws.len() as f64;
    let found = draws.iter().sum::<f64>() / count;
    let spread = (draws.iter().map(|draw| (draw - found).powi(2)).sum::<f64>() / count).sqrt();
    let error = sd / count.sqrt();
    assert!((found - mean).abs() < 4.0 * error, "mean {found}, not {mean} +- {error}");
    assert!((spread / sd - 1.0).abs() < 0.15, "spread {spread}, not {sd}");
}

#[test]
fn every_kind_of_prior_has_its_mean_its_spread_and_its_support() {
    let half = 0.5_f64.sqrt();
    // Of a standard normal cut at -1 and 1: two terms of its variance share the density at 1.
    let cut = (1.0 - 2.0 * 0.241_970_72 / 0.682_689_49_f64).sqrt();
    let log = 0.3_f64;
    let lognormal = (log * log / 2.0).exp();
    for (prior, moments, support) in [
        ("kind = \"normal\", mean = 3, sd = 2", [3.0, 2.0], [-100.0, 100.0]),
        (
            "kind = \"truncated-normal\", mean = 5, sd = 1, low = 4, high = 6",
            [5.0, cut],
            [4.0, 6.0],
        ),
        ("kind = \"beta\", a = 2, b = 6", [0.25, (12.0 / 576.0_f64).sqrt()], [0.0, 1.0]),
        ("kind = \"gamma\", shape = 4, mean = 10", [10.0, 5.0], [0.0, 100.0]),
        (
            "kind = \"lognormal\", median = 2, sd = 0.3",
            [2.0 * lognormal, 2.0 * lognormal * ((log * log).exp() - 1.0).sqrt()],
            [0.0, 100.0],
        ),
        ("kind = \"uniform\", low = 2, high = 4", [3.0, 1.0 / 3.0_f64.sqrt()], [2.0, 4.0]),
        ("kind = \"bernoulli\", p = 0.5", [0.5, half * half], [0.0, 1.0]),
    ] {
        let known = read("test", &number("one", moments[0], prior)).expect("the prior is sound");
        check(&drawn(&known, "test.prior.one"), moments, support);
    }
}

#[test]
fn a_draw_has_nine_digits_so_that_no_platform_has_other_last_ones() {
    let text = number("one", 1.0, "kind = \"lognormal\", median = 1, sd = 0.4");
    let known = read("test", &text).expect("the prior is sound");
    for draw in drawn(&known, "test.prior.one").into_iter().take(200) {
        let written: f64 = format!("{draw:.8e}").parse().expect("a number");
        assert!(written.to_bits() == draw.to_bits(), "{draw} has more digits");
    }
}

#[test]
fn a_draw_stays_within_the_range() {
    let text = number("one", 1.0, "kind = \"normal\", mean = 1, sd = 5");
    let known = read("test", &text.replace("[-100, 100]", "[0, 2]")).expect("it is sound");
    let draws = drawn(&known, "test.prior.one");
    assert!(draws.iter().all(|draw| (0.0..=2.0).contains(draw)));
    assert!(draws.contains(&0.0) && draws.contains(&2.0));
}

#[test]
fn drawn_shares_are_shares_around_the_known_ones() {
    let text = number("one", 1.0, "kind = \"dirichlet\", weight = 50")
        .replace("value = 1\n", "shares = { a = 0.7, b = 0.3, c = 0 }\n")
        .replace("ratio", "share")
        .replace("[-100, 100]", "[0, 1]");
    for (weight, text) in [(50.0, text.clone()), (1e-9, text.replace("= 50", "= 1e-9"))] {
        let known = read("test", &text).expect("the prior is sound");
        let mut first = Vec::new();
        for replication in 0..DRAWS {
            let known = draw_numbers(&known, 7, replication);
            let parameter = known.parameter("test.prior.one").expect("it is there");
            let Content::Shares(shares) = &parameter.content else { panic!("no shares") };
            assert!((shares.values().sum::<f64>() - 1.0).abs() < 1e-9, "{shares:?}");
            assert!(shares.values().all(|share| (0.0..=1.0).contains(share)) && shares["c"] == 0.0);
            first.push(shares["a"]);
        }
        if weight > 1.0 {
            check(&first, [0.7, f64::sqrt(0.21 / (weight + 1.0))], [0.0, 1.0]);
        }
    }
}

#[test]
fn another_number_changes_no_draw() {
    let one = number("one", 1.0, "kind = \"normal\", mean = 3, sd = 2");
    let two = number("a-new-one", 1.0, "kind = \"gamma\", shape = 4, mean = 10");
    let alone = read("test", &one).expect("it is sound");
    let both = read("test", &format!("{two}{one}")).expect("they are sound");
    assert_eq!(drawn(&alone, "test.prior.one"), drawn(&both, "test.prior.one"));
    assert_ne!(drawn(&both, "test.prior.one"), drawn(&both, "test.prior.a-new-one"));
}

#[test]
fn a_number_without_a_prior_is_never_drawn() {
    let text = number("one", 1.5, "kind = \"normal\", mean = 3, sd = 2");
    let text: String = text
        .lines()
        .filter(|line| !line.starts_with("prior"))
        .fold(String::new(), |text, line| text + line + "\n");
    let known = read("test", &text).expect("it is sound");
    assert_eq!(known.fingerprint(), draw_numbers(&known, 7, 3).fingerprint());
}
