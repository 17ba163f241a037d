//! One choice swapped, what it did with the luck there was and with other luck.

use klantreis_texts::Argument;

use super::Page;
use super::html::{element, escape, table};
use crate::debrief::{Luck, WhatIf};

impl Page<'_> {
    /// The swap, and the choices that can be swapped.
    pub(super) fn swap(&self, what_if: Option<&WhatIf>) -> String {
        let Some(what_if) = what_if else { return self.paragraph("what-if-none", &[]) };
        let moment = &what_if.moment;
        let name = || Argument::from(moment.name.clone());
        let mut held =
            self.paragraph("what-if-about", &[("name", name()), ("week", self.count(moment.week))]);
        held += &element("h3", &self.say("what-if-own", &[]));
        held += &self.moment(moment);
        held += &element("h3", &self.say("what-if-other", &[]));
        held +=
            &format!("<blockquote lang=\"nl\"><p>{}</p></blockquote>\n", escape(&what_if.words));
        let [own, other] = what_if.trust.map(|trust| self.number(trust * 100.0, 1));
        let words: [(&str, Argument); 3] =
            [("name", name()), ("own", own.into()), ("other", other.into())];
        held += &self.paragraph("what-if-same-luck", &words);
        held += &self.luck(&what_if.luck, &moment.name);
        held += &self.paragraph("what-if-meaning", &[]);
        if what_if.unscripted > 0 {
            held += &self
                .paragraph("what-if-unscripted", &[("number", self.count(what_if.unscripted))]);
        }
        held + &self.choices()
    }

    fn luck(&self, luck: &Luck, name: &str) -> String {
        let [low, middle, high] = luck.band.map(|share| self.signed(share));
        let [lower, same, higher] = luck.counts.map(|count| self.count(count));
        let name = || Argument::from(name.to_owned());
        let mut held = self.paragraph(
            "what-if-counts",
            &[
                ("number", self.count(luck.number)),
                ("lower", lower),
                ("same", same),
                ("higher", higher),
                ("name", name()),
            ],
        );
        // Two numbers that read the same are no range.
        let band = if low == high { "what-if-band-narrow" } else { "what-if-band" };
        held += &self.paragraph(
            band,
            &[("low", low.into()), ("middle", middle.into()), ("high", high.into())],
        );
        let [less, as_much, more] = luck.told.map(|count| self.count(count));
        held += &self.paragraph(
            "what-if-told",
            &[
                ("number", self.count(luck.number)),
                ("less", less),
                ("same", as_much),
                ("more", more),
                ("name", name()),
            ],
        );
        held
    }

    /// A difference in points, with its sign.
    fn signed(&self, share: f32) -> String {
        let points = self.number(share * 100.0, 1);
        if share > 0.0 && points.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
            format!("+{points}")
        } else {
            points
        }
    }

    /// What can be swapped, with what one types for it.
    fn choices(&self) -> String {
        let heads =
            ["what-if-moment", "what-if-chosen", "what-if-options"].map(|key| self.say(key, &[]));
        let rows: Vec<(String, Vec<String>)> = self
            .debrief
            .moments
            .iter()
            .map(|moment| {
                let others: Vec<&str> =
                    moment.others.iter().map(|(option, ..)| option.as_str()).collect();
                let (week, name) = (moment.week, &moment.name);
                let row = format!("{week}:{name} · {}", moment.title);
                (row, vec![moment.option.clone(), others.join(" ")])
            })
            .collect();
        let how = if self.desk.is_some() {
            self.way_back("debrief-swap-there")
        } else {
            self.paragraph("what-if-how", &[])
        };
        element("h3", &self.say("what-if-more", &[]))
            + &how
            + &table("what-if-moments", &self.say("what-if-moments", &[]), &heads, &rows)
    }
}
