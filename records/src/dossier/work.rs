//! Work and income as stretches of time, read back from the diary.

use klantreis_sim::kernel::{Fact, Week};
use klantreis_texts::Argument;

use super::Dossier;
use super::page::Page;

/// One job, as the diary tells it.
struct Held {
    began: Week,
    ended: Option<Week>,
    /// The sector [number]; a better job does not tell its own.
    sector: f32,
    hours: f32,
    permanent: bool,
}

/// The jobs in a diary, in order of time.
fn jobs(facts: &[Fact]) -> Vec<Held> {
    let mut jobs: Vec<Held> = Vec::new();
    for fact in facts.iter().filter(|fact| fact.room == "labour") {
        let [first, second] = fact.figures;
        let last = jobs.last_mut().filter(|job| job.ended.is_none());
        match fact.name {
            "job-began" | "moved" | "upgraded" => {
                if let Some(last) = last {
                    last.ended = Some(fact.week);
                }
                let (began, ended) = (fact.week, None);
                jobs.push(Held { began, ended, sector: first, hours: second, permanent: false });
            }
            "renewed" => {
                if let Some(last) = last {
                    last.permanent = first > 0.5;
                }
            }
            "job-ended" => {
                if let Some(last) = last {
                    last.ended = Some(fact.week);
                }
            }
            _ => {}
        }
    }
    jobs
}

/// The stretches of time with bijstand in a diary.
fn on_bijstand(facts: &[Fact]) -> Vec<(Week, Option<Week>)> {
    let mut stretches: Vec<(Week, Option<Week>)> = Vec::new();
    for fact in facts.iter().filter(|fact| fact.room == "money") {
        match fact.name {
            "bijstand-began" | "bijstand-returned" => stretches.push((fact.week, None)),
            "bijstand-left" => {
                if let Some(last) = stretches.last_mut() {
                    last.1 = Some(fact.week);
                }
            }
            _ => {}
        }
    }
    stretches
}

impl Dossier {
    /// Writes the jobs, and the one there is now.
    pub(super) fn write_work(&self, page: &mut Page<'_>) {
        page.heading("dossier-work");
        let now = if self.job.is_held() { self.job_now(page) } else { page.words("dossier-none") };
        page.line("dossier-job", &now);
        page.line("dossier-worked", &page.time(f32::from(self.career.weeks_worked())));
        if self.activity.hours() > 0.0 {
            let hours = page.number(self.activity.hours());
            page.line("dossier-activity", &page.say("dossier-hours", &[("hours", hours.into())]));
        }
        for job in jobs(&self.facts) {
            let sector = page.named("sector", job.sector as usize);
            let permanent = if job.permanent { "yes" } else { "no" };
            let words = page.say(
                "dossier-held",
                &[
                    ("sector", sector.into()),
                    ("hours", page.number(job.hours).into()),
                    ("permanent", permanent.into()),
                    ("until", until(page, job.ended)),
                ],
            );
            page.entry(job.began, self.now, &words);
        }
    }

    fn job_now(&self, page: &Page<'_>) -> String {
        let contract = if self.job.is_permanent() {
            page.words("dossier-permanent")
        } else {
            page.say("dossier-temporary", &[("until", page.date(self.job.until()).into())])
        };
        page.say(
            "dossier-job-now",
            &[
                ("sector", page.named("sector", self.job.sector() as usize).into()),
                ("hours", page.number(self.job.hours()).into()),
                ("contract", contract.into()),
            ],
        )
    }

    /// Writes what the person lives on, with the stretches of bijstand.
    pub(super) fn write_income(&self, page: &mut Page<'_>) {
        page.heading("dossier-income");
        let livelihood = page.named("livelihood", self.income.livelihood() as usize);
        page.line("dossier-livelihood", &livelihood);
        page.line("dossier-bijstand", &page.whether(self.income.is_on_bijstand()));
        let weeks = f32::from(self.income.weeks_on_bijstand());
        page.line("dossier-bijstand-time", &page.time(weeks));
        let debt = if self.debt >= 1.0 {
            page.say("dossier-euros", &[("amount", page.euros(self.debt).into())])
        } else {
            page.words("dossier-none")
        };
        page.line("dossier-debts", &debt);
        for (began, left) in on_bijstand(&self.facts) {
            let words = page.say("dossier-on-bijstand", &[("until", until(page, left))]);
            page.entry(began, self.now, &words);
        }
    }
}

/// Until when something lasted, or that it still does.
fn until(page: &Page<'_>, ended: Option<Week>) -> Argument {
    match ended {
        None => page.words("dossier-until-now").into(),
        Some(week) => page.say("dossier-until", &[("date", page.date(week).into())]).into(),
    }
}
