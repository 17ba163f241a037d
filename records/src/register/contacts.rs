//! Contacts on file, with what came of them the same day: letters, measures, plans.

use klantreis_sim::kernel::{Fact, People};
use klantreis_sim::plan::Plan;

use super::facts::Of;
use super::known::{KnownPlan, Versioned};
use super::{Known, Register, day_after};
use crate::notes::{Contact, path_name};
use crate::tables::Cell;
use crate::tables::list::FORMS;

/// The form of a talk about the plan.
const PLAN_FORM: usize = 1;

impl Register<'_> {
    /// Writes down contacts, and what came of them the same day.
    pub(super) fn see_contacts(&mut self, facts: &[&Fact], known: &mut Known, of: &Of<'_>) {
        let klantmanager = self.seats.klantmanager(of.seat);
        if let Some(file) = self.households.get(&known.household) {
            (known.has_partner, known.children) = file.adults_and_children();
        }
        let mut made = None;
        for fact in facts {
            match (fact.room, fact.name) {
                ("guidance", "handed-over") => {
                    known.is_new_to = true;
                    if fact.figures[0] == 0.0 {
                        known.told = Default::default();
                    }
                }
                ("trust", "disclosed") => {
                    if let Some(told) = known.told.get_mut(fact.figures[0] as usize) {
                        *told = fact.figures[1] as u8;
                    }
                }
                ("plan", "step-done") => {
                    known.hear("step-done", fact.figures[0] as u64, None);
                    if let Some(plan) = &mut known.plan {
                        plan.steps = fact.figures[0] as u32;
                    }
                }
                ("plan", _) => made = Some(*fact),
                _ => {}
            }
        }
        let met = facts.iter().any(|fact| (fact.room, fact.name) == ("guidance", "met"));
        let is_due = |plan: &KnownPlan| plan.is_due(self.plan_review, of.day);
        let is_new = made.is_some() || met && known.plan.as_ref().is_some_and(is_due);
        if is_new {
            self.set_plan(known, of);
        }
        for fact in facts.iter().filter(|fact| fact.room == "guidance") {
            match fact.name {
                "met" => self.write_contact(fact, true, known, of, &klantmanager),
                "missed" => {
                    self.write_contact(fact, false, known, of, &klantmanager);
                    self.write_letter(fact, known, of, &klantmanager);
                }
                "measure-taken" => {
                    let id = self.counters.measures.next();
                    let cells = [
                        id.into(),
                        known.id.into(),
                        klantmanager.clone(),
                        u32::from(known.misses).into(),
                        of.day.into(),
                        Cell::Empty,
                        of.day.into(),
                    ];
                    self.add("measures", cells);
                    known.hear("measure", 0, None);
                }
                _ => {}
            }
        }
        if is_new {
            self.write_plan(known, of, klantmanager);
        }
    }

    fn write_contact(
        &mut self,
        fact: &Fact,
        took_place: bool,
        known: &mut Known,
        of: &Of<'_>,
        klantmanager: &Cell,
    ) {
        let form = (fact.figures[0] as usize).min(FORMS.len() - 1);
        let minutes = took_place.then_some(fact.figures[1] as u32);
        self.seats.count(of.seat, minutes);
        if took_place {
            known.missed = 0;
        } else {
            known.missed = fact.figures[1] as u8;
            known.misses = known.misses.saturating_add(1);
        }
        let contact = Contact { form: FORMS[form], took_place, on: of.day, minutes };
        let note = self.texts.note(known, &contact);
        let id = self.counters.contacts.next();
        let cells = [
            id.into(),
            known.id.into(),
            klantmanager.clone(),
            FORMS[form].into(),
            took_place.into(),
            minutes.into(),
            note.into(),
            of.day.into(),
            day_after(of.day, 1).into(),
            of.day.into(),
        ];
        self.add("contacts", cells);
        if took_place {
            known.contacts = known.contacts.saturating_add(1);
            known.last_contact = Some(of.day);
            known.is_new_to = false;
            // A plan that is written the same day still tells what led to it.
            if form != PLAN_FORM {
                known.news.clear();
            }
        }
    }

    fn write_letter(&mut self, fact: &Fact, known: &mut Known, of: &Of<'_>, from: &Cell) {
        let form = (fact.figures[0] as usize).min(FORMS.len() - 1);
        let contact = Contact { form: FORMS[form], took_place: false, on: of.day, minutes: None };
        let text = self.texts.letter(known, &contact);
        known.letters = known.letters.saturating_add(1);
        let id = self.counters.letters.next();
        let cells = [
            id.into(),
            known.id.into(),
            from.clone(),
            "missed-appointment".into(),
            text.into(),
            of.day.into(),
            day_after(of.day, 1).into(),
            of.day.into(),
        ];
        self.add("letters", cells);
    }

    /// Takes over the plan of this week.
    fn set_plan(&mut self, known: &mut Known, of: &Of<'_>) {
        let entity = of.world.resource::<People>().entity(of.row);
        let Some(plan) = of.world.get::<Plan>(entity) else { return };
        if let Some(on_file) = &mut known.plan {
            on_file.row.next();
            (on_file.row.from, on_file.path) = (of.day, plan.path());
            on_file.told = on_file.steps;
        } else {
            let row = Versioned::first(self.counters.plans.next(), of.day);
            known.plan = Some(KnownPlan { row, path: plan.path(), steps: 0, told: 0 });
        }
    }

    fn write_plan(&mut self, known: &Known, of: &Of<'_>, klantmanager: Cell) {
        let Some(plan) = known.plan else { return };
        let text = self.texts.plan(known, &plan, of.day);
        let cells = [
            plan.row.id.into(),
            plan.row.version.into(),
            known.id.into(),
            klantmanager,
            path_name(plan.path).into(),
            plan.steps.into(),
            text.into(),
            of.day.into(),
            Cell::Empty,
            of.day.into(),
        ];
        self.add("plans", cells);
    }
}
