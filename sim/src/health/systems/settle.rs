//! The health people come with.

use bevy_ecs::prelude::*;

use crate::arrival::{Newcomer, Origin};
use crate::health::latent::Latent;
use crate::health::params::{ByAge, HealthParams};
use crate::health::{Body, Mind};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::maths::select;
use crate::kernel::week::{DECADE, WEEKS_PER_YEAR};
use crate::kernel::{Week, maths};

const MIND: Question = Question::new(401, "health: mind at the permit");
const BODY: Question = Question::new(402, "health: limits of the body");

/// Limits that would come after this age never come [years].
const END_OF_LIFE: f32 = 120.0;

/// Gives newcomers a state of mind and a body.
///
/// Moves between centres leave the level at the permit alone and lower where the mind settles, so
/// that the harm shows in the years after, as it does in registers.
pub(crate) fn settle_health(
    mut newcomers: MessageReader<Newcomer>,
    mut persons: Query<(&Origin, &mut Mind, &mut Latent, &mut Body)>,
    params: Res<HealthParams>,
    chance: Res<Chance>,
    week: Res<Week>,
) -> Result {
    for come in newcomers.read() {
        let (origin, mut mind, mut latent, mut body) = persons.get_mut(come.entity)?;
        let own = params.own_spread * chance.normal(MIND, come.person, Week(0), 0);
        let passing = params.passing_spread * chance.normal(MIND, come.person, Week(0), 1);
        mind.level = own + passing;
        mind.unhealthy = mind.level < params.unhealthy_below;
        latent.own = params.own_mean + own - params.per_move * f32::from(origin.moves());
        // One draw for both limits: whoever is severely limited is limited.
        let luck = chance.uniform(BODY, come.person, Week(0));
        latent.mild_from = limited_from(luck, params.mild, origin.birth());
        latent.severe_from = limited_from(luck, params.severe, origin.birth());
        body.limit = limit_in(*week, &latent, params.mild_limit);
    }
    Ok(())
}

/// How much the body limits someone in a week [share].
#[allow(clippy::inline_always, reason = "inlined into a loop that is compiled for wide vectors")]
#[inline(always)]
pub(super) fn limit_in(week: Week, latent: &Latent, mild: f32) -> f32 {
    let some = select(latent.mild_from.is_past(week), mild, 0.0);
    select(latent.severe_from.is_past(week), 1.0, some)
}

/// The week in which the share with a limit rises above a person's luck.
fn limited_from(luck: f32, share: ByAge, birth: Week) -> Week {
    let missing = maths::ln(luck / (1.0 - luck)) - share.log_odds;
    let age = if share.per_decade > 0.0 {
        share.stated_at + DECADE * missing / share.per_decade
    } else if missing < 0.0 {
        0.0
    } else {
        END_OF_LIFE
    };
    if age < END_OF_LIFE { birth.plus((age.max(0.0) * WEEKS_PER_YEAR) as i32) } else { Week::NEVER }
}
