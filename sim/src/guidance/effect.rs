//! What a contact does: the table, then its modifiers, in their order.

use super::act::{Act, Line};
use super::action::{Action, Channel, Style};
use super::push::Push;
use super::table::{ActTable, Effects};

/// What of a client answers a contact; hidden from whoever acts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circumstances {
    /// Trust in this klantmanager [share].
    pub trust: f32,
    /// Resistance [share].
    pub resistance: f32,
    /// Self-reliance [share].
    pub self_reliance: f32,
    /// Speaking [level].
    pub speaking: f32,
    /// Whether health or a low self-image makes a hard confrontation harmful.
    pub is_vulnerable: bool,
    /// Weeks since the own home [weeks].
    pub weeks_home: i32,
    /// Whether the client gives a cue in this contact.
    pub gives_cue: bool,
    /// The style of the contact before, if there was one.
    pub last_style: Option<Style>,
    /// How well the klantmanager does it; 1 is average.
    pub skill: f32,
}

/// What a contact does to a client.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcome {
    /// Trust, now.
    pub vertrouwen: Push,
    /// Trust, and after how many weeks.
    pub later: Option<(i32, Push)>,
    /// Wanting.
    pub willen: Push,
    /// Feeling obliged.
    pub moeten: Push,
    /// Ownership of the plan.
    pub eigenaarschap: Push,
    /// Self-reliance.
    pub zelfredzaamheid: Push,
    /// Resistance.
    pub weerstand: Push,
    /// Clarity of what is expected.
    pub duidelijkheid: Push,
    /// Acts that told the client of being heard [share].
    pub heard: f32,
    /// Whether something pressed.
    pub presses: bool,
    /// Whether what the client said was meant (echt), or polite.
    pub is_sincere: bool,
}

impl Outcome {
    /// What a named event of the table does, for whoever it happens to.
    #[must_use]
    pub fn of_event(table: &ActTable, event: Line) -> Self {
        Self::of_event_times(table, event, 1.0)
    }

    /// The same, so many times as strong.
    #[must_use]
    pub fn of_event_times(table: &ActTable, event: Line, factor: f32) -> Self {
        let mut outcome = Self { is_sincere: true, ..Self::default() };
        outcome.take(&table.effects(event), factor, 1.0);
        outcome
    }

    fn take(&mut self, effects: &Effects, factor: f32, trust: f32) {
        self.vertrouwen.add(effects.vertrouwen * factor * trust);
        self.willen.add(effects.willen * factor);
        self.moeten.add(effects.moeten * factor);
        self.eigenaarschap.add(effects.eigenaarschap * factor);
        self.zelfredzaamheid.add(effects.zelfredzaamheid * factor);
        self.weerstand.add(effects.weerstand * factor);
        self.duidelijkheid.add(effects.duidelijkheid * factor);
    }
}

impl Circumstances {
    /// Whether agreement is meant: not where there is little trust or much resistance (S-61).
    #[must_use]
    pub fn is_sincere(&self, table: &ActTable) -> bool {
        self.trust >= table.borders.sincere && self.resistance <= table.borders.opposed
    }

    /// The row of the table that holds for an act of this client's contact.
    fn line(&self, act: Act, closed_in_a_row: u32, table: &ActTable) -> Line {
        let borders = &table.borders;
        match act {
            Act::QuestionOpen => Line::QuestionOpen,
            Act::QuestionClosed if closed_in_a_row > 2 => Line::QuestionClosedAgain,
            Act::QuestionClosed => Line::QuestionClosed,
            Act::ReflectSimple => Line::ReflectSimple,
            Act::Reflect if self.gives_cue => Line::ReflectCue,
            Act::Reflect => Line::ReflectMiss,
            Act::Affirm => Line::Affirm,
            Act::Seek => Line::Seek,
            Act::Emphasise => Line::Emphasise,
            Act::Inform => Line::Inform,
            Act::Duty => Line::Duty,
            Act::PersuadeAllowed => Line::PersuadeAllowed,
            Act::Persuade => Line::Persuade,
            Act::ConfrontSoft => Line::ConfrontSoft,
            Act::ConfrontHard if self.is_vulnerable => Line::ConfrontHardVulnerable,
            Act::ConfrontHard => Line::ConfrontHard,
            Act::Warn => Line::Warn,
            Act::Arrange if self.weeks_home <= borders.early => Line::ArrangeEarly,
            Act::Arrange => Line::ArrangeLate,
            Act::Together => Line::Together,
            Act::LetDo if self.self_reliance < borders.can_do => Line::LetDoFailed,
            Act::LetDo if self.trust < borders.lets_go => Line::LetDoMistrusted,
            Act::LetDo => Line::LetDo,
            Act::Opening => Line::Opening,
            Act::Closing => Line::Closing,
            Act::Interpret => Line::Interpret,
            Act::TeachBack => Line::TeachBack,
        }
    }
}

/// What an action does to a client in these circumstances.
#[must_use]
pub fn weigh(action: &Action, client: &Circumstances, table: &ActTable) -> Outcome {
    let modifiers = &table.modifiers;
    let is_sincere = client.is_sincere(table);
    let mut outcome = Outcome { is_sincere, ..Outcome::default() };
    // 1. What is not understood works half.
    let above = action.wording - client.speaking;
    let gap = above > modifiers.language_levels && !action.interpreter;
    let understood = if gap { modifiers.language_gap } else { 1.0 };
    // 2. The channel.
    let written = action.channel.is_written();
    let at_home = action.channel == Channel::HomeVisit;
    let trust = if at_home { modifiers.home_visit_trust } else { 1.0 };
    let (mut said, mut closed, mut hears) = ([0_u8; Act::ALL.len()], 0, 0_u16);
    for &act in &action.acts {
        closed = if act == Act::QuestionClosed { closed + 1 } else { 0 };
        // 3. The same act again counts less: a half, a third.
        let times = &mut said[act as usize];
        *times = times.saturating_add(1);
        let channel = match (written, act) {
            (true, Act::Warn) => modifiers.letter_warn,
            (true, _) => modifiers.letter,
            _ => 1.0,
        };
        let factor = understood * channel / f32::from(*times);
        let effects = table.effects(client.line(act, closed, table));
        let gains = effects.vertrouwen > 0.0;
        let warmth = if gains { trust * client.skill } else { 1.0 };
        outcome.take(&effects, factor, warmth);
        outcome.presses |= act.presses();
        hears += u16::from(act.hears());
        if act == Act::ConfrontSoft
            && !client.is_vulnerable
            && client.trust >= table.borders.confrontable
        {
            let later = table.effects(Line::ConfrontSoftLater).vertrouwen * factor * client.skill;
            let (_, push) = outcome.later.get_or_insert((table.borders.pays_back, Push::default()));
            push.add(later);
        }
    }
    if !action.acts.is_empty() {
        outcome.heard = understood * f32::from(hears) / action.acts.len() as f32;
    }
    // 4. A style that changes leaves the client unsure where things stand.
    let steps = client.last_style.map_or(0, |last| (last.steps() - action.style.steps()).abs());
    if steps >= modifiers.whiplash_steps {
        outcome.duidelijkheid.add(-modifiers.whiplash_clarity);
    }
    // A polite yes moves no ownership.
    if !is_sincere {
        outcome.eigenaarschap = Push::default();
    }
    outcome
}
