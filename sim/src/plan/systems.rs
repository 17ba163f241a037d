//! How hopes start, and how plans are made, adjusted and followed.

use bevy_ecs::prelude::*;

use super::components::{Ambition, Plan, PlanHappening, PlanMoved, Planned};
use super::params::PlanParams;
use crate::arrival::{Newcomer, Origin};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::week::DECADE;
use crate::kernel::{People, Told, Week};

const START: Question = Question::new(1050, "plan: hopes at the start");

/// Gives newcomers the hopes they come with: higher with schooling and with age.
pub(super) fn settle_hopes(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Origin, &mut Ambition)>,
    params: Res<PlanParams>,
    chance: Res<Chance>,
    week: Res<Week>,
) -> Result {
    let hopes = &params.hopes;
    for come in newcomers.read() {
        let (origin, mut ambition) = persons.get_mut(come.entity)?;
        let mean = hopes.gap[origin.schooling().rank().min(hopes.gap.len() - 1)];
        let decades = (origin.age(*week) - hopes.age_from) / DECADE;
        let luck = hopes.gap_spread * chance.normal(START, come.person, Week(0), 0);
        ambition.gap = (mean + hopes.gap_age * decades + luck).max(0.0);
    }
    Ok(())
}

/// Moves plans and hopes by what guidance sent this week.
pub(super) fn move_plans(
    mut moves: MessageReader<PlanMoved>,
    mut persons: Query<(&mut Plan, &mut Ambition)>,
    people: Res<People>,
    params: Res<PlanParams>,
    week: Res<Week>,
    mut told: MessageWriter<Told<PlanHappening>>,
) {
    for &PlanMoved { person, row, by } in moves.read() {
        let Ok((mut plan, mut ambition)) = persons.get_mut(people.entity(row)) else { continue };
        let what = match by {
            Planned::Made { path, fit, weeks, closes } => {
                ambition.gap *= 1.0 - closes;
                plan.signed = plan.signed.min(*week);
                plan.versions += 1;
                (plan.path, plan.fit) = (path, fit);
                let in_time = f32::from(u8::from(weeks <= params.term));
                PlanHappening::Made { weeks, in_time }
            }
            Planned::Adjusted { path, fit, closes } => {
                ambition.gap *= 1.0 - closes;
                plan.adjusted = *week;
                plan.versions += 1;
                (plan.path, plan.fit) = (path, fit);
                let weeks = week.since(plan.signed) as f32;
                PlanHappening::Adjusted { weeks, versions: f32::from(plan.versions) }
            }
            Planned::Tested(closes) => {
                ambition.gap *= 1.0 - closes;
                continue;
            }
            Planned::Stepped => {
                plan.steps += 1;
                PlanHappening::StepDone { steps: f32::from(plan.steps) }
            }
        };
        told.write(Told { person, row, what });
    }
}
