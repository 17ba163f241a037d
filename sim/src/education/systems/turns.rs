//! What happens to the few for whom this is a week of a turn.

use bevy_ecs::prelude::*;

use super::watch::{Turn, Turns};
use crate::arrival::{Origin, Schooling};
use crate::education::params::EducationParams;
use crate::education::path::Path;
use crate::education::{Credential, EducationHappening, Study, Track};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{PersonId, Row, Told, Week, maths};
use crate::labour::Job;
use crate::language::Dutch;
use crate::law::Duty;

const START: Question = Question::new(604, "education: whether one starts low");
const LENGTH: Question = Question::new(605, "education: length of a course");
const ON: Question = Question::new(606, "education: going on after a diploma");

type AtTurn<'a> = (
    (&'a PersonId, &'a Row, &'a Origin, &'a Dutch, &'a Duty, &'a Job),
    (&'a mut Study, &'a mut Path, &'a mut Credential),
);

/// Someone at a turn.
struct Student<'a> {
    person: PersonId,
    age: f32,
    schooling: Schooling,
    dutch: f32,
    job_hours: f32,
    params: &'a EducationParams,
    chance: &'a Chance,
    week: Week,
}

/// Values schooling, and lets people enter, leave and finish courses.
pub(crate) fn take_turns(
    mut turns: ResMut<Turns>,
    mut persons: Query<AtTurn>,
    params: Res<EducationParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<EducationHappening>>,
) -> Result {
    let (params, chance, week) = (&*params, &*chance, *week);
    for (entity, turn) in turns.0.drain(..) {
        let (read, (mut study, mut path, mut credential)) = persons.get_mut(entity)?;
        let (&person, &row, origin, dutch, duty, job) = read;
        let mut tell = |what| {
            told.write(Told { person, row, what });
        };
        let student = Student {
            person,
            age: origin.age(week),
            schooling: origin.schooling(),
            dutch: params.level(dutch, duty),
            job_hours: job.hours(),
            params,
            chance,
            week,
        };
        let finished = study.is_enrolled() && study.until == week;
        let track = study.track;
        if path.valued_from == week {
            study.valued = true;
            tell(EducationHappening::Valued { rank: student.schooling.rank() as f32 });
        }
        if finished {
            study.diploma = study.diploma.max(track);
            let financed = study.financed;
            stop(&mut study);
            tell(EducationHappening::Graduated { track: f32::from(track as u8) });
            if let Some(next) = student.goes_on(track, financed) {
                tell(student.enter(next, &mut study));
                // An unbroken course of studies keeps study finance past the age limit.
                study.financed |= financed;
            }
        } else if turn == Turn::Change && study.is_enrolled() {
            stop(&mut study);
            tell(EducationHappening::Left { track: f32::from(track as u8) });
        } else if turn == Turn::Change {
            let first = student.first_track(study.diploma);
            tell(student.enter(first, &mut study));
            path.studied = true;
        }
        let foreign =
            if study.valued { params.foreign_credential[student.schooling.rank()] } else { 0.0 };
        credential.0 = params.credential[study.diploma as usize].max(foreign);
    }
    Ok(())
}

impl Student<'_> {
    /// The course someone begins with, or takes up again: most begin low (S-28).
    fn first_track(&self, diploma: Track) -> Track {
        let lowest = next_after(diploma);
        let low = self.params.start_low[self.schooling.rank()];
        if self.chance.yes(low, START, self.person, self.week) {
            return lowest;
        }
        // Schooling of one's own or a diploma of higher mbo opens the door of tertiary education.
        let admitted = self.schooling != Schooling::NonePrimary || diploma == Track::HigherMbo;
        [Track::Tertiary, Track::HigherMbo]
            .into_iter()
            .filter(|&track| track > diploma && (track != Track::Tertiary || admitted))
            .find(|&track| self.dutch >= self.params.needs_of(track))
            .unwrap_or(lowest)
    }

    /// The next course, for those who go on at once after a diploma.
    fn goes_on(&self, diploma: Track, financed: bool) -> Option<Track> {
        let next = next_after(diploma);
        let able = self.dutch >= self.params.next_needs[diploma as usize];
        let within = financed || self.age < self.params.age_limit;
        let open = if within { 1.0 } else { self.params.beyond };
        let chance = open * self.params.goes_on[diploma as usize];
        (able && self.chance.yes(chance, ON, self.person, self.week)).then_some(next)
    }

    /// Begins a course.
    fn enter(&self, track: Track, study: &mut Study) -> EducationHappening {
        let spread = self.params.spread * self.chance.normal(LENGTH, self.person, self.week, 0);
        let weeks = (self.params.weeks[track as usize] * maths::exp(spread)).round().max(1.0);
        study.track = track;
        study.until = self.week.plus(weeks as i32);
        study.financed =
            self.age < self.params.age_limit && self.job_hours <= self.params.full_time_work;
        EducationHappening::Enrolled { track: f32::from(track as u8), weeks }
    }
}

/// Ends a course, with or without a diploma.
fn stop(study: &mut Study) {
    study.track = Track::None;
    study.until = Week::NEVER;
    study.financed = false;
}

/// The lowest track above a diploma.
fn next_after(diploma: Track) -> Track {
    match diploma {
        Track::None => Track::LowerMbo,
        Track::LowerMbo => Track::HigherMbo,
        Track::HigherMbo | Track::Tertiary => Track::Tertiary,
    }
}
