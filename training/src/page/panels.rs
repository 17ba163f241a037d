//! MI-spiegel, logica-profiel and verdeling van aandacht: counts and shares, no mark and no ranking.

use klantreis_texts::Argument;

use super::Page;
use super::html::table;
use crate::codes::LOGICS;
use crate::debrief::{Attention, Group, Lines, Mirror, Profile, Share};

impl Page<'_> {
    /// The MI-spiegel.
    pub(super) fn mirror(&self, mirror: &Mirror) -> String {
        let mut held = self.paragraph("mirror-limits", &[]);
        let rows: Vec<(String, Vec<String>)> = mirror
            .counts
            .iter()
            .map(|(name, count)| {
                (self.say(&format!("mirror-{name}"), &[]), vec![self.number(*count, 0)])
            })
            .chain([(self.say("mirror-others", &[]), vec![self.number(mirror.others, 0)])])
            .collect();
        let heads = [self.say("mirror-act", &[]), self.say("mirror-count", &[])];
        let caption = self.say("mirror-caption", &[("number", self.count(mirror.number))]);
        held += &table("mirror-counts", &caption, &heads, &rows);
        let [fits, fits_not] = mirror.adherent;
        let words = [("fits", self.count(fits)), ("fits-not", self.count(fits_not))];
        held += &self.paragraph("mirror-adherent", &words);
        let Some(lines) = mirror.lines else { return held };
        if mirror.number < lines.acts_at_least {
            let words =
                [("number", self.count(mirror.number)), ("least", self.count(lines.acts_at_least))];
            return held + &self.paragraph("mirror-too-few", &words);
        }
        held + &self.ratios(mirror, &lines)
    }

    fn ratios(&self, mirror: &Mirror, lines: &Lines) -> String {
        let show = |value: Option<f64>, decimals: usize| {
            value.map_or_else(|| self.say("mirror-none", &[]), |one| self.number(one, decimals))
        };
        let row = |key: &str, value: String, [fair, good]: [f64; 2]| {
            (self.say(key, &[]), vec![value, self.number(fair, 0), self.number(good, 0)])
        };
        let rows = [
            row("mirror-complex", show(mirror.complex, 0), lines.complex),
            row("mirror-reflections", show(mirror.reflections, 1), lines.reflections),
        ];
        let heads = ["mirror-ratio", "mirror-yours", "mirror-fair", "mirror-good"]
            .map(|key| self.say(key, &[]));
        let caption = self.say("mirror-ratios", &[]);
        table("mirror-ratios", &caption, &heads, &rows)
    }

    /// The logica-profiel: the four in their fixed order, each with both its effects.
    pub(super) fn profile(&self, profile: &Profile) -> String {
        let mut held = self.paragraph("logica-about", &[]);
        let mut heads = vec![self.say("logica-which", &[])];
        heads.extend(LOGICS.map(|name| self.say(&format!("logica-{name}"), &[])));
        heads.push(self.say("logica-number", &[]));
        let border = [("weeks", self.count(profile.border))];
        let row = |name: String, share: &Share, parts: &[f64; 4]| {
            let cells = parts.iter().map(|part| self.percent(share, *part));
            (name, cells.chain([self.number(share.number, 0)]).collect())
        };
        let all = &profile.all;
        let mut rows: Vec<(String, Vec<String>)> = vec![
            row(self.say("logica-acts", &[]), all, &all.acts),
            row(self.say("logica-minutes", &[]), all, &all.minutes),
            row(self.say("logica-early", &border), &profile.early, &profile.early.acts),
            row(self.say("logica-later", &border), &profile.later, &profile.later.acts),
        ];
        for (name, share) in &profile.clients {
            rows.push(row(name.clone(), share, &share.acts));
        }
        held += &table("logica-shares", &self.say("logica-caption", &[]), &heads, &rows);
        held += &self.paragraph("logica-phase", &border);
        held += "<dl>\n";
        for name in LOGICS {
            let tell = |end: &str| super::escape(&self.say(&format!("logica-{name}{end}"), &[]));
            held += &format!(
                "<dt><strong>{}</strong></dt>\n<dd>{}</dd>\n<dd>{}</dd>\n",
                tell(""),
                tell("-intended"),
                tell("-unintended"),
            );
        }
        held + "</dl>\n"
    }

    fn percent(&self, share: &Share, part: f64) -> String {
        if share.number == 0 {
            return self.say("mirror-none", &[]);
        }
        format!("{} %", self.number(part * 100.0, 0))
    }

    /// The verdeling van aandacht.
    pub(super) fn attention(&self, attention: &Attention) -> String {
        let words = [
            ("number", self.count(attention.number as f64)),
            ("minutes", self.count(attention.minutes)),
        ];
        let mut held = self.paragraph("attention-about", &words);
        let heads =
            ["group", "number", "minutes", "band", "contacts", "visits", "referrals", "tone"]
                .map(|key| self.say(&format!("attention-{key}"), &[]));
        let rows: Vec<(String, Vec<String>)> =
            attention.groups.iter().map(|group| self.group(group)).collect();
        held += &table("attention-table", &self.say("attention-caption", &[]), &heads, &rows);
        let outside: Vec<&Group> =
            attention.groups.iter().filter(|group| group.stands_out()).collect();
        if outside.is_empty() {
            return held + &self.paragraph("attention-nothing", &[]);
        }
        for group in outside {
            let name = self.say(&format!("attention-{}", group.key), &[]);
            let [low, high] = group.band.unwrap_or_default();
            let words: [(&str, Argument); 4] = [
                ("group", name.into()),
                ("minutes", self.count(group.minutes)),
                ("low", self.count(low)),
                ("high", self.count(high)),
            ];
            held += &self.paragraph("attention-stands-out", &words);
        }
        held
    }

    fn group(&self, group: &Group) -> (String, Vec<String>) {
        let band = group.band.map_or_else(
            || self.say("attention-small", &[]),
            |[low, high]| format!("{} – {}", self.number(low, 0), self.number(high, 0)),
        );
        let tone =
            group.tone.map_or_else(|| self.say("mirror-none", &[]), |tone| self.number(tone, 1));
        let cells = vec![
            self.number(group.number as f64, 0),
            self.number(group.minutes, 0),
            band,
            self.number(group.contacts, 1),
            self.number(group.visits, 1),
            self.number(group.referrals, 1),
            tone,
        ];
        (self.say(&format!("attention-{}", group.key), &[]), cells)
    }
}
