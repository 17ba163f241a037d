//! What every switch is worth, as the committed page says.

use std::collections::BTreeMap;

use indicatif::ProgressBar;
use klantreis_evidence::Catalogue;
use klantreis_records::states;
use klantreis_scenarios::mechanisms::{Design, Effect, Verdict, all, measure, page};
use klantreis_scenarios::page::made_of;
use klantreis_sim::kernel::{Direction, Mechanism};

use crate::reference::{committed, is_updating, write};

const PAGE: &str = "docs/mechanisms.md";

/// The verdict of each row of a page, by switch and room.
fn verdicts(page: &str) -> BTreeMap<(String, String), String> {
    let rows = page.lines().filter(|line| line.starts_with("| "));
    rows.filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches(['|', ' ']).split(" | ").collect();
        let [id, room, .., verdict] = cells[..] else { return None };
        let is_row = ["counts", "negligible", "fails", "reversed"].contains(&verdict);
        is_row.then(|| ((id.to_owned(), room.to_owned()), verdict.to_owned()))
    })
    .collect()
}

#[test]
fn the_page_names_every_mechanism_and_no_other() {
    let here: Vec<_> = verdicts(&committed(PAGE)).into_keys().collect();
    let mut there: Vec<_> = all().map(|one| (one.id.to_owned(), one.room.to_owned())).collect();
    there.sort();
    assert_eq!(here, there, "the page is stale: see its first lines for the command");
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let is_of_these = committed(PAGE).contains(&made_of(&catalogue));
    assert!(is_of_these, "other numbers, or another model: see its first lines for the command");
}

#[test]
fn the_page_shows_no_mechanism_that_fails() {
    for (mechanism, verdict) in verdicts(&committed(PAGE)) {
        assert!(["counts", "negligible"].contains(&verdict.as_str()), "{mechanism:?} {verdict}");
    }
}

#[test]
fn a_mechanism_is_measured_on_a_state_that_is_known() {
    for mechanism in all() {
        let (name, whom) = mechanism.state.split_once(':').unwrap_or((mechanism.state, "women"));
        let mut known = states::names().chain(states::guided_names());
        assert!(known.any(|known| known == name), "{mechanism:?}");
        assert!(states::groups().any(|known| known == whom), "{mechanism:?}");
    }
}

#[test]
fn an_effect_counts_in_its_direction_beyond_luck_and_beyond_a_trifle() {
    let mechanism = all().find(|one| one.negligible.is_none()).expect("there is one");
    let up = Mechanism { off: Direction::Up, ..mechanism };
    let effect = Effect { mechanism: up, with: 10.0, off: 1.0, error: 0.4, spread: 10.0 };
    assert_eq!(effect.verdict(), Verdict::Counts);
    let against = Mechanism { negligible: Some("small"), ..up };
    let reversed = Effect { mechanism: against, off: -1.0, ..effect };
    assert_eq!(
        reversed.verdict(),
        Verdict::Reversed,
        "a reason excuses no effect against its sign"
    );
    for failing in [
        Effect { off: -0.1, ..effect },
        Effect { error: 0.6, ..effect },
        Effect { spread: 21.0, ..effect },
        Effect { spread: f64::NAN, ..effect },
        Effect { mechanism: Mechanism { off: Direction::Down, ..up }, error: 0.6, ..effect },
    ] {
        assert_eq!(failing.verdict(), Verdict::Fails, "{failing:?}");
        let known = Mechanism { negligible: Some("small"), ..failing.mechanism };
        assert_eq!(Effect { mechanism: known, ..failing }.verdict(), Verdict::Negligible);
    }
}

#[test]
fn a_small_measurement_fills_every_row_and_repeats() {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let design = Design { persons: 20, weeks: 30, replications: 2, ..Design::default() };
    let mechanisms: Vec<Mechanism> = all().collect();
    let run = || {
        let bar = ProgressBar::hidden();
        measure(&mechanisms, &catalogue, &design, &bar).expect("worlds can be built")
    };
    let (first, second) = (page(&run(), &design, &catalogue), page(&run(), &design, &catalogue));
    assert_eq!(first, second);
    assert_eq!(verdicts(&first).len(), all().count());
}

/// Measures mechanisms as the page does, so often.
fn measured(mechanisms: &[Mechanism], replications: u32) -> Vec<Effect> {
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let design = Design { replications, ..Design::default() };
    measure(mechanisms, &catalogue, &design, &ProgressBar::hidden()).expect("worlds can be built")
}

/// The mechanisms that need no team, and those of a team.
fn by_world() -> [Vec<Mechanism>; 2] {
    let (without, with) = all().partition(|one| one.world == "cohort-2014");
    [without, with]
}

#[test]
#[ignore = "runs 20 replications for every switch; the long tier"]
fn mechanisms_have_the_verdicts_of_the_page() {
    let [mut mechanisms, team] = by_world();
    if is_updating() {
        mechanisms.extend(team);
    }
    let design = Design::default();
    let effects = measured(&mechanisms, design.replications);
    let catalogue = Catalogue::builtin().expect("the evidence is sound");
    let fresh = page(&effects, &design, &catalogue);
    if is_updating() {
        write(PAGE, &fresh);
    }
    let (committed, fresh) = (verdicts(&committed(PAGE)), verdicts(&fresh));
    for (key, verdict) in &fresh {
        assert_eq!(committed.get(key), Some(verdict), "{key:?}");
    }
    let failing = effects
        .iter()
        .filter(|effect| matches!(effect.verdict(), Verdict::Fails | Verdict::Reversed));
    let failing: Vec<_> = failing.map(|one| (one.mechanism.id, one.mechanism.room)).collect();
    assert!(failing.is_empty(), "these make no difference and are not called so: {failing:?}");
}

/// Effect and error of a row of the page.
fn row(page: &str, mechanism: &Mechanism) -> [f64; 2] {
    let start = format!("| {} | {} | {} |", mechanism.id, mechanism.room, mechanism.world);
    let line = page.lines().find(|line| line.starts_with(&start)).expect("it has a row");
    let cells: Vec<&str> = line.trim_matches(['|', ' ']).split(" | ").collect();
    [7, 8].map(|place| cells[place].parse().expect("a figure"))
}

#[test]
#[ignore = "runs 4 replications for every switch of a team; the long tier"]
fn mechanisms_of_a_team_have_the_effects_of_the_page() {
    // All 20 replications take ten minutes; a fifth of them finds the same within their luck.
    const PART: u32 = 4;
    let luck = f64::from(Design::default().replications / PART).sqrt();
    let committed = committed(PAGE);
    let mut wrong = Vec::new();
    for one in measured(&by_world()[1], PART) {
        let [effect, error] = row(&committed, &one.mechanism);
        // Figures of the page are rounded to a thousandth, the errors too.
        let (error, rounding) = (error + 0.000_5, 0.000_5);
        if (one.off - effect).abs() > 4.0 * luck * error + rounding {
            wrong.push((one.mechanism.id, one.mechanism.room, one.off, effect, error));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
