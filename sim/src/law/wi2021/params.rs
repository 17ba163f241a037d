//! The numbers of Wi2021; times in weeks.

use klantreis_evidence::{EvidenceError, Quantity, ThemeReader};

use super::components::Route;
use crate::kernel::Switches;
use crate::kernel::week::WEEKS_PER_YEAR;

/// A wait by its mean and its shape.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Delay {
    pub(super) mean: f64,
    pub(super) shape: f64,
}

/// When the broad intake is held and the first plan made where no team does it.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Start {
    pub(super) in_reception: f32,
    pub(super) from_reception: Delay,
    pub(super) from_home: Delay,
    pub(super) test: Delay,
    pub(super) plan: Delay,
    /// Of those in reception when the duty is notified, who look for work from there [share].
    pub(super) works: f32,
    /// Weeks from settling within which a plan is asked for [weeks].
    pub(super) norm: i32,
}

/// How routes are given and changed.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Routes {
    pub(super) within_reach: f32,
    pub(super) noise: f32,
    pub(super) young: f32,
    pub(super) young_share: f32,
    pub(super) other_share: f32,
    pub(super) misassigned: f32,
    pub(super) window: i32,
    pub(super) righted: f32,
    pub(super) changed: f32,
}

/// The lessons of each route, in the order of their numbers.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Lessons {
    pub(super) hours: [f32; Route::ALL.len()],
    pub(super) most: [f32; Route::ALL.len()],
    pub(super) wait: Delay,
    pub(super) participation: f32,
    pub(super) participation_a_week: f32,
}

/// What the exam asks for.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Asked {
    pub(super) level: f32,
    pub(super) free: u8,
    pub(super) paid_margin: f32,
    pub(super) scale_hours: f32,
    pub(super) scale_granted: f32,
}

/// PVT, MAP, the announcement of the end, and special grounds.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Parts {
    pub(super) declaration: Delay,
    pub(super) market: Delay,
    pub(super) market_hours: f32,
    pub(super) nears: i32,
    pub(super) special: f32,
}

/// Shares of those who ask DUO for something.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Requests {
    pub(super) answered: Delay,
    pub(super) full_refused: f32,
    pub(super) part_granted: f32,
    pub(super) part_refused: f32,
    pub(super) dispensed_part: f32,
    pub(super) dispensation_refused: f32,
    pub(super) for_a_time: f32,
    pub(super) extension_asked: f32,
}

/// Fines [euro].
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Fines {
    pub(super) route: f32,
    pub(super) effort: f32,
    pub(super) declaration: f32,
    pub(super) market: f32,
    pub(super) plan: f32,
    pub(super) decided: i32,
}

/// Groups, moves and pension age.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Places {
    pub(super) as_family: f32,
    pub(super) to_asylum: Delay,
    pub(super) renounces: f32,
    pub(super) to_family: Delay,
    /// Mean time between moves; none when not positive [weeks].
    pub(super) between_moves: f32,
    /// Pension age [weeks].
    pub(super) pension: i32,
    pub(super) near_pension: i32,
}

/// The numbers of Wi2021.
#[derive(Clone, Copy, Debug)]
pub(in crate::law) struct Numbers {
    pub(super) start: Start,
    pub(super) routes: Routes,
    pub(super) lessons: Lessons,
    pub(super) asked: Asked,
    pub(super) parts: Parts,
    pub(super) requests: Requests,
    pub(super) fines: Fines,
    pub(super) places: Places,
}

impl Numbers {
    /// Reads them.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub(in crate::law) fn read(
        from: &mut ThemeReader,
        switches: &Switches,
    ) -> Result<Self, EvidenceError> {
        let shape = from.ratio("law.wait.shape")?;
        Ok(Self {
            start: Start::read(from, shape, switches)?,
            routes: Routes::read(from, switches)?,
            lessons: Lessons::read(from, shape)?,
            asked: Asked::read(from, switches)?,
            parts: Parts::read(from, shape)?,
            requests: Requests::read(from, shape)?,
            fines: Fines::read(from, switches)?,
            places: Places::read(from, shape)?,
        })
    }
}

fn share(from: &mut ThemeReader, id: &str) -> Result<f32, EvidenceError> {
    Ok(from.share(id)? as f32)
}

fn weeks(from: &mut ThemeReader, id: &str) -> Result<i32, EvidenceError> {
    Ok(from.weeks(id)?.round() as i32)
}

fn euro(from: &mut ThemeReader, id: &str) -> Result<f32, EvidenceError> {
    Ok(from.number(id, Quantity::Euros)? as f32)
}

fn delay(from: &mut ThemeReader, id: &str, shape: f64) -> Result<Delay, EvidenceError> {
    Ok(Delay { mean: from.weeks(id)?, shape })
}

impl Start {
    fn read(
        from: &mut ThemeReader,
        shape: f64,
        switches: &Switches,
    ) -> Result<Self, EvidenceError> {
        Ok(Self {
            in_reception: share(from, "law.intake.in-reception")?,
            from_reception: delay(from, "law.intake.from-duty", shape)?,
            from_home: delay(from, "law.intake.from-home", shape)?,
            test: delay(from, "law.test.after-intake", shape)?,
            plan: Delay {
                mean: from.weeks("law.pip.from-home")?,
                shape: from.ratio("law.pip.shape")?,
            },
            norm: weeks(from, "law.pip.norm")?,
            works: switches.keep("P-16", share(from, "law.reception.seeks-work")?, 0.0),
        })
    }
}

impl Routes {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        // Without R-10 everybody goes the one way, for good.
        let differ = |value| switches.keep("R-10", value, 0.0);
        let within_reach = from.standard_deviations("law.route.within-reach")? as f32;
        Ok(Self {
            within_reach: switches.keep("R-10", within_reach, f32::NEG_INFINITY),
            noise: from.standard_deviations("law.test.noise")? as f32,
            young: from.years("law.route.education-age")? as f32,
            young_share: differ(share(from, "law.route.education-young")?),
            other_share: differ(share(from, "law.route.education-other")?),
            misassigned: differ(share(from, "law.route.misassigned")?),
            window: weeks(from, "law.route.switch-window")?,
            righted: differ(share(from, "law.route.righted")?),
            changed: differ(share(from, "law.route.changed")?),
        })
    }
}

impl Lessons {
    fn read(from: &mut ThemeReader, shape: f64) -> Result<Self, EvidenceError> {
        let mut hours = |id| Ok::<_, EvidenceError>(from.hours_per_week(id)? as f32);
        let a_week =
            [hours("law.lessons.b1")?, hours("law.lessons.education")?, hours("law.lessons.z")?];
        let mut most = |id| Ok::<_, EvidenceError>(from.hours(id)? as f32);
        Ok(Self {
            hours: a_week,
            most: [
                most("law.lessons.b1-most")?,
                most("law.lessons.education-most")?,
                most("law.lessons.z-most")?,
            ],
            participation: most("law.participation.hours")?,
            wait: delay(from, "law.lessons.wait", shape)?,
            participation_a_week: from.hours_per_week("law.participation.a-week")? as f32,
        })
    }
}

impl Asked {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let granted = share(from, "law.scale-down.granted")?;
        Ok(Self {
            level: from.level("law.exam.level-2021")? as f32,
            free: from.count("law.exam.free-attempts")? as u8,
            paid_margin: from.level("law.exam.margin-when-paid")? as f32,
            scale_hours: from.hours("law.scale-down.hours")? as f32,
            scale_granted: switches.keep("P-3", granted, 0.0),
        })
    }
}

impl Parts {
    fn read(from: &mut ThemeReader, shape: f64) -> Result<Self, EvidenceError> {
        Ok(Self {
            declaration: delay(from, "law.declaration.after-plan", shape)?,
            market: delay(from, "law.market-module.after-plan", shape)?,
            market_hours: from.hours("law.market-module.hours")? as f32,
            nears: weeks(from, "law.term.announced")?,
            special: share(from, "law.dispensation.special-grounds")?,
        })
    }
}

impl Requests {
    fn read(from: &mut ThemeReader, shape: f64) -> Result<Self, EvidenceError> {
        Ok(Self {
            answered: delay(from, "law.request.answered", shape)?,
            full_refused: share(from, "law.request.full-refused")?,
            part_granted: share(from, "law.request.part-granted")?,
            part_refused: share(from, "law.request.part-refused")?,
            dispensed_part: share(from, "law.request.dispensed-part")?,
            dispensation_refused: share(from, "law.request.dispensation-refused")?,
            for_a_time: share(from, "law.request.for-a-time")?,
            extension_asked: share(from, "law.request.extension-asked")?,
        })
    }
}

impl Fines {
    fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let mut amount = |id| Ok::<_, EvidenceError>(switches.keep("P-7", euro(from, id)?, 0.0));
        Ok(Self {
            route: amount("law.fine.route")?,
            declaration: amount("law.fine.declaration")?,
            market: amount("law.fine.market-module")?,
            plan: amount("law.fine.plan")?,
            effort: from.hours("law.fine.effort")? as f32,
            decided: weeks(from, "law.fine.decided")?,
        })
    }
}

impl Places {
    fn read(from: &mut ThemeReader, shape: f64) -> Result<Self, EvidenceError> {
        let rate = from.rate("law.move.rate")? as f32;
        Ok(Self {
            as_family: share(from, "law.group.as-family")?,
            to_asylum: delay(from, "law.group.to-asylum", shape)?,
            renounces: share(from, "law.group.renounces")?,
            to_family: delay(from, "law.group.to-family", shape)?,
            between_moves: if rate > 0.0 { 1.0 / rate } else { 0.0 },
            pension: (from.years("law.pension.age")? as f32 * WEEKS_PER_YEAR) as i32,
            near_pension: weeks(from, "law.pension.near")?,
        })
    }
}
