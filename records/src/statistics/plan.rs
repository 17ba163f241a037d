//! What will be counted: which groups, at which moments.

use std::collections::BTreeSet;

use klantreis_evidence::{At, Clock, Outcome, Point};
use klantreis_sim::arrival::{Cohort, Sex};
use klantreis_sim::kernel::{Week, weeks_of_months};

use super::group::{Filter, Group, Traits, standard};
use super::outcomes::OUTCOMES;
use crate::error::RecordsError;

/// The months since the permit at which every group is counted.
pub const TABLE_MONTHS: [u16; 10] = [3, 6, 12, 18, 24, 30, 36, 60, 72, 96];
/// The last month of the curve that is counted monthly for everyone.
pub const CURVE_MONTHS: u16 = 120;

/// Months after the permit by which most of those who will be guided toward work are [months].
const LATEST_GUIDANCE: u16 = 30;
/// The months since the start of work guidance that are counted where a team guides.
pub const GUIDED_MONTHS: [u16; 3] = [6, 12, 24];

/// The months since entering an offer at which participants and their twins are counted.
pub const OFFER_MONTHS: [u16; 5] = [6, 12, 18, 24, 36];

/// A moment of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// So many months after each person's permit.
    SincePermit(u16),
    /// The week of a date, everyone at once.
    OnDate(Week),
    /// So many months after each person's arrival in the country.
    SinceArrival(u16),
    /// So many months after each exit from bijstand.
    SinceExit(u16),
    /// So many months after the start of each person's work guidance; ever worked is then counted
    /// since that start.
    SinceGuidance(u16),
    /// So many months after each participant entered an offer that is followed; ever worked is then
    /// counted since that week, and those who followed a partner count too.
    SinceOffer(u16),
    /// The last week of the run.
    AtEnd,
}

impl Moment {
    /// The moment of a point; absent for a clock that is not counted.
    #[must_use]
    pub fn of(at: &At) -> Option<Self> {
        let whole = |months: f64| months.round().clamp(0.0, 1200.0) as u16;
        match at {
            At::Months(months, Clock::Permit) => Some(Self::SincePermit(whole(*months))),
            At::Months(months, Clock::Arrival) => Some(Self::SinceArrival(whole(*months))),
            At::Months(months, Clock::BenefitExit) => Some(Self::SinceExit(whole(*months))),
            At::Months(months, Clock::Offer) => Some(Self::SinceOffer(whole(*months))),
            At::Months(months, Clock::Guidance) => Some(Self::SinceGuidance(whole(*months))),
            At::Date(date) => Some(Self::OnDate(Week::of(*date))),
            At::Whenever => Some(Self::AtEnd),
        }
    }

    /// Weeks that a run must live so that all of a cohort are counted [weeks].
    #[must_use]
    pub fn weeks_needed(self, cohort: &Cohort) -> i32 {
        self.weeks_needed_for(Filter::default(), cohort)
    }

    /// The same for a group, whose permits may end before those of the cohort [weeks].
    #[must_use]
    pub fn weeks_needed_for(self, filter: Filter, cohort: &Cohort) -> i32 {
        let last_permit = filter.permits_end(cohort).since(cohort.from);
        match self {
            Self::SincePermit(months) | Self::SinceArrival(months) => {
                last_permit + weeks_of_months(f64::from(months))
            }
            Self::OnDate(week) => week.since(cohort.from) + 1,
            Self::SinceGuidance(months) => {
                last_permit + weeks_of_months(f64::from(months.saturating_add(LATEST_GUIDANCE)))
            }
            Self::SinceExit(_) | Self::SinceOffer(_) | Self::AtEnd => last_permit,
        }
    }

    /// Whether an outcome is counted at this moment.
    fn counts(self, outcome: Outcome) -> bool {
        match outcome {
            // Told by a world and its twin together, or by nothing.
            Outcome::LostTalk
            | Outcome::LostTalkLower
            | Outcome::LostTalkUpper
            | Outcome::Other => false,
            Outcome::OwnHome => matches!(self, Self::SinceArrival(_)),
            Outcome::Returned | Outcome::ReturnedAfterWork => matches!(self, Self::SinceExit(_)),
            Outcome::BringsFamily
            | Outcome::FamilyDelay
            | Outcome::BegunInReception
            | Outcome::WorkedInReception => self == Self::AtEnd,
            Outcome::LostToName => matches!(self, Self::OnDate(_)),
            Outcome::Completed => matches!(self, Self::SinceOffer(_)),
            _ => !matches!(self, Self::SinceArrival(_) | Self::SinceExit(_)),
        }
    }
}

/// What is counted in a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    cohort: Cohort,
    groups: Vec<Group>,
    /// Moments with the place of their first cell and the number of groups counted.
    moments: Vec<(Moment, usize, usize)>,
    cells: usize,
    /// What points ask for.
    asked: BTreeSet<Outcome>,
}

impl Plan {
    /// The tables of every run -- sub-groups, curve, exits -- and the points of targets.
    ///
    /// # Errors
    /// [`RecordsError::TooManyGroups`] when the points ask for more groups than one pass counts.
    pub fn new<'a>(
        cohort: Cohort,
        points: impl IntoIterator<Item = &'a Point>,
    ) -> Result<Self, RecordsError> {
        Self::with_moments(cohort, points, [])
    }

    /// The same with more moments, each counted for every group.
    ///
    /// # Errors
    /// As [`Plan::new`].
    pub fn with_moments<'a>(
        cohort: Cohort,
        points: impl IntoIterator<Item = &'a Point>,
        moments: impl IntoIterator<Item = Moment>,
    ) -> Result<Self, RecordsError> {
        let (mut groups, mut asked) = (standard(), BTreeSet::new());
        let mut detailed: Vec<Moment> = TABLE_MONTHS.map(Moment::SincePermit).to_vec();
        detailed.extend([6, 12, 24].map(Moment::SinceExit));
        detailed.push(Moment::AtEnd);
        detailed.extend(moments);
        for point in points {
            let Some(moment) = Moment::of(&point.at) else { continue };
            asked.insert(point.outcome);
            let against = point.against.as_ref().map(|other| &other.population);
            for population in std::iter::once(&point.population).chain(against) {
                let Some(filter) = Filter::of(population, &cohort) else { continue };
                detailed.push(moment);
                let sexes = [Sex::Woman, Sex::Man].map(|sex| Filter { sex: Some(sex), ..filter });
                let pair = if point.outcome == Outcome::OddsMenWomen { &sexes[..] } else { &[] };
                for filter in std::iter::once(&filter).chain(pair) {
                    if !groups.iter().any(|group| group.filter == *filter) {
                        groups.push(filter.named());
                    }
                }
            }
        }
        if groups.len() > u64::BITS as usize {
            return Err(RecordsError::TooManyGroups(groups.len()));
        }
        detailed.sort_unstable();
        detailed.dedup();
        let monthly = (0..=CURVE_MONTHS).map(Moment::SincePermit);
        let bare: Vec<Moment> = monthly.filter(|one| !detailed.contains(one)).collect();
        let mut plan = Self { cohort, groups, moments: Vec::new(), cells: 0, asked };
        for (moments, groups) in [(detailed, plan.groups.len()), (bare, 1)] {
            for moment in moments {
                plan.moments.push((moment, plan.cells, groups));
                plan.cells += groups * OUTCOMES;
            }
        }
        Ok(plan)
    }

    /// The people of the run.
    #[must_use]
    pub fn cohort(&self) -> &Cohort {
        &self.cohort
    }

    /// The groups, everyone first.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The moments, with how many of the groups are counted then.
    pub fn moments(&self) -> impl Iterator<Item = (Moment, usize)> + '_ {
        self.moments.iter().map(|&(moment, _, groups)| (moment, groups))
    }

    /// Whether a point asks for an outcome that must be followed week by week.
    pub(crate) fn asks_for(&self, outcome: Outcome) -> bool {
        self.asked.contains(&outcome)
    }

    pub(crate) fn cells(&self) -> usize {
        self.cells
    }

    /// The first cell of a moment, and the groups counted then.
    pub(crate) fn row(&self, place: usize) -> (usize, usize) {
        let (_, first, groups) = self.moments[place];
        (first, groups)
    }

    /// The cell of a group and an outcome at a moment.
    pub(crate) fn cell(&self, moment: Moment, filter: Filter, outcome: Outcome) -> Option<usize> {
        if !moment.counts(outcome) {
            return None;
        }
        let group = self.groups.iter().position(|group| group.filter == filter)?;
        let (_, first, groups) = *self.moments.iter().find(|(one, ..)| *one == moment)?;
        (group < groups).then_some(first + group * OUTCOMES + outcome as usize)
    }

    /// Which of the first `number` groups a person is in, as bits.
    pub(crate) fn groups_of(&self, traits: Traits, number: usize) -> u64 {
        let is_in = |group: &Group| u64::from(group.filter.holds(traits));
        let groups = self.groups.iter().take(number).enumerate();
        groups.fold(0, |bits, (place, group)| bits | is_in(group) << place)
    }
}
