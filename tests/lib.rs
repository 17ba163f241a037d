//! The harness: lets a test read as a sentence about a world.

use klantreis_evidence::{Catalogue, Overlay};
use klantreis_sim::arrival::{Arrival, Cohort};
use klantreis_sim::education::Education;
use klantreis_sim::guidance::TeamPlan;
use klantreis_sim::health::Health;
use klantreis_sim::household::HouseholdRoom;
use klantreis_sim::journey::JourneyRoom;
use klantreis_sim::kernel::{Settings, SimError, Simulation, Switches};
use klantreis_sim::labour::{Labour, MarketChoice};
use klantreis_sim::language::Language;
use klantreis_sim::law::Law;
use klantreis_sim::money::Money;

/// Furnishes one room of a world.
pub type Room = fn(Simulation) -> Result<Simulation, SimError>;

/// The rooms of the model by name; a test builds a world without one of them, or with one more.
pub const ROOMS: [(&str, Room); 9] = [
    ("arrival", Simulation::with::<Arrival>),
    ("household", Simulation::with::<HouseholdRoom>),
    ("language", Simulation::with::<Language>),
    ("health", Simulation::with::<Health>),
    ("law", Simulation::with::<Law>),
    ("education", Simulation::with::<Education>),
    ("labour", Simulation::with::<Labour>),
    ("money", Simulation::with::<Money>),
    ("journey", Simulation::with::<JourneyRoom>),
];

/// A world in the making.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The cohort.
    pub cohort: Cohort,
    /// The seed.
    pub seed: u64,
    /// Weeks to live.
    pub weeks: u32,
    /// Mechanisms that are off.
    pub off: Switches,
    /// What-ifs from the start.
    pub overlays: Vec<Overlay>,
    /// What-ifs from a number of weeks on.
    pub later: Vec<(i32, Vec<Overlay>)>,
    /// Whether a diary is kept.
    pub diary: bool,
    /// The labour market.
    pub market: MarketChoice,
    /// Shuffles systems.
    pub shuffle: Option<u64>,
    /// The team of klantmanagers, if there is one.
    pub team: Option<TeamPlan>,
}

/// A trial with the cohort of permit year 2014.
#[must_use]
pub fn cohort(persons: u32) -> Trial {
    Trial {
        cohort: Cohort::of_year(persons, 2014),
        seed: 1,
        weeks: 260,
        off: Switches::all_on(),
        overlays: Vec::new(),
        later: Vec::new(),
        diary: true,
        market: MarketChoice::Measured,
        shuffle: None,
        team: None,
    }
}

impl Trial {
    /// With another seed.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// For so many weeks.
    #[must_use]
    pub fn weeks(mut self, weeks: u32) -> Self {
        self.weeks = weeks;
        self
    }

    /// With a number set to a value, inside its range or not.
    #[must_use]
    pub fn with(mut self, id: &str, value: f64) -> Self {
        self.overlays.push(what_if(id, value));
        self
    }

    /// With a number set to a value from so many weeks on.
    #[must_use]
    pub fn with_later(mut self, weeks: i32, id: &str, value: f64) -> Self {
        self.later.push((weeks, vec![what_if(id, value)]));
        self
    }

    /// Without a mechanism.
    #[must_use]
    pub fn without(mut self, id: &str) -> Self {
        self.off = self.off.without(id);
        self
    }

    /// In another labour market.
    #[must_use]
    pub fn market(mut self, market: MarketChoice) -> Self {
        self.market = market;
        self
    }

    /// With vacancies for everybody, so that nobody's luck depends on others.
    #[must_use]
    pub fn with_vacancies_for_all(self) -> Self {
        self.with("labour.market.openings", 100.0)
    }

    /// Guided by a team.
    #[must_use]
    pub fn guided_by(mut self, team: TeamPlan) -> Self {
        self.team = Some(team);
        self
    }

    /// Without a diary.
    #[must_use]
    pub fn without_diary(mut self) -> Self {
        self.diary = false;
        self
    }

    /// What the kernel must know to build this world.
    ///
    /// # Errors
    /// When a number does not exist or is not sound.
    pub fn settings(&self) -> Result<Settings, SimError> {
        let base = Catalogue::builtin()?.overlaid(&self.overlays)?;
        let mut settings = Settings::new(self.seed, self.cohort.from, base.clone());
        for (weeks, overlays) in &self.later {
            settings.regimes.push((self.cohort.from.plus(*weeks), base.overlaid(overlays)?));
        }
        settings.switches = self.off.clone();
        settings.diary = self.diary;
        settings.shuffle = self.shuffle;
        Ok(settings)
    }

    /// The world before its first week.
    ///
    /// # Errors
    /// When the description is not sound.
    pub fn build(&self) -> Result<Simulation, SimError> {
        let mut simulation =
            klantreis_sim::build_with(self.settings()?, self.cohort.clone(), self.team.clone())?;
        simulation.world().insert_resource(self.market);
        Ok(simulation)
    }

    /// The world before its first week, with these rooms only, furnished in this order.
    ///
    /// # Errors
    /// When the description is not sound, or the order of the week is not stated.
    pub fn furnish(&self, rooms: &[Room]) -> Result<Simulation, SimError> {
        let empty = Simulation::new(self.settings()?);
        let furnished = rooms.iter().try_fold(empty, |world, room| room(world))?;
        let mut simulation = furnished.told(klantreis_sim::STORY);
        simulation.world().insert_resource(self.cohort.clone());
        simulation.world().insert_resource(self.market);
        simulation.build()
    }

    /// The world after its last week.
    ///
    /// # Panics
    /// When the world cannot be built; a test that expects this asks [`Trial::build`].
    #[must_use]
    pub fn live(&self) -> Simulation {
        let mut simulation = match self.build() {
            Ok(simulation) => simulation,
            Err(error) => panic!("the world cannot be built: {error}"),
        };
        simulation.live(self.weeks, &mut []);
        simulation
    }
}

fn what_if(id: &str, value: f64) -> Overlay {
    Overlay { id: id.to_owned(), value, reason: Some("a test asks".to_owned()) }
}

/// The diary of a world as bytes.
#[must_use]
pub fn diary_bytes(simulation: &Simulation) -> Vec<u8> {
    simulation.diary().facts().iter().flat_map(klantreis_sim::kernel::Fact::bytes).collect()
}
