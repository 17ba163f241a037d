//! The one table and its modifiers, act by act.

use klantreis_sim::guidance::{
    Act, ActTable, Action, Channel, Circumstances, Line, Outcome, Push, Style, weigh,
};
use klantreis_sim::kernel::PersonId;

use super::{clients, unhurried};

fn table() -> ActTable {
    let mut simulation = clients(1, unhurried()).build().expect("it is sound");
    simulation.world().resource::<ActTable>().clone()
}

/// A client in whom nothing stands in the way.
fn able() -> Circumstances {
    Circumstances {
        trust: 0.5,
        resistance: 0.1,
        self_reliance: 0.5,
        speaking: 2.0,
        is_vulnerable: false,
        weeks_home: 30,
        gives_cue: true,
        last_style: None,
        skill: 1.0,
    }
}

fn of(action: &Action, client: &Circumstances) -> Outcome {
    weigh(action, client, &table())
}

fn talk(acts: &[Act]) -> Action {
    Action::talk(PersonId(1), 60).with(acts)
}

fn near(one: f32, other: f32) {
    assert!((one - other).abs() < 1e-6, "{one}, expected {other}");
}

#[test]
fn every_act_does_what_its_row_says() {
    let table = table();
    let rows = [
        (Act::QuestionOpen, Line::QuestionOpen),
        (Act::Reflect, Line::ReflectCue),
        (Act::Warn, Line::Warn),
        (Act::Arrange, Line::ArrangeLate),
        (Act::LetDo, Line::LetDo),
        (Act::TeachBack, Line::TeachBack),
    ];
    for (act, line) in rows {
        let (outcome, row) = (weigh(&talk(&[act]), &able(), &table), table.effects(line));
        assert_eq!(outcome.vertrouwen, Push::by(row.vertrouwen), "{act:?}");
        assert_eq!(outcome.willen, Push::by(row.willen), "{act:?}");
        assert_eq!(outcome.moeten, Push::by(row.moeten), "{act:?}");
        assert_eq!(outcome.eigenaarschap, Push::by(row.eigenaarschap), "{act:?}");
        assert_eq!(outcome.zelfredzaamheid, Push::by(row.zelfredzaamheid), "{act:?}");
        assert_eq!(outcome.weerstand, Push::by(row.weerstand), "{act:?}");
        assert_eq!(outcome.duidelijkheid, Push::by(row.duidelijkheid), "{act:?}");
    }
}

#[test]
fn the_same_act_again_counts_a_half_and_then_a_third() {
    let once = of(&talk(&[Act::Affirm]), &able()).vertrouwen.up;
    let thrice = of(&talk(&[Act::Affirm; 3]), &able()).vertrouwen.up;
    near(thrice, once * (1.0 + 0.5 + 1.0 / 3.0));
}

#[test]
fn a_third_closed_question_in_a_row_costs_trust_and_another_act_breaks_the_row() {
    let closed = Act::QuestionClosed;
    assert!(of(&talk(&[closed, closed, closed]), &able()).vertrouwen.down > 0.0);
    let broken = of(&talk(&[closed, closed, Act::Inform, closed]), &able());
    near(broken.vertrouwen.down, 0.0);
}

#[test]
fn what_is_not_understood_works_half_unless_an_interpreter_helps() {
    let mut action = talk(&[Act::Inform]);
    let plain = of(&action, &able()).duidelijkheid.up;
    action.wording = 3.0;
    near(of(&action, &able()).duidelijkheid.up, plain / 2.0);
    action.interpreter = true;
    near(of(&action, &able()).duidelijkheid.up, plain);
}

#[test]
fn a_letter_works_half_but_a_threat_in_it_works_more_and_a_visit_wins_trust() {
    let through = |act, channel| {
        let mut action = talk(&[act]);
        action.channel = channel;
        of(&action, &able())
    };
    let office = through(Act::Affirm, Channel::Office).vertrouwen.up;
    near(through(Act::Affirm, Channel::Letter).vertrouwen.up, office * 0.5);
    near(through(Act::Affirm, Channel::HomeVisit).vertrouwen.up, office * 1.3);
    let threat = through(Act::Warn, Channel::Office).weerstand.up;
    near(through(Act::Warn, Channel::Letter).weerstand.up, threat * 1.5);
}

#[test]
fn a_style_that_changes_by_two_steps_costs_clarity() {
    let after = |last: i8, now: i8| {
        let mut action = talk(&[]);
        action.style = Style::new(now);
        let client = Circumstances { last_style: Some(Style::new(last)), ..able() };
        of(&action, &client).duidelijkheid.down
    };
    near(after(1, 2), 0.0);
    near(after(-1, 1), 0.01);
    near(after(2, -2), 0.01);
}

#[test]
fn a_polite_yes_moves_no_ownership() {
    let action = talk(&[Act::Seek]);
    assert!(of(&action, &able()).eigenaarschap.up > 0.0);
    for polite in
        [Circumstances { trust: 0.3, ..able() }, Circumstances { resistance: 0.6, ..able() }]
    {
        let outcome = of(&action, &polite);
        assert!(outcome.eigenaarschap.is_none() && !outcome.is_sincere);
    }
}

#[test]
fn a_push_counts_for_what_is_left_upward_and_for_what_is_there_downward() {
    near(Push::by(0.1).on(0.8), 0.82);
    near(Push::by(-0.1).on(0.8), 0.72);
    near(Push::by(0.5).on(1.0), 1.0);
}

#[test]
fn a_soft_confrontation_pays_back_later_with_whoever_is_able_and_trusts() {
    let action = talk(&[Act::ConfrontSoft]);
    let outcome = of(&action, &able());
    assert!(outcome.vertrouwen.down > 0.0);
    let (weeks, push) = outcome.later.expect("it pays back");
    assert!(weeks == 4 && push.up > outcome.vertrouwen.down);
    let vulnerable = Circumstances { is_vulnerable: true, ..able() };
    let wary = Circumstances { trust: 0.3, ..able() };
    assert!([vulnerable, wary].iter().all(|client| of(&action, client).later.is_none()));
}

#[test]
fn letting_do_fails_whoever_cannot_yet_and_leaves_alone_whoever_does_not_trust() {
    let action = talk(&[Act::LetDo]);
    let cannot = of(&action, &Circumstances { self_reliance: 0.2, ..able() });
    assert!(cannot.zelfredzaamheid.down > 0.0);
    let wary = of(&action, &Circumstances { trust: 0.2, ..able() });
    assert!(wary.vertrouwen.down > 0.0 && wary.zelfredzaamheid.up > 0.0);
}
