//! Contracts: how they begin, run out, are renewed or lost, and the way to a better job.

use bevy_ecs::prelude::*;

use super::components::{Career, Hazard, Job, LabourHappening, Search, Sector};
use super::notice::Noticed;
use super::params::{LabourParams, Work};
use super::search::loss;
use super::selection::pick_sector;
use super::stance::next_event;
use crate::health::Mind;
use crate::household::Home;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::maths::logistic;
use crate::kernel::week::{WEEKS_PER_MONTH, WEEKS_PER_YEAR};
use crate::kernel::{People, PersonId, Told, Week};
use crate::language::Dutch;

const CONTRACT: Question = Question::new(730, "labour: terms of a contract");
const HOURS: Question = Question::new(731, "labour: hours and setting");
const ENDING: Question = Question::new(732, "labour: renewal, move, permanence");
const NEXT_JOB: Question = Question::new(733, "labour: sector of the next job");

/// The luck of one contract.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dice {
    terms: [f32; 4],
    hours: [f32; 4],
}

impl Dice {
    /// The luck of a person whose contract begins this week.
    pub(super) fn of(chance: &Chance, person: PersonId, week: Week) -> Self {
        Self {
            terms: chance.uniforms(CONTRACT, person, week, 0),
            hours: chance.uniforms(HOURS, person, week, 0),
        }
    }
}

/// The job that an opening becomes.
pub(super) fn begin_job(
    params: &LabourParams,
    dice: &Dice,
    sector: Sector,
    home: &Home,
    grade: u8,
    week: Week,
) -> Job {
    let work = &params.work;
    let mut left = dice.hours[0];
    let mut band = work.bands[work.bands.len() - 1];
    for (share, hours) in work.hours.iter().zip(work.bands) {
        left -= share;
        if left < 0.0 {
            band = hours;
            break;
        }
    }
    let wanted = band.0 + dice.hours[1] * (band.1 - band.0);
    let free = (work.hours_most - work.hours_care * home.care_hours()).max(work.hours_least);
    let hours = (wanted.min(free) + work.upgrade_hours * f32::from(grade)).min(work.hours_most);
    let permanent = dice.terms[0] >= work.temporary;
    let place = (sector as usize).saturating_sub(1);
    let speaks_dutch = dice.hours[2] < work.dutch[place];
    let until =
        if permanent { Week::NEVER } else { week.plus(contract_weeks(work, dice.terms[1])) };
    Job {
        sector,
        permanent,
        speaks_dutch,
        contracts: 1,
        grade,
        hours,
        wage: wage(params, hours, grade, week),
        began: week,
        until,
    }
}

/// How long a temporary contract runs [weeks].
fn contract_weeks(work: &Work, luck: f32) -> i32 {
    work.contract_least + (luck * (work.contract_most - work.contract_least) as f32) as i32
}

/// The net wage [euro/month].
fn wage(params: &LabourParams, hours: f32, grade: u8, week: Week) -> f32 {
    let hour = params.wage.at(week.monday()) as f32;
    hour * (1.0 + params.wage_grade * f32::from(grade)) * hours * WEEKS_PER_MONTH as f32
}

/// Ends contracts that run out or are lost, renews others, and lets people move on and up.
pub(super) fn end_and_improve(
    noticed: Res<Noticed>,
    mut persons: Query<(
        (&PersonId, &Dutch, &Mind, &Home, &Search),
        (&mut Job, &mut Career, &mut Hazard),
    )>,
    people: Res<People>,
    params: Res<LabourParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<LabourHappening>>,
) -> Result {
    for &(row, notice) in &noticed.0 {
        let ((&person, dutch, mind, home, search), (mut job, mut career, mut hazard)) =
            persons.get_mut(people.entity(row))?;
        if !job.is_held() {
            continue;
        }
        let mut tell = |what| {
            told.write(Told { person, row, what });
        };
        let work = &params.work;
        let luck = chance.uniforms(ENDING, person, *week, 0);
        if notice.loss {
            end_job(&params, &mut job, &mut career, false, *week, &mut tell);
        } else if job.until <= *week {
            if luck[0] < renewal(work, &job, dutch, search) {
                renew(work, &mut job, luck, *week, &mut tell);
            } else if luck[1] < work.to_next_job {
                let dice = Dice::of(&chance, person, *week);
                let sector = next_sector(work, &chance, person, dutch, career.jobs, *week);
                *job = begin_job(&params, &dice, sector, home, job.grade, *week);
                career.jobs += 1;
                tell(LabourHappening::Moved { sector: f32::from(sector as u8), hours: job.hours });
            } else {
                end_job(&params, &mut job, &mut career, true, *week, &mut tell);
            }
        } else if notice.upgrade {
            let dice = Dice::of(&chance, person, *week);
            let sector = next_sector(work, &chance, person, dutch, career.jobs, *week);
            let better =
                begin_job(&params, &dice, sector, home, job.grade.saturating_add(1), *week);
            let hours = better.hours.max(job.hours);
            let pay = wage(&params, hours, better.grade, *week);
            *job = Job { hours, wage: pay.max(job.wage), ..better };
            career.jobs += 1;
            let sector = f32::from(job.sector as u8);
            tell(LabourHappening::Upgraded { sector, hours: job.hours });
        }
        hazard.loss =
            if job.is_held() { loss(work, &job, search, dutch, mind, *week) } else { 0.0 };
        if !job.is_held() {
            hazard.upgrade = 0.0;
        }
        hazard.next = next_event(&job, search);
    }
    Ok(())
}

fn next_sector(
    work: &Work,
    chance: &Chance,
    person: PersonId,
    dutch: &Dutch,
    jobs: u16,
    week: Week,
) -> Sector {
    let [first, other, ..] = chance.uniforms(NEXT_JOB, person, week, 0);
    pick_sector(work, dutch, jobs, first, other)
}

/// The chance that a contract that runs out is renewed.
fn renewal(work: &Work, job: &Job, dutch: &Dutch, search: &Search) -> f32 {
    // The contract after the last temporary one must be permanent, and employers shrink from it.
    let last = if job.contracts >= work.contracts_most { work.renewal_last } else { 0.0 };
    logistic(
        work.renewal
            + last
            + work.renewal_speaking * (dutch.speaking() - 2.0)
            + work.renewal_soft * search.soft_skills
            + search.renews,
    )
}

fn renew(
    work: &Work,
    job: &mut Job,
    luck: [f32; 4],
    week: Week,
    tell: &mut impl FnMut(LabourHappening),
) {
    let last = job.contracts >= work.contracts_most;
    job.contracts = job.contracts.saturating_add(1);
    job.permanent = last || luck[2] < work.permanent;
    job.until = if job.permanent { Week::NEVER } else { week.plus(contract_weeks(work, luck[3])) };
    tell(LabourHappening::Renewed {
        permanent: f32::from(u8::from(job.permanent)),
        contracts: f32::from(job.contracts),
    });
}

/// Ends a job; enough weeks in a row earn unemployment insurance.
fn end_job(
    params: &LabourParams,
    job: &mut Job,
    career: &mut Career,
    contract_end: bool,
    week: Week,
    tell: &mut impl FnMut(LabourHappening),
) {
    tell(LabourHappening::JobEnded {
        weeks: week.since(job.began) as f32,
        contract_end: f32::from(u8::from(contract_end)),
    });
    career.last_wage = job.wage;
    *job = Job::default();
    career.last_end = week;
    if career.spell >= params.insured_after {
        let years = f32::from(career.weeks_worked) / WEEKS_PER_YEAR;
        let weeks = params.insured_least + (params.insured_per_year * years) as i32;
        let weeks = weeks.min(params.insured_most);
        career.insured_until = week.plus(weeks);
        tell(LabourHappening::InsuranceBegan { weeks: weeks as f32 });
    }
}
