//! How a team goes about its work, beyond hours, styles and caseload; and how craft grows or wears.

use bevy_ecs::prelude::*;

use super::action::Logica;
use super::components::Client;
use super::params::{CraftParams, TeamParams};
use super::team::{SeatNumber, Team};
use crate::household::Home;
use crate::journey::{Journey, Step};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::maths;
use crate::kernel::week::{MINUTES_PER_HOUR, WEEKS_PER_YEAR};
use crate::kernel::{PersonId, Week};
use crate::law::{Route, Trajectory};
use crate::plan::Path;
use crate::trust::{Fact, Openness};

/// What a client weighs by: where the klantreis is, the home, and the way through Wi2021.
pub(super) type Weighed<'a> = (&'a Journey, &'a Home, Option<&'a Trajectory>);

const SHARES: Question = Question::new(1040, "guidance: a language in common");

/// How a team goes about its work; the default is plain practice.
#[derive(Clone, Debug, PartialEq)]
pub struct Craft {
    /// Other logics from so many weeks after the own home on (S-84, S-85) [weeks].
    pub later: Option<(i32, Logica)>,
    /// Intervisie of each klantmanager, out of the hours for clients (S-189) [hours/week].
    pub intervisie: f32,
    /// Clients with whom their klantmanager has a language in common (S-185) [share].
    pub shared_language: f32,
    /// Klantmanagers that a client deals with at a time (S-56) [count].
    pub faces: u8,
    /// Whether the team knows the matters of statushouders better than others do (S-184).
    pub is_specialised: bool,
    /// Whether clients have a single point of contact (S-63).
    pub has_single_point: bool,
    /// Whether the intake is held with those who guide socially (S-65).
    pub has_joint_intake: bool,
    /// Minutes of an intake, as agreed (S-46) [minutes].
    pub intake: Option<u32>,
    /// Clients whose profile of the COA is handed over and used (S-45) [share].
    pub handed_over: Option<f32>,
    /// Klantmanagers whatever the number of clients: the caseload creeps (S-182) [count].
    pub seats: Option<u16>,
    /// How far everybody around a client works to the same plan (S-91) [share].
    pub alignment: f32,
    /// The way to work in a plan.
    pub path: Path,
    /// Weeks from the intake until hopes are dealt with; within the plan itself when absent [weeks].
    pub adjusts_after: Option<i32>,
    /// Progress talks with a third party at the table [share].
    pub three_party: f32,
    /// How well the social map is known: talks in which a client is sent on, where what is seen asks for
    /// it (S-162) [share].
    pub social_map: f32,
}

impl Default for Craft {
    fn default() -> Self {
        Self {
            later: None,
            intervisie: 0.0,
            shared_language: 0.0,
            faces: 1,
            is_specialised: false,
            has_single_point: false,
            has_joint_intake: false,
            intake: None,
            handed_over: None,
            seats: None,
            alignment: 0.0,
            path: Path::default(),
            adjusts_after: None,
            three_party: 0.0,
            social_map: 0.0,
        }
    }
}

impl Craft {
    /// What is wrong with it, if anything.
    pub(super) fn fault(&self) -> Option<&'static str> {
        let no_share = |share: f32| !(0.0..=1.0).contains(&share);
        let shares = [self.shared_language, self.alignment, self.three_party, self.social_map];
        let handed_over = self.handed_over.unwrap_or(0.0);
        let logica = self.later.map(|(_, logica)| logica.shares());
        let is_odd = |shares: [f32; 4]| {
            shares.into_iter().any(no_share) || (shares.iter().sum::<f32>() - 1.0).abs() > 1e-3
        };
        match () {
            () if shares.into_iter().chain([handed_over]).any(no_share) => {
                Some("a share lies between 0 and 1")
            }
            () if !self.intervisie.is_finite() || self.intervisie < 0.0 => {
                Some("hours of intervisie are not negative")
            }
            () if self.faces == 0 => Some("a client deals with at least one klantmanager"),
            () if self.intake == Some(0) => Some("an intake takes at least a minute"),
            () if self.seats == Some(0) => Some("a team has at least one klantmanager"),
            () if logica.is_some_and(is_odd) => Some("the later logics do not add up to 1"),
            () => None,
        }
    }

    /// The logics for a client so many weeks after the own home.
    pub(super) fn logica(&self, first: Logica, weeks_home: i32, changes: bool) -> Logica {
        match self.later {
            Some((from, later)) if changes && weeks_home >= from => later,
            _ => first,
        }
    }

    /// Whether a client and the klantmanager of a place have a language in common.
    pub(super) fn shares_language(
        &self,
        client: PersonId,
        seat: SeatNumber,
        params: &CraftParams,
        chance: &Chance,
    ) -> bool {
        // Most teams share none, and luck below nothing need not be drawn.
        let can = params.shares_language && self.shared_language > 0.0;
        can && chance.uniforms(SHARES, client, Week(0), seat)[0] < self.shared_language
    }
}

impl CraftParams {
    /// What of a klantmanager's craft reaches a client who deals with so many of them [ratio].
    pub(super) fn of_faces(&self, faces: u8) -> f32 {
        maths::power(self.faces, f32::from(faces.saturating_sub(1)))
    }

    /// Acts that have become routine after so many weeks [share].
    pub(super) fn routine(&self, weeks: i32, intervisie: f32) -> f32 {
        let unreflected = (1.0 - intervisie / self.enough).max(0.0);
        let come = 1.0 - maths::exp(-(weeks.max(0) as f32) / self.routine_after);
        self.routine * unreflected * come
    }

    /// How much more often than others a client is seen who told of ill health [ratio].
    pub(super) fn intensity_told(&self) -> f32 {
        self.weights.health / self.weights.basic
    }

    /// Whether a client told of ill health.
    pub(super) fn is_told(client: &Client) -> bool {
        client.told[Fact::Mind as usize] > Openness::Hint
    }

    /// The weight of a client in a caseload, by what is seen [ratio].
    ///
    /// Of several reasons the heaviest counts; whoever is in aftercare weighs little for any of them.
    pub(super) fn weight(&self, client: &Client, (journey, home, route): Weighed<'_>) -> f32 {
        let weights = &self.weights;
        if client.crisis {
            return weights.crisis;
        }
        if journey.step() == Step::Aftercare {
            return weights.aftercare;
        }
        let is_in_z = route.and_then(Trajectory::route) == Some(Route::Z);
        [
            (Self::is_told(client), weights.health),
            (home.has_family_abroad(), weights.reunification),
            (is_in_z, weights.z_route),
        ]
        .into_iter()
        .filter_map(|(holds, weight)| holds.then_some(weight))
        .fold(weights.basic, f32::max)
    }
}

/// Takes the hours of intervisie out of those for clients, and lets craft grow by them.
pub(super) fn reflect(mut team: ResMut<Team>, params: Res<TeamParams>) {
    let team = &mut *team;
    let hours = team.plan.craft.intervisie;
    if hours <= 0.0 {
        return;
    }
    let minutes = (hours * MINUTES_PER_HOUR as f32) as u32;
    let craft = &params.craft;
    let (mut taken, a_year) = (0, WEEKS_PER_YEAR);
    for seat in &mut team.seats {
        let here = minutes.min(seat.capacity);
        seat.capacity -= here;
        taken += here;
        seat.learned = (seat.learned + craft.gain * hours / a_year).min(craft.most);
    }
    let today = team.today();
    today.capacity -= taken;
    today.intervisie = taken;
}
