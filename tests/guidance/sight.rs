//! What a klantmanager sees, and what nobody sees.

use std::sync::{Arc, Mutex};

use klantreis_sim::guidance::{Action, Allocation, ClientView, Desk, Practice, Task, TeamPlan};
use klantreis_sim::trust::Trust;
use klantreis_tests::{cohort, diary_bytes};

use super::{clients, staffed, unhurried};

/// Whoever writes down all that can be seen, and says nothing.
#[derive(Clone, Default)]
struct Watcher(Arc<Mutex<Vec<ClientView>>>);

impl Practice for Watcher {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        self.0.lock().expect("one thread").extend(&desk.clients);
        (0..desk.tasks.len()).collect()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        self.0.lock().expect("one thread").push(*client);
        Action::talk(client.client, task.minutes)
    }
}

#[test]
fn whoever_decides_sees_the_same_whatever_a_client_hides() {
    let seen = |hidden: f64| {
        let watcher = Watcher::default();
        let mut trial = clients(100, unhurried());
        for id in ["trust.start.level", "trust.shame.mind", "trust.shame.debt"] {
            trial = trial.with(id, hidden);
        }
        for id in ["ownership", "self-reliance", "clarity"] {
            trial = trial.with(&format!("motivation.start.{id}"), hidden);
        }
        let mut simulation = staffed(&trial, watcher.clone());
        simulation.live(120, &mut []);
        let world = simulation.world();
        let trust: f32 = world.query::<&Trust>().iter(world).map(Trust::level).sum();
        let views = watcher.0.lock().expect("one thread").clone();
        (trust, views)
    };
    let ((low, wary), (high, open)) = (seen(0.1), seen(0.7));
    assert!(high > 2.0 * low, "nothing differs that could be seen");
    assert!(wary.len() > 500, "only {} views", wary.len());
    assert!(wary == open, "a view tells what is hidden");
}

#[test]
fn the_view_names_no_hidden_state_and_no_world() {
    let text = include_str!("../../sim/src/guidance/view.rs");
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    for hidden in ["World", "Query", "Trust,", "Trust>", "Motivation", "Mind", "Outcome", "&'"] {
        assert!(!code.contains(hidden), "the view names {hidden}");
    }
}

#[test]
fn the_same_team_lives_the_same_bytes_and_a_shuffled_order_changes_none() {
    let world = cohort(120).weeks(150).guided_by(TeamPlan::of_caseload(60.0));
    let plain = diary_bytes(&world.live());
    assert!(plain == diary_bytes(&world.live()));
    for seed in 1..=3 {
        let shuffled = klantreis_tests::Trial { shuffle: Some(seed), ..world.clone() };
        assert!(plain == diary_bytes(&shuffled.live()), "shuffle {seed} changed the diary");
    }
}

#[test]
fn a_team_that_is_not_asked_for_leaves_no_trace() {
    let facts = cohort(100).weeks(150).live();
    let rooms = ["guidance", "trust", "motivation"];
    assert!(facts.diary().facts().iter().all(|fact| !rooms.contains(&fact.room)));
}

#[test]
fn a_rule_of_allocation_decides_who_is_seen_first() {
    let minutes_of_parents = |allocation| {
        let team = TeamPlan { allocation, ..TeamPlan::of_caseload(250.0) };
        let mut simulation = cohort(600).weeks(200).guided_by(team).without_diary().live();
        let world = simulation.world();
        let mut persons =
            world.query::<(&klantreis_sim::guidance::Client, &klantreis_sim::household::Home)>();
        let [mut parents, mut others] = [(0.0, 0.0); 2];
        for (client, home) in persons.iter(world) {
            let group = if home.young_children() > 0 { &mut parents } else { &mut others };
            group.0 += f64::from(client.minutes());
            group.1 += 1.0;
        }
        (parents.0 / parents.1) / (others.0 / others.1)
    };
    let (need, target) =
        (minutes_of_parents(Allocation::Need), minutes_of_parents(Allocation::Target));
    assert!(target < need - 0.05, "parents get {target} of others by target, {need} by need");
}

#[test]
fn equal_attention_evens_the_minutes_of_partners() {
    let gap = |allocation| {
        let team = TeamPlan { allocation, ..TeamPlan::of_caseload(250.0) };
        let mut simulation = cohort(800).weeks(200).guided_by(team).without_diary().live();
        let world = simulation.world();
        let mut persons =
            world.query::<(&klantreis_sim::kernel::PersonId, &klantreis_sim::guidance::Client)>();
        let minutes: std::collections::BTreeMap<_, _> =
            persons.iter(world).map(|(id, client)| (*id, f64::from(client.minutes()))).collect();
        let pairs = minutes.iter().filter(|(id, own)| id.place() == 0 && **own > 0.0);
        let gaps: Vec<f64> = pairs
            .filter_map(|(id, own)| {
                let other = minutes.get(&id.household().person(1)).filter(|other| **other > 0.0)?;
                Some((own - other).abs())
            })
            .collect();
        assert!(gaps.len() > 30, "only {} couples", gaps.len());
        gaps.iter().sum::<f64>() / gaps.len() as f64
    };
    let (even, target) = (gap(Allocation::EqualPartners), gap(Allocation::Target));
    assert!(even < target, "{even} minutes apart by equal attention, {target} by target");
}
