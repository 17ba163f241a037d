//! The world of an exercise: who its clients are, and how its weeks are lived with a script.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use klantreis_evidence::Catalogue;
use klantreis_sim::arrival::{Clocks, Cohort, Origin, PermitYear, Schooling};
use klantreis_sim::guidance::{ActTable, Automatic, Practices, TeamParams, TeamPlan};
use klantreis_sim::household::Home;
use klantreis_sim::journey::{Journey, Step};
use klantreis_sim::kernel::{Chance, HouseholdId, Observer, PersonId, Settings, Simulation, Week};
use klantreis_sim::labour::Job;

use crate::error::TrainingError;
use crate::exercise::Exercise;
use crate::script::{Otherwise, Script, Seen, Trainee};

/// The world of an exercise with a seed, ready to be lived as often as one likes.
#[derive(Clone, Debug)]
pub struct World {
    settings: Settings,
    cohort: Cohort,
    team: TeamPlan,
    market: klantreis_sim::labour::MarketChoice,
    begins: Week,
    run_in: u32,
    /// The households at the desk.
    households: BTreeSet<HouseholdId>,
}

/// A world that is being lived.
pub struct Lived {
    /// The world.
    pub simulation: Simulation,
    /// What the desk showed last.
    seen: Arc<Mutex<Seen>>,
}

impl Lived {
    /// What the desk showed in the last week.
    #[must_use]
    pub fn seen(&self) -> Seen {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl World {
    /// Chooses the clients of an exercise; the same seed gives the same ones.
    ///
    /// # Errors
    /// [`TrainingError`] when the world cannot be built or too few clients are in sight.
    pub fn new(
        exercise: &Exercise,
        catalogue: &Catalogue,
        seed: u64,
    ) -> Result<Self, TrainingError> {
        let scenario = &exercise.scenario;
        let mut cohort = scenario.cohort();
        let start = scenario.known_at_start(catalogue)?;
        let settings = Settings {
            seed,
            replication: 0,
            start: cohort.from,
            regimes: scenario.regimes(start)?,
            switches: scenario.switches(),
            diary: true,
            shuffle: None,
        };
        let mut team =
            scenario.team_plan().unwrap_or_else(|| TeamPlan::of_caseload(exercise.clients as f32));
        // One desk, however many clients come to it: the hours are the trainee's.
        team.craft.seats = Some(1);
        let begins = cohort.from.plus(exercise.run_in as i32);
        let quiet = Settings { diary: false, ..settings.clone() };
        let mut probe = klantreis_sim::build_with(quiet, cohort.clone(), Some(team.clone()))?;
        probe.world().insert_resource(scenario.market);
        probe.live(exercise.run_in, &mut []);
        let households = choose_clients(&mut probe, exercise, seed, begins)?;
        // Whoever has not come yet is left out with those who have: the cohort knows them by name.
        // A number is passed over where a household would be one adult too many, never as often as it is taken.
        let of_year = |year: PermitYear| {
            let named =
                move |number| HouseholdId::new(scenario.municipality, year.from.0 as u16, number);
            (0..2 * scenario.persons).map(named)
        };
        let others = cohort.years().flat_map(of_year);
        cohort.left_out = others.filter(|id| !households.contains(id)).collect();
        let (market, run_in) = (scenario.market, exercise.run_in);
        Ok(Self { settings, cohort, team, market, begins, run_in, households })
    }

    /// The luck of the desk: that of the world's seed.
    #[must_use]
    pub fn luck(&self) -> Chance {
        Chance::of_replication(self.settings.seed, self.settings.replication)
    }

    /// The place of an adult among the adults whom the desk can have.
    #[must_use]
    pub fn place_of(&self, person: PersonId) -> usize {
        let household = person.household();
        let before = self.households.iter().filter(|one| **one < household).count();
        // A household has two adults at most.
        2 * before + usize::from(person.place())
    }

    /// The week in which the trainee sits down.
    #[must_use]
    pub fn begins(&self) -> Week {
        self.begins
    }

    /// What there is to offer.
    #[must_use]
    pub fn team(&self) -> &TeamPlan {
        &self.team
    }

    /// What is needed to build this world elsewhere.
    #[must_use]
    pub fn described(&self) -> (&Settings, &Cohort, &TeamPlan) {
        (&self.settings, &self.cohort, &self.team)
    }

    /// Puts a script at the desk of a world with a team.
    pub fn seat(
        &self,
        simulation: &mut Simulation,
        script: &Arc<Script>,
        otherwise: Otherwise,
    ) -> Arc<Mutex<Seen>> {
        let seen = Arc::new(Mutex::new(Seen::default()));
        let world = simulation.world();
        let colleague = Automatic::new(
            &self.team,
            world.resource::<ActTable>(),
            world.resource::<TeamParams>(),
            *world.resource::<Chance>(),
        );
        let (script, shown, begins) = (Arc::clone(script), Arc::clone(&seen), self.begins);
        world.insert_resource(Practices::new(move |_, _| {
            let (script, shown) = (Arc::clone(&script), Arc::clone(&shown));
            Box::new(Trainee::new(script, begins, colleague.clone(), otherwise, shown))
        }));
        seen
    }

    /// The world before its first week, with a script at the desk.
    fn build(
        &self,
        script: &Arc<Script>,
        otherwise: Otherwise,
        diary: bool,
    ) -> Result<Lived, TrainingError> {
        let settings = Settings { diary, ..self.settings.clone() };
        let mut simulation =
            klantreis_sim::build_with(settings, self.cohort.clone(), Some(self.team.clone()))?;
        simulation.world().insert_resource(self.market);
        let seen = self.seat(&mut simulation, script, otherwise);
        Ok(Lived { simulation, seen })
    }

    /// Lives the weeks before the exercise and `weeks` weeks of it, with a script.
    ///
    /// # Errors
    /// [`TrainingError::Sim`] when the world cannot be built.
    pub fn live(
        &self,
        script: &Arc<Script>,
        otherwise: Otherwise,
        weeks: u32,
        diary: bool,
    ) -> Result<Lived, TrainingError> {
        self.live_watched(script, otherwise, weeks, diary, &mut [])
    }

    /// The same, with somebody who looks on.
    ///
    /// # Errors
    /// As [`World::live`].
    pub fn live_watched(
        &self,
        script: &Arc<Script>,
        otherwise: Otherwise,
        weeks: u32,
        diary: bool,
        observers: &mut [&mut dyn Observer],
    ) -> Result<Lived, TrainingError> {
        let mut lived = self.build(script, otherwise, diary)?;
        lived.simulation.live(self.run_in + weeks, observers);
        Ok(lived)
    }

    /// Lives the same weeks with the same people, and other luck from a week at the desk on; luck 0 is
    /// the luck there was.
    ///
    /// # Errors
    /// As [`World::live`].
    pub fn live_with_luck(
        &self,
        script: &Arc<Script>,
        weeks: u32,
        from: u32,
        luck: u32,
    ) -> Result<Lived, TrainingError> {
        let mut lived = self.build(script, Otherwise::Colleague, false)?;
        lived.simulation.live(self.run_in + from, &mut []);
        let other = Chance::of_replication(self.settings.seed, luck);
        lived.simulation.world().insert_resource(other);
        lived.simulation.live(weeks - from, &mut []);
        Ok(lived)
    }
}

/// Someone who is a client when the exercise begins.
struct Candidate {
    person: PersonId,
    is_woman: bool,
    has_partner: bool,
    has_children: bool,
    schooling: Schooling,
    works: bool,
    age: f32,
    weeks_home: i32,
}

/// The households at the desk: as many as it has clients, those who work first where the exercise asks for
/// some, the others unlike one another.
fn choose_clients(
    probe: &mut Simulation,
    exercise: &Exercise,
    seed: u64,
    now: Week,
) -> Result<BTreeSet<HouseholdId>, TrainingError> {
    let households = candidates(probe, now);
    let mut chosen = BTreeSet::new();
    let mut left = exercise.clients;
    let mut working = 0;
    for (id, adults) in &households {
        let works = adults.iter().filter(|one| one.works).count();
        if works > 0 && working < exercise.working && adults.len() <= left {
            chosen.insert(*id);
            left -= adults.len();
            working += works;
        }
    }
    let wishes: [fn(&Candidate) -> bool; 7] = [
        |one| one.has_partner && one.has_children,
        |one| one.is_woman && !one.has_partner,
        |one| one.schooling == Schooling::Tertiary,
        |one| one.weeks_home < 6,
        |one| one.schooling == Schooling::NonePrimary,
        |one| one.age >= 45.0,
        |_| true,
    ];
    // Each wish in turn takes a household, until the desk is full or nobody is left.
    let mut turn = 0;
    let mut in_vain = 0;
    while left > 0 && in_vain < wishes.len() {
        let wish = wishes[turn % wishes.len()];
        turn += 1;
        let found = households.iter().find(|(id, adults)| {
            !chosen.contains(*id) && adults.len() <= left && adults.iter().any(wish)
        });
        match found {
            Some((id, adults)) => {
                chosen.insert(*id);
                left -= adults.len();
                in_vain = 0;
            }
            None => in_vain += 1,
        }
    }
    if left > 0 {
        let needed = exercise.clients;
        return Err(TrainingError::TooFewClients { seed, found: needed - left, needed });
    }
    Ok(chosen)
}

/// The clients in sight by household, in the order of their names.
fn candidates(probe: &mut Simulation, now: Week) -> BTreeMap<HouseholdId, Vec<Candidate>> {
    let world = probe.world();
    let mut all: BTreeMap<HouseholdId, Vec<Candidate>> = BTreeMap::new();
    let mut query = world.query::<(&PersonId, &Origin, &Home, &Journey, &Job, &Clocks)>();
    for (person, origin, home, journey, job, clocks) in query.iter(world) {
        if !journey.is_in_sight() || journey.step() == Step::Before {
            continue;
        }
        all.entry(person.household()).or_default().push(Candidate {
            person: *person,
            is_woman: origin.is_woman(),
            has_partner: home.partner().is_some(),
            has_children: home.young_children() > 0,
            schooling: origin.schooling(),
            works: job.is_held(),
            age: origin.age(now),
            weeks_home: now.since(clocks.housed()),
        });
    }
    for adults in all.values_mut() {
        adults.sort_by_key(|one| one.person);
    }
    all
}
