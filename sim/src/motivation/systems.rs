//! How motivation starts, wears off and is stirred.

use bevy_ecs::prelude::*;

use super::components::{Motivation, MotivationHappening, Stirred};
use super::domain::{DOMAINS, Domain};
use super::params::MotivationParams;
use crate::arrival::Newcomer;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, Told, Week};
use crate::money::Hindered;

const START: Question = Question::new(1020, "motivation: at the start");

/// Gives newcomers the motivation they come with.
pub(super) fn settle_motivation(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<&mut Motivation>,
    params: Res<MotivationParams>,
    chance: Res<Chance>,
) -> Result {
    for come in newcomers.read() {
        let mut motivation = persons.get_mut(come.entity)?;
        let [wants, must, resists, owns] = chance.normals(START, come.person, Week(0), 0);
        let [relies, clear, barrier, _] = chance.normals(START, come.person, Week(0), 1);
        let draw = |mean: f32, luck: f32| (mean + params.spread * luck).clamp(0.0, 1.0);
        let [first, second] =
            [2, 3].map(|index| chance.normals(START, come.person, Week(0), index));
        let mut domains = [0.0; DOMAINS];
        for (domain, luck) in domains.iter_mut().zip(first.into_iter().chain(second)) {
            let own = params.self_reliance + params.spread * relies;
            *domain = (own + params.domain_spread * luck).clamp(0.0, 1.0);
        }
        *motivation = Motivation {
            willen: draw(params.wanting, wants),
            moeten: draw(params.obliged, must),
            weerstand: draw(params.resistance, resists),
            eigenaarschap: draw(params.ownership, owns),
            zelfredzaamheid: domains,
            duidelijkheid: draw(params.clarity, clear),
            barrier: params.barrier_spread * barrier,
            ..Motivation::default()
        };
    }
    Ok(())
}

/// Lets resistance wear off by a week.
pub(super) fn wear_off(
    mut persons: Query<&mut Motivation>,
    params: Res<MotivationParams>,
) -> Result {
    for motivation in persons.contiguous_iter_mut()? {
        let mut motivation = motivation;
        for one in motivation.bypass_change_detection() {
            one.weerstand *= params.resistance_kept;
        }
    }
    Ok(())
}

/// Stirs clients by what guidance sent this week.
pub(super) fn stir(
    mut stirred: MessageReader<Stirred>,
    mut persons: Query<&mut Motivation>,
    people: Res<People>,
    params: Res<MotivationParams>,
    week: Res<Week>,
    mut told: MessageWriter<Told<MotivationHappening>>,
) {
    for &Stirred { person, row, by, signs, on } in stirred.read() {
        let Ok(mut one) = persons.get_mut(people.entity(row)) else { continue };
        one.willen = by.willen.on(one.willen);
        one.moeten = by.moeten.on(one.moeten);
        one.weerstand = by.weerstand.on(one.weerstand);
        one.eigenaarschap = by.eigenaarschap.on(one.eigenaarschap);
        for domain in Domain::ALL {
            // What is learned in one domain helps in the others too, and most in its own.
            let factor = match on {
                None => 1.0,
                Some(own) if own == domain => 1.0 + (DOMAINS - 1) as f32 * params.focus,
                Some(_) => 1.0 - params.focus,
            };
            let relies = &mut one.zelfredzaamheid[domain as usize];
            *relies = by.zelfredzaamheid.times(factor).on(*relies);
        }
        one.duidelijkheid = by.duidelijkheid.on(one.duidelijkheid);
        if by.presses {
            one.pressed = one.pressed.min(*week);
        }
        if signs && one.signed == Week::NEVER {
            one.signed = *week;
            let (eigenaarschap, duidelijkheid) = (one.eigenaarschap, one.duidelijkheid);
            let what = MotivationHappening::PlanSigned { eigenaarschap, duidelijkheid };
            told.write(Told { person, row, what });
        }
    }
}

/// Takes over what practical matters keep people from; nothing comes where no team looks at them.
pub(super) fn hinder(
    mut hindered: MessageReader<Hindered>,
    mut persons: Query<&mut Motivation>,
    people: Res<People>,
) {
    for &Hindered { row, by } in hindered.read() {
        let Ok(mut one) = persons.get_mut(people.entity(row)) else { continue };
        one.hindered = by;
    }
}
