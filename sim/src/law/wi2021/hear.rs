//! What other rooms tell that matters under Wi2021: the talks of a team, and courses of the schools.

use bevy_ecs::prelude::*;

use super::components::{Item, Trajectory};
use super::fine::Ground;
use super::requests::Request;
use crate::arrival::Clocks;
use crate::education::EducationHappening;
use crate::guidance::{Form, GuidanceHappening};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, Told, Week};
use crate::law::components::{Duty, RouteDecided, Standing};
use crate::law::due::Docket;
use crate::law::happenings::LawHappening;
use crate::law::params::LawParams;
use crate::money::Income;
use crate::plan::PlanHappening;

const FOR_A_TIME: Question = Question::new(522, "law: exemption for a time");

/// Takes over intake and plan of a team, which are those of the act, and breaches of the plan.
///
/// A plan that is made in reception is dated when the person settles. A route that is decided on holds for
/// the first version; another one later makes a version of its own, within the window of the act (P-13). A breach by someone on bijstand is
/// punished by the measure alone (P-8): nobody is punished twice.
pub(in crate::law) fn hear_team(
    mut contacts: MessageReader<Told<GuidanceHappening>>,
    mut plans: MessageReader<Told<PlanHappening>>,
    mut decided: MessageReader<RouteDecided>,
    mut persons: Query<(&Clocks, &Duty, &Income, &mut Docket, &mut Trajectory)>,
    people: Res<People>,
    params: Res<LawParams>,
    week: Res<Week>,
    mut told: MessageWriter<Told<LawHappening>>,
) {
    for &Told { person, row, what } in contacts.read() {
        let Ok((clocks, duty, income, mut docket, mut own)) = persons.get_mut(people.entity(row))
        else {
            continue;
        };
        match what {
            GuidanceHappening::Met { form, .. } if form == f32::from(Form::Intake.number()) => {
                let begins = clocks.duty().max(*week);
                own.put(Item::Intake, begins);
                docket.due = docket.due.min(begins);
            }
            GuidanceHappening::MeasureTaken { .. } => {
                let euro = params.wi2021.fines.plan;
                let has_plan = own.versions > 0 && duty.is_open();
                if has_plan && !income.is_on_bijstand() && euro > 0.0 {
                    let ground = f32::from(Ground::Plan as u8);
                    told.write(Told { person, row, what: LawHappening::Fined { euro, ground } });
                }
            }
            _ => {}
        }
    }
    for &RouteDecided { row, route } in decided.read() {
        let Ok((_, duty, _, mut docket, mut own)) = persons.get_mut(people.entity(row)) else {
            continue;
        };
        let window = own.first_plan.plus(params.wi2021.routes.window);
        let is_other = own.route != Some(route) && duty.is_open();
        if own.versions == 0 {
            own.decided = Some(route);
        } else if is_other && *week < window {
            own.decided = Some(route);
            own.put(Item::Switch, *week);
            docket.due = docket.due.min(*week);
        }
    }
    for plan in plans.read() {
        let Ok((clocks, _, _, mut docket, mut own)) = persons.get_mut(people.entity(plan.row))
        else {
            continue;
        };
        if matches!(plan.what, PlanHappening::Made { .. }) {
            let dated = clocks.duty().max(clocks.housed()).max(*week);
            own.put(Item::Plan, dated);
            docket.due = docket.due.min(dated);
        }
    }
}

/// Lets the duty rest while a course of the regular schools lasts, and go on when it is left.
pub(in crate::law) fn hear_schools(
    mut courses: MessageReader<Told<EducationHappening>>,
    mut persons: Query<(&mut Duty, &mut Docket, &mut Trajectory)>,
    people: Res<People>,
    params: Res<LawParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<LawHappening>>,
) {
    for &Told { person, row, what } in courses.read() {
        let Ok((mut duty, mut docket, mut own)) = persons.get_mut(people.entity(row)) else {
            continue;
        };
        let mut tell = |what| {
            told.write(Told { person, row, what });
        };
        match what {
            EducationHappening::Enrolled { .. } if duty.is_open() => {
                let granted = params.wi2021.requests.for_a_time;
                let is_within = duty.standing() == Standing::Open;
                if is_within && chance.yes(granted, FOR_A_TIME, person, *week) {
                    own.rest(&mut duty, *week);
                    docket.due = own.when(Item::Pension);
                    tell(LawHappening::Suspended);
                } else {
                    let kind = f32::from(Request::ForATime as u8);
                    tell(LawHappening::RequestRefused { kind });
                }
            }
            EducationHappening::Left { .. } if duty.standing() == Standing::Suspended => {
                let weeks = own.go_on(&mut duty, *week) as f32;
                docket.due = *week;
                tell(LawHappening::Resumed { weeks });
            }
            EducationHappening::Graduated { .. } if duty.standing() == Standing::Suspended => {
                docket.due = *week;
            }
            _ => {}
        }
    }
}

impl Trajectory {
    fn rest(&mut self, duty: &mut Duty, week: Week) {
        duty.standing = Standing::Suspended;
        self.suspended = week;
    }

    /// Goes on where the duty stood still: every date is as far away as it was [weeks].
    fn go_on(&mut self, duty: &mut Duty, week: Week) -> i32 {
        let weeks = week.since(self.suspended);
        duty.standing = Standing::Open;
        duty.term_end = duty.term_end.plus(weeks);
        duty.next_attempt = duty.next_attempt.plus(weeks);
        self.put_off(weeks);
        self.suspended = Week::NEVER;
        weeks
    }
}
