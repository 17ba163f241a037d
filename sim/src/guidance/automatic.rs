//! An automatic klantmanager: draws acts from logics and style, and ranks tasks by a rule.

use super::act::Act;
use super::action::{Action, Channel, Kind, Logica, Style, Topic};
use super::craft::Craft;
use super::params::{CraftParams, TeamParams};
use super::social_map::Place;
use super::table::{ActTable, Minutes, Mixes};
use super::task::{Form, Task};
use super::team::{Allocation, TeamPlan};
use super::view::{ClientView, Desk, Glance, Practice};
use crate::kernel::chance::{Chance, Question, SIDE_BY_SIDE};
use crate::kernel::{PersonId, Week, maths};
use crate::offers::{Door, OfferPlan};
use crate::plan::Path;
use crate::trust::{Fact, Openness};

const OWN_LUCK: Question = Question::new(1031, "guidance: the luck of automatic klantmanagers");
const DRAW: Question = Question::new(1032, "guidance: the acts of a contact");
const OFFERS: Question = Question::new(1030, "guidance: what a klantmanager offers");
const REFERS: Question = Question::new(1044, "guidance: where a klantmanager sends on to");
const WHICH: Question = Question::new(1033, "guidance: channel and interpreter of a contact");

/// What its acts are drawn from.
#[derive(Clone, Debug)]
pub struct Automatic {
    styles: Vec<Style>,
    logica: Logica,
    craft: Craft,
    routine: CraftParams,
    joined: Week,
    allocation: Allocation,
    mixes: Mixes,
    minutes: Minutes,
    interpreter: f32,
    wording: f32,
    may_wait: i32,
    social_map: f32,
    offers: Vec<OfferPlan>,
    proposed: f32,
    luck: Chance,
    hurried: bool,
    week: Week,
}

impl Automatic {
    /// A klantmanager of a team.
    ///
    /// Its luck has a key of its own: nothing that it can draw says anything about a client.
    #[must_use]
    pub fn new(plan: &TeamPlan, table: &ActTable, params: &TeamParams, chance: Chance) -> Self {
        let [low, high, ..] = chance.words(OWN_LUCK, PersonId(0), Week(0), 0);
        Self {
            styles: plan.styles.clone(),
            logica: plan.logica,
            craft: plan.craft.clone(),
            routine: params.craft,
            joined: Week::NEVER,
            allocation: plan.allocation,
            mixes: table.mixes.clone(),
            minutes: table.minutes,
            interpreter: params.interpreter,
            wording: params.wording,
            may_wait: params.may_wait,
            social_map: if params.sends_on { plan.craft.social_map } else { 0.0 },
            offers: plan.offers.clone(),
            proposed: 0.0,
            luck: Chance::new(u64::from(low) | u64::from(high) << u32::BITS),
            hurried: false,
            week: Week(0),
        }
    }

    /// The same, who makes an offer in such a part of the talks that have room for one.
    #[must_use]
    pub fn who_proposes(mut self, share: f32) -> Self {
        self.proposed = share;
        self
    }

    /// An offer that fits, by what is seen; which of them, luck of its own says for each.
    fn offer(&self, client: &ClientView) -> Option<Kind> {
        let facts = client.facts();
        let luck = |number| self.luck.uniforms(OFFERS, client.client, self.week, number);
        let fits = self.offers.iter().filter(|offer| {
            offer.door == Door::Klantmanager
                && client.places.allow(offer, &facts)
                && luck(offer.number.into())[0] < self.proposed
        });
        let first = fits.min_by(|one, other| {
            let draw = |offer: &OfferPlan| luck(offer.number.into())[1];
            draw(one).total_cmp(&draw(other))
        });
        first.map(|offer| Kind::Offer(offer.number.into()))
    }

    /// A place of the social map for which there is reason, by what is seen, and not been to.
    fn refer(&self, client: &ClientView) -> Option<Kind> {
        if self.social_map <= 0.0 {
            return None;
        }
        let luck = self.luck.uniforms(REFERS, client.client, self.week, 0);
        let first = Place::ALL.into_iter().zip(luck).find(|((_, place), luck)| {
            place.is_asked_for(client) && !client.sent_on.has(*place) && *luck < self.social_map
        });
        first.map(|((_, place), _)| Kind::Refer(place))
    }

    /// The same, at work since a week: what is not reflected on becomes routine (S-188).
    #[must_use]
    pub fn since(self, joined: Week) -> Self {
        Self { joined, ..self }
    }

    /// Acts that have become routine by now [share].
    fn routine(&self) -> f32 {
        let weeks = if self.joined == Week::NEVER { 0 } else { self.week.since(self.joined) };
        self.routine.routine(weeks, self.craft.intervisie)
    }

    /// Acts until the time for them is over.
    fn acts(&self, client: &ClientView, action: &Action, task: &Task) -> Vec<Act> {
        let routine = self.routine();
        let mut left = self.minutes.talk * task.minutes as f32;
        let mut acts = Vec::with_capacity((left / self.minutes.act.max(1.0)) as usize + 1);
        for first in (0..).step_by(SIDE_BY_SIDE) {
            let luck = self.luck.uniforms_from(DRAW, client.client, self.week, first);
            for lane in 0..SIDE_BY_SIDE {
                let luck = [luck[0][lane], luck[1][lane], luck[2][lane], luck[3][lane]];
                let mut act = self.draw(action.style, action.logica, routine, luck);
                // A complex reflection needs something to reflect on.
                if act == Act::Reflect && client.cue.is_none() {
                    act = Act::ReflectSimple;
                }
                left -= length(act, &self.minutes);
                if left < 0.0 {
                    return acts;
                }
                acts.push(act);
            }
        }
        acts
    }

    /// What the plan of a client is to say about the way to work, if that is to be dealt with now.
    fn path(&self, client: &ClientView, form: Form) -> Option<Path> {
        let aims = self.craft.path;
        match (self.craft.adjusts_after, form, client.path, client.plan_made) {
            (None, Form::Plan, ..) => Some(aims),
            (Some(_), Form::Plan, ..) => Some(Path::Droombaan),
            (Some(after), Form::Progress | Form::HomeVisit, Some(Path::Droombaan), Some(made)) => {
                let is_time = aims != Path::Droombaan && self.week.since(made) >= after;
                is_time.then_some(aims)
            }
            _ => None,
        }
    }

    /// One act: of the style, or of the logic that holds now.
    fn draw(&self, style: Style, logica: Logica, routine: f32, luck: [f32; 4]) -> Act {
        let [by_style, which, hurry, logic] = luck;
        let steps = f32::from(style.steps()) / f32::from(Style::AANMOEDIGEND.steps());
        if by_style < self.mixes.style * steps.abs() {
            let mix = if steps < 0.0 { &self.mixes.dwingend } else { &self.mixes.aanmoedigend };
            return pick(mix, which);
        }
        if self.hurried && hurry < self.mixes.hurry {
            return Act::Arrange;
        }
        // The luck of the logic falls first to routine, then to the logics in their parts.
        if logic < routine {
            return pick(&self.mixes.logica[0], which);
        }
        let mut left = (logic - routine) / (1.0 - routine);
        let mut place = 0;
        for (number, share) in logica.shares().into_iter().enumerate() {
            if share > 0.0 {
                place = number;
                left -= share;
                if left < 0.0 {
                    break;
                }
            }
        }
        pick(&self.mixes.logica[place], which)
    }
}

/// The act at a place between 0 and 1.
fn pick(mix: &[(Act, f32)], mut left: f32) -> Act {
    let mut picked = Act::Inform;
    for &(act, share) in mix {
        picked = act;
        left -= share;
        if left < 0.0 {
            break;
        }
    }
    picked
}

/// How long an act takes [minutes].
fn length(act: Act, minutes: &Minutes) -> f32 {
    minutes.act * if act.is_empowering() { minutes.empowering } else { 1.0 }
}

impl Practice for Automatic {
    fn plan(&mut self, desk: &Desk) -> Vec<usize> {
        self.week = desk.week;
        let waits = |task: &Task| desk.week.since(task.opened);
        self.hurried = desk.tasks.iter().any(|task| waits(task) > self.may_wait);
        let seen = desk.tasks.iter().zip(&desk.glances).enumerate();
        let mut order: Vec<_> = seen
            .map(|(place, (task, client))| {
                // What was begun is finished first: a half talk helps nobody.
                let is_fresh = task.left >= task.minutes;
                let rank = maths::descending(score(self.allocation, client));
                (task.urgency, is_fresh, rank, task.opened, task.client, place)
            })
            .collect();
        // Keys are worked out once; no two are equal, so that no order has to be kept among them.
        order.sort_unstable();
        order.into_iter().map(|(.., place)| place).collect()
    }

    fn looks_into_files(&self) -> bool {
        false
    }

    fn meet(&mut self, client: &ClientView, task: &Task) -> Action {
        let turn = usize::from(client.contacts) % self.styles.len();
        let style = self.styles[turn];
        let [tolk, which_topic, ..] = self.luck.uniforms(WHICH, client.client, self.week, 0);
        let mut action = Action::talk(client.client, task.minutes);
        action.style = style;
        action.logica =
            self.craft.logica(self.logica, client.weeks_home, self.routine.changes_logics);
        let path = self.path(client, task.form);
        action.path = path.unwrap_or_default();
        action.kind = match task.form {
            Form::Plan => Kind::Plan,
            Form::Measure => Kind::Measure,
            Form::Crisis => Kind::Talk,
            _ if path.is_some() => Kind::Goal,
            _ => self.offer(client).or_else(|| self.refer(client)).unwrap_or_default(),
        };
        action.channel = match task.form {
            Form::Phone => Channel::Phone,
            Form::HomeVisit => Channel::HomeVisit,
            Form::ThreeParty => Channel::ThreeParty,
            Form::Letter => Channel::Letter,
            _ => Channel::Office,
        };
        action.topic = client.cue.unwrap_or(match task.form {
            Form::Intake => Topic::Health,
            Form::Plan => Topic::Plan,
            Form::Crisis => Topic::Family,
            _ => pick_topic(which_topic),
        });
        action.interpreter = client.level < 2 && !client.shares_language && tolk < self.interpreter;
        action.wording = self.wording;
        action.acts = self.acts(client, &action, task);
        action
    }
}

/// What a talk is about when nothing else says so.
fn pick_topic(luck: f32) -> Topic {
    const USUAL: [Topic; 6] =
        [Topic::Work, Topic::Language, Topic::Plan, Topic::Money, Topic::Family, Topic::Health];
    USUAL[((luck * USUAL.len() as f32) as usize).min(USUAL.len() - 1)]
}

/// How much sooner than others a client comes, by what is seen; the highest comes first.
fn score(allocation: Allocation, client: &Glance) -> f32 {
    let flag = |yes: bool| f32::from(u8::from(yes));
    match allocation {
        // By when the task came.
        Allocation::Equal => 0.0,
        Allocation::Need => {
            let told =
                Fact::ALL.iter().filter(|&&fact| client.told[fact as usize] > Openness::Hint);
            told.count() as f32 + flag(client.level < 2) + flag(client.young_children > 0)
                - flag(client.works)
        }
        Allocation::Target => {
            client.shown.unwrap_or(0.0) + f32::from(client.level)
                - flag(client.young_children > 0)
                - flag(client.told[Fact::Mind as usize] > Openness::Hint)
        }
        // Whoever has had least, so that of a couple neither is left behind.
        Allocation::EqualPartners => -(client.minutes as f32),
    }
}

/// Whether a klantmanager has the time for acts in this order; what comes later is not heard.
pub(super) fn keep_time(action: &mut Action, task: &Task, minutes: &Minutes) {
    let beside = if matches!(action.kind, Kind::Refer(_)) { minutes.referral } else { 0 };
    let mut left = minutes.talk * task.minutes.saturating_sub(beside) as f32;
    let heard = action.acts.iter().take_while(|act| {
        left -= length(**act, minutes);
        left >= 0.0
    });
    let heard = heard.count();
    action.acts.truncate(heard);
    action.minutes = task.minutes;
}
