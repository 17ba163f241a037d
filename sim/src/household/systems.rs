//! Families come together, grow and part; care is shared.

use bevy_ecs::prelude::*;

use super::childcare::decide_childcare;
use super::components::{
    Children, Home, HouseholdHappening, HouseholdTerms, MOST_CHILDREN, Members,
};
use super::params::HouseholdParams;
use crate::arrival::{Belongs, Clocks, HouseholdPlan, Newcomer, Origin};
use crate::kernel::chance::{Block, Chance, LANES, Question};
use crate::kernel::week::WEEKS_PER_MONTH;
use crate::kernel::{HouseholdId, People, PersonId, Row, Sieve, Told, Week};

const FAMILY: Question = Question::new(201, "household: birth, divorce");

/// Households whose care must be shared out anew this week.
#[derive(Resource, Default)]
pub(super) struct Reviews(Vec<Entity>);

/// Gives newcomers their place in the household, and followed families their reunion.
pub(super) fn move_in(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Belongs, &Origin, &Clocks, &mut Home)>,
    mut households: Query<(&HouseholdPlan, &mut Members, &mut Children)>,
    people: Res<People>,
    week: Res<Week>,
    mut told: MessageWriter<Told<HouseholdHappening>>,
) -> Result {
    for newcomer in newcomers.read() {
        let (belongs, origin, _, mut home) = persons.get_mut(newcomer.entity)?;
        let (belongs, follower) = (*belongs, origin.is_follower());
        let (plan, mut members, mut children) = households.get_mut(belongs.to())?;
        let place = usize::from(newcomer.person.place());
        home.household = belongs.to();
        home.partner = members.rows[1 - place];
        members.rows[place] = Some(newcomer.row);
        let partner = home.partner;
        if place == 0 {
            children.births[..5].copy_from_slice(&plan.births);
            children.number = plan.children;
            children.present = plan.family_comes == Week::NEVER;
            home.family_abroad = !children.present;
        } else if let Some(row) = partner {
            let (_, _, clocks, mut first) = persons.get_mut(people.entity(row))?;
            first.partner = Some(newcomer.row);
            if follower {
                first.family_abroad = false;
                children.present = true;
                children.review = Week::LONG_AGO;
                told.write(reunion(&people, row, &children, week.since(clocks.permit())));
            }
        } else if follower {
            // Whoever was followed has died: the family comes all the same, and the children with it.
            members.rows = [Some(newcomer.row), None];
            children.present = true;
            children.review = Week::LONG_AGO;
        }
    }
    Ok(())
}

fn reunion(people: &People, row: Row, children: &Children, weeks: i32) -> Told<HouseholdHappening> {
    let months = weeks as f32 / WEEKS_PER_MONTH as f32;
    let children = f32::from(children.number);
    let what = HouseholdHappening::FamilyCame { months, children };
    Told { person: people.name(row), row, what }
}

/// Lets children be born, couples part, families without a partner come, childcare begin.
pub(super) fn live_together(
    mut households: Query<(Entity, &HouseholdId, &HouseholdPlan, &mut Members, &mut Children)>,
    mut persons: Query<(&Origin, &Clocks, &mut Home)>,
    people: Res<People>,
    (params, terms): (Res<HouseholdParams>, Res<HouseholdTerms>),
    chance: Res<Chance>,
    week: Res<Week>,
    mut reviews: ResMut<Reviews>,
    mut commands: Commands,
    mut sieve: Local<Sieve>,
    mut told: MessageWriter<Told<HouseholdHappening>>,
) -> Result {
    reviews.0.clear();
    let mut luck: Block = [[0.0; LANES]; 4];
    for (entities, ids, plans, mut everyone, mut offspring) in households.contiguous_iter_mut()? {
        let everyone = everyone.bypass_change_detection();
        let offspring = offspring.bypass_change_detection();
        for start in (0..ids.len()).step_by(LANES) {
            let end = (start + LANES).min(ids.len());
            let mut names = [PersonId(0); LANES];
            for (name, id) in names.iter_mut().zip(&ids[start..end]) {
                *name = id.as_person();
            }
            chance.fill(FAMILY, *week, &names, &mut luck);
            let something_is_up = |lane: usize| {
                let children = &offspring[start + lane];
                let dated = (plans[start + lane].family_comes == *week)
                    | (children.childcare_from == *week)
                    | (children.review <= *week);
                let drawn =
                    (luck[0][lane] < params.birth_rate) | (luck[1][lane] < params.divorce_rate);
                dated | (drawn & everyone[start + lane].is_couple())
            };
            for lane in sieve.keep(end - start, something_is_up) {
                let (entity, id, plan) =
                    (entities[start + lane], &ids[start + lane], &plans[start + lane]);
                let (members, children) =
                    (&mut everyone[start + lane], &mut offspring[start + lane]);
                let Some(first) = members.rows[0] else { continue };
                let tell = |what| Told { person: people.name(first), row: first, what };
                if plan.family_comes == *week && !children.present {
                    children.present = true;
                    children.review = *week;
                    let (_, clocks, mut home) = persons.get_mut(people.entity(first))?;
                    home.family_abroad = false;
                    told.write(reunion(&people, first, children, week.since(clocks.permit())));
                }
                if let [Some(_), Some(second)] = members.rows {
                    let (birth, divorce) = (luck[0][lane], luck[1][lane]);
                    if birth < params.birth_rate && usize::from(children.number) < MOST_CHILDREN {
                        let (origin, _, _) = persons.get(people.entity(first))?;
                        let mother = if origin.is_woman() { first } else { second };
                        let (origin, _, _) = persons.get(people.entity(mother))?;
                        if birth < params.birth_rate * fertility(&params, origin.age(*week)) {
                            let place = usize::from(children.number);
                            children.births[place] = *week;
                            children.number += 1;
                            children.review = *week;
                            let children = f32::from(children.number);
                            told.write(tell(HouseholdHappening::ChildBorn { children }));
                        }
                    }
                    if divorce < params.divorce_rate {
                        let both = parting([first, second], children, &persons, &people)?;
                        let apart = Children { parted: *week, ..Children::default() };
                        let rows = [Some(both[1]), None];
                        let own = (id.after_parting(), HouseholdPlan::default());
                        let own = commands.spawn((own, Members { rows }, apart)).id();
                        part(both, own, &mut persons, &people, &params)?;
                        members.rows = [Some(both[0]), None];
                        (children.parted, children.review) = (*week, *week);
                        told.write_batch(both.map(|row| {
                            let person = people.name(row);
                            Told { person, row, what: HouseholdHappening::Divorced }
                        }));
                    }
                }
                if children.childcare_from == *week {
                    children.review = *week;
                    let hours = params.childcare_hours;
                    told.write(tell(HouseholdHappening::ChildcareBegan { hours }));
                }
                if children.review <= *week {
                    decide_childcare(children, id, &params, *terms, &chance, *week);
                    reviews.0.push(entity);
                }
            }
        }
    }
    Ok(())
}

/// The chance of a birth by age of the mother, as a part of the full chance.
fn fertility(params: &HouseholdParams, age: f32) -> f32 {
    let (full, last) = (params.birth_age_full, params.birth_age_last);
    ((last - age) / (last - full)).clamp(0.0, 1.0)
}

/// Who stays and who goes when a couple parts: the children stay with their mother.
fn parting(
    rows: [Row; 2],
    children: &Children,
    persons: &Query<(&Origin, &Clocks, &mut Home)>,
    people: &People,
) -> Result<[Row; 2]> {
    let [first, second] = rows;
    let (of_first, ..) = persons.get(people.entity(first))?;
    let (of_second, ..) = persons.get(people.entity(second))?;
    let mother_is_second = of_second.is_woman() && !of_first.is_woman();
    Ok(if children.number > 0 && mother_is_second { [second, first] } else { [first, second] })
}

/// Ends the life together of two: one goes to a household of one's own.
fn part(
    [stays, goes]: [Row; 2],
    own: Entity,
    persons: &mut Query<(&Origin, &Clocks, &mut Home)>,
    people: &People,
    params: &HouseholdParams,
) -> Result {
    persons.get_mut(people.entity(stays))?.2.partner = None;
    let (_, _, mut home) = persons.get_mut(people.entity(goes))?;
    let (family_abroad, stress) = (home.family_abroad, params.stress_divorce);
    *home = Home { household: own, family_abroad, stress, ..Home::default() };
    Ok(())
}

/// Young and school-age children at home.
pub(super) fn count(children: &Children, params: &HouseholdParams, week: Week) -> (u8, u8) {
    let (mut young, mut school) = (0, 0);
    if children.present {
        for birth in &children.births[..usize::from(children.number)] {
            let age = week.since(*birth);
            young += u8::from(age < params.young_until);
            school += u8::from(age >= params.young_until && age < params.school_until);
        }
    }
    (young, school)
}

/// The next week in which a child leaves an age group or parting has lost its sting.
fn next_review(children: &Children, params: &HouseholdParams, week: Week) -> Week {
    let births = children.births[..usize::from(children.number)].iter();
    births
        .flat_map(|birth| [birth.plus(params.young_until), birth.plus(params.school_until)])
        .chain([children.parted.plus(params.divorce_weeks)])
        .filter(|&review| review > week)
        .min()
        .unwrap_or(Week::NEVER)
}

/// Shares care, childcare and stress out over the adults of the households under review.
pub(super) fn carry_care(
    mut households: Query<(&HouseholdPlan, &Members, &mut Children)>,
    mut persons: Query<(&Origin, &mut Home)>,
    people: Res<People>,
    (params, terms): (Res<HouseholdParams>, Res<HouseholdTerms>),
    week: Res<Week>,
    reviews: Res<Reviews>,
) -> Result {
    for &household in &reviews.0 {
        let (plan, members, mut children) = households.get_mut(household)?;
        let (young, school) = count(&children, &params, *week);
        let covered = if young > 0 && children.childcare_from <= *week {
            params.childcare_hours
        } else {
            0.0
        };
        let care = (params.care(young, school) - covered).max(0.0);
        children.childcare = covered * f32::from(young);
        let parted = children.parted.plus(params.divorce_weeks) > *week;
        for row in members.iter() {
            let (origin, mut home) = persons.get_mut(people.entity(row))?;
            let mother = params.mother_share;
            let share = match (members.is_couple(), origin.is_woman()) {
                (false, _) => 1.0,
                (true, true) => mother,
                (true, false) => 1.0 - mother,
            };
            home.young_children = young;
            home.children = children.count();
            home.care_hours = care * share;
            let waits = plan.family_comes != Week::NEVER && home.family_abroad;
            let left = if terms.is_family_based { params.stress_left } else { 1.0 };
            home.stress = left
                * f32::max(
                    if waits { params.stress_abroad } else { 0.0 },
                    if parted { params.stress_divorce } else { 0.0 },
                );
        }
        children.review = next_review(&children, &params, *week);
    }
    Ok(())
}
