//! How attention was spread over clients, held against a thousand ways to shuffle it.

use std::collections::BTreeMap;

use klantreis_sim::guidance::{ClientView, Form};
use klantreis_sim::kernel::chance::Question;
use klantreis_sim::kernel::{Chance, PersonId, Week};
use serde::Serialize;

use super::Kept;
use crate::decision::Closing;

const SHUFFLE: Question = Question::new(1204, "training: attention shuffled over clients");
/// How often it is shuffled [count].
const SHUFFLES: i16 = 1000;
/// The part of the shuffles between which a difference is no surprise [share].
const BAND: [f64; 2] = [0.05, 0.95];
/// In a smaller group a mean says nothing [count].
const LEAST: usize = 3;
/// Where the younger clients end [years].
const AGE: f32 = 40.0;
/// Where some spoken Dutch begins [level].
const SOME_DUTCH: u8 = 1;

/// A group of clients and what it got, against the others.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// The key of its name.
    pub key: &'static str,
    /// Clients in it [count].
    pub number: usize,
    /// Minutes for each [minutes].
    pub minutes: f64,
    /// Talks for each [count].
    pub contacts: f64,
    /// Home visits for each [count].
    pub visits: f64,
    /// Referrals for each [count].
    pub referrals: f64,
    /// The tone of what was said, -2 dwingend to 2 aanmoedigend; absent where nothing was said.
    pub tone: Option<f64>,
    /// Between which minutes for each nine in ten shuffles lie; absent in a small group [minutes].
    pub band: Option<[f64; 2]>,
}

impl Group {
    /// Whether the minutes lie outside what shuffling gives.
    #[must_use]
    pub fn stands_out(&self) -> bool {
        self.band.is_some_and(|[low, high]| self.minutes < low || self.minutes > high)
    }
}

/// How attention was spread.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Attention {
    /// Clients at the start [count].
    pub number: usize,
    /// Minutes for each [minutes].
    pub minutes: f64,
    /// The groups that divide the clients, two by two.
    pub groups: Vec<Group>,
}

/// What a client got.
#[derive(Clone, Copy, Default)]
struct Got {
    minutes: f64,
    contacts: f64,
    visits: f64,
    referrals: f64,
    tone: f64,
    said: f64,
}

type Belongs = fn(&ClientView, f32) -> bool;

/// The groups by the key of their name; motivation is what it seemed to be at the start.
const GROUPS: [(&str, Belongs); 10] = [
    ("women", |client, _| client.is_woman),
    ("men", |client, _| !client.is_woman),
    ("children", |client, _| client.young_children > 0),
    ("no-children", |client, _| client.young_children == 0),
    ("younger", |client, _| client.age < AGE),
    ("older", |client, _| client.age >= AGE),
    ("no-dutch", |client, _| client.level < SOME_DUTCH),
    ("some-dutch", |client, _| client.level >= SOME_DUTCH),
    ("seems-motivated", |client, middle| client.shown.is_some_and(|shown| shown > middle)),
    ("seems-unmotivated", |client, middle| client.shown.is_some_and(|shown| shown <= middle)),
];

impl Attention {
    pub(super) fn of(clients: &[ClientView], kept: &[Kept], luck: &Chance) -> Self {
        let mut got: BTreeMap<u64, Got> =
            clients.iter().map(|client| (client.client.0, Got::default())).collect();
        for one in kept {
            let Some(got) = got.get_mut(&one.view.client.0) else { continue };
            got.minutes += f64::from(one.task.minutes);
            got.contacts += 1.0;
            got.visits += f64::from(u8::from(one.task.form == Form::HomeVisit));
            let sends = |closing: &Closing| closing.offer.is_some() || closing.place.is_some();
            let is_sent = one.contact.closing.as_ref().is_some_and(sends);
            got.referrals += f64::from(u8::from(is_sent));
            for said in one.contact.said() {
                got.tone += f64::from(said.style) * said.acts.len() as f64;
                got.said += said.acts.len() as f64;
            }
        }
        let got: Vec<Got> = clients
            .iter()
            .map(|client| got.get(&client.client.0).copied().unwrap_or_default())
            .collect();
        let minutes: Vec<f64> = got.iter().map(|one| one.minutes).collect();
        let shuffled = shuffles(&minutes, luck);
        let middle = middle_of(clients);
        let groups = GROUPS.iter().filter_map(|(key, belongs)| {
            let places: Vec<usize> =
                (0..clients.len()).filter(|&place| belongs(&clients[place], middle)).collect();
            // Nobody in a group, or everybody: there is nothing to hold against one another.
            let divides = !places.is_empty() && places.len() < clients.len();
            divides.then(|| group(key, &places, &got, &shuffled, clients.len()))
        });
        Self { number: clients.len(), minutes: mean(&minutes), groups: groups.collect() }
    }
}

/// The motivation that seemed to be there at the start, in the middle of those who were met [share].
fn middle_of(clients: &[ClientView]) -> f32 {
    let mut shown: Vec<f32> = clients.iter().filter_map(|client| client.shown).collect();
    shown.sort_by(f32::total_cmp);
    shown.get(shown.len().saturating_sub(1) / 2).copied().unwrap_or(0.0)
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len().max(1) as f64
}

fn group(
    key: &'static str,
    places: &[usize],
    got: &[Got],
    shuffled: &[Vec<f64>],
    all: usize,
) -> Group {
    let sum = |of: fn(&Got) -> f64| places.iter().map(|&place| of(&got[place])).sum::<f64>();
    let each = |of: fn(&Got) -> f64| sum(of) / places.len().max(1) as f64;
    let said = sum(|one| one.said);
    let is_large = places.len() >= LEAST && all - places.len() >= LEAST;
    let band = is_large.then(|| {
        let mut means: Vec<f64> = shuffled
            .iter()
            .map(|minutes| {
                let own: Vec<f64> = places.iter().map(|&place| minutes[place]).collect();
                mean(&own)
            })
            .collect();
        means.sort_by(f64::total_cmp);
        BAND.map(|share| means[((means.len() - 1) as f64 * share).round() as usize])
    });
    Group {
        key,
        number: places.len(),
        minutes: each(|one| one.minutes),
        contacts: each(|one| one.contacts),
        visits: each(|one| one.visits),
        referrals: each(|one| one.referrals),
        tone: (said > 0.0).then(|| sum(|one| one.tone) / said),
        band,
    }
}

/// The minutes in other hands, a thousand times.
fn shuffles(minutes: &[f64], luck: &Chance) -> Vec<Vec<f64>> {
    let shuffle = |round: i16| {
        let mut order: Vec<(f32, f64)> = minutes
            .iter()
            .enumerate()
            .map(|(place, minutes)| {
                let who = PersonId(place as u64);
                (luck.uniform(SHUFFLE, who, Week(round)), *minutes)
            })
            .collect();
        order.sort_by(|one, other| one.0.total_cmp(&other.0));
        order.into_iter().map(|(_, minutes)| minutes).collect()
    };
    (0..SHUFFLES).map(shuffle).collect()
}
