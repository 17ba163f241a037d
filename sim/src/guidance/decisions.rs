//! What decisions do beside what is said: sending on, warning, talking a case over.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::act::{Act, Line};
use super::action::{Action, Channel, Kind};
use super::components::{Client, GuidanceHappening};
use super::effect::Outcome;
use super::meet::{Contact, Numbers, Voices};
use super::social_map::Place;
use super::task::{Form, Task};
use super::team::{SeatNumber, Team};
use crate::health::SentToCare;
use crate::household::SentToChildcare;
use crate::kernel::Told;
use crate::kernel::week::{MINUTES_PER_HOUR, WEEKS_PER_YEAR};
use crate::money::SentToDebtHelp;
use crate::motivation::Stirred;
use crate::network::SentToVolunteer;
use crate::trust::{Move, TrustMoved};

/// The places of the social map, as guidance speaks to them.
#[derive(SystemParam)]
pub(super) struct SocialMap<'w> {
    care: MessageWriter<'w, SentToCare>,
    debt_help: MessageWriter<'w, SentToDebtHelp>,
    childcare: MessageWriter<'w, SentToChildcare>,
    volunteer: MessageWriter<'w, SentToVolunteer>,
}

/// Makes form and kind of a contact agree: a letter is a letter, and a measure needs its file.
pub(super) fn agree(action: &mut Action, task: &Task) {
    match (task.form, action.kind) {
        (Form::Letter, kind) if kind != Kind::Warn => action.kind = Kind::Letter,
        (Form::Measure, _) => {}
        (_, Kind::Measure) => action.kind = Kind::Talk,
        _ => {}
    }
    let is_letter = task.form == Form::Letter || action.kind == Kind::Letter;
    if is_letter && !action.channel.is_written() {
        action.channel = Channel::Letter;
    }
}

/// Talks a case over with colleagues: what is reflected on makes a better klantmanager (S-189).
pub(super) fn talk_over(
    task: &Task,
    learned: &mut f32,
    numbers: &Numbers<'_>,
    voices: &mut Voices<'_>,
) {
    let craft = &numbers.params.craft;
    let hours = task.minutes as f32 / MINUTES_PER_HOUR as f32;
    *learned = (*learned + craft.gain * hours / WEEKS_PER_YEAR).min(craft.most);
    let what = GuidanceHappening::TalkedOver { minutes: task.minutes as f32 };
    voices.told.write(Told { person: task.client, row: task.row, what });
}

impl Contact<'_> {
    /// Carries out what was decided beside what is said.
    pub(super) fn carry_out(
        &self,
        action: &Action,
        entity: Entity,
        client: &mut Client,
        numbers: &Numbers<'_>,
        voices: &mut Voices<'_>,
    ) {
        match action.kind {
            Kind::Refer(place) => self.send_on(place, entity, client, voices),
            Kind::Warn => self.warn(action, numbers, voices),
            Kind::Measure => self.measure(client, numbers, voices),
            _ => {}
        }
    }

    /// Sends the client on to a place of the social map; what comes of it is up to that place.
    fn send_on(&self, place: Place, entity: Entity, client: &mut Client, voices: &mut Voices<'_>) {
        let (person, row) = (self.task.client, self.task.row);
        client.sent_on.add(place);
        let map = &mut voices.social_map;
        match place {
            Place::Care => {
                map.care.write(SentToCare { entity });
            }
            Place::DebtHelp => {
                map.debt_help.write(SentToDebtHelp { row });
            }
            Place::Childcare => {
                map.childcare.write(SentToChildcare { row });
            }
            Place::Volunteer => {
                map.volunteer.write(SentToVolunteer { row });
            }
        }
        let what = GuidanceHappening::SentOn { place: f32::from(place.number()) };
        voices.told.write(Told { person, row, what });
    }

    /// Warns formally; where no threat was said yet, the warning is one.
    fn warn(&self, action: &Action, numbers: &Numbers<'_>, voices: &mut Voices<'_>) {
        let (person, row) = (self.task.client, self.task.row);
        if !action.acts.contains(&Act::Warn) {
            let times =
                if action.channel.is_written() { numbers.table.modifiers.letter_warn } else { 1.0 };
            let mut by = Outcome::of_event_times(&numbers.table, Line::Warn, times);
            by.presses = true;
            voices.moved.write(TrustMoved { person, row, by: Move::Blow(by.vertrouwen) });
            voices.stirred.write(Stirred { person, row, by, signs: false, on: None });
        }
        let duidelijkheid = self.hidden.0.1.duidelijkheid();
        voices.told.write(Told { person, row, what: GuidanceHappening::Warned { duidelijkheid } });
    }
}

impl Team {
    /// The place whose clients weigh least, beside one's own; absent where there is no other.
    pub(super) fn lightest_beside(&self, own: Option<SeatNumber>) -> Option<usize> {
        let others = (0..self.seats.len()).filter(|place| own.map(usize::from) != Some(*place));
        others.min_by(|one, other| self.seats[*one].weight.total_cmp(&self.seats[*other].weight))
    }
}
