//! Contacts: who comes, what they do, what is told, and what silence does.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::act::{Act, Line};
use super::action::{Action, Channel, Kind, Topic};
use super::agenda::{Rhythm, Seen, is_client, view_of};
use super::automatic::keep_time;
use super::components::{Client, GuidanceHappening};
use super::craft::Craft;
use super::decisions::{SocialMap, agree, talk_over};
use super::effect::{Circumstances, Outcome, weigh};
use super::params::TeamParams;
use super::push::Push;
use super::staff::Handover;
use super::table::ActTable;
use super::task::{Form, Task};
use super::team::{SeatNumber, Team};
use crate::health::{Body, Lifted, Mind, Reveal};
use crate::household::Home;
use crate::journey::{Activity, Journey, Step};
use crate::kernel::chance::{Chance, Question};
use crate::kernel::{People, PersonId, Row, Told, Week, maths};
use crate::language::Course;
use crate::law::RouteDecided;
use crate::money::{Fined, Indebted};
use crate::motivation::{Motivation, Stirred};
use crate::offers::Proposed;
use crate::plan::{Ambition, Plan, PlanMoved, PlanParams};
use crate::trust::{Fact, Move, Openness, Trust, TrustMoved, TrustParams};

const COMES: Question = Question::new(1037, "guidance: who comes");
const SHOWS: Question = Question::new(1038, "guidance: cue and shown motivation");
const TELLS: Question = Question::new(1039, "guidance: what is told");

/// What of a client nobody sees, and what fills the week.
pub(super) type Hidden<'a> = (
    (&'a Trust, &'a Motivation, &'a Mind, &'a Body, &'a Indebted),
    (&'a Course, &'a Activity, &'a Plan, &'a Ambition),
);

/// The voices in which guidance speaks to other rooms.
#[derive(SystemParam)]
pub(super) struct Voices<'w> {
    pub(super) moved: MessageWriter<'w, TrustMoved>,
    pub(super) stirred: MessageWriter<'w, Stirred>,
    pub(super) planned: MessageWriter<'w, PlanMoved>,
    pub(super) routes: MessageWriter<'w, RouteDecided>,
    reveal: MessageWriter<'w, Reveal>,
    pub(super) social_map: SocialMap<'w>,
    proposed: MessageWriter<'w, Proposed>,
    fined: MessageWriter<'w, Fined>,
    lifted: MessageWriter<'w, Lifted>,
    pub(super) told: MessageWriter<'w, Told<GuidanceHappening>>,
}

/// The numbers of a contact.
#[derive(SystemParam)]
pub(super) struct Numbers<'w> {
    pub(super) table: Res<'w, ActTable>,
    pub(super) params: Res<'w, TeamParams>,
    pub(super) plans: Res<'w, PlanParams>,
    trust: Res<'w, TrustParams>,
    pub(super) chance: Res<'w, Chance>,
    pub(super) week: Res<'w, Week>,
}

/// Holds the contacts of the week.
pub(super) fn hold_contacts(
    mut persons: Query<(Entity, Seen<'static>, Hidden<'static>, &mut Client)>,
    mut team: ResMut<Team>,
    numbers: Numbers,
    people: Res<People>,
    mut voices: Voices,
) -> Result {
    let team = &mut *team;
    let week = *numbers.week;
    let (mut closed, mut waited, mut interpreted) = (0, 0, 0);
    let craft = &team.plan.craft;
    let faces = numbers.params.craft.of_faces(craft.faces);
    let mut hands_over = Vec::new();
    for (place, seat) in team.seats.iter_mut().enumerate() {
        for task in std::mem::take(&mut seat.meetings) {
            let (entity, seen, hidden, mut client) = persons.get_mut(people.entity(task.row))?;
            closed += 1;
            waited += week.since(task.opened) as u32;
            client.open = None;
            client.crisis &= task.form != Form::Crisis;
            if task.form == Form::Intervisie {
                talk_over(&task, &mut seat.learned, &numbers, &mut voices);
                continue;
            }
            let home = seen.0.4;
            let place = place as SeatNumber;
            let params = &numbers.params.craft;
            let shares = craft.shares_language(task.client, place, params, &numbers.chance);
            let learned = seat.skill * maths::exp(seat.learned);
            let skill = learned * faces;
            let contact =
                Contact { task: &task, seen: &seen, hidden: &hidden, home, craft, shares, skill };
            let by_letter = task.form == Form::Letter;
            if !by_letter && !contact.takes_place(&numbers) {
                client.missed = client.missed.saturating_add(1);
                client.misses += 1;
                let (form, in_a_row) = (f32::from(task.form.number()), f32::from(client.missed));
                let what = GuidanceHappening::Missed { form, in_a_row };
                voices.told.write(Told { person: task.client, row: task.row, what });
                continue;
            }
            let [cue, noise, ..] = numbers.chance.uniforms(SHOWS, task.client, week, 0);
            client.cue = if by_letter { None } else { contact.cue(cue, &client, &numbers) };
            let view = view_of(&seen, &client, shares, &people, week);
            let mut action = seat.practice.meet(&view, &task);
            if action.kind == Kind::Intervisie {
                talk_over(&task, &mut seat.learned, &numbers, &mut voices);
            }
            if matches!(action.kind, Kind::Intervisie | Kind::None) {
                continue;
            }
            agree(&mut action, &task);
            keep_time(&mut action, &task, &numbers.table.minutes);
            let outcome = contact.answer(&action, &client, &numbers);
            contact.tell(&action, entity, &mut client, &numbers, &mut voices);
            contact.send(outcome, &action, &mut voices);
            contact.relieve(&action, numbers.table.modifiers.relief, &mut voices);
            contact.work_on_plan(&action, &mut client, &numbers, &mut voices);
            contact.note(&action, outcome, noise, &mut client, &numbers);
            if let Kind::Offer(number) = action.kind {
                let (person, row) = (task.client, task.row);
                voices.proposed.write(Proposed { person, row, number });
            }
            client.this_week += action.minutes as f32 * learned;
            interpreted += if action.interpreter { action.minutes } else { 0 };
            let (form, minutes) = (f32::from(task.form.number()), action.minutes as f32);
            let what = GuidanceHappening::Met { form, minutes };
            voices.told.write(Told { person: task.client, row: task.row, what });
            contact.carry_out(&action, entity, &mut client, &numbers, &mut voices);
            if action.kind == Kind::Handover {
                hands_over.push(task.row);
            }
        }
    }
    let today = team.today();
    today.closed += closed;
    today.waited += waited;
    today.interpreted += interpreted;
    for row in hands_over {
        let (_, seen, _, mut client) = persons.get_mut(people.entity(row))?;
        let (&person, plans) = (seen.0.0, &numbers.plans);
        let Some(to) = team.lightest_beside(client.seat) else { continue };
        team.seats[to].weight +=
            numbers.params.craft.weight(&client, (seen.1.3, seen.0.4, seen.2.1));
        client.seat = Some(to as SeatNumber);
        let handover = Handover::of(team.plan.warm_handover, &numbers.table, plans);
        let (by, what) = handover.hand_over(&mut client);
        voices.moved.write(TrustMoved { person, row, by });
        voices.told.write(Told { person, row, what });
    }
    Ok(())
}

/// A contact with a client.
pub(super) struct Contact<'a> {
    pub(super) task: &'a Task,
    pub(super) seen: &'a Seen<'a>,
    pub(super) hidden: &'a Hidden<'a>,
    home: &'a Home,
    pub(super) craft: &'a Craft,
    /// Whether the two have a language in common.
    pub(super) shares: bool,
    /// How well the klantmanager does it; 1 is average.
    pub(super) skill: f32,
}

impl Contact<'_> {
    /// Whether a fact holds for this client at all.
    pub(super) fn holds(&self, fact: Fact, numbers: &Numbers<'_>) -> bool {
        let (_, _, mind, _, indebted) = self.hidden.0;
        match fact {
            Fact::Mind => mind.is_unhealthy(),
            Fact::Debt => indebted.is(),
            Fact::Family => self.home.stress() >= numbers.trust.family_strain,
        }
    }

    /// Whether the client comes, or answers the phone.
    fn takes_place(&self, numbers: &Numbers<'_>) -> bool {
        let odds = self.log_odds(numbers);
        numbers.chance.yes(maths::logistic(odds), COMES, self.task.client, *numbers.week)
    }

    /// The log-odds that the client comes.
    pub(super) fn log_odds(&self, numbers: &Numbers<'_>) -> f32 {
        let table = &numbers.table.attendance;
        let (_, motivation, mind, ..) = self.hidden.0;
        let (course, activity, ..) = self.hidden.1;
        let (_, job, ..) = self.seen.1;
        let beside = activity.hours() + activity.other_hours();
        let hours = course.hours_per_week() + beside + self.home.care_beside() + job.hours();
        let load = table.load_weight * (hours / table.load_full).min(1.0);
        let ill = if mind.is_unhealthy() { table.ill } else { 0.0 };
        let single = self.craft.has_single_point;
        let relief = if single { numbers.params.craft.single_point } else { 0.0 };
        table.log_odds(motivation, load + ill - relief, *numbers.week)
    }

    /// The cue that the client gives: of something that is not told, or of everyday life.
    fn cue(&self, luck: f32, client: &Client, numbers: &Numbers<'_>) -> Option<Topic> {
        let border = &numbers.table.disclosure;
        let hides = |fact: &&Fact| {
            self.holds(**fact, numbers) && client.told[**fact as usize] < Openness::Fully
        };
        match Fact::ALL.iter().find(hides) {
            Some(fact) if luck < border.cue => Some(topic_of(*fact)),
            None if luck < border.plain_cue => Some(Topic::Language),
            _ => None,
        }
    }

    /// What the contact does to the client.
    fn answer(&self, action: &Action, client: &Client, numbers: &Numbers<'_>) -> Outcome {
        let (trust, motivation, mind, body, _) = self.hidden.0;
        let circumstances = Circumstances {
            trust: trust.level(),
            resistance: motivation.weerstand(),
            self_reliance: motivation.relies_on(action.topic.domain()),
            speaking: self.speaking(action),
            is_vulnerable: mind.is_unhealthy() || body.is_severe(),
            weeks_home: numbers.week.since(self.seen.0.3.housed()),
            gives_cue: client.cue.is_some(),
            last_style: client.last_style,
            skill: self.skill,
        };
        weigh(action, &circumstances, &numbers.table)
    }

    /// How well the two understand each other [level].
    pub(super) fn speaking(&self, action: &Action) -> f32 {
        let own = self.seen.1.0.speaking();
        if self.shares { own.max(action.wording) } else { own }
    }

    /// What the client tells, of what was asked after.
    fn tell(
        &self,
        action: &Action,
        entity: Entity,
        client: &mut Client,
        numbers: &Numbers<'_>,
        voices: &mut Voices<'_>,
    ) {
        if action.channel.is_written() {
            return;
        }
        let border = &numbers.table.disclosure;
        let trust = self.hidden.0.0;
        let opens = action.acts.contains(&Act::Opening);
        // An intake asks about every domain of life.
        let asks_all = opens || self.task.form == Form::Intake;
        let luck = numbers.chance.uniforms(TELLS, self.task.client, *numbers.week, 0);
        let flag = |yes: bool, what: f32| if yes { what } else { 0.0 };
        let setting = flag(opens, border.opening)
            + flag(action.interpreter || self.shares, border.interpreter)
            + flag(action.channel == Channel::HomeVisit, border.private)
            - flag(action.channel == Channel::ThreeParty, border.private);
        for (fact, luck) in Fact::ALL.into_iter().zip(luck) {
            let asked = asks_all || action.topic == topic_of(fact);
            if !asked || action.acts.is_empty() || !self.holds(fact, numbers) {
                continue;
            }
            let noise = border.noise * (2.0 * luck - 1.0);
            let score = trust.level() + setting - trust.shame(fact) + noise;
            let openness = match score {
                score if score >= border.full => Openness::Fully,
                score if score >= border.partly => Openness::Partly,
                score if score >= border.hint => Openness::Hint,
                _ => continue,
            };
            let known = &mut client.told[fact as usize];
            if openness <= *known {
                continue;
            }
            *known = openness;
            let (person, row) = (self.task.client, self.task.row);
            voices.moved.write(TrustMoved { person, row, by: Move::Tells(fact, openness) });
            if fact == Fact::Mind && openness == Openness::Fully && numbers.params.discloses {
                voices.reveal.write(Reveal { entity });
            }
        }
    }

    /// Sends what the contact does to the rooms of trust and motivation.
    fn send(&self, outcome: Outcome, action: &Action, voices: &mut Voices<'_>) {
        let (person, row) = (self.task.client, self.task.row);
        let Outcome { vertrouwen: now, later, heard, .. } = outcome;
        voices.moved.write(TrustMoved { person, row, by: Move::Contact { now, later, heard } });
        let signs = action.kind == Kind::Plan;
        let on = Some(action.topic.domain());
        voices.stirred.write(Stirred { person, row, by: outcome, signs, on });
    }

    /// Lifts the mind of whoever something was arranged for (S-82).
    fn relieve(&self, action: &Action, by: f32, voices: &mut Voices<'_>) {
        if by != 0.0 && action.acts.contains(&Act::Arrange) {
            voices.lifted.write(Lifted { row: self.task.row, by });
        }
    }

    /// Writes in the file what was seen.
    fn note(
        &self,
        action: &Action,
        outcome: Outcome,
        luck: f32,
        client: &mut Client,
        numbers: &Numbers<'_>,
    ) {
        client.contacts += 1;
        client.minutes += action.minutes;
        client.last_contact = *numbers.week;
        client.last_style = Some(action.style);
        if action.channel.is_written() {
            return;
        }
        let motivation = self.hidden.0.1;
        let noise = numbers.table.attendance.shown_noise * (2.0 * luck - 1.0);
        let shown = motivation.willen() - motivation.weerstand() + noise;
        client.shown = Some(shown.clamp(0.0, 1.0));
        // Who does not mean it says yes; who means it says what is wanted.
        client.agreed = !outcome.is_sincere || motivation.willen() >= motivation.weerstand();
        client.missed = 0;
        if self.task.form == Form::Intake {
            client.intake = *numbers.week;
        }
    }

    /// Takes a measure: the less was clear beforehand, the harder it hits trust (S-75).
    pub(super) fn measure(
        &self,
        client: &mut Client,
        numbers: &Numbers<'_>,
        voices: &mut Voices<'_>,
    ) {
        let (person, row) = (self.task.client, self.task.row);
        let modifiers = &numbers.table.modifiers;
        let duidelijkheid = self.hidden.0.1.duidelijkheid();
        let unclear = 1.0 - duidelijkheid;
        let lost =
            modifiers.measure_least + (modifiers.measure_most - modifiers.measure_least) * unclear;
        client.missed = 0;
        client.measured = *numbers.week;
        voices.fined.write(Fined { row });
        voices.moved.write(TrustMoved { person, row, by: Move::Blow(Push::by(-lost)) });
        let by = Outcome::of_event(&numbers.table, Line::Measure);
        voices.stirred.write(Stirred { person, row, by, signs: false, on: None });
        let (_, _, mind, body, _) = self.hidden.0;
        let unable = f32::from(u8::from(mind.is_unhealthy() || body.is_severe()));
        let what = GuidanceHappening::MeasureTaken { duidelijkheid, unable };
        voices.told.write(Told { person, row, what });
    }
}

/// What a fact is talked about under.
fn topic_of(fact: Fact) -> Topic {
    match fact {
        Fact::Mind => Topic::Health,
        Fact::Debt => Topic::Money,
        Fact::Family => Topic::Family,
    }
}

impl super::table::Attendance {
    /// The log-odds that a client comes.
    ///
    /// Pressure works by itself in its first weeks; later, in whoever does not want, it fades.
    #[must_use]
    pub(crate) fn log_odds(&self, motivation: &Motivation, hinders: f32, week: Week) -> f32 {
        let pressed = match motivation.pressed() {
            Week::NEVER => None,
            since => Some(week.since(since)),
        };
        let fresh = pressed.is_some_and(|weeks| weeks <= self.exposed_weeks);
        let only_must = motivation.willen() < self.wanting;
        let faded = pressed.map_or(0, |weeks| (weeks - self.exposed_weeks).max(0));
        let left = if only_must { maths::power(self.fade, faded as f32) } else { 1.0 };
        let sum = motivation.willen() + self.must * left * motivation.moeten()
            - motivation.weerstand()
            - hinders
            - motivation.barrier();
        self.base + self.slope * sum + if fresh { self.exposed } else { 0.0 }
    }
}

/// Lets trust fade where nothing is heard beyond the agreed rhythm.
pub(super) fn keep_up(
    persons: Query<(&PersonId, &Row, &Journey, &Client)>,
    team: Res<Team>,
    table: Res<ActTable>,
    params: Res<TeamParams>,
    week: Res<Week>,
    mut moved: MessageWriter<TrustMoved>,
) {
    let silence = Push::by(-table.modifiers.silence);
    if silence.is_none() {
        return;
    }
    let rhythm = Rhythm::of(&team.plan, &params);
    for (&person, &row, journey, client) in &persons {
        if client.contacts == 0 || !is_client(journey) {
            continue;
        }
        let agreed = rhythm.for_client(client, journey.step() == Step::Aftercare);
        if week.since(client.last_contact) > agreed {
            moved.write(TrustMoved { person, row, by: Move::Blow(silence) });
        }
    }
}
