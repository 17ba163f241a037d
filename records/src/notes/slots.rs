//! The sentences that whole texts are filled with: each says one thing that is on file.

use jiff::civil::Date;
use klantreis_sim::trust::Fact;
use klantreis_texts::Argument;

use super::{Filling, Variant, Writer};
use crate::register::{Duty, Known, News};

/// How much of something must have been told before a text names it.
const NAMED: u8 = 2;
/// The number of agency work among the sectors: people work through it and not in it.
const AGENCY: u8 = 2;

/// The slots with variants.
const SLOTS: &[(&str, &[&str])] = &[
    ("journal-since", &["", "-first", "-new"]),
    ("journal-news", &["", "-none"]),
    ("journal-work", &["-job", "-agency", "-study", "-offer", "-waits", "-between", "-none"]),
    ("journal-dutch", &["-course", "-level", "-done", "-lifted"]),
    ("journal-home", &["-family", "-children", "-partner", "-alone"]),
    ("journal-told", &["-mind", "-debt", "-family", "-hint", "-none"]),
    ("journal-plan", &["-droombaan", "-broodbaan", "-shortest", "-none"]),
    ("plan-goal", &["-droombaan", "-broodbaan", "-shortest"]),
    ("intake", &["-housed", "-azc"]),
];

/// The keys of all slots.
pub(super) fn keys() -> impl Iterator<Item = String> {
    SLOTS.iter().flat_map(|(slot, kinds)| kinds.iter().map(move |kind| format!("{slot}{kind}")))
}

impl Writer<'_> {
    /// What a variant of a text about a contact asks for.
    pub(super) fn filling(
        &self,
        variant: &Variant<'_>,
        known: &Known,
        on: Date,
        turn: u64,
    ) -> Filling {
        // Each slot at a pace of its own, so that the same sentences seldom stand together again.
        let voice = known.voice();
        let mut filling = self.address(variant, known);
        let words: [(&str, &dyn Fn() -> String); 15] = [
            ("since", &|| self.since(known, voice + turn)),
            ("news", &|| self.news(known, voice / 2 + turn)),
            ("work", &|| self.work(known, voice / 3 + turn * 2)),
            ("dutch", &|| self.dutch(known, voice / 5 + turn)),
            ("home", &|| self.home(known, voice / 7 + turn)),
            ("told", &|| self.told(known, voice / 11 + turn)),
            ("plan", &|| self.plan_so_far(known, voice / 13 + turn)),
            ("housed", &|| self.housed(known, voice + turn)),
            ("age", &|| known.age(on).to_string()),
            ("arrived", &|| self.date(known.arrived())),
            ("today", &|| self.date(on)),
            ("how", &|| {
                let how = if known.is_follower() { "follower" } else { "asylum" };
                self.texts.say(&format!("intake-how-{how}"), &[])
            }),
            ("schooling", &|| {
                let schooling = known.schooling().rank();
                self.texts.say(&format!("journal-schooling-{schooling}"), &[])
            }),
            ("row", &|| self.times(known.missed.into())),
            ("times", &|| self.times(known.misses.into())),
        ];
        let wanted = words.into_iter().filter(|(name, _)| variant.wants(name));
        filling.extend(wanted.map(|(name, words)| (name, Argument::from(words()))));
        filling
    }

    /// A slot in the variant whose turn it is, with the client's address and something more.
    pub(super) fn with<const N: usize>(
        &self,
        key: &str,
        turn: u64,
        known: &Known,
        more: [(&'static str, String); N],
    ) -> String {
        let Some(variant) = self.variant(key, turn) else { return String::new() };
        let mut filling = self.address(variant, known);
        filling.extend(more.map(|(name, words)| (name, Argument::from(words))));
        self.texts.say(&variant.key, &filling)
    }

    fn since(&self, known: &Known, turn: u64) -> String {
        match known.last_contact {
            None => self.with("journal-since-first", turn, known, []),
            Some(_) if known.is_new_to => self.with("journal-since-new", turn, known, []),
            Some(day) => self.with("journal-since", turn, known, [("date", self.date(day))]),
        }
    }

    fn news(&self, known: &Known, turn: u64) -> String {
        let said = known.news.iter().map(|news| self.one_news(news));
        let joined = said.reduce(|before, next| {
            let words = [("one", before.into()), ("other", next.into())];
            self.texts.say("journal-join", &words)
        });
        match joined {
            None => self.with("journal-news-none", turn, known, []),
            Some(news) => self.with("journal-news", turn, known, [("news", news)]),
        }
    }

    fn one_news(&self, news: &News) -> String {
        let coded = |kind: &str| self.texts.say(&format!("journal-{kind}-{}", news.count), &[]);
        let offer = news.offer.as_deref().map(|name| self.offer(name)).unwrap_or_default();
        let (level, part) = match news.key {
            "level" => (coded("level"), String::new()),
            "part" | "part-failed" => (String::new(), coded("part")),
            _ => (String::new(), String::new()),
        };
        let words = [("level", level.into()), ("part", part.into()), ("offer", offer.into())];
        self.texts.say(&format!("journal-new-{}", news.key), &words)
    }

    fn offer(&self, name: &str) -> String {
        let key = format!("journal-offer-{name}");
        let key = if self.texts.knows(&key) { key.as_str() } else { "journal-offer-unknown" };
        self.texts.say(key, &[])
    }

    fn work(&self, known: &Known, turn: u64) -> String {
        if let Some(job) = &known.job {
            let kind = if job.sector == AGENCY { "agency" } else { "job" };
            let sector = self.texts.say(&format!("journal-sector-{}", job.sector), &[]);
            let (date, hours) = (self.date(job.since()), self.number(job.hours));
            let more = [("date", date), ("sector", sector), ("hours", hours)];
            return self.with(&format!("journal-work-{kind}"), turn, known, more);
        }
        if known.study > 0 {
            let track = self.texts.say(&format!("journal-track-{}", known.study), &[]);
            return self.with("journal-work-study", turn, known, [("track", track)]);
        }
        let attended = known.offers.iter().find(|offer| offer.is_attended());
        if let Some(offer) = attended.or(known.offers.first()) {
            let kind = if offer.is_attended() { "offer" } else { "waits" };
            let named = [("offer", self.offer(&offer.name))];
            return self.with(&format!("journal-work-{kind}"), turn, known, named);
        }
        let kind = if known.past_jobs > 0 { "between" } else { "none" };
        self.with(&format!("journal-work-{kind}"), turn, known, [])
    }

    fn dutch(&self, known: &Known, turn: u64) -> String {
        let level = self.texts.say(&format!("journal-level-{}", known.level), &[]);
        if let Some(hours) = known.course {
            let more = [("level", level), ("hours", self.number(hours))];
            return self.with("journal-dutch-course", turn, known, more);
        }
        let kind = match known.duty {
            Duty::Open => "level",
            Duty::Done => "done",
            Duty::Lifted => "lifted",
        };
        self.with(&format!("journal-dutch-{kind}"), turn, known, [("level", level)])
    }

    fn home(&self, known: &Known, turn: u64) -> String {
        let children = u64::from(known.children);
        let counted = self.texts.say("journal-children", &[("children", children.into())]);
        let kind = match (known.has_partner, children > 0) {
            (true, true) => "family",
            (false, true) => "children",
            (true, false) => "partner",
            (false, false) => "alone",
        };
        self.with(&format!("journal-home-{kind}"), turn, known, [("children", counted)])
    }

    /// What was told: never more than was, and a hint is no more than a hint.
    fn told(&self, known: &Known, turn: u64) -> String {
        let kinds = [(Fact::Mind, "mind"), (Fact::Debt, "debt"), (Fact::Family, "family")];
        let named: Vec<&str> = kinds
            .into_iter()
            .filter(|(fact, _)| known.told[*fact as usize] >= NAMED)
            .map(|(_, kind)| kind)
            .collect();
        let kind = match named.len() as u64 {
            0 if known.told.iter().any(|told| *told > 0) => "hint",
            0 => "none",
            among => named[(turn % among) as usize],
        };
        self.with(&format!("journal-told-{kind}"), turn, known, [])
    }

    fn plan_so_far(&self, known: &Known, turn: u64) -> String {
        let Some(plan) = &known.plan else {
            return self.with("journal-plan-none", turn, known, []);
        };
        let path = super::path_name(plan.path);
        let date = [("date", self.date(plan.since()))];
        self.with(&format!("journal-plan-{path}"), turn, known, date)
    }

    fn housed(&self, known: &Known, turn: u64) -> String {
        match known.housed {
            Some(day) => self.with("intake-housed", turn, known, [("date", self.date(day))]),
            None => self.with("intake-azc", turn, known, []),
        }
    }
}
