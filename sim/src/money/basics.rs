//! Practical matters in a new home: until they are in order they keep people from much else (S-163).

use bevy_ecs::prelude::*;

use super::components::{Basics, Bijstand, Hindered, MoneyHappening};
use super::params::MoneyParams;
use super::policy::MoneyPolicy;
use crate::arrival::Clocks;
use crate::household::Members;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{HouseholdId, People, Told, Week};
use crate::labour::Job;

const SOLVED: Question = Question::new(814, "money: a practical matter gets in order");

/// Puts practical matters in order, one by one; nobody looks at them where no team does.
pub(super) fn put_in_order(
    mut households: Query<(&HouseholdId, &Members, &Bijstand, &mut Basics)>,
    persons: Query<(&Clocks, &Job)>,
    people: Res<People>,
    params: Res<MoneyParams>,
    policy: Res<MoneyPolicy>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut hindered: MessageWriter<Hindered>,
    mut told: MessageWriter<Told<MoneyHappening>>,
) -> Result {
    let Some(help) = policy.basics else { return Ok(()) };
    let rate = params.basics_solved * (1.0 + (params.basics_helped - 1.0) * help);
    let all = f32::from(params.basics_matters) + 1.0;
    for (id, members, bijstand, mut basics) in &mut households {
        if basics.begun && basics.open == 0 {
            continue;
        }
        let Some(first) = members.iter().next() else { continue };
        if basics.begun {
            let luck = chance.uniforms(SOLVED, id.as_person(), *week, 0);
            let matters = luck.into_iter().take(usize::from(basics.open));
            basics.open -= matters.filter(|luck| *luck < rate).count() as u8;
        } else if persons.get(people.entity(first))?.0.housed().is_past(*week) {
            // The benefit is a matter like the others, and gets in order by itself.
            (basics.begun, basics.open) = (true, params.basics_matters);
            basics.lacks_income = true;
        } else {
            continue;
        }
        let mut earns = false;
        for row in members.iter() {
            earns |= persons.get(people.entity(row))?.1.is_held();
        }
        basics.lacks_income &= !bijstand.had && !earns;
        let open = f32::from(basics.open) + f32::from(u8::from(basics.lacks_income));
        let by = params.basics_hinder * open / all;
        hindered.write_batch(members.iter().map(|row| Hindered { row, by }));
        if basics.open == 0 {
            let person = people.name(first);
            told.write(Told { person, row: first, what: MoneyHappening::BasicsInOrder });
        }
    }
    Ok(())
}
