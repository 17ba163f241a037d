//! How ties come and fade, and what they do.

use bevy_ecs::prelude::*;

use super::components::{SentToVolunteer, Tied, Ties};
use super::params::NetworkParams;
use crate::arrival::{Clocks, Newcomer, Origin};
use crate::guidance::Push;
use crate::health::Lifted;
use crate::household::Home;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::maths::select;
use crate::kernel::{People, PersonId, Row, Week};
use crate::labour::{Help, Job};
use crate::language::Dutch;

const START: Question = Question::new(1111, "network: ties and volunteer at the start");

/// Ties move slowly: what they do is handed on once in so many weeks, by a quarter of the people.
const TURNS: u64 = 4;

/// Gives newcomers the ties they come with, and says whom a volunteer will guide.
pub(super) fn settle_ties(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Origin, &Clocks, &mut Ties)>,
    params: Res<NetworkParams>,
    chance: Res<Chance>,
) -> Result {
    for come in newcomers.read() {
        let (origin, clocks, mut ties) = persons.get_mut(come.entity)?;
        let [guided, unclear, dutch, _] = chance.uniforms(START, come.person, Week(0), 0);
        // On average the share at the start, between nothing and twice as much.
        ties.dutch = (2.0 * params.dutch * dutch).min(1.0);
        ties.own = (params.own + params.own_spread * origin.network()).clamp(0.0, 1.0);
        ties.loneliness = params.usual;
        if guided < params.guided {
            ties.guided_by_volunteer(clocks.housed(), &params, unclear);
        }
    }
    Ok(())
}

impl Ties {
    /// Has a volunteer from a week on.
    fn guided_by_volunteer(&mut self, from: Week, params: &NetworkParams, unclear: f32) {
        self.guide_from = from;
        self.guide_until = from.plus(params.guided_for);
        self.is_unclear = unclear < params.unclear;
    }
}

/// Takes over ties that offers brought.
pub(super) fn take_ties(
    mut tied: MessageReader<Tied>,
    mut persons: Query<&mut Ties>,
    people: Res<People>,
) {
    for come in tied.read() {
        let Ok(mut ties) = persons.get_mut(people.entity(come.row)) else { continue };
        ties.dutch = Push::by(come.dutch).on(ties.dutch);
        ties.own = Push::by(come.own).on(ties.own);
    }
}

/// Finds a volunteer for whom a klantmanager sent on and who never had one.
pub(super) fn find_volunteers(
    mut sent: MessageReader<SentToVolunteer>,
    mut persons: Query<(&PersonId, &mut Ties)>,
    people: Res<People>,
    params: Res<NetworkParams>,
    chance: Res<Chance>,
    week: Res<Week>,
) {
    for &SentToVolunteer { row } in sent.read() {
        let Ok((&person, mut ties)) = persons.get_mut(people.entity(row)) else { continue };
        if ties.guide_from == Week::NEVER {
            let [_, unclear, ..] = chance.uniforms(START, person, Week(0), 0);
            ties.guided_by_volunteer(week.plus(params.guided_wait), &params, unclear);
        }
    }
}

/// Lets ties come and fade, and loneliness follow them.
pub(super) fn keep_ties(
    mut persons: Query<(&Clocks, &Dutch, &Job, &Home, &mut Ties)>,
    params: Res<NetworkParams>,
    week: Res<Week>,
) -> Result {
    let (params, week) = (*params, *week);
    for (clocks, dutch, jobs, homes, mut ties) in persons.contiguous_iter_mut()? {
        let ties = ties.bypass_change_detection();
        for (i, one) in ties.iter_mut().enumerate() {
            let is_housed = clocks[i].housed() <= week;
            // Neighbours and colleagues become ties as far as one can talk.
            let talks = (dutch[i].speaking() / params.speaks).clamp(0.0, 1.0);
            let comes = select(is_housed, params.neighbours, 0.0) * talks
                + select(jobs[i].speaks_dutch(), params.colleagues, 0.0) * talks
                + select(one.is_guided(week), params.volunteer, 0.0);
            one.dutch += comes * (1.0 - one.dutch) - params.fade * one.dutch;
            one.own +=
                select(is_housed, params.own_group, 0.0) * (1.0 - one.own) - params.fade * one.own;
            let partner = select(homes[i].partner().is_some(), params.by_partner, 0.0);
            let alone = 1.0 - params.by_dutch * one.dutch - params.by_own * one.own - partner;
            one.loneliness += params.follows * (alone.max(0.0) - one.loneliness);
        }
    }
    Ok(())
}

/// Hands on what ties open and what loneliness does, for those whose turn it is.
pub(super) fn let_ties_work(
    persons: Query<(&PersonId, &Row, &Ties)>,
    params: Res<NetworkParams>,
    week: Res<Week>,
    mut help: MessageWriter<Help>,
    mut lifted: MessageWriter<Lifted>,
) -> Result {
    let turn = week.number().rem_euclid(TURNS as i32) as u64;
    for (persons, rows, ties) in persons.contiguous_iter()? {
        for (i, one) in ties.iter().enumerate() {
            if (persons[i].0 >> 2) % TURNS != turn {
                continue;
            }
            if params.on_work != 0.0 {
                let opens = params.on_work * (one.dutch - params.usual_dutch);
                help.write(Help::Ties { row: rows[i], opens });
            }
            if params.on_mind != 0.0 {
                let by = -params.on_mind * (one.loneliness - params.usual);
                lifted.write(Lifted { row: rows[i], by });
            }
        }
    }
    Ok(())
}
