//! Guidance toward work: when it begins, what it is worth, and the jobhunters beside it.
//!
//! Old practice began it late in the course or after it, new practice at the own home, in parallel
//! with the course. Nothing of it -- minutes that count for work, introductions to employers, lessons
//! in speaking -- comes before its start, the fifth clock of a person.

use bevy_ecs::prelude::*;

use super::agenda::is_client;
use super::components::{Client, GuidanceHappening};
use super::params::TeamParams;
use super::team::{Team, TeamPlan};
use crate::arrival::Clocks;
use crate::journey::{GuidanceBegan, GuidanceParams, Journey, LessonsGiven, Step};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::week::WEEKS_PER_MONTH;
use crate::kernel::{PersonId, Row, Told, Week, maths};
use crate::labour::{Introduced, Job, Support, WaitCut, is_turn};
use crate::motivation::Motivation;
use crate::plan::{Ambition, PlanParams};

const BEGINS: Question = Question::new(1070, "guidance: when work guidance begins");

/// The week in which work guidance is due, by the practice of the team and the person's own luck.
fn due(
    plan: &TeamPlan,
    params: &TeamParams,
    chance: &Chance,
    person: PersonId,
    housed: Week,
) -> Week {
    let after = plan.work_guidance_after.unwrap_or(params.work_guidance_after);
    let luck = 2.0 * chance.uniform(BEGINS, person, Week(0)) - 1.0;
    // At the own home is at the own home: what is not waited for does not vary.
    let spread = params.work_guidance_spread.min(after) * luck;
    housed.plus((after + spread).round() as i32)
}

/// Begins work guidance for clients without a job for whom it is due.
pub(super) fn begin_work_guidance(
    mut clients: Query<(&PersonId, &Row, &Clocks, &Job, &Journey, &mut Client)>,
    team: Res<Team>,
    params: Res<TeamParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut began: MessageWriter<GuidanceBegan>,
    mut cut: MessageWriter<WaitCut>,
    mut lessons: MessageWriter<LessonsGiven>,
    mut told: MessageWriter<Told<GuidanceHappening>>,
) {
    let after = team.plan.work_guidance_after.unwrap_or(params.work_guidance_after);
    let earliest = (after - params.work_guidance_spread.min(after)).floor() as i32;
    for (&person, &row, clocks, job, journey, mut client) in &mut clients {
        let needs_none = client.work_guidance != Week::NEVER || job.is_held();
        if needs_none || !is_client(journey) || !clocks.housed().is_past(*week) {
            continue;
        }
        // No luck lets it begin before this.
        if clocks.housed().plus(earliest) > *week
            || due(&team.plan, &params, &chance, person, clocks.housed()) > *week
        {
            continue;
        }
        client.work_guidance = *week;
        began.write(GuidanceBegan { row });
        let weeks = week.since(clocks.housed()) as f32;
        cut.write(WaitCut { row, left: params.wait_left_after(weeks) });
        if let Some(hours) = team.plan.conversation.filter(|hours| *hours > 0.0) {
            lessons.write(LessonsGiven { row, hours, weeks: params.conversation_weeks });
        }
        told.write(Told { person, row, what: GuidanceHappening::WorkGuidanceBegan { weeks } });
    }
}

/// Hands on to labour what hopes, measures and guidance toward work are worth this week.
///
/// Hopes and measures are there before guidance toward work begins, and do not wait for it.
pub(super) fn support_search(
    mut clients: Query<(&PersonId, &Row, &Journey, &Motivation, &Ambition, &mut Client)>,
    numbers: (Res<TeamParams>, Res<PlanParams>, Res<GuidanceParams>),
    week: Res<Week>,
    mut support: MessageWriter<Support>,
) {
    let (params, plans, package) = numbers;
    for (&person, &row, journey, motivation, ambition, mut client) in &mut clients {
        let spent = std::mem::take(&mut client.this_week);
        let is_guided = client.work_guidance != Week::NEVER;
        if is_guided {
            client.lately = client.lately * params.lasting + spent;
        }
        // Labour reads it when it is the person's turn; what a measure does counts at once.
        let is_read = is_turn(person, *week) || client.measured != Week::NEVER;
        if !is_read || !is_client(journey) {
            continue;
        }
        let (by_measure, withdraws) = params.measures.pressed(&client, *week);
        let mut log_ratio = by_measure + plans.hopes.opens(ambition);
        if is_guided {
            log_ratio += params.by_minutes(&client, *week)
                + params.by_style(&client, motivation)
                + package.unexplained();
        }
        support.write(Support { row, log_ratio, withdraws });
    }
}

impl TeamParams {
    /// What is left of the rest of waiting when work guidance begins so many weeks after the own
    /// home: the later in the course, the more the course stays first [share].
    fn wait_left_after(&self, weeks: f32) -> f32 {
        let late = (weeks / self.course_first).min(1.0);
        self.wait_left + (1.0 - self.wait_left) * late
    }

    /// What the minutes of the last months are worth, so long after the start (R-31, P-77)
    /// [log-ratio].
    fn by_minutes(&self, client: &Client, week: Week) -> f32 {
        let weeks = week.since(client.work_guidance) as f32;
        let a_month = client.lately * (1.0 - self.lasting) * WEEKS_PER_MONTH as f32;
        let ratio = (self.least + a_month) / (self.least + self.reference);
        self.elasticity * maths::exp(-self.fading * weeks) * maths::ln(ratio)
    }

    /// What the style of the last contact does to taking work by itself (R-36) [log-ratio].
    fn by_style(&self, client: &Client, motivation: &Motivation) -> f32 {
        let steps = client.last_style.map_or(0, super::action::Style::steps);
        let compelling = f32::from(-steps.min(0)) / f32::from(super::action::Style::MOST);
        self.coercive * compelling * (1.0 - self.coercive_reactance * motivation.weerstand())
    }
}

/// Introduces clients who look for work to employers: whoever waited longest comes first.
pub(super) fn introduce(
    mut clients: Query<(&PersonId, &Row, &Journey, &mut Client)>,
    mut team: ResMut<Team>,
    params: Res<TeamParams>,
    week: Res<Week>,
    mut introduced: MessageWriter<Introduced>,
) {
    let Some(per_jobhunter) = team.plan.clients_per_jobhunter else { return };
    let (mut guided, mut looking) = (0, Vec::new());
    for (&person, &row, journey, client) in &clients {
        if client.work_guidance == Week::NEVER || !is_client(journey) {
            continue;
        }
        guided += 1;
        if journey.step() == Step::Matching {
            // Never introduced counts from the start of guidance.
            let last = if client.introduced == Week::NEVER {
                client.work_guidance
            } else {
                client.introduced
            };
            looking.push((last, person, row));
        }
    }
    let jobhunters = guided as f32 / per_jobhunter;
    team.today().jobhunters = jobhunters;
    let hours = team.introductions_left + jobhunters * params.introductions;
    let number = (hours as usize).min(looking.len());
    // Hours that nobody could use are gone; a part of an introduction waits for the next week.
    team.introductions_left = hours.fract();
    looking.sort_unstable_by_key(|(last, person, _)| (*last, *person));
    let chosen: std::collections::BTreeSet<PersonId> =
        looking.iter().take(number).map(|(_, person, _)| *person).collect();
    for (person, _, _, mut client) in &mut clients {
        if chosen.contains(person) {
            client.introduced = *week;
        }
    }
    introduced.write_batch(looking.into_iter().take(number).map(|(.., row)| Introduced { row }));
}
