//! The profile of logics: how much of each, when and with whom; no order of worth, no sum.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Kept;
use crate::decision::Said;
use crate::session::Cast;

/// Shares of the four logics, in their fixed order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Share {
    /// By acts [share].
    pub acts: [f64; 4],
    /// By minutes [share].
    pub minutes: [f64; 4],
    /// Acts [count].
    pub number: u32,
}

/// The profile.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Profile {
    /// Everything together.
    pub all: Share,
    /// With clients who have just settled.
    pub early: Share,
    /// With the others.
    pub later: Share,
    /// Until when somebody has just settled [weeks].
    pub border: i32,
    /// By client, in the order of the desk.
    pub clients: Vec<(String, Share)>,
}

impl Profile {
    pub(super) fn of(kept: &[Kept], border: i32, cast: &Cast) -> Self {
        let said = |keep: &dyn Fn(&Kept) -> bool| {
            let chosen = kept.iter().filter(|one| keep(one));
            Share::of(chosen.flat_map(|one| one.contact.said()))
        };
        let mut clients: BTreeMap<u64, Share> = BTreeMap::new();
        for one in kept {
            let client = one.view.client.0;
            let share = || said(&|other| other.view.client.0 == client);
            clients.entry(client).or_insert_with(share);
        }
        Self {
            all: said(&|_| true),
            early: said(&|one| one.view.weeks_home <= border),
            later: said(&|one| one.view.weeks_home > border),
            border,
            clients: clients
                .into_iter()
                .map(|(client, share)| (cast.who(client).name, share))
                .collect(),
        }
    }
}

impl Share {
    fn of<'a>(said: impl Iterator<Item = &'a Said>) -> Self {
        let (mut share, mut minutes) = (Self::default(), 0.0);
        for one in said {
            share.number += one.acts.len() as u32;
            minutes += f64::from(one.minutes);
            for (place, part) in one.logica.iter().enumerate() {
                let part = f64::from(*part) / 1000.0;
                share.acts[place] += part * one.acts.len() as f64;
                share.minutes[place] += part * f64::from(one.minutes);
            }
        }
        for place in 0..4 {
            share.acts[place] /= f64::from(share.number.max(1));
            share.minutes[place] /= f64::max(minutes, 1.0);
        }
        share
    }
}
