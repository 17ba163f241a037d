//! Who works in the team: its size follows the clients in sight, people leave, others follow.

use bevy_ecs::prelude::*;

use super::agenda::is_client;
use super::components::{Client, GuidanceHappening};
use super::craft::Weighed;
use super::params::TeamParams;
use super::table::ActTable;
use super::team::{Practices, Seat, SeatNumber, Team, WeekLog};
use crate::arrival::Cohort;
use crate::journey::Journey;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::week::MINUTES_PER_HOUR;
use crate::kernel::{HouseholdId, People, PersonId, Row, Told, Week, maths};
use crate::plan::PlanParams;
use crate::trust::{FACTS, Move, Openness, TrustMoved};

const LEAVES: Question = Question::new(1035, "guidance: a klantmanager leaves");
const SKILL: Question = Question::new(1036, "guidance: skill of a klantmanager");
/// A batch that no cohort has: the places of klantmanagers are named apart from people.
const PLACES: u16 = u16::MAX;

/// Opens and closes places as clients come and go, and lets klantmanagers leave.
pub(super) fn staff_team(
    mut persons: Query<(&PersonId, &Row, &Journey, &mut Client)>,
    mut team: ResMut<Team>,
    practices: Res<Practices>,
    numbers: (Res<TeamParams>, Res<ActTable>, Res<Cohort>, Res<PlanParams>),
    chance: Res<Chance>,
    week: Res<Week>,
    mut moved: MessageWriter<TrustMoved>,
    mut told: MessageWriter<Told<GuidanceHappening>>,
) {
    let (params, table, cohort, plans) = numbers;
    let team = &mut *team;
    let in_sight = persons.iter().filter(|(_, _, journey, _)| is_client(journey)).count() as f32;
    let by_caseload = (in_sight / team.plan.caseload).ceil() as usize;
    let needed = team.plan.craft.seats.map_or(by_caseload, usize::from);
    team.log.push(WeekLog { clients: in_sight as u32, ..WeekLog::default() });
    let mut left: Vec<bool> = team
        .seats
        .iter()
        .map(|seat| {
            let rate = team.plan.turnover.unwrap_or(params.turnover);
            seat.joined < *week && chance.yes(rate, LEAVES, seat.name, *week)
        })
        .collect();
    while team.seats.len() < needed {
        let number = team.seats.len() as u32;
        let name = HouseholdId::new(cohort.municipality, PLACES, number).person(0);
        team.seats.push(Seat {
            name,
            joined: Week::NEVER,
            skill: 1.0,
            learned: 0.0,
            capacity: 0,
            clients: 0,
            weight: 0.0,
            practice: (practices.make)(name, *week),
            tasks: Vec::new(),
            meetings: Vec::new(),
        });
        left.push(true);
    }
    // A place closes only when its clients have long been few: nobody is moved to and fro.
    let closes = team.seats.len() > needed + 1;
    while team.seats.len() > needed + 1 {
        if let Some(seat) = team.seats.pop() {
            let waits = |task: &super::task::Task| week.since(task.opened) as u32;
            let waited: u32 = seat.tasks.iter().map(waits).sum();
            let closed = seat.tasks.len() as u32;
            let today = team.today();
            today.closed += closed;
            today.waited += waited;
        }
    }
    for (seat, leaves) in team.seats.iter_mut().zip(&left) {
        if *leaves {
            seat.joined = *week;
            seat.practice = (practices.make)(seat.name, *week);
            let luck = chance.normal(SKILL, seat.name, *week, 0);
            let spread = params.skill_spread;
            let mean = team.plan.skill.unwrap_or(1.0);
            // A lognormal number with the mean of those whom the team selects.
            seat.skill = mean * maths::exp(spread * luck - 0.5 * spread * spread);
            seat.learned = 0.0;
        }
    }
    let handover = Handover::of(team.plan.warm_handover, &table, &plans);
    if !left.contains(&true) && !closes {
        return;
    }
    for (&person, &row, _, mut client) in &mut persons {
        let Some(seat) = client.seat else { continue };
        let closed = usize::from(seat) >= team.seats.len();
        if !closed && !left[usize::from(seat)] {
            continue;
        }
        if closed {
            client.seat = None;
            client.open = None;
        }
        let (by, what) = handover.hand_over(&mut client);
        moved.write(TrustMoved { person, row, by });
        told.write(Told { person, row, what });
    }
}

/// What is left when another klantmanager takes over.
pub(super) struct Handover {
    is_warm: bool,
    /// Of trust [share].
    kept: f32,
    /// Of what is known of the client's life [share].
    known: f32,
}

impl Handover {
    /// As a team does it.
    pub(super) fn of(is_warm: bool, table: &ActTable, plans: &PlanParams) -> Self {
        let (modifiers, knowing) = (&table.modifiers, &plans.knowing);
        let [kept, known] = if is_warm {
            [modifiers.handover_warm, knowing.kept_warm]
        } else {
            [modifiers.handover_cold, knowing.kept_cold]
        };
        Self { is_warm, kept, known }
    }

    /// Hands a file over; says how trust moves and what is to be told of it.
    pub(super) fn hand_over(&self, client: &mut Client) -> (Move, GuidanceHappening) {
        client.known *= self.known;
        if !self.is_warm {
            client.told = [Openness::Nothing; FACTS];
        }
        let by = Move::Handover { kept: self.kept, is_warm: self.is_warm };
        let warm = f32::from(u8::from(self.is_warm));
        (by, GuidanceHappening::HandedOver { warm })
    }
}

/// Gives whoever has no klantmanager one: that of the partner, or the one whose clients weigh least.
pub(super) fn assign_clients(
    mut persons: Query<(&Row, Weighed<'static>, &mut Client)>,
    mut team: ResMut<Team>,
    people: Res<People>,
    params: Res<TeamParams>,
    week: Res<Week>,
) -> Result {
    let team = &mut *team;
    for seat in &mut team.seats {
        (seat.clients, seat.weight) = (0, 0.0);
    }
    let mut without = Vec::new();
    for (&row, weighed, client) in &persons {
        let is_client = is_client(weighed.0);
        match client.seat {
            Some(seat) if is_client => {
                let seat = &mut team.seats[usize::from(seat)];
                seat.clients += 1;
                seat.weight += params.craft.weight(client, weighed);
            }
            None if is_client => without.push(row),
            _ => {}
        }
    }
    without.sort_unstable();
    for row in without {
        let (_, (_, home, _), _) = persons.get(people.entity(row))?;
        let partner = match home.partner() {
            Some(partner) => persons.get(people.entity(partner))?.2.seat,
            None => None,
        };
        let weight = |place: &usize| team.seats[*place].weight;
        let lightest =
            || (0..team.seats.len()).min_by(|one, other| weight(one).total_cmp(&weight(other)));
        let place = partner.map(usize::from).or_else(lightest);
        let Some(seat) = place.filter(|place| *place < team.seats.len()) else { continue };
        let (_, weighed, mut client) = persons.get_mut(people.entity(row))?;
        team.seats[seat].clients += 1;
        team.seats[seat].weight += params.craft.weight(&client, weighed);
        client.seat = Some(seat as SeatNumber);
        client.since = client.since.min(*week);
    }
    let clients: u32 = team.seats.iter().map(|seat| seat.clients).sum();
    // The hours of the team follow its clients; its klantmanagers share them equally.
    let hours = team.plan.hours.unwrap_or(params.hours) * MINUTES_PER_HOUR as f32;
    let share = if team.plan.craft.seats.is_some() {
        1.0
    } else {
        clients as f32 / team.plan.caseload / team.seats.len().max(1) as f32
    };
    for seat in &mut team.seats {
        seat.capacity = (hours * share) as u32;
    }
    let (klantmanagers, capacity) =
        (team.seats.len() as u32, team.seats.iter().map(|seat| seat.capacity).sum());
    let today = team.today();
    (today.klantmanagers, today.capacity) = (klantmanagers, capacity);
    today.fte = share * klantmanagers as f32;
    Ok(())
}
