//! The form: two scenarios, and what can be moved in each.

use klantreis_scenarios::library::LIBRARY;
use klantreis_scenarios::team::STYLES;
use klantreis_sim::labour::MarketChoice;
use maud::{Markup, html};

use super::asked::{Asked, CASELOADS, NUMBERS, SIDES, Side};
use crate::page::Page;

/// Mixes of styles that can be chosen beside the single ones; by turns, in this order.
const MIXES: [&str; 3] = [
    "dwingend,aanmoedigend",
    "aanmoedigend,aanmoedigend,dwingend",
    "dwingend,dwingend,aanmoedigend",
];

/// The form, filled in as asked.
pub(super) fn form(page: &Page<'_>, asked: &Asked) -> Markup {
    html! {
        form method="get" action=(page.path("vergelijken/uitkomst")) {
            div.sides {
                @for (side, letter) in asked.sides.iter().zip(SIDES) { (fields(page, side, letter)) }
            }
            details {
                summary { (page.say("web-compare-size")) }
                div.numbers {
                    @for (known, number) in NUMBERS.iter().zip(asked.numbers) {
                        div.field {
                            label for=(known.key) { (page.say(&format!("web-compare-{}", known.key))) }
                            input type="number" id=(known.key) name=(known.key) min=(known.least) max=(known.most) value=(number) required;
                        }
                    }
                }
            }
            button type="submit" { (page.say("web-compare-go")) }
        }
    }
}

fn fields(page: &Page<'_>, side: &Side, letter: &str) -> Markup {
    let id = |key: &str| format!("{letter}-{key}");
    let letters = [("letter", letter.to_uppercase().into())];
    html! {
        fieldset {
            legend { (page.fill(&format!("web-compare-side-{letter}"), &letters)) }
            div.field {
                label for=(letter) { (page.say("web-compare-scenario")) }
                select id=(letter) name=(letter) {
                    @for (name, _) in LIBRARY {
                        option value=(name) selected[*name == side.scenario] { (name) }
                    }
                }
            }
            div.field {
                label for=(id("caseload")) { (page.say("web-compare-caseload")) }
                input type="number" id=(id("caseload")) name=(id("caseload")) min=(CASELOADS[0]) max=(CASELOADS[1]) step="any" value=(side.caseload) aria-describedby=(id("caseload-why"));
                p.why id=(id("caseload-why")) { (page.say("web-compare-as-scenario")) }
            }
            div.field {
                label for=(id("styles")) { (page.say("web-compare-styles")) }
                select id=(id("styles")) name=(id("styles")) {
                    option value="" { (page.say("web-compare-unchanged")) }
                    @for words in STYLES.iter().map(|(name, _)| *name).chain(MIXES) {
                        option value=(words) selected[words == side.styles] { (words.replace(',', ", ")) }
                    }
                }
            }
            div.field {
                label for=(id("market")) { (page.say("web-compare-market")) }
                select id=(id("market")) name=(id("market")) {
                    option value="" { (page.say("web-compare-unchanged")) }
                    @for (name, _) in MarketChoice::ALL {
                        option value=(name) selected[name == side.market] { (page.say(&format!("web-market-{name}"))) }
                    }
                }
            }
        }
    }
}
