//! The form of an order.

use klantreis_evidence::Catalogue;
use klantreis_records::export::EXPORTERS;
use klantreis_records::register::{Block, BsnPolicy};
use klantreis_scenarios::library::LIBRARY;
use klantreis_scenarios::municipality::number_of;
use maud::{Markup, html};

use super::asked::{Asked, NUMBERS};
use crate::page::Page;

/// The form, filled in as asked.
pub(super) fn form(page: &Page<'_>, asked: &Asked, catalogue: &Catalogue) -> Markup {
    let codes = catalogue.code_list("municipalities").ok();
    let places: Vec<&str> = codes.map(|codes| codes.column("name").collect()).unwrap_or_default();
    // An address may have a code, or a name in small letters.
    let chosen = number_of(&asked.municipality, catalogue).ok();
    let is_chosen = |name: &str| chosen.is_some() && number_of(name, catalogue).ok() == chosen;
    html! {
        form method="get" action=(page.path("genereren/bestelling")) {
            div.sides {
                div {
                    (field(page, "scenario", &html! {
                        select id="scenario" name="scenario" {
                            @for (name, _) in LIBRARY { option value=(name) selected[*name == asked.scenario] { (name) } }
                        }
                    }))
                    (field(page, "municipality", &html! {
                        select id="municipality" name="municipality" {
                            option value="" { (page.say("web-generate-own-municipality")) }
                            @for name in places { option value=(name) selected[is_chosen(name)] { (name) } }
                        }
                    }))
                    (field(page, "format", &html! {
                        select id="format" name="format" {
                            @for one in EXPORTERS { option value=(one.name) selected[one.name == asked.format.name] { (page.say(&format!("web-format-{}", one.name))) } }
                        }
                    }))
                }
                div {
                    @for (known, number) in NUMBERS.iter().zip(asked.numbers) {
                        (field(page, known.key, &html! {
                            input type="number" id=(known.key) name=(known.key) min=(known.least) max=(known.most) value=(number) required;
                        }))
                    }
                }
            }
            details open[asked.latent || asked.bsn != BsnPolicy::default() || asked.block != Block::default()] {
                summary { (page.say("web-generate-more")) }
                (field(page, "bsn", &html! {
                    select id="bsn" name="bsn" {
                        @for (name, one) in BsnPolicy::ALL { option value=(name) selected[one == asked.bsn] { (page.say(&format!("web-bsn-{name}"))) } }
                    }
                }))
                (field(page, "block", &html! {
                    input type="text" id="block" name="block" value=(asked.block) aria-describedby="block-why";
                    p.why id="block-why" { (page.say("web-generate-block-hint")) }
                }))
                div.field {
                    label { input type="checkbox" name="latent" value="1" checked[asked.latent]; " " (page.say("web-generate-latent")) }
                }
            }
            button type="submit" { (page.say("web-generate-go")) }
        }
    }
}

fn field(page: &Page<'_>, key: &str, input: &Markup) -> Markup {
    html! {
        div.field {
            label for=(key) { (page.say(&format!("web-generate-{key}"))) }
            (input)
        }
    }
}
