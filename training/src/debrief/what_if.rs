//! What if: one choice swapped, everything else as it was, with the same luck and with other luck.

use std::cmp::Ordering;
use std::sync::Arc;

use bevy_ecs::query::Allow;
use klantreis_sim::guidance::Client;
use klantreis_sim::household::Deceased;
use klantreis_sim::kernel::PersonId;
use klantreis_sim::trust::{Fact, Trust};
use rayon::prelude::*;
use serde::Serialize;

use super::Moment;
use crate::error::TrainingError;
use crate::script::Script;
use crate::session::Session;
use crate::storylet::scene;
use crate::world::{Lived, World};

/// With how many other lucks a swap is lived [count].
pub const LUCKS: u32 = 200;
/// A difference of trust that is none [share].
const NONE: f32 = 1e-4;

/// Another option in one talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Swap {
    /// The week, counted from 1.
    pub week: u32,
    /// With whom.
    pub client: u64,
    /// The other option.
    pub option: String,
}

/// What a swap does with other luck.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Luck {
    /// With how many lucks [count].
    pub number: u32,
    /// Trust at the end, other minus own: one in ten below, the middle, one in ten above [share].
    pub band: [f32; 3],
    /// Lucks in which trust at the end is lower, the same and higher [count].
    pub counts: [u32; 3],
    /// Lucks in which less, as much and more was told at the end [count].
    pub told: [u32; 3],
}

/// One choice swapped.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhatIf {
    /// The choice as it was.
    pub moment: Moment,
    /// The other option.
    pub option: String,
    /// Its words.
    pub words: String,
    /// Trust at the end with the luck there was: as it was, and swapped [share].
    pub trust: [f32; 2],
    /// Contacts for which the log has no decision in the other world [count].
    pub unscripted: u32,
    /// With other luck.
    pub luck: Luck,
}

/// The swap that a page shows when nobody asks for one: what was hardest to defend, else the first.
pub(super) fn worth_a_look(moments: &[Moment]) -> Option<Swap> {
    let swap = |moment: &Moment| {
        let other = if moment.preferred == moment.option {
            let defended = moment.others.iter().find(|(_, _, defence)| !defence.is_empty());
            defended.or(moment.others.first()).map(|(id, ..)| id.clone())?
        } else {
            moment.preferred.clone()
        };
        Some(Swap { week: moment.week, client: moment.client, option: other })
    };
    let other = moments.iter().find(|moment| moment.defence.is_empty());
    let other = other.or(moments.iter().find(|moment| moment.option != moment.preferred));
    swap(other.or(moments.first())?)
}

/// How a client stands at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct End {
    trust: f32,
    told: u32,
}

impl End {
    fn of(lived: &mut Lived, client: u64) -> Self {
        let world = lived.simulation.world();
        let mut query = world.query_filtered::<(&PersonId, &Trust, &Client), Allow<Deceased>>();
        let found = query.iter(world).find(|(person, ..)| person.0 == client);
        found.map_or_else(Self::default, |(_, trust, file)| {
            let told = Fact::ALL.into_iter().map(|fact| file.knows(fact) as u32).sum();
            Self { trust: trust.level(), told }
        })
    }
}

impl Session {
    /// Lives the session with one choice swapped, with the luck there was and with others.
    ///
    /// # Errors
    /// [`TrainingError::NotNow`] for a choice or an option that is not there.
    pub(super) fn swapped(
        &self,
        script: &Arc<Script>,
        swap: &Swap,
        moments: &[Moment],
    ) -> Result<WhatIf, TrainingError> {
        let refuse = |what: String| TrainingError::NotNow { what };
        let is_asked = |moment: &&Moment| (moment.week, moment.client) == (swap.week, swap.client);
        let moment = moments.iter().find(is_asked).ok_or_else(|| {
            refuse(format!("nothing was chosen with this client in week {}", swap.week))
        })?;
        let known = scene(&moment.scene);
        let other = known.and_then(|scene| scene.chosen(&swap.option)).ok_or_else(|| {
            let (title, option) = (&moment.title, &swap.option);
            refuse(format!("the scene \"{title}\" has no option `{option}`"))
        })?;
        let mut swapped = Script::clone(script);
        let week = swap.week - 1;
        if let Some(contact) = swapped.contacts.get_mut(&(week, swap.client)) {
            for chosen in &mut contact.chosen {
                if chosen.scene == other.scene {
                    chosen.clone_from(&other);
                }
            }
        }
        let swapped = Arc::new(swapped);
        let weeks = self.exercise().weeks;
        let world = self.world();
        let mut own = world.live_with_luck(script, weeks, week, 0)?;
        let mut changed = world.live_with_luck(&swapped, weeks, week, 0)?;
        let trust = [&mut own, &mut changed].map(|lived| End::of(lived, swap.client).trust);
        let words = moment.others.iter().find(|(id, ..)| *id == swap.option);
        let words = words.map_or_else(|| moment.words.clone(), |(_, words, _)| words.clone());
        Ok(WhatIf {
            moment: moment.clone(),
            option: swap.option.clone(),
            words,
            trust,
            unscripted: changed.seen().unscripted,
            luck: with_other_luck(world, [script, &swapped], weeks, week, swap.client)?,
        })
    }
}

/// Both scripts with other lucks, from the week of the choice on.
fn with_other_luck(
    world: &World,
    scripts: [&Arc<Script>; 2],
    weeks: u32,
    from: u32,
    client: u64,
) -> Result<Luck, TrainingError> {
    let ends: Vec<[End; 2]> = (1..=LUCKS)
        .into_par_iter()
        .map(|luck| {
            let end = |script| -> Result<End, TrainingError> {
                let mut lived = world.live_with_luck(script, weeks, from, luck)?;
                Ok(End::of(&mut lived, client))
            };
            Ok([end(scripts[0])?, end(scripts[1])?])
        })
        .collect::<Result<_, TrainingError>>()?;
    let mut differences: Vec<f32> =
        ends.iter().map(|[own, other]| other.trust - own.trust).collect();
    differences.sort_by(f32::total_cmp);
    let last = differences.len() - 1;
    let at = |tenths: usize| differences[(last * tenths + 5) / 10];
    let (mut counts, mut told) = ([0; 3], [0; 3]);
    for [own, other] in &ends {
        let difference = other.trust - own.trust;
        let place = if difference < -NONE { 0 } else { 1 + usize::from(difference > NONE) };
        counts[place] += 1;
        let place = match other.told.cmp(&own.told) {
            Ordering::Less => 0,
            Ordering::Equal => 1,
            Ordering::Greater => 2,
        };
        told[place] += 1;
    }
    Ok(Luck { number: LUCKS, band: [at(1), at(5), at(9)], counts, told })
}
