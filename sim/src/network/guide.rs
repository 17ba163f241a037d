//! The volunteer who guides: signals, and questions that are asked twice.

use bevy_ecs::prelude::*;

use super::components::{NetworkHappening, Ties};
use super::params::NetworkParams;
use crate::guidance::{Client, Repeats, Signalled};
use crate::health::Mind;
use crate::household::Home;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{PersonId, Row, Told, Week};
use crate::money::Indebted;
use crate::trust::{Fact, Openness, TrustParams};

const SIGNALS: Question = Question::new(1112, "network: what a volunteer signals");

/// What a volunteer sees of whom he or she guides.
type Seen<'a> = ((&'a PersonId, &'a Row, &'a Ties), (&'a Mind, &'a Indebted, &'a Home, &'a Client));

/// Begins and ends what volunteers do, and passes on what they notice (S-194).
pub(super) fn guide(
    persons: Query<Seen>,
    numbers: (Res<NetworkParams>, Res<TrustParams>),
    chance: Res<Chance>,
    week: Res<Week>,
    mut signalled: MessageWriter<Signalled>,
    mut repeats: MessageWriter<Repeats>,
    mut told: MessageWriter<Told<NetworkHappening>>,
) {
    let (params, trust) = numbers;
    for ((&person, &row, ties), (mind, indebted, home, client)) in &persons {
        let (begins, ends) = (ties.guide_from == *week, ties.guide_until == *week);
        if begins || ends {
            if ties.is_unclear && params.repeats > 0.0 {
                let share = if begins { params.repeats } else { 0.0 };
                repeats.write(Repeats { row, share });
            }
            let is_unclear = f32::from(u8::from(ties.is_unclear));
            let came = NetworkHappening::GuideCame { is_unclear };
            let what = if begins { came } else { NetworkHappening::GuideLeft };
            told.write(Told { person, row, what });
        }
        if !ties.is_guided(*week) || client.seat().is_none() {
            continue;
        }
        let luck = chance.uniforms(SIGNALS, person, *week, 0);
        for (fact, luck) in Fact::ALL.into_iter().zip(luck) {
            let holds = match fact {
                Fact::Mind => mind.is_unhealthy(),
                Fact::Debt => indebted.is(),
                Fact::Family => home.stress() >= trust.family_strain,
            };
            if holds && client.knows(fact) < Openness::Partly && luck < params.signals {
                signalled.write(Signalled { row, fact });
                let what = NetworkHappening::Signalled { fact: f32::from(fact as u8) };
                told.write(Told { person, row, what });
            }
        }
    }
}
