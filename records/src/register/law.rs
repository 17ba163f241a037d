//! What is registered of Wi2021: versions of the route, and what DUO notifies.

use klantreis_sim::kernel::Fact;

use super::facts::Of;
use super::{Known, Register};
use crate::tables::Cell;

/// The routes by the number that the diary gives them.
pub(crate) const ROUTES: &[&str] = &["b1", "education", "z"];

impl Register<'_> {
    /// Writes down what the law brought a person in a week, in the order in which it happened.
    pub(super) fn see_law(&mut self, facts: &[Fact], known: &mut Known, of: &Of<'_>) {
        let (monday, friday) = (of.days.monday, of.days.friday);
        for fact in facts.iter().filter(|fact| (fact.room, fact.name) == ("law", "plan-dated")) {
            let [route, level] = fact.figures;
            known.routes += 1;
            let level = match level {
                0.0 => Cell::Empty,
                level if level < 3.0 => "A2".into(),
                _ => "B1".into(),
            };
            let cells = [
                known.id.into(),
                known.routes.into(),
                ROUTES.get(route as usize).copied().unwrap_or_default().into(),
                level,
                monday.into(),
                Cell::Empty,
                friday.into(),
            ];
            self.add("learning_routes", cells);
        }
        for code in known.notified.notify(facts) {
            let id = self.counters.notifications.next();
            let cells = [id.into(), known.id.into(), code.into(), monday.into(), friday.into()];
            self.add("notifications", cells);
        }
    }
}
