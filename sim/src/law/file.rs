//! What the file of a person rests on, and the voices in which the law speaks.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::components::{Duty, Regie};
use super::due::{Docket, Due};
use super::happenings::LawHappening;
use super::params::{LawParams, Rules};
use super::wi2021::{Numbers, Trajectory};
use crate::arrival::{Clocks, Origin};
use crate::education::Study;
use crate::health::Body;
use crate::journey::{Activity, ParticipationGiven};
use crate::kernel::chance::Chance;
use crate::kernel::{PersonId, Row, Told, Week};
use crate::labour::{Job, WaitCut};
use crate::language::{Course, Dutch, LanguageParams, LessonsArranged};
use crate::money::FineDue;

type Files<'a> = (
    (&'a PersonId, &'a Row, &'a Origin, &'a Clocks, &'a Body),
    (&'a Course, &'a Dutch, &'a Study, &'a Activity, &'a Job),
    (&'a mut Duty, &'a mut Docket, Option<&'a mut Trajectory>),
);

/// What a person's file rests on.
pub(super) struct File<'a> {
    pub(super) rules: &'a Rules,
    pub(super) chance: Chance,
    pub(super) week: Week,
    pub(super) person: PersonId,
    pub(super) row: Row,
    pub(super) origin: &'a Origin,
    pub(super) clocks: &'a Clocks,
    pub(super) body: Body,
    pub(super) course: Course,
    pub(super) dutch: Dutch,
    pub(super) study: &'a Study,
    /// Hours a week in an activity beside the course and at work [hours/week].
    pub(super) beside: f32,
    pub(super) is_active: bool,
    pub(super) regie: Regie,
    pub(super) language: Option<&'a LanguageParams>,
    /// The numbers of Wi2021.
    pub(super) numbers: &'a Numbers,
}

/// The voices in which the law speaks.
#[derive(SystemParam)]
pub(super) struct Voices<'w> {
    told: MessageWriter<'w, Told<LawHappening>>,
    pub(super) lessons: MessageWriter<'w, LessonsArranged>,
    pub(super) participation: MessageWriter<'w, ParticipationGiven>,
    pub(super) fines: MessageWriter<'w, FineDue>,
    pub(super) work: MessageWriter<'w, WaitCut>,
}

impl Voices<'_> {
    /// Tells of a person.
    pub(super) fn tell(&mut self, file: &File<'_>, what: LawHappening) {
        self.told.write(Told { person: file.person, row: file.row, what });
    }
}

/// Looks into the files that are due.
pub(super) fn take_turns(
    due: Res<Due>,
    mut persons: Query<Files>,
    params: Res<LawParams>,
    language: Option<Res<LanguageParams>>,
    regie: Res<Regie>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut voices: Voices,
) -> Result {
    for &entity in &due.0 {
        let (
            (&person, &row, origin, clocks, &body),
            (&course, &dutch, study, activity, job),
            (mut duty, mut docket, trajectory),
        ) = persons.get_mut(entity)?;
        let file = File {
            rules: &params.rules,
            chance: *chance,
            week: *week,
            person,
            row,
            origin,
            clocks,
            body,
            course,
            dutch,
            study,
            beside: activity.hours() + job.hours(),
            is_active: activity.hours() > 0.0 || job.is_held(),
            regie: *regie,
            language: language.as_deref(),
            numbers: &params.wi2021,
        };
        docket.due = match trajectory {
            Some(mut own) => file.turn_2021(&mut duty, &mut own, &mut voices),
            None => file.turn_2013(&mut duty, &mut voices),
        };
    }
    Ok(())
}

impl File<'_> {
    /// Whether the person is still learning to read.
    pub(super) fn learns_to_read(&self) -> bool {
        self.dutch.reading() < self.rules.still_learning_to_read
    }
}
