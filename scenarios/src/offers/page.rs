//! The page of offers, `docs/offers.md`, written from their files and never by hand.

use std::fmt::Write as _;

use klantreis_evidence::{Catalogue, Content, Parameter};
use klantreis_sim::arrival::Tongue;
use klantreis_sim::journey::ladder::PiezoPhase;
use klantreis_sim::offers::{Door, Form, OfferPlan};

use super::{LIBRARY, Offer};
use crate::error::ScenarioError;

/// The page, in Markdown.
///
/// # Errors
/// [`ScenarioError`] for an offer of the library that is not sound.
pub fn offers_page(catalogue: &Catalogue) -> Result<String, ScenarioError> {
    let mut offers = Vec::new();
    for (name, _) in LIBRARY {
        offers.push(Offer::find(name, None, catalogue)?);
    }
    offers.sort_by_key(|offer| offer.plan.number);
    let mut page = String::from(
        "# Offers\n\nWhat the library has to offer, by number; the events of the room `offers` name these \
         numbers. Written by `UPDATE_DOCS=1 cargo test -p klantreis-tests reference` from \
         `scenarios/offers/`. A state with a cross moves while the offer lasts, the others when it was \
         completed.\n\n",
    );
    page.push_str(
        "| number | offer | form | provider | Dutch is spoken | guided | for | phase of Piëzo | by | asks for |\n",
    );
    page.push_str("|---:|---|---|---|---|---|---|---|---|---|\n");
    // Writing to a string cannot fail, here and below.
    for Offer { plan, names, provider, .. } in &offers {
        let yes = |yes: bool| if yes { "yes" } else { "no" };
        let form = Form::ALL.iter().find(|(_, form)| *form == plan.form).map_or("", |one| one.0);
        let door = Door::ALL.iter().find(|(_, door)| *door == plan.door).map_or("", |one| one.0);
        let phase = plan.piezo_phase().map_or("", PiezoPhase::name);
        let purpose = if plan.is_for_work { "work" } else { "participation" };
        let _ = writeln!(
            page,
            "| {} | {} (`{}`) | {form} | {provider} | {} | {} | {purpose} | {phase} | {door} | {} |",
            plan.number,
            names[1],
            plan.name,
            yes(plan.speaks_dutch),
            yes(plan.is_guided),
            asks(plan),
        );
    }
    page.push_str("\n| offer | number | value | range | unit | strength | source or caveat |\n");
    page.push_str("|---|---|---:|---|---|---|---|\n");
    for offer in &offers {
        for number in &offer.numbers {
            write_number(&mut page, number);
        }
    }
    Ok(page)
}

/// What somebody must be, beside the ages that stand among its numbers.
fn asks(plan: &OfferPlan) -> String {
    let tongue = plan.tongue.and_then(|asked| Tongue::ALL.iter().find(|(_, one)| *one == asked));
    let tongue = tongue.map(|(name, _)| format!("{name} as the own language"));
    let follows = plan.follows.map(|number| format!("offer {number} completed"));
    tongue.into_iter().chain(follows).collect::<Vec<_>>().join(", ")
}

fn write_number(page: &mut String, number: &Parameter) {
    let (name, key) = number.id.split_once('.').unwrap_or_default();
    let key = match key.split_once('.') {
        Some(("during", state)) => format!("{state} \u{d7}"),
        Some((_, key)) => key.to_owned(),
        None => String::new(),
    };
    let value = match number.content {
        Content::Value(value) => value.to_string(),
        _ => String::new(),
    };
    let [low, high] = number.range.unwrap_or_default();
    let mut witnesses: Vec<String> =
        number.sources.iter().map(|witness| format!("{} ({})", witness.id, witness.at)).collect();
    witnesses.extend(number.caveat.clone());
    let (unit, strength) = (number.unit.name, number.strength.name());
    let said = witnesses.join("; ");
    let _ = writeln!(
        page,
        "| {name} | {key} | {value} | {low} to {high} | {unit} | {strength} | {said} |"
    );
}
