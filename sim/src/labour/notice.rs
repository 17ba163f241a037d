//! The column pass that notices to whom something happens in work.

use bevy_ecs::prelude::*;

use super::components::{Career, Hazard, Job};
use super::market::Market;
use super::params::LabourParams;
use crate::arrival::Origin;
use crate::kernel::chance::{Block, Chance, LANES, Question};
use crate::kernel::maths::{exp, select};
use crate::kernel::{PersonId, Row, Week};

const WEEK_OF_WORK: Question = Question::new(710, "labour: offer, loss, upgrade");

/// What the pass saw of one person this week.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Notice {
    /// An employer would choose this person, whatever the name.
    pub(super) offer: bool,
    /// The employer would also have done so with a name read as non-western.
    pub(super) offer_by_name: bool,
    /// The job is lost while the contract runs.
    pub(super) loss: bool,
    /// A better job is found.
    pub(super) upgrade: bool,
    /// A dated event is due.
    pub(super) due: bool,
}

/// The few to whom something happens in work this week, in the order of rows.
#[derive(Resource, Default)]
pub(super) struct Noticed(pub(super) Vec<(Row, Notice)>);

/// Passes over everybody's hazards and keeps those to whom something happens.
///
/// # Errors
/// Never in practice: the columns are dense.
pub(super) fn notice(
    mut persons: Query<(&PersonId, &Row, &Hazard, &Origin, &Job, &mut Career)>,
    params: Res<LabourParams>,
    market: Res<Market>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut noticed: ResMut<Noticed>,
) -> Result {
    noticed.0.clear();
    let times = Times {
        recent: exp(params.offer.recent),
        recent_weeks: params.offer.recent_weeks,
        entry: market.entry,
        name: market.name,
        loss: market.loss,
    };
    for (names, rows, hazards, origins, jobs, mut careers) in persons.contiguous_iter_mut()? {
        let careers = careers.bypass_change_detection();
        let columns = Columns { names, rows, hazards, origins, jobs };
        notice_all(times, *chance, *week, columns, careers, &mut noticed.0);
    }
    Ok(())
}

/// What this week's market does to the hazards of everybody.
#[derive(Clone, Copy)]
struct Times {
    recent: f32,
    recent_weeks: i32,
    entry: f32,
    name: f32,
    loss: f32,
}

/// The columns that the pass reads.
struct Columns<'a> {
    names: &'a [PersonId],
    rows: &'a [Row],
    hazards: &'a [Hazard],
    origins: &'a [Origin],
    jobs: &'a [Job],
}

/// The pass itself; as a dispatched function it is slower, for it has more to store than to count.
fn notice_all(
    times: Times,
    chance: Chance,
    week: Week,
    columns: Columns<'_>,
    careers: &mut [Career],
    noticed: &mut Vec<(Row, Notice)>,
) {
    let length = careers.len();
    // Slices of one known length: no place in them has to be looked after.
    let (names, rows) = (&columns.names[..length], &columns.rows[..length]);
    let (hazards, jobs) = (&columns.hazards[..length], &columns.jobs[..length]);
    let origins = &columns.origins[..length];
    let mut luck: Block = [[0.0; LANES]; 4];
    for start in (0..length).step_by(LANES) {
        let end = (start + LANES).min(length);
        let mut block = [PersonId(0); LANES];
        block[..end - start].copy_from_slice(&names[start..end]);
        chance.fill(WEEK_OF_WORK, week, &block, &mut luck);
        for i in start..end {
            let lane = (i - start) % LANES;
            let (hazard, career) = (&hazards[i], &mut careers[i]);
            let held = u16::from(jobs[i].is_held());
            career.weeks_worked += held;
            career.spell = (career.spell + 1) * held;
            career.longest_spell = career.longest_spell.max(career.spell);
            let lately = week.since(career.last_end) < times.recent_weeks;
            let offer = hazard.offer * (times.entry * select(lately, times.recent, 1.0));
            let by_name = select(origins[i].perceived_name(), times.name, 1.0);
            let seen = Notice {
                offer: luck[0][lane] < offer,
                offer_by_name: luck[0][lane] < offer * by_name,
                loss: luck[1][lane] < hazard.loss * times.loss,
                upgrade: luck[2][lane] < hazard.upgrade,
                due: hazard.next <= week,
            };
            if seen.offer | seen.loss | seen.upgrade | seen.due {
                noticed.push((rows[i], seen));
            }
        }
    }
}
