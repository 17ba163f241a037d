//! What a klantmanager sees, and the door through which every klantmanager decides.

use super::action::{Action, Style, Topic};
use super::social_map::SentOn;
use super::task::{Form, Task};
use crate::arrival::{Schooling, Tongue};
use crate::journey::Step;
use crate::kernel::{PersonId, Week};
use crate::law::Route;
use crate::offers::{Facts, Places};
use crate::plan::Path;
use crate::trust::{FACTS, Openness};

/// What is known of a client: observed facts, copied out of the world, and nothing else.
///
/// Trust, wanting, resistance, shame and what has not been told are no part of it:
///
/// ```compile_fail
/// fn peek(view: &klantreis_sim::guidance::ClientView) -> f32 {
///     view.trust
/// }
/// ```
///
/// It owns what it holds, so that nothing hidden can be reached through it:
///
/// ```
/// fn owns<T: Copy + 'static>() {}
/// owns::<klantreis_sim::guidance::ClientView>();
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClientView {
    /// Who.
    pub client: PersonId,
    /// The partner in the household, if there is one.
    pub partner: Option<PersonId>,
    /// Whether this is a woman.
    pub is_woman: bool,
    /// Age [years].
    pub age: f32,
    /// Schooling.
    pub schooling: Schooling,
    /// The language the client grew up with.
    pub tongue: Tongue,
    /// Children below school age [count].
    pub young_children: u8,
    /// Whole level of speaking, as heard [level].
    pub level: u8,
    /// The step of the klantreis.
    pub step: Step,
    /// Whether the client has a job.
    pub works: bool,
    /// Whether the client is enrolled in education.
    pub studies: bool,
    /// Whether the course of inburgering has begun.
    pub has_begun_course: bool,
    /// The places in offers that the client has, waits for and had.
    pub places: Places,
    /// Weeks since the own home; negative before it [weeks].
    pub weeks_home: i32,
    /// The last contact that took place.
    pub last_contact: Option<Week>,
    /// Contacts that took place [count].
    pub contacts: u16,
    /// Minutes spent on this client [minutes].
    pub minutes: u32,
    /// Appointments missed in a row [count].
    pub missed: u8,
    /// Motivation as it showed in the last contact [share].
    pub shown: Option<f32>,
    /// Whether the client agreed in the last contact; whether that was meant is not seen.
    pub agreed: bool,
    /// What of each fact has been told to this klantmanager.
    pub told: [Openness; FACTS],
    /// A cue in this contact.
    pub cue: Option<Topic>,
    /// Whether the plan has been signed; whether it is owned is not seen.
    pub has_signed: bool,
    /// Where on the social map the client has been sent.
    pub sent_on: SentOn,
    /// The style of the last contact.
    pub last_style: Option<Style>,
    /// When the plan was made.
    pub plan_made: Option<Week>,
    /// The way to work in the plan.
    pub path: Option<Path>,
    /// Whether client and klantmanager have a language in common.
    pub shares_language: bool,
    /// What is known about the route; absent for who does not fall under Wi2021 or has met the duty.
    pub routing: Option<Routing>,
}

/// What is known about the route of a client under Wi2021.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Routing {
    /// Whether the B1-route is in reach, says the leerbaarheidstoets; absent before it was sat.
    pub within_reach: Option<bool>,
    /// The route of the plan; absent before there is one.
    pub route: Option<Route>,
}

impl ClientView {
    /// What decides on the offers that can be made.
    #[must_use]
    pub fn facts(&self) -> Facts {
        Facts {
            step: self.step,
            level: self.level,
            age: self.age,
            tongue: self.tongue,
            works: self.works,
            studies: self.studies,
            has_begun_course: self.has_begun_course,
        }
    }
}

/// A week's desk of one klantmanager.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The week.
    pub week: Week,
    /// The hours there are, in minutes [minutes].
    pub minutes: u32,
    /// What is to be done.
    pub tasks: Vec<Task>,
    /// The client of each task, at a glance.
    pub glances: Vec<Glance>,
    /// The client of each task, for whoever looks into files to plan a week; else nobody.
    pub clients: Vec<ClientView>,
}

/// What of a client who waits says who comes first: observed facts, as in [`ClientView`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glance {
    /// Whole level of speaking, as heard [level].
    pub level: u8,
    /// Children below school age [count].
    pub young_children: u8,
    /// Whether the client has a job.
    pub works: bool,
    /// Minutes spent on this client [minutes].
    pub minutes: u32,
    /// Motivation as it showed in the last contact [share].
    pub shown: Option<f32>,
    /// What of each fact has been told to this klantmanager.
    pub told: [Openness; FACTS],
    /// How much longer talks take, where what was asked before is asked again [share].
    pub repeats: f32,
}

impl Glance {
    /// What a talk of so many minutes takes with this client [minutes].
    #[must_use]
    pub fn takes(&self, minutes: u32) -> u32 {
        with_repeats(minutes, self.repeats)
    }
}

/// What a talk takes where what was asked before takes time and brings nothing [minutes].
pub(super) fn with_repeats(minutes: u32, repeats: f32) -> u32 {
    minutes + (repeats * minutes as f32) as u32
}

/// How a klantmanager works (werkwijze): an automatic policy, or a trainee at the desk.
///
/// Whoever implements it outlives every borrow of the world and is handed views alone, so hidden
/// state is out of reach by type:
///
/// ```compile_fail
/// use bevy_ecs::prelude::World;
/// use klantreis_sim::guidance::{Action, ClientView, Desk, Practice, Task};
///
/// struct Spy<'w>(&'w World);
///
/// impl Practice for Spy<'_> {
///     fn plan(&mut self, _: &Desk) -> Vec<usize> {
///         Vec::new()
///     }
///     fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
///         Action::talk(client.client, task.minutes)
///     }
/// }
///
/// fn hire(world: &World) -> Box<dyn Practice> {
///     Box::new(Spy(world))
/// }
/// ```
#[doc(alias = "Policy")]
pub trait Practice: Send + Sync + 'static {
    /// The tasks of a desk in the order in which hours go to them, by their places.
    ///
    /// Hours are given until there are none; what is left out waits.
    fn plan(&mut self, desk: &Desk) -> Vec<usize>;

    /// The tasks of a desk that are to have another form, by their places; for the others the one that
    /// is usual holds.
    ///
    /// Intake, plan, crisis and measure keep their form, and so does what was begun.
    fn forms(&mut self, _desk: &Desk) -> Vec<(usize, Form)> {
        Vec::new()
    }

    /// Whether a measure is laid before this klantmanager wherever clients stayed away, to be taken or not; for the
    /// others it is due in a compelling team alone.
    fn weighs_measures(&self, _week: Week) -> bool {
        false
    }

    /// Whether the files of those who wait are looked into to plan a week; a glance is cheaper.
    fn looks_into_files(&self) -> bool {
        true
    }

    /// What is said and done in a contact that takes place.
    ///
    /// Acts beyond the time of the contact are not heard.
    fn meet(&mut self, client: &ClientView, task: &Task) -> Action;
}
