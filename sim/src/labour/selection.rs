//! From an employer's choice to a job: the name, the queue for openings, and the contract.

use bevy_ecs::prelude::*;

use super::components::{Career, Hazard, Introduced, Job, LabourHappening, Search, Sector};
use super::contracts::{Dice, begin_job};
use super::market::Market;
use super::notice::Noticed;
use super::params::{LabourParams, Work};
use super::search::{loss, upgrade};
use super::stance::next_event;
use crate::arrival::{Batches, Cohort};
use crate::health::Mind;
use crate::household::Home;
use crate::kernel::chance::{Chance, Question};
use crate::kernel::maths::{exp, logistic};
use crate::kernel::{HouseholdId, People, PersonId, Row, Told, Week};
use crate::language::Dutch;

const CLAIM: Question = Question::new(720, "labour: sector and place in the queue");
const INTRODUCED: Question = Question::new(740, "labour: an introduction in person");
const OPENINGS: Question = Question::new(721, "labour: this week's openings");

/// Someone whom an employer would take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Claim {
    priority: f32,
    person: PersonId,
    row: Row,
    sector: Sector,
}

/// This week's claims on openings, and the openings that still stand.
#[derive(Resource, Default)]
pub(super) struct Claims {
    of_week: Vec<Claim>,
    /// Openings that nobody took yet, a part of one too [count].
    open: f32,
}

impl Claims {
    /// Lets openings of the week come, and old ones end; returns how many can be taken.
    ///
    /// A part of an opening is one in so many weeks: luck rounds.
    fn count_openings(&mut self, new: f32, kept: f32, luck: f32) -> usize {
        self.open = self.open * kept + new;
        (self.open + luck) as usize
    }
}

/// Turns offers into claims; an offer that only a name stood in the way of discourages (S-138).
pub(super) fn apply_for_work(
    noticed: Res<Noticed>,
    mut persons: Query<(&PersonId, &Dutch, &Job, &mut Career)>,
    people: Res<People>,
    params: Res<LabourParams>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut claims: ResMut<Claims>,
) -> Result {
    claims.of_week.clear();
    for &(row, notice) in &noticed.0 {
        if !notice.offer {
            continue;
        }
        let (&person, dutch, job, mut career) = persons.get_mut(people.entity(row))?;
        if job.is_held() {
            continue;
        }
        if !notice.offer_by_name {
            let more = career.discouraged + params.discouragement;
            career.discouraged = more.min(params.discouragement_most);
            career.refused = career.refused.saturating_add(1);
            continue;
        }
        career.offers = career.offers.saturating_add(1);
        let [sector, other, priority, _] = chance.uniforms(CLAIM, person, *week, 0);
        let sector = pick_sector(&params.work, dutch, career.jobs, sector, other);
        claims.of_week.push(Claim { priority, person, row, sector });
    }
    Ok(())
}

/// Turns introductions into claims: one is worth some weeks of search, and a name tells less where
/// people meet in person (S-130, S-133).
pub(super) fn meet_employers(
    mut introduced: MessageReader<Introduced>,
    persons: Query<(&PersonId, &Dutch, &Job, &Career, &Hazard)>,
    people: Res<People>,
    params: Res<LabourParams>,
    market: Res<Market>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut claims: ResMut<Claims>,
) {
    for &Introduced { row } in introduced.read() {
        let Ok((&person, dutch, job, career, hazard)) = persons.get(people.entity(row)) else {
            continue;
        };
        let has_claim = claims.of_week.iter().any(|claim| claim.row == row);
        let rate = hazard.offer * market.entry * params.introduction_worth;
        if job.is_held() || has_claim || !chance.yes(rate, INTRODUCED, person, *week) {
            continue;
        }
        let [sector, other, priority, _] = chance.uniforms(CLAIM, person, *week, 0);
        let sector = pick_sector(&params.work, dutch, career.jobs, sector, other);
        claims.of_week.push(Claim { priority, person, row, sector });
    }
}

/// Which sector takes this person: hospitality asks least Dutch, services most.
pub(super) fn pick_sector(work: &Work, dutch: &Dutch, jobs: u16, first: f32, other: f32) -> Sector {
    let hospitality = logistic(
        work.hospitality
            + work.hospitality_speaking * dutch.speaking()
            + work.hospitality_job * f32::from(jobs.min(work.hospitality_jobs)),
    );
    if first < hospitality {
        return Sector::Hospitality;
    }
    let lift = exp(work.services_speaking * (dutch.speaking() - 2.0));
    let weights = [work.others[0], work.others[1], work.others[2], work.others[3] * lift];
    let mut left = other * weights.iter().sum::<f32>();
    for (weight, sector) in weights.iter().zip(&Sector::ALL[1..]) {
        left -= weight;
        if left < 0.0 {
            return *sector;
        }
    }
    Sector::Services
}

/// Serves claims in the order of their priority while there are openings; the rest go without.
pub(super) fn serve_claims(
    mut claims: ResMut<Claims>,
    mut persons: Query<((&Dutch, &Mind, &Home), (&mut Search, &mut Job, &mut Career, &mut Hazard))>,
    people: Res<People>,
    params: Res<LabourParams>,
    asked: (Res<Cohort>, Res<Batches>),
    market: Res<Market>,
    chance: Res<Chance>,
    week: Res<Week>,
    mut told: MessageWriter<Told<LabourHappening>>,
) -> Result {
    let (cohort, batches) = asked;
    // By the number asked for, not the number present: leaving one person out frees no opening.
    let expected = market.openings * batches.asked(*week) as f32;
    let batch = HouseholdId::new(cohort.municipality, 0, 0).as_person();
    let fraction = chance.uniform(OPENINGS, batch, *week);
    let openings = claims.count_openings(expected, params.openings_kept, fraction);
    let taken = openings.min(claims.of_week.len());
    claims.open = (claims.open - taken as f32).max(0.0);
    claims.of_week.sort_by(|a, b| a.priority.total_cmp(&b.priority).then(a.person.cmp(&b.person)));
    for claim in claims.of_week.iter().take(taken) {
        let ((dutch, mind, home), (search, mut job, mut career, mut hazard)) =
            persons.get_mut(people.entity(claim.row))?;
        let dice = Dice::of(&chance, claim.person, *week);
        *job = begin_job(&params, &dice, claim.sector, home, 0, *week);
        career.jobs += 1;
        career.discouraged = 0.0;
        hazard.offer = 0.0;
        hazard.loss = loss(&params.work, &job, &search, dutch, mind, *week);
        hazard.upgrade = upgrade(&params.work, dutch);
        hazard.next = next_event(&job, &search);
        let sector = f32::from(claim.sector as u8);
        let what = LabourHappening::JobBegan { sector, hours: job.hours() };
        told.write(Told { person: claim.person, row: claim.row, what });
    }
    Ok(())
}
