//! One talk lost: what a progress talk is worth shows where it does not take place (P-80).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::action::{Action, Kind};
use super::params::TeamParams;
use super::task::{Form, Task, Urgency};
use super::team::{Practices, Team};
use super::view::{ClientView, Desk, Practice};
use crate::journey::Step;
use crate::kernel::{PersonId, Simulation, Week};

/// Who lost a talk in a world, and in which week.
#[derive(Clone, Debug, Default)]
pub struct LostTalks(Arc<Mutex<BTreeMap<PersonId, Week>>>);

impl LostTalks {
    /// Lets every client of a world lose the first progress talk while looking for work.
    ///
    /// Its hours are spent, nothing is said, and the next talk comes when it was agreed that one would
    /// follow. The klantmanagers are those of the team and decide on all else as before; they no longer
    /// follow a switch of the scenario. In a world without a team nobody loses anything. To be called
    /// before the first week.
    #[must_use]
    pub fn in_world(simulation: &mut Simulation) -> Self {
        let lost = Self::default();
        let world = simulation.world();
        let Some(team) = world.get_resource::<Team>() else { return lost };
        let rhythm = team.rhythm(world.resource::<TeamParams>());
        if let Some(practices) = world.remove_resource::<Practices>() {
            let (make, known) = (practices.make, lost.clone());
            world.insert_resource(Practices::new(move |place, joined| {
                let inner = make(place, joined);
                Box::new(LosesOneTalk { inner, lost: known.clone(), rhythm, week: joined })
            }));
        }
        lost
    }

    /// Who lost a talk in a week, by name.
    #[must_use]
    pub fn of_week(&self, week: Week) -> Vec<PersonId> {
        let of_week = |lost: &mut BTreeMap<PersonId, Week>| {
            lost.iter().filter(|(_, lost)| **lost == week).map(|(person, _)| *person).collect()
        };
        self.known(of_week)
    }

    /// Looks at them; a world is lived by one thread, so nobody waits.
    fn known<T>(&self, look: impl FnOnce(&mut BTreeMap<PersonId, Week>) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A klantmanager who works as another one does, and with whom each client loses one talk.
struct LosesOneTalk {
    inner: Box<dyn Practice>,
    lost: LostTalks,
    /// From the lost talk to the next one [weeks].
    rhythm: i32,
    week: Week,
}

/// Whether it is a talk such as is held again and again.
fn is_progress(task: &Task) -> bool {
    task.urgency == Urgency::Progress && task.form.is_free() && task.form != Form::Intervisie
}

impl LosesOneTalk {
    /// The tasks of a desk that are there for who plans it: what stands in the place of a lost talk is
    /// nobody's task until the next one would have been due.
    fn shown(&self, desk: &Desk) -> Vec<usize> {
        self.lost.known(|lost| {
            let waits = |task: &Task| {
                let since = lost.get(&task.client);
                is_progress(task) && since.is_some_and(|week| week.plus(self.rhythm) > desk.week)
            };
            (0..desk.tasks.len()).filter(|place| !waits(&desk.tasks[*place])).collect()
        })
    }
}

impl Practice for LosesOneTalk {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        self.week = desk.week;
        let shown = self.shown(desk);
        let clients = if desk.clients.is_empty() { &[][..] } else { &shown };
        let there = Desk {
            week: desk.week,
            minutes: desk.minutes,
            tasks: shown.iter().map(|place| desk.tasks[*place]).collect(),
            glances: shown.iter().map(|place| desk.glances[*place]).collect(),
            clients: clients.iter().map(|place| desk.clients[*place]).collect(),
        };
        let order = self.inner.plan(&there);
        order.into_iter().filter_map(|place| shown.get(place).copied()).collect()
    }

    fn forms(&mut self, desk: &Desk) -> Vec<(usize, Form)> {
        self.inner.forms(desk)
    }

    fn weighs_measures(&self, week: Week) -> bool {
        self.inner.weighs_measures(week)
    }

    fn looks_into_files(&self) -> bool {
        self.inner.looks_into_files()
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let mut action = self.inner.meet(client, task);
        let looks_for_work = client.step == Step::Matching && !client.works;
        if is_progress(task) && looks_for_work {
            self.lost.known(|lost| {
                lost.entry(client.client).or_insert_with(|| {
                    action.kind = Kind::None;
                    self.week
                });
            });
        }
        action
    }
}
