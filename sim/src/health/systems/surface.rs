//! What comes to light, and the way through care.

use bevy_ecs::prelude::*;

use crate::health::latent::Latent;
use crate::health::params::HealthParams;
use crate::health::{Care, CarePolicy, HealthHappening, Mind, Reveal, SentToCare};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{PersonId, Row, Told, Week, maths};
use crate::language::Dutch;
use crate::money::Income;

const UPTAKE: Question = Question::new(404, "health: whether a referral is taken up");
const WAIT: Question = Question::new(405, "health: wait for care");

/// What comes up for a person in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Surfaced {
    /// Nothing.
    Nothing,
    /// An old wound opens.
    Wound,
    /// A problem there was comes to light.
    Problem,
    /// A known problem asks for care again.
    Need,
    /// A date in care has come.
    Appointment,
}

/// For whom something comes up this week -- emptied by [`surface`].
#[derive(Resource, Default)]
pub(crate) struct Surfacing(pub(super) Vec<(Entity, Surfaced)>);

/// Brings to light what was told to a klantmanager last week, and asks for care where one sent on to it.
pub(crate) fn hear_what_was_told(
    mut told: MessageReader<Reveal>,
    mut sent: MessageReader<SentToCare>,
    mut surfacing: ResMut<Surfacing>,
) {
    surfacing.0.extend(sent.read().map(|sent| (sent.entity, Surfaced::Need)));
    surfacing.0.extend(told.read().map(|told| (told.entity, Surfaced::Problem)));
}

/// Opens wounds, reveals problems, refers, and begins and ends treatments.
pub(crate) fn surface(
    mut surfacing: ResMut<Surfacing>,
    mut persons: Query<(&PersonId, &Row, &mut Mind, &mut Latent, &mut Care)>,
    asking: Query<(&Dutch, &Income)>,
    (params, policy): (Res<HealthParams>, Res<CarePolicy>),
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<HealthHappening>>,
) -> Result {
    let (params, week) = (&*params, *week);
    for (entity, what) in surfacing.0.drain(..) {
        // Who told in the week before may have died since.
        let Ok((&person, &row, mut mind, mut latent, mut care)) = persons.get_mut(entity) else {
            continue;
        };
        let mut tell = |what| {
            told.write(Told { person, row, what });
        };
        if what == Surfaced::Wound {
            latent.wound_open = true;
            latent.own -= params.wound_drop;
            mind.level -= params.wound_drop;
            mind.unhealthy = mind.level < params.unhealthy_below;
        }
        if matches!(what, Surfaced::Wound | Surfaced::Problem) && !mind.revealed {
            mind.revealed = true;
            tell(HealthHappening::Revealed { level: mind.level });
        }
        let idle = care.treatment_from == Week::NEVER;
        let needs_care = mind.unhealthy && idle && what != Surfaced::Appointment;
        let (dutch, income) = asking.get(entity)?;
        let uptake = params.uptake(*policy, dutch, income);
        if needs_care && chance.yes(uptake, UPTAKE, person, week) {
            let severe = mind.level < params.severe_below;
            let median = if severe { params.wait_severe } else { params.wait };
            let spread = params.wait_spread * chance.normal(WAIT, person, week, 0);
            let weeks = (median * params.quicker(*policy) * maths::exp(spread)).round();
            latent.referred = week;
            care.treatment_from = week.plus(weeks as i32);
            tell(HealthHappening::Referred { weeks });
        }
        if care.treatment_from == week {
            care.treatment_until = week.plus(params.treatment_weeks);
            care.saw_psychologist = care.saw_psychologist.min(week);
            let waited = week.since(latent.referred) as f32;
            tell(HealthHappening::TreatmentBegan { waited });
        } else if care.treatment_until == week {
            latent.own += params.lasting_gain;
            let first = care.saw_psychologist;
            *care = Care { saw_psychologist: first, ..Care::default() };
            tell(HealthHappening::TreatmentEnded { level: mind.level });
        }
    }
    Ok(())
}
