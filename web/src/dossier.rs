//! The dossiers of a small world: who is in it, and one life told in full.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use klantreis_records::Keepsake;
use klantreis_records::dossier::write_dossier;
use klantreis_records::persons::{PersonRecord, name_of};
use klantreis_scenarios::Scenario;
use klantreis_scenarios::library::LIBRARY;
use klantreis_scenarios::municipality::number_of;
use klantreis_scenarios::run::live_one;
use klantreis_sim::kernel::{People, Row};
use klantreis_texts::Lang;
use maud::{Markup, html};

use crate::house::House;
use crate::page::{In, Page, encode};
use crate::wrong::{Field, Wrong};

/// The path of this desk.
const DOOR: &str = "dossier";
/// The scenario that the form begins with: one with klantmanagers.
const FIRST: &str = "amsterdam-2016";
/// Adults with a permit in the world that is lived for a dossier: at first, and at most [count].
const PERSONS: [u32; 2] = [30, 1_000];
/// How long it is lived: at first, and at most [weeks].
const WEEKS: [u32; 2] = [208, 520];

/// The keys of an address.
const KEYS: [&str; 5] = ["scenario", "municipality", "persons", "weeks", "seed"];

type Given = Query<BTreeMap<String, String>>;

/// The pages of this desk.
pub(crate) fn routes() -> Router<Arc<House>> {
    Router::new().route("/dossier", get(list)).route("/dossier/{person}", get(show))
}

/// Which world: a scenario of the library, a municipality if it is not the scenario's, size and seed.
struct Asked {
    scenario: String,
    municipality: String,
    persons: u32,
    weeks: u32,
    seed: u32,
}

impl Asked {
    fn read(given: &BTreeMap<String, String>) -> Result<Self, Wrong> {
        Wrong::check_keys(given, KEYS)?;
        let scenario = given.get("scenario").map_or(FIRST, |word| word.trim()).to_owned();
        if LIBRARY.iter().all(|(name, _)| *name != scenario) {
            return Err(Wrong::scenario(Field::new("web-compare-scenario"), &scenario, LIBRARY));
        }
        let number = |key: &str, least: u32, [first, most]: [u32; 2]| {
            let Some(word) = given.get(key).map(|word| word.trim()) else { return Ok(first) };
            let read = word.parse().ok().filter(|one| (least..=most).contains(one));
            read.ok_or_else(|| Wrong::Number {
                field: Field::new(&format!("web-generate-{key}")),
                value: word.to_owned(),
                bounds: [least.into(), most.into()],
            })
        };
        let municipality = given.get("municipality").map_or("", |word| word.trim()).to_owned();
        let (persons, weeks) = (number("persons", 1, PERSONS)?, number("weeks", 1, WEEKS)?);
        let seed = number("seed", 0, [1, u32::MAX])?;
        Ok(Self { scenario, municipality, persons, weeks, seed })
    }

    fn address(&self) -> String {
        let Self { persons, weeks, seed, .. } = self;
        let mut address = format!("scenario={}&seed={seed}", encode(&self.scenario));
        if [*persons, *weeks] != [PERSONS[0], WEEKS[0]] || !self.municipality.is_empty() {
            let municipality = encode(&self.municipality);
            address += &format!("&municipality={municipality}&persons={persons}&weeks={weeks}");
        }
        address
    }

    fn scenario(&self, house: &House) -> Result<Scenario, Wrong> {
        let mut scenario = Scenario::find(&self.scenario, &house.catalogue)?;
        scenario.persons = self.persons;
        scenario.weeks = self.weeks;
        if !self.municipality.is_empty() {
            let field = Field::new("web-generate-municipality");
            let number = number_of(&self.municipality, &house.catalogue);
            scenario.municipality =
                number.map_err(|error| Wrong::of_scenario(error, field, &self.scenario))?;
        }
        Ok(scenario)
    }
}

/// The people of a world.
async fn list(State(house): State<Arc<House>>, here: In, Query(given): Given) -> Response {
    let asked = Asked::read(&given);
    let page = Page::new(&house, here);
    let asked = match asked {
        Ok(asked) => asked,
        Err(wrong) => return page.refuse(DOOR, &wrong),
    };
    let people = {
        let (house, scenario) = (Arc::clone(&house), asked.scenario(&house));
        let seed = asked.seed.into();
        tokio::task::spawn_blocking(move || {
            let mut world = live_one(&scenario?, &house.catalogue, seed)?;
            Ok::<_, Wrong>(Keepsake::take(&mut world).persons)
        })
        .await
    };
    match people {
        Ok(Ok(people)) => {
            let note = asked.scenario(&house).ok().and_then(|scenario| page.note(&scenario));
            let held = html! {
                @if let Some(note) = note { p { strong { (note) } } }
                (listed(&page, &asked, &people))
            };
            page.show("web-dossier-title", DOOR, &held)
        }
        Ok(Err(wrong)) => page.refuse(DOOR, &wrong),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn listed(page: &Page<'_>, asked: &Asked, people: &[PersonRecord]) -> Markup {
    html! {
        p.lead { (page.say("web-dossier-lead")) }
        form.row method="get" action=(page.path(DOOR)) {
            div.field {
                label for="scenario" { (page.say("web-compare-scenario")) }
                select id="scenario" name="scenario" {
                    @for (name, _) in LIBRARY { option value=(name) selected[*name == asked.scenario] { (name) } }
                }
            }
            div.field {
                label for="seed" { (page.say("web-compare-seed")) }
                input type="number" id="seed" name="seed" min="0" max=(u32::MAX) value=(asked.seed) required;
            }
            button type="submit" { (page.say("web-dossier-go")) }
        }
        div.scroll role="region" aria-labelledby="people" tabindex="0" {
            table {
                caption id="people" { (page.fill("web-dossier-people", &[("count", page.count(people.len() as f64).into())])) }
                thead { tr {
                    @for key in ["person", "sex", "age", "permit", "step"] { th scope="col" { (page.say(&format!("web-dossier-{key}"))) } }
                } }
                tbody {
                    @for one in people {
                        tr {
                            th scope="row" { a href=(format!("{}/{}?{}", page.path(DOOR), one.person, asked.address())) { (one.person) } }
                            td { (page.say(&format!("web-sex-{}", one.sex))) }
                            td { (page.count(one.age_at_permit)) }
                            td { (one.permit) }
                            td { (page.say(&format!("web-step-{}", one.step))) }
                        }
                    }
                }
            }
        }
    }
}

/// One life.
async fn show(
    State(house): State<Arc<House>>,
    here: In,
    Path(names): Path<BTreeMap<String, String>>,
    Query(given): Given,
) -> Response {
    let lang = here.lang;
    let page = Page::new(&house, here);
    let asked = match Asked::read(&given) {
        Ok(asked) => asked,
        Err(wrong) => return page.refuse(DOOR, &wrong),
    };
    let name = names.get("person").cloned().unwrap_or_default();
    let told = {
        let (house, scenario) = (Arc::clone(&house), asked.scenario(&house));
        let (seed, name) = (asked.seed.into(), name.clone());
        tokio::task::spawn_blocking(move || tell(&house, scenario?, seed, &name, lang)).await
    };
    match told {
        Ok(Ok(Some(told))) => {
            let held = html! {
                p { a href=(format!("{}?{}", page.path(DOOR), asked.address())) { (page.say("web-dossier-back")) } }
                // Dossiers are written in Dutch, whatever the language of the page.
                pre.dossier lang="nl" role="region" aria-label=(page.fill("web-dossier-of", &[("person", name.as_str().into())])) tabindex="0" { (told) }
            };
            let title = page.fill("web-dossier-of", &[("person", name.as_str().into())]);
            page.show_titled(&title, DOOR, &held)
        }
        Ok(Ok(None)) => {
            let held =
                html! { p { (page.fill("web-dossier-nobody", &[("person", name.into())])) } };
            (StatusCode::NOT_FOUND, page.show("web-nothing-title", DOOR, &held)).into_response()
        }
        Ok(Err(wrong)) => page.refuse(DOOR, &wrong),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The dossier of a person of a world; nothing for someone who is not in it.
fn tell(
    house: &House,
    scenario: Scenario,
    seed: u64,
    name: &str,
    lang: Lang,
) -> Result<Option<String>, Wrong> {
    let mut world = live_one(&scenario, &house.catalogue, seed)?;
    let people = world.world().resource::<People>();
    let names = (0..people.len()).map(|row| people.name(Row(row as u32)));
    let person = names.into_iter().find(|person| name_of(*person) == name);
    Ok(person.and_then(|person| write_dossier(house.texts(lang), &mut world, person)))
}
