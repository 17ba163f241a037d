//! The labour market: vacancies per unemployed person, measured by quarter or a named regime.

use bevy_ecs::prelude::*;

use super::params::LabourParams;
use crate::kernel::Week;

/// Which path of the labour market a world lives through.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarketChoice {
    /// The measured path, by quarter.
    #[default]
    Measured,
    /// Slack for ever: few vacancies.
    Ruim,
    /// Average for ever.
    Gemiddeld,
    /// Tight for ever.
    Krap,
    /// Very tight for ever.
    ZeerKrap,
    /// Average, until a shock comes after some time and stays.
    Schok,
}

impl MarketChoice {
    /// All choices with their names in a scenario file.
    pub const ALL: [(&'static str, Self); 6] = [
        ("measured", Self::Measured),
        ("ruim", Self::Ruim),
        ("gemiddeld", Self::Gemiddeld),
        ("krap", Self::Krap),
        ("zeer-krap", Self::ZeerKrap),
        ("schok", Self::Schok),
    ];
}

/// The labour market this week.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct Market {
    /// The first week of the world: a shock comes so long after it.
    first: Option<Week>,
    pub(super) tightness: f32,
    pub(super) entry: f32,
    pub(super) loss: f32,
    pub(super) name: f32,
    pub(super) openings: f32,
}

impl Market {
    /// Vacancies per unemployed person [vacancies/unemployed].
    #[must_use]
    pub fn tightness(&self) -> f32 {
        self.tightness
    }
}

/// A labour market that loses vacancies, evenly, and does not get them back.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shock {
    /// What is left of it [ratio].
    pub(super) left: f32,
    /// From when on [weeks].
    pub(super) after: f32,
    /// Over how long [weeks].
    pub(super) length: f32,
}

impl Shock {
    /// What is left so many weeks after the first one [ratio].
    fn at(self, weeks: i32) -> f32 {
        let part = ((weeks as f32 - self.after) / self.length).clamp(0.0, 1.0);
        1.0 - (1.0 - self.left) * part
    }
}

/// Reads off this week's market and what it does to offers, losses, names and openings.
pub(super) fn read_market(
    mut market: ResMut<Market>,
    choice: Option<Res<MarketChoice>>,
    params: Res<LabourParams>,
    week: Res<Week>,
) {
    let choice = choice.map_or(MarketChoice::Measured, |choice| *choice);
    let first = *market.first.get_or_insert(*week);
    let tightness = match choice {
        MarketChoice::Measured => params.path.at(week.monday()) as f32,
        MarketChoice::Ruim => params.regimes[0],
        MarketChoice::Gemiddeld => params.regimes[1],
        MarketChoice::Krap => params.regimes[2],
        MarketChoice::ZeerKrap => params.regimes[3],
        MarketChoice::Schok => params.regimes[1] * params.shock.at(week.since(first)),
    };
    if tightness == market.tightness {
        return;
    }
    let relative = tightness / params.reference;
    *market = Market {
        first: Some(first),
        tightness,
        entry: crate::kernel::maths::power(relative, params.elasticity),
        loss: crate::kernel::maths::power(relative, -params.loss_elasticity),
        name: (params.name_factor * crate::kernel::maths::power(relative, params.name_elasticity))
            .min(1.0),
        openings: params.openings * relative,
    };
}
