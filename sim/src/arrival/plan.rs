//! The plan of a cohort: everyone who will come, drawn once, before the first week.

use std::cmp::Reverse;

use bevy_ecs::prelude::*;

use super::cohort::{Cohort, PermitYear, split};
use super::components::{Clocks, Nationality, Origin, Schooling, Sex, Tongue};
use super::params::{ArrivalParams, Label};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::week::WEEKS_PER_YEAR;
use crate::kernel::{HouseholdId, PersonId, Week};

const NATIONALITY: Question = Question::new(101, "arrival: nationality");
const KIND: Question = Question::new(102, "arrival: kind of household");
const PERMIT: Question = Question::new(103, "arrival: week of the permit");
const SEX: Question = Question::new(104, "arrival: sex");
const AGE: Question = Question::new(105, "arrival: age");
const SCHOOLING: Question = Question::new(106, "arrival: schooling");
const PROCEDURE: Question = Question::new(107, "arrival: time before the permit");
const STAY: Question = Question::new(108, "arrival: long stay and head start");
const HOME: Question = Question::new(109, "arrival: own home");
const MOVES: Question = Question::new(110, "arrival: moves between centres");
const FAMILY: Question = Question::new(111, "arrival: whether family follows");
const DELAY: Question = Question::new(112, "arrival: when family follows");
const CHILDREN: Question = Question::new(113, "arrival: children");
const CHILD_AGE: Question = Question::new(114, "arrival: ages of children");
const NAME: Question = Question::new(115, "arrival: perceived name");
const AZC: Question = Question::new(116, "arrival: start in the azc");
const PARTNER_AGE: Question = Question::new(117, "arrival: age of the partner");

const NETWORK: Question = Question::new(118, "arrival: ties to people who work here");
const TONGUE: Question = Question::new(119, "arrival: the language of the household");

/// How a household looks when it comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Someone who travelled alone.
    #[default]
    Alone,
    /// Two adults with children.
    CoupleWithChildren,
    /// Two adults.
    Couple,
    /// One adult with children.
    SingleParent,
    /// One adult in another kind of household.
    Other,
}

/// What is known of a household when its first adult comes -- written once, by this room.
#[derive(Component, Clone, Copy, Debug)]
pub struct HouseholdPlan {
    /// How it looks.
    pub kind: Kind,
    /// Children's weeks of birth.
    pub births: [Week; 5],
    /// How many children [count].
    pub children: u8,
    /// When close family comes after; [`Week::NEVER`] if nobody follows.
    pub family_comes: Week,
    /// Whether a partner is among those who follow.
    pub partner_follows: bool,
}

impl Default for HouseholdPlan {
    fn default() -> Self {
        Self {
            kind: Kind::Alone,
            births: [Week::NEVER; 5],
            children: 0,
            family_comes: Week::NEVER,
            partner_follows: false,
        }
    }
}

/// An adult who will come.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub(super) person: PersonId,
    pub(super) nationality: Nationality,
    pub(super) origin: Origin,
    pub(super) clocks: Clocks,
    pub(super) household: HouseholdPlan,
}

/// Everyone who will come, by the week of the permit and then by name, the first one last: who comes
/// is taken off the end; and how many were asked for by the week in which their year opens.
pub(super) struct Drawn {
    pub(super) planned: Vec<Planned>,
    pub(super) asked: Vec<(Week, u32)>,
}

/// Draws everyone who will come.
///
/// The people of a year are those of the cohort of that year alone, as far as its first week is the
/// same: a cohort of several years is several cohorts that share a municipality.
pub(super) fn draw_cohort(chance: &Chance, cohort: &Cohort, params: &ArrivalParams) -> Drawn {
    let weights: Vec<f64> = cohort.years().map(|year| params.permits_in(&year)).collect();
    let mut drawn = Drawn { planned: Vec::new(), asked: Vec::new() };
    for (year, persons) in cohort.years().zip(split(cohort.persons, &weights)) {
        let (mut adults, mut number) = (0, 0);
        while adults < persons {
            let id = HouseholdId::new(cohort.municipality, year.from.0 as u16, number);
            let household = Draw { chance, year, params, id }.household();
            let own = household.iter().filter(|adult| !adult.origin.follower).count() as u32;
            if adults + own <= persons {
                adults += own;
                if !cohort.left_out.contains(&id) {
                    drawn.planned.extend(household);
                }
            }
            number += 1;
        }
        drawn.asked.push((year.from, persons));
    }
    drawn.planned.sort_unstable_by_key(|adult| Reverse((adult.clocks.permit, adult.person)));
    drawn
}

struct Draw<'a> {
    chance: &'a Chance,
    year: PermitYear,
    params: &'a ArrivalParams,
    id: HouseholdId,
}

impl Draw<'_> {
    fn household(&self) -> Vec<Planned> {
        let (chance, year, params, name) =
            (self.chance, self.year, self.params, self.id.as_person());
        let composition = params.composition_of(year.year);
        let nationality = Nationality(chance.pick(composition, NATIONALITY, name, year.from) as u8);
        let label = &params.labels[usize::from(nationality.0)];
        let kind = self.kind(label);
        let span = year.weeks() as f32;
        let permit = year.from.plus((span * chance.uniform(PERMIT, name, year.from)) as i32);
        let first = self.adult(self.id.person(0), nationality, label, kind, permit);
        let plan = self.plan(kind, label, &first, permit);
        let mut adults = vec![Planned { household: plan, ..first }];
        if matches!(kind, Kind::CoupleWithChildren | Kind::Couple) {
            adults.push(self.partner(&adults[0], label, permit));
        } else if plan.partner_follows {
            let mut follower = self.partner(&adults[0], label, plan.family_comes);
            let clocks = follower.clocks;
            follower.origin = Origin {
                follower: true,
                moves: 0,
                long_stayer: false,
                head_start: false,
                started_in_azc: false,
                ..follower.origin
            };
            // A follower goes straight to the partner's home, or waits for it together.
            follower.clocks = Clocks {
                arrival: plan.family_comes,
                housed: clocks.housed.max(plan.family_comes),
                ..clocks
            };
            adults.push(follower);
        }
        adults
    }

    fn kind(&self, label: &Label) -> Kind {
        let (couples, couple, single_parent, other) = (
            self.params.kinds[0],
            self.params.kinds[1],
            self.params.kinds[2],
            self.params.kinds[3],
        );
        let family = 1.0 - label.alone;
        // Shares are of persons; a couple counts for two, so it is drawn half as often.
        let weights = [
            label.alone,
            family * couples / 2.0,
            family * couple / 2.0,
            family * single_parent,
            family * other,
        ];
        let total: f32 = weights.iter().sum();
        let shares: Vec<f32> = weights.iter().map(|weight| weight / total).collect();
        match self.chance.pick(&shares, KIND, self.id.as_person(), self.year.from) {
            0 => Kind::Alone,
            1 => Kind::CoupleWithChildren,
            2 => Kind::Couple,
            3 => Kind::SingleParent,
            _ => Kind::Other,
        }
    }

    fn adult(
        &self,
        person: PersonId,
        nationality: Nationality,
        label: &Label,
        kind: Kind,
        permit: Week,
    ) -> Planned {
        let (chance, params, from) = (self.chance, self.params, self.year.from);
        let men = match kind {
            Kind::Alone | Kind::Other => label.men_when_alone,
            Kind::SingleParent => 1.0 - label.men_when_alone,
            Kind::Couple | Kind::CoupleWithChildren => 0.5,
        };
        let sex = if chance.yes(men, SEX, person, from) { Sex::Man } else { Sex::Woman };
        let mut dice = chance.generator(AGE, person, from);
        let years = params.age_least + dice.gamma(params.age_shape, params.age_mean);
        let age = years.clamp(params.age_adult, params.age_most) as f32;
        let origin = Origin { sex, ..self.origin(person, label, age, permit) };
        let clocks = self.clocks(person, label, &origin, permit);
        let moves = self.moves(person, &clocks);
        Planned {
            person,
            nationality,
            origin: Origin { moves, ..origin },
            clocks,
            household: HouseholdPlan::default(),
        }
    }

    fn origin(&self, person: PersonId, label: &Label, age: f32, permit: Week) -> Origin {
        let (chance, params, from) = (self.chance, self.params, self.year.from);
        let [stay, head, ..] = chance.uniforms(STAY, person, from, 0);
        let long_stayer = stay < label.long_stayer;
        // Partners grew up with the same language, as they share a nationality.
        let tongue = chance.pick(&label.tongue, TONGUE, self.id.as_person(), from);
        Origin {
            tongue: Tongue::ALL[tongue].1,
            schooling: Schooling::ALL[chance.pick(&label.schooling, SCHOOLING, person, from)],
            birth: permit.plus(-((age * WEEKS_PER_YEAR) as i32)),
            non_western_name: chance.yes(params.non_western_name, NAME, person, from),
            long_stayer,
            head_start: long_stayer && head < params.head_start,
            started_in_azc: chance.yes(params.azc_start, AZC, person, from),
            network: label.network + chance.normal(NETWORK, person, from, 0),
            ..Origin::default()
        }
    }

    fn clocks(&self, person: PersonId, label: &Label, origin: &Origin, permit: Week) -> Clocks {
        let (chance, params, from) = (self.chance, self.params, self.year.from);
        let mut dice = chance.generator(PROCEDURE, person, from);
        let weeks = if origin.long_stayer {
            dice.gamma(params.stay_shape, params.stay_weeks)
        } else {
            dice.gamma(params.procedure_shape, params.procedure_weeks)
        };
        let arrival = permit.plus(-(weeks as i32));
        // One home for a household: its first adult's luck decides.
        let mut dice = chance.generator(HOME, self.id.as_person(), from);
        let scale = label.home_scale * params.home_slower(permit);
        let wait = dice.weibull(scale, params.home_shape);
        let wanted = if origin.long_stayer {
            permit.plus((wait * params.home_long_stayer) as i32)
        } else {
            arrival.plus(wait as i32)
        };
        Clocks {
            arrival,
            permit,
            housed: wanted.max(permit.plus(params.home_gap)),
            duty: permit.plus(params.duty_weeks),
        }
    }

    fn moves(&self, person: PersonId, clocks: &Clocks) -> u8 {
        let params = self.params;
        let weeks = f64::from(clocks.housed.since(clocks.arrival).min(params.moves_weeks));
        let mut dice = self.chance.generator(MOVES, person, self.year.from);
        f64::from(dice.poisson(params.moves_per_week * weeks)).min(params.moves_most) as u8
    }

    /// The partner shares nationality, home and dates with the first adult.
    fn partner(&self, first: &Planned, label: &Label, permit: Week) -> Planned {
        let (chance, params, from) = (self.chance, self.params, self.year.from);
        let person = self.id.person(1);
        let sex = if first.origin.is_woman() { Sex::Man } else { Sex::Woman };
        let sign = if sex == Sex::Man { 1.0 } else { -1.0 };
        let gap = sign * params.partner_age_gap
            + params.partner_age_spread * chance.normal(PARTNER_AGE, person, from, 0);
        let age =
            (first.origin.age(permit) + gap).clamp(params.age_adult as f32, params.age_most as f32);
        let origin = Origin {
            sex,
            long_stayer: first.origin.long_stayer,
            head_start: first.origin.head_start,
            started_in_azc: first.origin.started_in_azc,
            moves: first.origin.moves,
            ..self.origin(person, label, age, permit)
        };
        let duty = permit.plus(params.duty_weeks);
        Planned {
            person,
            nationality: first.nationality,
            origin,
            clocks: Clocks { permit, duty, ..first.clocks },
            household: first.household,
        }
    }

    fn plan(&self, kind: Kind, label: &Label, first: &Planned, permit: Week) -> HouseholdPlan {
        let (chance, params, from, name) =
            (self.chance, self.params, self.year.from, self.id.as_person());
        let [brings, partner, ..] = chance.uniforms(FAMILY, name, from, 0);
        let follows = kind == Kind::Alone && brings < label.brings_family / label.alone.max(0.01);
        let mut plan = HouseholdPlan { kind, ..HouseholdPlan::default() };
        if follows {
            let mut dice = chance.generator(DELAY, name, from);
            let delay = dice.gamma(params.family_shape, label.family_delay);
            plan.family_comes = permit.plus((delay * params.family_slowdown).max(1.0) as i32);
            plan.partner_follows = partner < params.family_partner;
        }
        if follows || matches!(kind, Kind::CoupleWithChildren | Kind::SingleParent) {
            plan.children = 1 + chance.pick(&params.children_number, CHILDREN, name, from) as u8;
            // Children leave the count of a household when they come of age.
            let adult = params.age_adult as f32;
            let oldest = (first.origin.age(permit) - adult).clamp(1.0, (adult - 1.0).max(1.0));
            for (place, birth) in
                plan.births.iter_mut().take(usize::from(plan.children)).enumerate()
            {
                let [age, ..] = chance.uniforms(CHILD_AGE, name, from, place as u16);
                *birth = permit.plus(-((age * oldest * WEEKS_PER_YEAR) as i32));
            }
        }
        plan
    }
}
