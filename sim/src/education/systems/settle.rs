//! Whether and when foreign schooling will be valued.

use bevy_ecs::prelude::*;

use crate::arrival::{Clocks, Newcomer, Origin};
use crate::education::params::EducationParams;
use crate::education::path::Path;
use crate::kernel::Week;
use crate::kernel::chance::{Chance, Question};

const VALUED: Question = Question::new(601, "education: whether foreign schooling is valued");
const VALUATION: Question = Question::new(602, "education: when foreign schooling is valued");

/// Sets the date on which a newcomer's schooling is valued, counted from the own home.
pub(crate) fn settle_education(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Origin, &Clocks, &mut Path)>,
    params: Res<EducationParams>,
    chance: Res<Chance>,
) -> Result {
    for come in newcomers.read() {
        let (origin, clocks, mut path) = persons.get_mut(come.entity)?;
        let share = params.valuation[origin.schooling().rank()];
        if chance.yes(share, VALUED, come.person, Week(0)) {
            let mut dice = chance.generator(VALUATION, come.person, Week(0));
            let wait = dice.gamma(params.valuation_shape, params.valuation_weeks);
            path.valued_from = clocks.housed().plus(wait as i32);
        }
    }
    Ok(())
}
