//! The week's agenda: what is to be done, and for what there are hours.

use bevy_ecs::prelude::*;

use super::components::Client;
use super::craft::Craft;
use super::params::{CraftParams, MeasureParams, TeamParams};
use super::table::ActTable;
use super::task::{Form, Task, Urgency};
use super::team::{SeatNumber, Team, TeamPlan};
use super::view::{ClientView, Desk, Glance, Routing, with_repeats};
use crate::arrival::{Clocks, Origin};
use crate::education::Study;
use crate::health::{Body, HealthHappening, Mind};
use crate::household::{Home, HouseholdHappening};
use crate::journey::{Journey, Step};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, PersonId, Row, Told, Week};
use crate::labour::Job;
use crate::language::{Course, Dutch};
use crate::law::{Duty, Trajectory};
use crate::money::MoneyParams;
use crate::offers::Places;
use crate::trust::{FACTS, Fact, Openness, Trust};

const UNABLE: Question = Question::new(1041, "guidance: unable taken for unwilling");
const FORM: Question = Question::new(1034, "guidance: form of a progress talk");

/// What anybody can see of a client.
pub(super) type Seen<'a> = (
    (&'a PersonId, &'a Row, &'a Origin, &'a Clocks, &'a Home),
    (&'a Dutch, &'a Job, &'a Study, &'a Journey, &'a Course, &'a Places),
    (&'a Duty, Option<&'a Trajectory>),
);

/// Whether the team has this person among its clients: the klantreis has begun, and in sight.
pub(super) fn is_client(journey: &Journey) -> bool {
    journey.is_in_sight() && journey.step() != Step::Before
}

/// What a klantmanager sees of a client.
pub(super) fn view_of(
    seen: &Seen<'_>,
    client: &Client,
    shares_language: bool,
    people: &People,
    now: Week,
) -> ClientView {
    let (who, (dutch, job, study, journey, course, places), (duty, trajectory)) = *seen;
    let (person, _, origin, clocks, home) = who;
    let routing = trajectory
        .filter(|_| duty.settled() == Week::NEVER)
        .map(|own| Routing { within_reach: own.within_reach(), route: own.route() });
    ClientView {
        client: *person,
        partner: home.partner().map(|row| people.name(row)),
        is_woman: origin.is_woman(),
        age: origin.age(now),
        schooling: origin.schooling(),
        tongue: origin.tongue(),
        young_children: home.young_children(),
        level: dutch.speaking().max(0.0) as u8,
        step: journey.step(),
        works: job.is_held(),
        studies: study.is_enrolled(),
        has_begun_course: course.hours_taken() > 0.0,
        places: *places,
        weeks_home: now.since(clocks.housed()),
        last_contact: (client.last_contact != Week::NEVER).then_some(client.last_contact),
        contacts: client.contacts,
        minutes: client.minutes,
        missed: client.missed,
        shown: client.shown,
        agreed: client.agreed,
        told: client.told,
        cue: client.cue,
        has_signed: client.plan != Week::NEVER,
        sent_on: client.sent_on,
        last_style: client.last_style,
        plan_made: (client.plan != Week::NEVER).then_some(client.plan),
        path: (client.plan != Week::NEVER).then_some(client.path),
        shares_language,
        routing,
    }
}

/// What the klantmanager of a place sees of each client in sight, by name: what a desk is shown from.
///
/// Nobody is seen where there is no team.
pub fn view_clients(world: &World, seat: SeatNumber, now: Week) -> Vec<ClientView> {
    let Some(mut query) = world.try_query::<(Seen<'static>, &Client)>() else { return Vec::new() };
    let (people, team) = (world.resource::<People>(), world.resource::<Team>());
    let (params, chance) = (world.resource::<TeamParams>(), world.resource::<Chance>());
    let mut views: Vec<ClientView> = query
        .iter(world)
        .filter(|(seen, client)| client.seat == Some(seat) && is_client(seen.1.3))
        .map(|(seen, client)| {
            let craft = &team.plan.craft;
            let shares = craft.shares_language(*seen.0.0, seat, &params.craft, chance);
            view_of(&seen, client, shares, people, now)
        })
        .collect();
    views.sort_unstable_by_key(|view| view.client);
    views
}

/// Notes for whom there is a crisis: a problem of mind came to light, a couple parted, a partner died.
pub(super) fn note_crises(
    mut health: MessageReader<Told<HealthHappening>>,
    mut household: MessageReader<Told<HouseholdHappening>>,
    mut clients: Query<&mut Client>,
    people: Res<People>,
) {
    let health = health.read().filter(|told| matches!(told.what, HealthHappening::Revealed { .. }));
    let alone = [HouseholdHappening::Divorced, HouseholdHappening::Widowed];
    let parted = household.read().filter(|told| alone.contains(&told.what));
    for row in health.map(|told| told.row).chain(parted.map(|told| told.row)) {
        // Those who have died since are passed over.
        if let Ok(mut client) = clients.get_mut(people.entity(row)) {
            client.crisis = true;
        }
    }
}

/// Opens a task for whoever something is due for, one at a time, and closes what fell away.
pub(super) fn open_tasks(
    mut persons: Query<(&PersonId, &Row, &Journey, &Mind, &Body, &Trust, &mut Client)>,
    mut team: ResMut<Team>,
    (params, money, people): (Res<TeamParams>, Res<MoneyParams>, Res<People>),
    table: Res<ActTable>,
    chance: Res<Chance>,
    week: Res<Week>,
) {
    let team = &mut *team;
    let (mut opened, mut closed, mut waited) = (0, 0, 0);
    let rhythm = Rhythm::of(&team.plan, &params);
    for seat in &mut team.seats {
        // Nothing is due any more for those who died.
        let is_gone = |task: &mut Task| !persons.contains(people.entity(task.row));
        for task in seat.tasks.extract_if(.., is_gone) {
            closed += 1;
            waited += week.since(task.opened) as u32;
        }
    }
    for (&person, &row, journey, mind, body, trust, mut client) in &mut persons {
        let Some(seat) = client.seat else { continue };
        let seat = &mut team.seats[usize::from(seat)];
        let tasks = &mut seat.tasks;
        let gives_way = client.crisis && client.open.is_some_and(|open| open >= Urgency::Progress);
        if client.open.is_some() && (gives_way || !is_client(journey)) {
            for task in tasks.extract_if(.., |task| task.client == person) {
                closed += 1;
                waited += week.since(task.opened) as u32;
            }
            client.open = None;
        }
        if client.open.is_some() || !is_client(journey) {
            continue;
        }
        let luck = || chance.uniform(FORM, person, *week);
        let weighs = || seat.practice.weighs_measures(*week);
        let of_team = (&team.plan, rhythm);
        let due = due(&client, journey.step(), of_team, &params, &table, *week, weighs, luck);
        let Some((urgency, mut form)) = due else { continue };
        if form == Form::Measure && (mind.is_unhealthy() || body.is_severe()) {
            let misjudged = params.measures.misjudged(client.told, trust.level());
            if !chance.yes(misjudged, UNABLE, person, *week) {
                // Whoever cannot come is visited, and no measure is taken.
                client.missed = 0;
                form = Form::HomeVisit;
            }
        }
        let minutes = minutes_of(form, &team.plan.craft, &table);
        // Helping with practical matters takes time at the intake, and teaches nothing.
        let help = team.plan.money.basics.filter(|_| form == Form::Intake).unwrap_or_default();
        let left = with_repeats(minutes, client.repeats) + (help * money.basics_minutes) as u32;
        tasks.push(Task { client: person, row, urgency, form, minutes, left, opened: *week });
        client.open = Some(urgency);
        opened += 1;
    }
    let today = team.today();
    today.opened += opened;
    today.closed += closed;
    today.waited += waited;
}

impl MeasureParams {
    /// How often someone who cannot come is taken for unwilling: never once it is known why, and
    /// less with trust (S-157) [share].
    fn misjudged(&self, told: [Openness; FACTS], trust: f32) -> f32 {
        if told[Fact::Mind as usize] >= Openness::Partly {
            return 0.0;
        }
        self.misjudged_low + (self.misjudged_high - self.misjudged_low) * trust
    }
}

/// What is due for a client, the most urgent first.
fn due(
    client: &Client,
    step: Step,
    (plan, rhythm): (&TeamPlan, Rhythm),
    params: &TeamParams,
    table: &ActTable,
    week: Week,
    weighs: impl FnOnce() -> bool,
    luck: impl FnOnce() -> f32,
) -> Option<(Urgency, Form)> {
    if client.crisis {
        return Some((Urgency::Crisis, Form::Crisis));
    }
    if client.intake == Week::NEVER {
        return Some((Urgency::Statutory, Form::Intake));
    }
    if client.plan == Week::NEVER {
        let is_due = client.intake.plus(params.plan_after) <= week;
        return is_due.then_some((Urgency::Statutory, Form::Plan));
    }
    // The law asks for it; a team that encourages in every talk asks what was the matter first.
    let by_style = || plan.styles.iter().any(|style| style.steps() <= 0);
    if client.missed >= table.modifiers.measure_after && (by_style() || weighs()) {
        return Some((Urgency::Statutory, Form::Measure));
    }
    let is_placed = step == Step::Aftercare;
    if client.last_contact.plus(rhythm.for_client(client, is_placed)) > week {
        return None;
    }
    let luck = luck();
    let form = if luck < params.home_visit {
        Form::HomeVisit
    } else if luck < params.home_visit + params.phone {
        Form::Phone
    } else if luck < params.home_visit + params.phone + plan.craft.three_party {
        Form::ThreeParty
    } else {
        Form::Progress
    };
    Some((if is_placed { Urgency::Aftercare } else { Urgency::Progress }, form))
}

/// Weeks between contacts, as agreed: fewer where ill health was told (S-183) [weeks].
#[derive(Clone, Copy, Debug)]
pub(super) struct Rhythm {
    plain: i32,
    told: i32,
    placed: i32,
}

impl Rhythm {
    /// Those of a team, worked out once for all its clients.
    pub(super) fn of(plan: &TeamPlan, params: &TeamParams) -> Self {
        let plain = plan.rhythm.unwrap_or(params.progress) as f32;
        let weeks = |intensity: f32| (plain / intensity).round().max(1.0) as i32;
        let told = weeks(params.craft.intensity_told());
        Self { plain: weeks(1.0), told, placed: params.aftercare }
    }

    /// That of a client.
    pub(super) fn for_client(self, client: &Client, is_placed: bool) -> i32 {
        match (is_placed, CraftParams::is_told(client)) {
            (true, _) => self.placed,
            (false, true) => self.told,
            (false, false) => self.plain,
        }
    }
}

fn minutes_of(form: Form, craft: &Craft, table: &ActTable) -> u32 {
    let agreed = if form == Form::Intake { craft.intake } else { None };
    agreed.unwrap_or_else(|| table.minutes_of(form))
}

impl Task {
    /// Takes another form by choice of the klantmanager, if it can and nothing of it was done yet.
    fn take_form(&mut self, form: Form, minutes: u32, repeats: f32) {
        if self.form.is_free() && form.is_free() && self.left >= self.minutes {
            (self.form, self.minutes) = (form, minutes);
            self.left = with_repeats(minutes, repeats);
        }
    }
}

/// Gives the hours of the week to tasks in the order of each klantmanager's choice.
///
/// A task takes place in the week in which it gets its last hours: a long one can take several.
pub(super) fn plan_week(
    persons: Query<(&Dutch, &Home, &Job, &Client)>,
    files: Query<(Seen<'static>, &Client)>,
    mut team: ResMut<Team>,
    people: Res<People>,
    (params, table, chance): (Res<TeamParams>, Res<ActTable>, Res<Chance>),
    week: Res<Week>,
) -> Result {
    let team = &mut *team;
    let (mut booked_by_all, mut over, mut open) = (0, i64::MIN, 0);
    for (number, seat) in team.seats.iter_mut().enumerate() {
        let mut desk = Desk {
            week: *week,
            minutes: seat.capacity,
            tasks: std::mem::take(&mut seat.tasks),
            glances: Vec::new(),
            clients: Vec::new(),
        };
        for task in &desk.tasks {
            let (dutch, home, job, client) = persons.get(people.entity(task.row))?;
            desk.glances.push(Glance {
                level: dutch.speaking().max(0.0) as u8,
                young_children: home.young_children(),
                works: job.is_held(),
                minutes: client.minutes,
                shown: client.shown,
                told: client.told,
                repeats: client.repeats,
            });
            if seat.practice.looks_into_files() {
                let (seen, client) = files.get(people.entity(task.row))?;
                let craft = &team.plan.craft;
                let place = number as SeatNumber;
                let shares = craft.shares_language(task.client, place, &params.craft, &chance);
                desk.clients.push(view_of(&seen, client, shares, &people, *week));
            }
        }
        for (place, form) in seat.practice.forms(&desk) {
            if let Some(task) = desk.tasks.get_mut(place) {
                let client = persons.get(people.entity(task.row))?.3;
                task.take_form(form, minutes_of(form, &team.plan.craft, &table), client.repeats);
            }
        }
        let mut left = seat.capacity;
        for place in seat.practice.plan(&desk) {
            // A place that is not there, or was named before, gets nothing more.
            let Some(task) = desk.tasks.get_mut(place) else { continue };
            let given = task.left.min(left);
            task.left -= given;
            left -= given;
            if left == 0 {
                break;
            }
        }
        let booked = seat.capacity - left;
        booked_by_all += booked;
        over = over.max(i64::from(booked) - i64::from(seat.capacity));
        seat.meetings.extend(desk.tasks.extract_if(.., |task| task.left == 0));
        seat.tasks = desk.tasks;
        open += seat.tasks.len() as u32;
    }
    let today = team.today();
    today.booked = booked_by_all;
    today.most_over = if over == i64::MIN { 0 } else { over };
    today.open = open;
    Ok(())
}
