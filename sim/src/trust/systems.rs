//! How trust moves: by what guidance and offers send, and in no other way.

use bevy_ecs::prelude::*;

use super::components::{Move, Openness, Trust, TrustHappening, TrustMoved};
use super::params::TrustParams;
use crate::arrival::Newcomer;
use crate::guidance::Push;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, Row, Told, Week};

const START: Question = Question::new(1010, "trust: trust and shame at the start");

/// What of a confrontation is still to pay back.
#[derive(Resource, Default)]
pub(super) struct Ahead(Vec<(Week, Row, Push)>);

/// Gives newcomers the trust and the shame they come with.
pub(super) fn settle_trust(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<&mut Trust>,
    params: Res<TrustParams>,
    chance: Res<Chance>,
) -> Result {
    for come in newcomers.read() {
        let mut trust = persons.get_mut(come.entity)?;
        let [level, shames @ ..] = chance.normals(START, come.person, Week(0), 0);
        trust.level = (params.start + params.spread * level).clamp(0.0, 1.0);
        for ((shame, mean), luck) in trust.shame.iter_mut().zip(params.shame).zip(shames) {
            *shame = (mean + params.shame_spread * luck).clamp(0.0, 1.0);
        }
    }
    Ok(())
}

/// Lets confrontations of some weeks ago pay back.
pub(super) fn pay_back(
    mut ahead: ResMut<Ahead>,
    mut persons: Query<&mut Trust>,
    people: Res<People>,
    week: Res<Week>,
) {
    for (_, row, push) in ahead.0.extract_if(.., |(due, ..)| *due <= *week) {
        let Ok(mut trust) = persons.get_mut(people.entity(row)) else { continue };
        trust.level = push.on(trust.level);
    }
}

/// Moves trust by what guidance sent this week.
pub(super) fn move_trust(
    mut moves: MessageReader<TrustMoved>,
    mut ahead: ResMut<Ahead>,
    mut persons: Query<&mut Trust>,
    people: Res<People>,
    week: Res<Week>,
    mut told: MessageWriter<Told<TrustHappening>>,
) -> Result {
    for &TrustMoved { person, row, by } in moves.read() {
        let mut trust = persons.get_mut(people.entity(row))?;
        match by {
            Move::Contact { now, later, heard } => {
                trust.level = now.on(trust.level);
                trust.heard = heard;
                ahead.0.extend(later.map(|(weeks, push)| (week.plus(weeks), row, push)));
            }
            Move::Tells(fact, openness) => {
                let known = &mut trust.told[fact as usize];
                if openness > *known {
                    *known = openness;
                    let (fact, openness) = (f32::from(fact as u8), f32::from(openness as u8));
                    let what = TrustHappening::Disclosed { fact, openness };
                    told.write(Told { person, row, what });
                }
            }
            Move::Handover { kept, is_warm } => {
                trust.level *= kept;
                // What was told in confidence is not told on, unless the two meet the client together.
                if !is_warm {
                    trust.told = [Openness::Nothing; super::FACTS];
                }
            }
            Move::Blow(push) => trust.level = push.on(trust.level),
        }
    }
    Ok(())
}
