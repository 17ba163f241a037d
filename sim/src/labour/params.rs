//! The numbers of work.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, Quantity, Series, ThemeReader};

use super::components::Sector;
use super::market::Shock;
use crate::kernel::Switches;

/// Shares of the sectors other than hospitality.
const OTHERS: [&str; 4] = ["agency", "trade", "industry", "services"];
const HOURS: [&str; 4] = ["below-12", "12-23", "24-31", "32-or-more"];

/// The numbers of this room; hazards per week, times in weeks, effects as log-ratios.
#[derive(Resource, Clone, Debug)]
pub struct LabourParams {
    pub(super) path: Series,
    pub(super) regimes: [f32; 4],
    pub(super) shock: Shock,
    pub(super) reference: f32,
    pub(super) elasticity: f32,
    pub(super) loss_elasticity: f32,
    pub(super) openings: f32,
    /// Of the openings that nobody took, those that stand a week later [share].
    pub(super) openings_kept: f32,
    pub(super) name_factor: f32,
    pub(super) name_elasticity: f32,
    pub(super) discouragement: f32,
    pub(super) discouragement_most: f32,
    /// Weeks of own search that an introduction is worth [weeks].
    pub(super) introduction_worth: f32,
    pub(super) wait: Wait,
    pub(super) offer: Offer,
    pub(super) work: Work,
    pub(super) wage: Series,
    pub(super) wage_grade: f32,
    pub(super) insured_after: u16,
    pub(super) insured_least: i32,
    pub(super) insured_per_year: f32,
    pub(super) insured_most: i32,
}

/// Waiting and availability.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wait {
    pub(super) shape: f64,
    pub(super) scale: f64,
    pub(super) long_stayer: f64,
    pub(super) schooling: f32,
    pub(super) settled_gap: f32,
    pub(super) available: f32,
    pub(super) available_care: f32,
    pub(super) available_woman: f32,
    pub(super) available_age: f32,
    pub(super) available_severe: f32,
    pub(super) available_unhealthy: f32,
    pub(super) age_from: f32,
    pub(super) full_care: f32,
    pub(super) review: i32,
    pub(super) last_age: f32,
}

/// What makes an offer likely [log-ratio unless said].
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer {
    pub(super) base: f32,
    pub(super) waiting: f32,
    pub(super) student: f32,
    pub(super) recent: f32,
    pub(super) recent_weeks: i32,
    pub(super) guided: f32,
    pub(super) network: f32,
    pub(super) network_until: f32,
    pub(super) woman: f32,
    pub(super) mother_first: f32,
    pub(super) mother_further: f32,
    pub(super) father: f32,
    pub(super) decade: f32,
    pub(super) age_from: f32,
    pub(super) a2: f32,
    pub(super) b1: f32,
    pub(super) unhealthy: f32,
    pub(super) severe: f32,
    pub(super) joint: f32,
    pub(super) stress: f32,
    pub(super) soft: f32,
    pub(super) soft_spread: f32,
    pub(super) soft_growth: f32,
    pub(super) soft_growth_weeks: u16,
    pub(super) spread: f32,
}

/// Jobs and contracts.
#[derive(Clone, Debug)]
pub(super) struct Work {
    pub(super) hospitality: f32,
    pub(super) hospitality_speaking: f32,
    pub(super) hospitality_job: f32,
    pub(super) hospitality_jobs: u16,
    pub(super) others: Vec<f32>,
    pub(super) services_speaking: f32,
    pub(super) dutch: [f32; Sector::ALL.len()],
    pub(super) hours: Vec<f32>,
    /// The bands of those hours, from and to [hours/week].
    pub(super) bands: [(f32, f32); HOURS.len()],
    pub(super) hours_least: f32,
    pub(super) hours_most: f32,
    pub(super) hours_care: f32,
    pub(super) temporary: f32,
    pub(super) contract_least: i32,
    pub(super) contract_most: i32,
    pub(super) renewal: f32,
    pub(super) renewal_speaking: f32,
    pub(super) renewal_soft: f32,
    pub(super) renewal_last: f32,
    pub(super) permanent: f32,
    pub(super) contracts_most: u8,
    pub(super) to_next_job: f32,
    pub(super) loss: f32,
    pub(super) loss_permanent: f32,
    pub(super) loss_onboarding: f32,
    pub(super) onboarding_weeks: i32,
    pub(super) loss_speaking: f32,
    pub(super) loss_unhealthy: f32,
    pub(super) loss_small: f32,
    pub(super) small_hours: f32,
    pub(super) upgrade: f32,
    pub(super) upgrade_speaking: f32,
    pub(super) upgrade_hours: f32,
}

impl LabourParams {
    /// Reads the room's numbers.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(super) fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let tightness = Quantity::Tightness;
        let regimes = [
            from.number("labour.market.ruim", tightness)? as f32,
            from.number("labour.market.gemiddeld", tightness)? as f32,
            from.number("labour.market.krap", tightness)? as f32,
            from.number("labour.market.zeer-krap", tightness)? as f32,
        ];
        let shock = Shock {
            left: from.ratio("labour.market.shock")? as f32,
            after: from.weeks("labour.market.shock-after")? as f32,
            length: from.weeks("labour.market.shock-length")? as f32,
        };
        let s138 = |value: f32, neutral: f32| switches.keep("S-138", value, neutral);
        Ok(Self {
            path: from.series("labour.market.path", tightness)?,
            regimes,
            shock,
            reference: from.number("labour.market.reference", tightness)? as f32,
            elasticity: switches.keep("S-137", from.ratio("labour.market.elasticity")? as f32, 0.0),
            loss_elasticity: switches.keep(
                "S-137",
                from.ratio("labour.market.loss-elasticity")? as f32,
                0.0,
            ),
            openings: from.number("labour.market.openings", Quantity::Rate)? as f32,
            openings_kept: 1.0 - 1.0 / from.weeks("labour.market.opening-lasts")?.max(1.0) as f32,
            name_factor: s138(from.ratio("labour.name.factor")? as f32, 1.0),
            name_elasticity: s138(from.ratio("labour.name.elasticity")? as f32, 0.0),
            discouragement: s138(from.share("labour.name.discouragement")? as f32, 0.0),
            discouragement_most: from.share("labour.name.discouragement-most")? as f32,
            wait: Wait::read(from, switches)?,
            introduction_worth: from.weeks("labour.introduction.worth")? as f32,
            offer: Offer::read(from, switches)?,
            work: Work::read(from, switches)?,
            wage: from.series("labour.wage.hour", Quantity::EurosPerHour)?,
            wage_grade: from.ratio("labour.wage.grade")? as f32,
            insured_after: from.weeks("labour.insurance.after")? as u16,
            insured_least: from.weeks("labour.insurance.least")? as i32,
            insured_per_year: from.weeks("labour.insurance.per-year")? as f32,
            insured_most: from.weeks("labour.insurance.most")? as i32,
        })
    }
}

impl Wait {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let [scale, long_stayer] =
            [from.weeks("labour.wait.scale")?, from.ratio("labour.wait.long-stayer")?];
        let available = from.log_ratio("labour.available.base")? as f32;
        Ok(Self {
            shape: from.number("labour.wait.shape", Quantity::Ratio)?,
            scale: if switches.is_on("waiting") { scale } else { 0.0 },
            long_stayer: if switches.is_on("long-stayers") { long_stayer } else { 1.0 },
            schooling: from.log_ratio("labour.wait.schooling")? as f32,
            settled_gap: from.weeks("labour.wait.after-exam")? as f32,
            available: switches.keep("availability", available, f32::INFINITY),
            available_care: from.log_ratio("labour.available.care")? as f32,
            available_woman: from.log_ratio("labour.available.woman")? as f32,
            available_age: from.log_ratio("labour.available.decade")? as f32,
            available_severe: from.log_ratio("labour.available.severe")? as f32,
            available_unhealthy: from.log_ratio("labour.available.unhealthy")? as f32,
            age_from: from.years("labour.available.age-from")? as f32,
            full_care: from.hours_per_week("labour.available.full-care")? as f32,
            review: from.weeks("labour.available.review")? as i32,
            last_age: from.years("labour.available.last-age")? as f32,
        })
    }
}

impl Offer {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let keep = |id: &str, value: f64| switches.keep(id, value as f32, 0.0);
        Ok(Self {
            base: from.rate("labour.offer.base")? as f32,
            waiting: from.log_ratio("labour.offer.waiting")? as f32,
            student: from.log_ratio("labour.offer.student")? as f32,
            recent: keep("recently-employed", from.log_ratio("labour.offer.recent")?),
            recent_weeks: from.weeks("labour.offer.recent-for")? as i32,
            guided: from.log_ratio("labour.offer.guided")? as f32,
            network: keep("S-134", from.log_ratio("labour.offer.network")?),
            network_until: from.level("labour.offer.network-until")? as f32,
            woman: keep("S-170", from.log_ratio("labour.offer.woman")?),
            mother_first: keep("S-172", from.log_ratio("labour.offer.mother-first")?),
            mother_further: keep("S-172", from.log_ratio("labour.offer.mother-further")?),
            father: keep("S-172", from.log_ratio("labour.offer.father")?),
            decade: keep("S-177", from.log_ratio("labour.offer.decade")?),
            age_from: from.years("labour.offer.age-from")? as f32,
            a2: keep("R-18", from.log_ratio("labour.offer.a2")?),
            b1: keep("R-18", from.log_ratio("labour.offer.b1")?),
            unhealthy: keep("R-19", from.log_ratio("labour.offer.unhealthy")?),
            severe: keep("R-19", from.log_ratio("labour.offer.severe")?),
            joint: keep("S-169", from.log_ratio("labour.offer.joint")?),
            stress: from.log_ratio("labour.offer.stress")? as f32,
            soft: keep("S-129", from.log_ratio("labour.offer.soft-skills")?),
            soft_spread: from.number("labour.soft-skills.spread", Quantity::StandardDeviations)?
                as f32,
            soft_growth: from.number("labour.soft-skills.growth", Quantity::Ratio)? as f32,
            soft_growth_weeks: from.weeks("labour.soft-skills.grows-for")? as u16,
            spread: from.log_ratio("labour.offer.spread")? as f32,
        })
    }
}

impl Work {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let mut dutch = [0.0; Sector::ALL.len()];
        for (share, name) in
            dutch.iter_mut().zip(["hospitality", "agency", "trade", "industry", "services"])
        {
            *share = from.share(&format!("labour.dutch-spoken.{name}"))? as f32;
        }
        let [least, second, third, fourth, most] = [
            from.hours_per_week("labour.hours.least")? as f32,
            from.hours_per_week("labour.hours.second-band")? as f32,
            from.hours_per_week("labour.hours.third-band")? as f32,
            from.hours_per_week("labour.hours.fourth-band")? as f32,
            from.hours_per_week("labour.hours.most")? as f32,
        ];
        let narrow = |shares: Vec<f64>| shares.iter().map(|&share| share as f32).collect();
        let temporary = from.share("labour.contract.temporary")? as f32;
        let to_next_job = from.share("labour.contract.to-next-job")? as f32;
        let upgrade = from.rate("labour.upgrade.base")? as f32;
        let onboarding = from.log_ratio("labour.loss.onboarding")? as f32;
        Ok(Self {
            hospitality: from.log_ratio("labour.sector.hospitality")? as f32,
            hospitality_speaking: from.log_ratio("labour.sector.hospitality-speaking")? as f32,
            hospitality_job: from.log_ratio("labour.sector.hospitality-further")? as f32,
            hospitality_jobs: from.count("labour.sector.hospitality-further-most")? as u16,
            others: narrow(from.shares("labour.sector.others", &OTHERS)?),
            services_speaking: from.log_ratio("labour.sector.services-speaking")? as f32,
            dutch,
            hours: narrow(from.shares("labour.hours.first-job", &HOURS)?),
            bands: [
                (least, second - 1.0),
                (second, third - 1.0),
                (third, fourth - 1.0),
                (fourth, most),
            ],
            hours_least: least,
            hours_most: most,
            hours_care: from.ratio("labour.hours.care")? as f32,
            temporary: switches.keep("S-146", temporary, 0.0),
            contract_least: from.weeks("labour.contract.least")? as i32,
            contract_most: from.weeks("labour.contract.most")? as i32,
            renewal: from.log_ratio("labour.contract.renewal")? as f32,
            renewal_speaking: from.log_ratio("labour.contract.renewal-speaking")? as f32,
            renewal_soft: from.log_ratio("labour.contract.renewal-soft-skills")? as f32,
            renewal_last: from.log_ratio("labour.contract.renewal-last")? as f32,
            permanent: from.share("labour.contract.permanent")? as f32,
            contracts_most: from.count("labour.contract.most-in-a-row")? as u8,
            to_next_job: switches.keep("job-to-job", to_next_job, 0.0),
            loss: from.rate("labour.loss.base")? as f32,
            loss_permanent: from.log_ratio("labour.loss.permanent")? as f32,
            loss_onboarding: switches.keep("S-144", onboarding, 0.0),
            onboarding_weeks: from.weeks("labour.loss.onboarding-for")? as i32,
            loss_speaking: switches.keep(
                "S-145",
                from.log_ratio("labour.loss.speaking")? as f32,
                0.0,
            ),
            loss_unhealthy: from.log_ratio("labour.loss.unhealthy")? as f32,
            loss_small: from.log_ratio("labour.loss.small-job")? as f32,
            small_hours: from.hours_per_week("labour.loss.small-hours")? as f32,
            upgrade: switches.keep("job-to-job", upgrade, 0.0),
            upgrade_speaking: from.log_ratio("labour.upgrade.speaking")? as f32,
            upgrade_hours: from.hours_per_week("labour.upgrade.hours")? as f32,
        })
    }
}
