//! What the reader of evidence refuses, and where it says so.

use klantreis_evidence::{Catalogue, EvidenceError, EvidenceFiles, File, Quantity, UNITS, Unit};

pub(crate) const SOURCES: &str = "[book]\ntitle = \"A book\"\nyear = \"2020\"\n\
    where = \"a shelf\"\nlicence = \"quoted\"\nread = \"in full\"\n";

pub(crate) const PARAMETERS: &str = "[offer.base]
meaning = \"Offers of work\"
unit = \"1/month\"
value = 0.5
prior = { kind = \"uniform\", low = 0.2, high = 0.9 }
range = [0.1, 1]
strength = \"measured\"
sources = [{ id = \"book\", at = \"table 1\" }]
";

pub(crate) const TARGETS: &str = "[T-1]
quantity = \"Share in work\"
scenario = \"cohort\"
outcome = \"working\"
use = \"fit\"
unit = \"percent\"
population = { ages = [18, 64], sex = \"women\" }
points = [{ label = \"a year\", at = { months = 12 }, value = 3, tolerance = 1 }]
sources = [{ id = \"book\", at = \"table 2\" }]
";

pub(crate) const COUNTRIES: &str = "name_nl,name_en,adjective_en,adjective_nl\n\
    Utopia,Utopia,Utopian,Utopisch\n";

fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), text: text.to_owned() }
}

fn code(name: &str, text: &str) -> (String, File) {
    (name.to_owned(), file(&format!("{name}.csv"), text))
}

/// A small body of evidence with parameters of its own.
pub(crate) fn files(theme: &str, parameters: &str) -> EvidenceFiles {
    EvidenceFiles {
        sources: file("sources.toml", SOURCES),
        parameters: vec![(theme.to_owned(), file(&format!("{theme}.toml"), parameters))],
        targets: vec![("work".to_owned(), file("work.toml", TARGETS))],
        codes: vec![
            code("countries", COUNTRIES),
            code("municipalities", "code,name,also_called\n1,Nowhere,Erehwon\n"),
            code(
                "forbidden-words",
                "word,kind\ngreatstudy,study\nthepolder,place\nruritan,nationality\n",
            ),
        ],
    }
}

pub(crate) fn read(theme: &str, parameters: &str) -> Result<Catalogue, EvidenceError> {
    Catalogue::from_files(&files(theme, parameters))
}

/// Fails unless the error is at a place and says how to go on.
#[track_caller]
fn at(error: &EvidenceError, place: &str) {
    let said = error.place().expect("the place is known");
    assert_eq!(format!("{}:{}", said.file, said.line), place, "{error}");
    assert!(error.to_string().starts_with(place), "{error}");
    assert!(error.hint().is_some_and(|hint| !hint.is_empty()), "{error}");
}

/// The error when a piece of the good file is something else.
#[track_caller]
fn refused(piece: &str, instead: &str, place: &str) -> EvidenceError {
    assert!(PARAMETERS.contains(piece), "the good file does not say {piece}");
    let error = read("labour", &PARAMETERS.replace(piece, instead)).expect_err("it is refused");
    at(&error, place);
    error
}

const WITNESS: &str = "sources = [{ id = \"book\", at = \"table 1\" }]\n";

#[test]
fn the_good_file_is_read() {
    let known = read("labour", PARAMETERS).expect("it is sound");
    assert_eq!(known.parameters().count(), 1);
    assert_eq!(known.targets().count(), 1);
}

#[test]
fn a_number_without_a_unit_is_refused() {
    let error = refused("unit = \"1/month\"\n", "", "labour.toml:1");
    assert!(matches!(error, EvidenceError::NoUnit { id, .. } if id == "labour.offer.base"));
}

#[test]
fn a_unit_outside_the_list_is_refused() {
    let error = refused("\"1/month\"", "\"1/fortnight\"", "labour.toml:3");
    assert!(matches!(error, EvidenceError::UnknownUnit { unit, .. } if unit == "1/fortnight"));
}

#[test]
fn a_number_without_a_source_is_refused() {
    for strength in ["measured", "reported", "estimated"] {
        let text = PARAMETERS.replace(WITNESS, "caveat = \"it may be\"\n");
        let error = read("labour", &text.replace("measured", strength)).expect_err("refused");
        at(&error, "labour.toml:1");
        assert!(matches!(error, EvidenceError::NoSource { .. }), "{error}");
    }
}

#[test]
fn an_assumption_needs_a_caveat_and_no_source() {
    let error = refused("\"measured\"", "\"assumed\"", "labour.toml:1");
    assert!(matches!(error, EvidenceError::NoCaveat { .. }));
    let assumed = PARAMETERS.replace("\"measured\"", "\"assumed\"");
    assert!(read("labour", &assumed.replace(WITNESS, "caveat = \"guessed\"\n")).is_ok());
}

#[test]
fn a_value_outside_its_range_is_refused() {
    let error = refused("value = 0.5", "value = 1.5", "labour.toml:4");
    assert!(matches!(
        error,
        EvidenceError::OutOfRange { value, low, high, .. } if [value, low, high] == [1.5, 0.1, 1.0]
    ));
    let series = "series = { \"2014-01-01\" = 0.5, \"2015-01-01\" = 7 }";
    let text = PARAMETERS.replace("prior = { kind = \"uniform\", low = 0.2, high = 0.9 }\n", "");
    let error = read("labour", &text.replace("value = 0.5", series)).expect_err("refused");
    at(&error, "labour.toml:4");
    assert!(matches!(error, EvidenceError::OutOfRange { value: 7.0, .. }));
}

#[test]
fn an_unknown_source_is_refused() {
    let error = refused("id = \"book\"", "id = \"rumour\"", "labour.toml:8");
    assert!(
        matches!(error, EvidenceError::UnknownSource { source_id, .. } if source_id == "rumour")
    );
    let mut all = files("labour", PARAMETERS);
    all.targets[0].1.text = TARGETS.replace("\"book\"", "\"rumour\"");
    let error = Catalogue::from_files(&all).expect_err("refused");
    at(&error, "work.toml:9");
    assert!(matches!(error, EvidenceError::UnknownSource { .. }));
}

#[test]
fn an_unknown_key_is_refused_wherever_it_stands() {
    for (piece, instead, place, key) in [
        ("range", "colour = \"red\"\nrange", "labour.toml:6", "colour"),
        ("low = 0.2", "low = 0.2, middle = 0.5", "labour.toml:5", "middle"),
        ("at = \"table 1\"", "at = \"table 1\", page = 3", "labour.toml:8", "page"),
    ] {
        let error = refused(piece, instead, place);
        assert!(matches!(error, EvidenceError::UnknownKey { key: found, .. } if found == key));
    }
    let mut all = files("labour", PARAMETERS);
    all.targets[0].1.text = TARGETS.replace("tolerance", "slack");
    let error = Catalogue::from_files(&all).expect_err("refused");
    at(&error, "work.toml:8");
    assert!(matches!(error, EvidenceError::UnknownKey { key, .. } if key == "slack"));
    all.targets.clear();
    all.sources.text = format!("{SOURCES}author = \"somebody\"\n");
    let error = Catalogue::from_files(&all).expect_err("refused");
    at(&error, "sources.toml:7");
    assert!(matches!(error, EvidenceError::UnknownKey { key, .. } if key == "author"));
}

#[test]
fn an_id_that_nobody_reads_is_refused() {
    let reader = read("labour", PARAMETERS).and_then(|known| known.theme("labour"));
    let error = reader.expect("it is sound").finish().expect_err("refused");
    at(&error, "labour.toml:1");
    assert!(matches!(error, EvidenceError::Unread { ids, .. } if ids == "labour.offer.base"));
}

#[test]
fn an_id_that_is_read_twice_is_refused() {
    let mut reader = read("labour", PARAMETERS).expect("sound").theme("labour").expect("a theme");
    assert!(reader.rate("labour.offer.base").is_ok());
    let error = reader.rate("labour.offer.base").expect_err("refused");
    at(&error, "labour.toml:1");
    assert!(matches!(error, EvidenceError::ReadTwice { id, .. } if id == "labour.offer.base"));
}

#[test]
fn a_number_is_read_only_as_what_it_is() {
    let reader = || read("labour", PARAMETERS).expect("sound").theme("labour").expect("a theme");
    let error = reader().share("labour.offer.base").expect_err("refused");
    at(&error, "labour.toml:1");
    assert!(matches!(error, EvidenceError::WrongUnit { unit: "1/month", .. }));
    let error = reader().shares("labour.offer.base", &["a"]).expect_err("refused");
    at(&error, "labour.toml:1");
    assert!(matches!(error, EvidenceError::WrongKind { .. }));
    let error = reader().rate("labour.offer.other").expect_err("refused");
    assert!(matches!(error, EvidenceError::MissingNumber { .. }) && error.hint().is_some());
    assert!(error.to_string().starts_with("labour.toml: "), "{error}");
}

#[test]
fn a_number_that_contradicts_another_or_sense_is_refused() {
    let prior = "prior = { kind = \"uniform\", low = 0.2, high = 0.9 }\n";
    let text = PARAMETERS.replace("[0.1, 1]", "[0, 1]").replace(prior, "");
    let reader =
        |text: &str| read("labour", text).expect("sound").theme("labour").expect("a theme");
    let other = ("the other", 0.9);
    let error = reader(&text).at_least("labour.offer.base", Quantity::Rate, other);
    let nought = text.replace("value = 0.5", "value = 0");
    let none = reader(&nought).above_nought("labour.offer.base", Quantity::Rate);
    for error in [error.expect_err("below the other"), none.expect_err("nought")] {
        at(&error, "labour.toml:1");
        assert!(matches!(error, EvidenceError::Contradictory { .. }) && error.hint().is_some());
    }
    let lower = ("the other", 0.0);
    assert!(reader(&text).at_least("labour.offer.base", Quantity::Rate, lower).is_ok());
    assert!(reader(&text).above_nought("labour.offer.base", Quantity::Rate).is_ok());
}

#[test]
fn an_id_names_no_place_no_study_and_outside_arrival_no_nationality() {
    for (word, kind) in [
        ("nowhere", "place"),
        ("erehwon", "place"),
        ("greatstudy", "study or programme"),
        ("thepolder", "place"),
        ("utopia", "nationality"),
        ("utopian", "nationality"),
        ("utopians", "nationality"),
        ("utopier", "nationality"),
        ("thepolderse", "place"),
        ("ruritan", "nationality"),
        ("ruritanian", "nationality"),
        ("nowhere2016", "place"),
    ] {
        for id in [
            format!("[offer.{word}]"),
            format!("[offer-{word}.base]"),
            format!("[offer.{word}_base]"),
        ] {
            let error = refused("[offer.base]", &id, "labour.toml:1");
            assert!(matches!(error, EvidenceError::NamesSomeone { word: found, kind: what, .. }
                if found == word && what == kind));
        }
    }
    let named = |word: &str| read("arrival", &PARAMETERS.replace("base", word));
    assert!(named("utopia").is_ok());
    for word in ["nowhere", "greatstudy"] {
        assert!(matches!(named(word), Err(EvidenceError::NamesSomeone { .. })));
    }
}

/// The same small evidence, held against the code lists that the program carries.
fn read_with_true_codes(theme: &str, word: &str) -> Result<Catalogue, EvidenceError> {
    let mut all = files(theme, &PARAMETERS.replace("base", word));
    all.codes = EvidenceFiles::builtin().codes;
    Catalogue::from_files(&all)
}

#[test]
fn provinces_regions_parts_of_the_world_and_peoples_stand_in_no_id() {
    let places = "groningen friesland drenthe overijssel flevoland gelderland utrecht holland zeeland \
        brabant limburg randstad veluwe twente achterhoek europe european africa african asia asian \
        limburgse amsterdam";
    let peoples = "polish poland poolse bulgarian romanian romania hungarian french spanish italian \
        portuguese greek irish czech slovak slovenian croatian latvian lithuanian estonian finnish \
        maltese cypriot luxembourg british norwegian ghanaian kenyan vietnamese indonesian kurdish syrian";
    for (words, kind) in [(places, "place"), (peoples, "nationality")] {
        for word in words.split_whitespace() {
            let refused = read_with_true_codes("labour", word);
            let Err(EvidenceError::NamesSomeone { kind: found, .. }) = refused else {
                panic!("an id may say {word}");
            };
            assert_eq!(found, kind, "{word}");
            let arrival = read_with_true_codes("arrival", word);
            assert_eq!(arrival.is_ok(), kind == "nationality", "{word} in arrival");
        }
    }
    // Words of their own that begin like a name, and the language of the land.
    for word in
        ["child", "green", "pool", "policy", "spare", "dutch", "region", "western", "malice"]
    {
        assert!(read_with_true_codes("labour", word).is_ok(), "no id may say {word}");
    }
}

#[test]
fn broken_toml_is_refused_at_its_line() {
    let broken = [
        ("value = 0.5", "value = ", "labour.toml:4"),
        ("value = 0.5", "value = 0.5\nvalue = 0.6", "labour.toml:5"),
        ("range = [0.1, 1]", "range = [0.1, 1", "labour.toml:7"),
    ];
    for (piece, instead, place) in broken {
        assert!(matches!(refused(piece, instead, place), EvidenceError::Syntax { .. }));
    }
}

#[test]
fn an_id_that_stands_twice_is_refused_however_it_is_written() {
    let text = format!(
        "{}{}",
        PARAMETERS.replace("[offer.base]", "[\"offer.base\".x]"),
        PARAMETERS.replace("[offer.base]", "[offer.\"base.x\"]")
    );
    let error = read("labour", &text).expect_err("refused");
    assert!(matches!(&error, EvidenceError::Twice { id, .. } if id == "labour.offer.base.x"));
    assert!(error.place().is_some_and(|place| place.line > 0));
}

#[test]
fn words_and_shapes_outside_the_lists_are_refused() {
    for (piece, instead, place) in [
        ("strength = \"measured\"", "strength = \"sure\"", "labour.toml:7"),
        ("\"uniform\"", "\"triangle\"", "labour.toml:5"),
        ("low = 0.2, high = 0.9", "low = 0.9, high = 0.2", "labour.toml:5"),
        ("range = [0.1, 1]", "range = [1, 0.1]", "labour.toml:6"),
        ("value = 0.5", "value = nan", "labour.toml:4"),
        ("value = 0.5", "value = 99999999999999999999", "labour.toml:4"),
        ("value = 0.5", "shares = { a = 0.4, b = 0.5 }", "labour.toml:4"),
    ] {
        refused(piece, instead, place);
    }
    let mut all = files("labour", PARAMETERS);
    for (piece, instead, line) in
        [("women", "robots", 7), ("working", "dancing", 4), ("\"fit\"", "\"held-out\"", 1)]
    {
        all.targets[0].1.text = TARGETS.replace(piece, instead);
        at(&Catalogue::from_files(&all).expect_err("refused"), &format!("work.toml:{line}"));
    }
}

#[test]
fn blank_words_are_refused_wherever_words_are_asked_for() {
    for (piece, instead, place) in [
        ("\"Offers of work\"", "\" \"", "labour.toml:2"),
        ("\"1/month\"", "\"\"", "labour.toml:3"),
        ("at = \"table 1\"", "at = \"\"", "labour.toml:8"),
        ("id = \"book\"", "id = \"\\t\"", "labour.toml:8"),
        (WITNESS, "caveat = \"\"\n", "labour.toml:8"),
        ("[offer.base]", "[offer.\" \"]", "labour.toml:1"),
    ] {
        let error = refused(piece, instead, place);
        assert!(matches!(error, EvidenceError::Blank { .. }), "{error}");
    }
    for line in SOURCES.lines().skip(1) {
        let (key, _) = line.split_once(" = ").expect("a key");
        let mut all = files("labour", PARAMETERS);
        all.sources.text = SOURCES.replace(line, &format!("{key} = \" \""));
        let error = Catalogue::from_files(&all).expect_err("refused");
        assert!(matches!(&error, EvidenceError::Blank { key: found, .. } if found == key));
    }
    for piece in ["\"Share in work\"", "\"cohort\"", "\"a year\"", "\"table 2\""] {
        let mut all = files("labour", PARAMETERS);
        all.targets[0].1.text = TARGETS.replace(piece, "\"\"");
        let error = Catalogue::from_files(&all).expect_err("refused");
        assert!(matches!(error, EvidenceError::Blank { .. }), "{error}");
    }
}

#[test]
fn what_a_unit_cannot_be_is_refused_as_value_and_as_range() {
    for (piece, instead, place) in [
        ("value = 0.5", "value = -1", "labour.toml:4"),
        ("value = 0.5", "value = 1000000", "labour.toml:4"),
        ("range = [0.1, 1]", "range = [-0.1, 1]", "labour.toml:6"),
        ("range = [0.1, 1]", "range = [0.1, 1e6]", "labour.toml:6"),
    ] {
        let error = refused(piece, instead, place);
        assert!(matches!(error, EvidenceError::Impossible { .. }), "{error}");
    }
    for (unit, low, high) in
        [("share", 0.0, 1.0), ("percent", 0.0, 100.0), ("hours/week", 0.0, 168.0)]
    {
        assert_eq!(Unit::named(unit).expect("a unit").bounds(), [low, high]);
    }
    for unit in UNITS {
        let [low, high] = unit.bounds();
        assert!(low < high && low <= 0.0 && high >= 1.0, "{}", unit.name);
    }
}

#[test]
fn a_prior_about_another_number_than_the_range_is_refused() {
    for prior in [
        "kind = \"normal\", mean = 500, sd = 1",
        "kind = \"uniform\", low = 0.2, high = 2",
        "kind = \"truncated-normal\", mean = 0.5, sd = 1, low = 0, high = 1",
        "kind = \"gamma\", shape = 2, mean = 3",
        "kind = \"lognormal\", median = 0.01, sd = 1",
        "kind = \"beta\", a = 1, b = 99",
        "kind = \"bernoulli\", p = 0.5",
    ] {
        let error = refused("kind = \"uniform\", low = 0.2, high = 0.9", prior, "labour.toml:5");
        assert!(matches!(error, EvidenceError::BadPrior { .. }), "{error}");
    }
}

#[test]
fn a_file_without_entries_is_refused_under_its_own_name() {
    let mut all = files("labour", "# nothing\n");
    at(&Catalogue::from_files(&all).expect_err("refused"), "labour.toml:1");
    all = files("labour", "[offer]\n");
    at(&Catalogue::from_files(&all).expect_err("refused"), "labour.toml:1");
    all = files("labour", PARAMETERS);
    all.sources.text.clear();
    at(&Catalogue::from_files(&all).expect_err("refused"), "sources.toml:1");
    all.sources.text = SOURCES.replace("[book]", "[paper]");
    let error = Catalogue::from_files(&all).expect_err("refused").to_string();
    assert!(error.ends_with("in sources.toml"), "{error}");
    all = files("labour", PARAMETERS);
    all.targets[0].1.text.clear();
    at(&Catalogue::from_files(&all).expect_err("refused"), "work.toml:1");
}

#[test]
fn a_code_list_says_something_in_rows_whose_quotes_are_closed() {
    let head = COUNTRIES.lines().next().expect("a head");
    for (text, line) in [
        (String::new(), 1),
        (format!("{head}\n"), 1),
        (COUNTRIES.replace("name_nl", "naam"), 1),
        (COUNTRIES.replace("Utopia,Utopia", ",Utopia"), 2),
        (format!("{COUNTRIES}A,B,\"C,D\nE,F,G,H\n"), 3),
        (format!("{COUNTRIES}A,B,C,\"D"), 3),
    ] {
        let mut all = files("labour", PARAMETERS);
        all.codes[0].1.text = text.clone();
        let Err(error) = Catalogue::from_files(&all) else { panic!("{text} is read") };
        at(&error, &format!("countries.csv:{line}"));
        assert!(matches!(error, EvidenceError::BadCodes { .. }));
    }
}

#[test]
fn a_code_list_with_a_ragged_line_is_refused() {
    let mut all = files("labour", PARAMETERS);
    all.codes[0].1.text = format!("{COUNTRIES}Erewhon,Erewhon\n");
    let error = Catalogue::from_files(&all).expect_err("refused");
    at(&error, "countries.csv:3");
    assert!(matches!(error, EvidenceError::BadCodes { .. }));
}
