//! Jobs and offers on file.

use klantreis_sim::kernel::Fact;
use klantreis_sim::offers::Offers;

use super::facts::Of;
use super::known::{KnownJob, KnownOffer, Versioned};
use super::{Known, Register};
use crate::tables::Cell;
use crate::tables::list::SECTORS;

impl Register<'_> {
    pub(super) fn see_work(&mut self, fact: &Fact, known: &mut Known, of: &Of<'_>) {
        let [first, second] = fact.figures;
        match fact.name {
            "job-began" | "moved" | "upgraded" => {
                self.end_job(known, "other-job", of);
                known.hear(if fact.name == "job-began" { "job" } else { "other-job" }, 0, None);
                let row = Versioned::first(self.counters.jobs.next(), of.days.monday);
                let sector = (first as usize).min(SECTORS.len() - 1) as u8;
                let job = KnownJob { row, sector, hours: second, permanent: false };
                known.job = Some(job);
                self.write_job(known.id, &job, None, of);
            }
            "renewed" => {
                let Some(job) = &mut known.job else { return };
                job.permanent = first > 0.0;
                job.row.next();
                let job = *job;
                known.hear(if job.permanent { "permanent" } else { "renewed" }, 0, None);
                self.write_job(known.id, &job, None, of);
            }
            "job-ended" => {
                known.hear("job-ended", 0, None);
                self.end_job(known, if second > 0.0 { "contract-end" } else { "job-loss" }, of);
            }
            "search-began" => known.hear("search", 0, None),
            _ => {}
        }
    }

    pub(super) fn end_job(&mut self, known: &mut Known, by: &'static str, of: &Of<'_>) {
        let Some(mut job) = known.job.take() else { return };
        known.past_jobs = known.past_jobs.saturating_add(1);
        job.row.next();
        self.write_job(known.id, &job, Some(by), of);
    }

    fn write_job(&mut self, person: i64, job: &KnownJob, end: Option<&'static str>, of: &Of<'_>) {
        let cells = [
            job.row.id.into(),
            job.row.version.into(),
            person.into(),
            SECTORS[usize::from(job.sector)].into(),
            job.hours.into(),
            job.permanent.into(),
            end.into(),
            job.row.from.into(),
            end.map(|_| of.days.monday).into(),
            of.days.friday.into(),
        ];
        self.add("jobs", cells);
    }

    pub(super) fn see_offer(&mut self, fact: &Fact, known: &mut Known, of: &Of<'_>) {
        let number = fact.figures[0] as u16;
        let open = known.offers.iter().position(|offer| offer.number == number);
        let mut offer = if let Some(place) = open {
            known.offers.remove(place)
        } else {
            let offers = of.world.get_resource::<Offers>();
            let name = offers.and_then(|offers| offers.get(number));
            let name = name.map_or_else(String::new, |offer| offer.name.clone());
            let row = Versioned::first(self.counters.offers.next(), of.days.monday);
            let row = Versioned { version: 0, ..row };
            KnownOffer { row, number, name: name.into_boxed_str(), hours: None }
        };
        let (status, is_open) = match fact.name {
            "declined" => ("declined", false),
            "waits" => ("waiting", true),
            "lapsed" => ("lapsed", false),
            "began" => ("attending", true),
            "completed" => ("completed", false),
            "dropped" => ("dropped-out", false),
            _ => ("left", false),
        };
        known.hear(status, 0, Some(&offer.name));
        offer.row.next();
        if status == "attending" {
            offer.row.from = of.days.monday;
            offer.hours = Some(fact.figures[1]);
        }
        let was_attended = matches!(status, "completed" | "dropped-out" | "left");
        let weeks = was_attended.then_some(fact.figures[1] as u32);
        self.write_offer(known.id, &offer, (status, is_open, weeks), of);
        if is_open {
            known.offers.push(offer);
        }
    }

    /// Ends all that somebody attends or waits for, by death.
    pub(super) fn end_offers(&mut self, known: &mut Known, of: &Of<'_>) {
        for mut offer in std::mem::take(&mut known.offers) {
            offer.row.next();
            let status = if offer.is_attended() { "left" } else { "lapsed" };
            self.write_offer(known.id, &offer, (status, false, None), of);
        }
    }

    /// Writes down how it stands with an offer: whether it goes on, and for how long it was attended.
    fn write_offer(
        &mut self,
        person: i64,
        offer: &KnownOffer,
        (status, is_open, weeks): (&'static str, bool, Option<u32>),
        of: &Of<'_>,
    ) {
        let cells = [
            offer.row.id.into(),
            offer.row.version.into(),
            person.into(),
            Cell::Words(offer.name.clone()),
            status.into(),
            offer.hours.into(),
            weeks.into(),
            offer.row.from.into(),
            if is_open { Cell::Empty } else { of.days.monday.into() },
            of.days.friday.into(),
        ];
        self.add("offers", cells);
    }
}
