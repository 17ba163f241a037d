//! Who is counted: sub-groups by sex, age, children, schooling, route, burden of health and nationality.

use klantreis_evidence::Population;
use klantreis_sim::arrival::{Clocks, Cohort, Nationality, Origin, Schooling, Sex, first_week_of};
use klantreis_sim::kernel::Week;
use klantreis_sim::law::Route;

/// What a person must be to be counted; absent conditions let everyone pass.
///
/// Whatever the conditions, only adults of the cohort itself are counted: those with a permit in the
/// period who did not follow a partner, as the published figures do.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Filter {
    /// Nationality.
    pub nationality: Option<Nationality>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Schooling at arrival.
    pub schooling: Option<Schooling>,
    /// Lowest and highest age at the permit, both included [years].
    pub ages: Option<[u8; 2]>,
    /// Whether a child below school age lives at home at the moment of counting.
    pub young_child: Option<bool>,
    /// Route of the first plan under Wi2021, whatever it was changed to later; under an act without routes, and
    /// before there is a plan, nobody is in such a group.
    pub route: Option<Route>,
    /// Whether the body limited the person or the mind was unwell in the week of the permit; no diagnosis.
    pub health_burden: Option<bool>,
    /// The first week of the permits, and the first week after them.
    pub permits: Option<[Week; 2]>,
    /// Fewest and most moves between centres [count].
    pub moves: Option<[u8; 2]>,
}

/// A named filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Its name in files.
    pub name: String,
    /// Who is in it.
    pub filter: Filter,
}

/// What of a person decides about groups.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Traits {
    pub(crate) nationality: Nationality,
    pub(crate) sex: Sex,
    pub(crate) schooling: Schooling,
    /// Whole years at the permit [years].
    pub(crate) age: u8,
    pub(crate) young_child: bool,
    /// Of the first plan.
    pub(crate) route: Option<Route>,
    /// In the week of the permit.
    pub(crate) health_burden: bool,
    pub(crate) permit: Week,
    pub(crate) moves: u8,
}

/// Whole years of age at the permit [years].
///
/// Births are known by week: whoever is of an age somewhere in the week of the permit has that age.
pub(crate) fn age_at_permit(origin: &Origin, clocks: &Clocks) -> u8 {
    origin.age(clocks.permit().plus(1)).clamp(0.0, 120.0) as u8
}

/// Adults below the age at which the published figures stop counting [years].
const OF_WORKING_AGE: [u8; 2] = [18, 64];
/// Age bands of the sub-groups, both ends included [years].
const AGE_BANDS: [[u8; 2]; 4] = [[18, 24], [25, 34], [35, 44], [45, 64]];

impl Filter {
    /// Everyone of working age: the group that stands first in every table.
    #[must_use]
    pub fn everyone() -> Self {
        Self { ages: Some(OF_WORKING_AGE), ..Self::default() }
    }

    /// Whether a population is everybody of working age, of whatever permit year.
    #[must_use]
    pub fn is_everyone(population: &Population) -> bool {
        let ages = population.ages.is_none_or(|ages| ages == OF_WORKING_AGE.map(f64::from));
        let is_narrow = population.nationality.is_some() || population.sex.is_some();
        ages && !is_narrow && population.moves.is_none()
    }

    /// The filter of a target's population within a cohort; absent when the model does not know such
    /// people, or the cohort does not hold all of their years of permits.
    #[must_use]
    pub fn of(population: &Population, cohort: &Cohort) -> Option<Self> {
        let permits = match population.permit_years {
            Some(asked) if asked != cohort.permit_years => {
                let [first, last] = cohort.permit_years;
                if !cohort.is_of_many_years() || asked[0] < first || asked[1] > last {
                    return None;
                }
                Some([first_week_of(asked[0]), first_week_of(asked[1] + 1)])
            }
            _ => None,
        };
        let nationality = match &population.nationality {
            None => None,
            Some(name) => {
                let place = Nationality::NAMES.iter().position(|one| one == name)?;
                Some(Nationality(place as u8))
            }
        };
        let sex = match population.sex.as_deref() {
            None => None,
            Some("men") => Some(Sex::Man),
            Some("women") => Some(Sex::Woman),
            Some(_) => return None,
        };
        let ages = population.ages.map_or(OF_WORKING_AGE, |[low, high]| {
            [low.clamp(0.0, 120.0) as u8, high.clamp(0.0, 120.0) as u8]
        });
        // Children are members of households here, not persons who are counted.
        if ages[1] < OF_WORKING_AGE[0] {
            return None;
        }
        let moves = population.moves;
        Some(Self { nationality, sex, ages: Some(ages), permits, moves, ..Self::default() })
    }

    /// Whether someone is in the group.
    #[must_use]
    pub(crate) fn holds(self, traits: Traits) -> bool {
        self.nationality.is_none_or(|one| one == traits.nationality)
            && self.sex.is_none_or(|one| one == traits.sex)
            && self.schooling.is_none_or(|one| one == traits.schooling)
            && self.ages.is_none_or(|[low, high]| (low..=high).contains(&traits.age))
            && self.young_child.is_none_or(|one| one == traits.young_child)
            && (self.route.is_none() || self.route == traits.route)
            && self.health_burden.is_none_or(|one| one == traits.health_burden)
            && self.permits.is_none_or(|[from, to]| (from..to).contains(&traits.permit))
            && self.moves.is_none_or(|[least, most]| (least..=most).contains(&traits.moves))
    }

    /// The first week after the permits of all who are in the group.
    #[must_use]
    pub(crate) fn permits_end(self, cohort: &Cohort) -> Week {
        self.permits.map_or(cohort.to, |[_, to]| to.min(cohort.to))
    }

    /// A stable name that says what the filter asks.
    #[must_use]
    pub fn name(self) -> String {
        let ages = |[low, high]: [u8; 2]| format!("age-{low}-{high}");
        let parts = [
            self.nationality.map(|one| one.name().to_lowercase()),
            self.sex.map(|one| if one == Sex::Man { "men" } else { "women" }.to_owned()),
            self.schooling.map(|one| schooling_name(one).to_owned()),
            self.ages.filter(|one| *one != OF_WORKING_AGE).map(ages),
            self.young_child
                .map(|one| if one { "young-child" } else { "no-young-child" }.to_owned()),
            self.route.map(|one| route_name(one).to_owned()),
            self.health_burden
                .map(|one| if one { "health-burden" } else { "no-health-burden" }.to_owned()),
            self.permits.map(|[from, to]| {
                let [first, last] = [from, to.plus(-1)].map(|week| week.monday().year());
                format!("permit-{first}-{last}")
            }),
            self.moves.map(|[least, most]| format!("moves-{least}-{most}")),
        ];
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join("+");
        if name.is_empty() { "all".to_owned() } else { name }
    }

    /// The filter with its name.
    #[must_use]
    pub fn named(self) -> Group {
        Group { name: self.name(), filter: self }
    }
}

fn schooling_name(schooling: Schooling) -> &'static str {
    match schooling {
        Schooling::NonePrimary => "schooling-none-primary",
        Schooling::Secondary => "schooling-secondary",
        Schooling::Tertiary => "schooling-tertiary",
    }
}

fn route_name(route: Route) -> &'static str {
    match route {
        Route::B1 => "b1-route",
        Route::Education => "education-route",
        Route::Z => "z-route",
    }
}

/// How many sub-groups every table has.
pub const STANDARD: usize = 17 + Nationality::NAMES.len();

/// The sub-groups of every table, everyone first.
pub(crate) fn standard() -> Vec<Group> {
    let all = Filter::everyone();
    let mut filters = vec![all];
    filters.extend([Sex::Woman, Sex::Man].map(|sex| Filter { sex: Some(sex), ..all }));
    filters.extend(AGE_BANDS.map(|ages| Filter { ages: Some(ages), ..all }));
    filters.extend([true, false].map(|young| Filter { young_child: Some(young), ..all }));
    filters.extend(Schooling::ALL.map(|one| Filter { schooling: Some(one), ..all }));
    filters.extend(Route::ALL.map(|one| Filter { route: Some(one), ..all }));
    let burdens = [true, false];
    filters.extend(burdens.map(|one| Filter { health_burden: Some(one), ..all }));
    for number in 0..Nationality::NAMES.len() {
        filters.push(Filter { nationality: Some(Nationality(number as u8)), ..all });
    }
    filters.into_iter().map(Filter::named).collect()
}
