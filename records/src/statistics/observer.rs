//! Looks at the week's columns and counts, each person once for each moment.

use std::sync::Arc;

use bevy_ecs::prelude::*;
use klantreis_evidence::Outcome;
use klantreis_sim::arrival::{Batches, Belongs, Clocks, HouseholdPlan, Nationality, Origin};
use klantreis_sim::education::Study;
use klantreis_sim::guidance::Client;
use klantreis_sim::health::{Care, Mind};
use klantreis_sim::household::Home;
use klantreis_sim::kernel::{Observer, People, Row, Week, weeks_of_months};
use klantreis_sim::labour::{Career, Job};
use klantreis_sim::language::Learner;
use klantreis_sim::law::{Duty, Trajectory};
use klantreis_sim::money::Income;
use klantreis_sim::network::Ties;
use klantreis_sim::trust::Trust;

use super::exits::Exits;
use super::group::{Traits, age_at_permit};
use super::guided::Guided;
use super::offered::{Entrant, Follow, Offered};
use super::outcomes::Look;
use super::plan::{Moment, Plan};
use super::reception::Reception;
use super::replies::Replies;
use super::table::Table;
use super::taken::Taken;
use crate::definitions::Definitions;

type Who = (&'static Nationality, &'static Origin, &'static Clocks, &'static Home);
type What = (
    &'static Job,
    &'static Career,
    &'static Income,
    &'static Duty,
    &'static Mind,
    &'static Care,
    &'static Study,
    Option<&'static Trajectory>,
    &'static Learner,
);
type Guidance = Option<(&'static Trust, &'static Client, &'static Ties)>;
type Seen = (Who, What, Guidance, &'static Belongs);

/// Counts a world while it is lived.
pub struct Watcher {
    plan: Arc<Plan>,
    how: Definitions,
    table: Table,
    taken: Taken,
    exits: Exits,
    seen: Option<QueryState<Seen>>,
    since_permit: Vec<(usize, i32)>,
    on_date: Vec<(usize, Week)>,
    since_guidance: Vec<(usize, i32)>,
    guided: Guided,
    since_offer: Vec<(usize, i32)>,
    offered: Offered,
    reception: Option<Reception>,
    replies: Option<Replies>,
}

impl Watcher {
    /// A watcher that counts what a plan asks for.
    #[must_use]
    pub fn new(plan: Arc<Plan>, how: Definitions) -> Self {
        let (mut since_permit, mut on_date) = (Vec::new(), Vec::new());
        let (mut since_guidance, mut since_offer) = (Vec::new(), Vec::new());
        for (place, (moment, _)) in plan.moments().enumerate() {
            match moment {
                Moment::SincePermit(months) => {
                    since_permit.push((place, weeks_of_months(f64::from(months))));
                }
                Moment::OnDate(week) => on_date.push((place, week)),
                Moment::SinceGuidance(months) => {
                    since_guidance.push((place, weeks_of_months(f64::from(months))));
                }
                Moment::SinceOffer(months) => {
                    since_offer.push((place, weeks_of_months(f64::from(months))));
                }
                _ => {}
            }
        }
        let reception = plan.asks_for(Outcome::WorkedInReception).then(Reception::default);
        let dates = on_date.iter().map(|&(_, date)| date);
        let replies = plan.asks_for(Outcome::LostToName).then(|| Replies::until(dates));
        let table = Table::new(Arc::clone(&plan));
        let (exits, seen) = (Exits::default(), None);
        let (guided, offered) = (Guided::default(), Offered::default());
        Self {
            plan,
            how,
            table,
            taken: Taken::default(),
            exits,
            seen,
            since_permit,
            on_date,
            since_guidance,
            guided,
            since_offer,
            offered,
            reception,
            replies,
        }
    }

    /// The same, who counts some people since they entered an offer.
    #[must_use]
    pub fn following(mut self, follow: Follow) -> Self {
        self.offered = Offered::of(follow);
        self
    }

    /// Who entered the offers that are followed so far.
    #[must_use]
    pub fn entrants(&self, world: &World) -> Vec<Entrant> {
        self.offered.entrants(world)
    }

    /// Counts what needs the whole run, and hands the table over.
    #[must_use]
    pub fn finish(mut self, world: &mut World) -> Table {
        let mut seen = self.seen.take().unwrap_or_else(|| world.query::<Seen>());
        let world = &*world;
        seen.update_archetypes(world);
        let moments: Vec<(usize, Moment)> =
            self.plan.moments().map(|(moment, _)| moment).enumerate().collect();
        let now = self.table.last();
        for row in 0..people(world) {
            for &(place, moment) in &moments {
                match moment {
                    Moment::AtEnd => self.look(&seen, world, row, place, now, Kind::End),
                    Moment::SinceArrival(months) => {
                        let weeks = weeks_of_months(f64::from(months));
                        self.look(&seen, world, row, place, now, Kind::Arrival(weeks));
                    }
                    _ => {}
                }
            }
        }
        self.exits.count(&moments, &mut self.table);
        self.table
    }

    fn look(
        &mut self,
        seen: &QueryState<Seen>,
        world: &World,
        row: usize,
        place: usize,
        now: Week,
        kind: Kind,
    ) {
        let entity = world.resource::<People>().entity(Row(row as u32));
        let Ok((who, what, guided, belongs)) = seen.get_manual(world, entity) else { return };
        let (_, origin, clocks, _) = who;
        // Published figures leave out who followed a partner; who takes part takes part.
        if origin.is_follower() && !matches!(kind, Kind::Offered) {
            return;
        }
        let traits = traits(who, row, &self.taken);
        let (job, career, income, duty, mind, care, study, trajectory, learner) = what;
        let look = Look {
            now,
            origin,
            clocks,
            job,
            career,
            income,
            duty,
            trajectory,
            mind,
            care,
            study,
            learner,
            guided,
        };
        let counted = match kind {
            Kind::Plain => {
                let mut counted = look.counted(&self.how);
                let replies = self.replies.as_ref().filter(|_| origin.perceived_name());
                if let Some(lost) = replies.and_then(|all| all.counted(now, row, career)) {
                    counted[Outcome::LostToName as usize] = lost;
                }
                counted
            }
            Kind::Guided => {
                let mut counted = look.counted(&self.how);
                let longest = self.guided.longest(row);
                let has_worked = u32::from(longest >= self.how.ever_worked);
                counted[Outcome::EverWorked as usize] = [has_worked, 1];
                counted
            }
            Kind::Offered => {
                let mut counted = look.counted(&self.how);
                let longest = self.offered.longest(row);
                let has_worked = u32::from(longest >= self.how.ever_worked);
                counted[Outcome::EverWorked as usize] = [has_worked, 1];
                if let Some(completed) = self.offered.has_completed(world, entity) {
                    counted[Outcome::Completed as usize] = [u32::from(completed), 1];
                }
                counted
            }
            Kind::Arrival(weeks) => look.counted_at_home(weeks),
            Kind::End => {
                let mut counted = look.counted(&self.how);
                look.count_start(&mut counted);
                if let Some(reception) = &self.reception {
                    counted[Outcome::WorkedInReception as usize] = reception.counted(row, clocks);
                }
                if let Some(plan) = world.get::<HouseholdPlan>(belongs.to()) {
                    look.count_family(plan, &mut counted);
                }
                counted
            }
        };
        let (_, groups) = self.plan.row(place);
        self.table.add(place, self.plan.groups_of(traits, groups), &counted);
    }
}

/// Which of a person's outcomes a moment counts.
#[derive(Clone, Copy)]
enum Kind {
    Plain,
    Guided,
    Offered,
    Arrival(i32),
    End,
}

impl Observer for Watcher {
    fn see(&mut self, week: Week, world: &mut World) {
        if let Some(reception) = &mut self.reception {
            reception.see(week, world);
        }
        if let Some(replies) = &mut self.replies {
            replies.see(week, world);
        }
        let mut seen = self.seen.take().unwrap_or_else(|| world.query::<Seen>());
        let world = &*world;
        seen.update_archetypes(world);
        self.table.lived(week);
        self.taken.see(week, world);
        for at in 0..self.since_permit.len() {
            let (place, weeks) = self.since_permit[at];
            let rows = world.resource::<Batches>().rows(week.plus(-weeks));
            for row in rows {
                self.look(&seen, world, row, place, week, Kind::Plain);
            }
        }
        for at in 0..self.on_date.len() {
            let (place, date) = self.on_date[at];
            if date == week {
                for row in 0..people(world) {
                    self.look(&seen, world, row, place, week, Kind::Plain);
                }
            }
        }
        if !self.since_guidance.is_empty() {
            self.guided.see(week, world);
            for at in 0..self.since_guidance.len() {
                let (place, weeks) = self.since_guidance[at];
                for row in self.guided.begun(week.plus(-weeks)) {
                    self.look(&seen, world, row, place, week, Kind::Guided);
                }
            }
        }
        if !self.offered.is_idle() {
            self.offered.see(week, world);
            for at in 0..self.since_offer.len() {
                let (place, weeks) = self.since_offer[at];
                for row in self.offered.begun(week.plus(-weeks)) {
                    self.look(&seen, world, row, place, week, Kind::Offered);
                }
            }
        }
        let (plan, taken) = (Arc::clone(&self.plan), &self.taken);
        self.exits.see(week, world, |row| {
            let entity = world.resource::<People>().entity(row);
            let seen = seen.get_manual(world, entity);
            let own = seen.ok().filter(|((_, origin, ..), ..)| !origin.is_follower());
            let traits = |who| traits(who, row.0 as usize, taken);
            own.map_or(0, |(who, ..)| plan.groups_of(traits(who), usize::MAX))
        });
        self.seen = Some(seen);
    }
}

fn people(world: &World) -> usize {
    world.resource::<People>().len()
}

/// What decides about groups.
pub(super) fn traits(
    (nationality, origin, clocks, home): (&Nationality, &Origin, &Clocks, &Home),
    row: usize,
    taken: &Taken,
) -> Traits {
    Traits {
        nationality: *nationality,
        sex: origin.sex(),
        schooling: origin.schooling(),
        age: age_at_permit(origin, clocks),
        young_child: home.young_children() > 0,
        route: taken.first_route(row),
        health_burden: taken.is_burdened(row),
        permit: clocks.permit(),
        moves: origin.moves(),
    }
}
