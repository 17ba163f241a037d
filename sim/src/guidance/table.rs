//! The one table of what acts do, read from `evidence/parameters/acts.toml`.

use bevy_ecs::prelude::*;
use klantreis_evidence::{EvidenceError, Quantity, ThemeReader};

use super::act::{Act, Line};
use super::task::Form;
use crate::kernel::Switches;
use crate::kernel::week::MINUTES_PER_HOUR;

/// What a row of the table does to the states of a client [share].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Effects {
    /// Trust in the klantmanager.
    pub vertrouwen: f32,
    /// Wanting.
    pub willen: f32,
    /// Feeling obliged.
    pub moeten: f32,
    /// Ownership of the plan.
    pub eigenaarschap: f32,
    /// Self-reliance.
    pub zelfredzaamheid: f32,
    /// Resistance.
    pub weerstand: f32,
    /// Clarity of what is expected.
    pub duidelijkheid: f32,
}

/// What modifies the effects.
#[derive(Clone, Copy, Debug)]
pub(super) struct Modifiers {
    pub(super) language_gap: f32,
    pub(super) language_levels: f32,
    pub(super) home_visit_trust: f32,
    pub(super) letter: f32,
    pub(super) letter_warn: f32,
    pub(super) whiplash_steps: i8,
    pub(super) whiplash_clarity: f32,
    pub(super) handover_cold: f32,
    pub(super) handover_warm: f32,
    pub(super) silence: f32,
    pub(super) measure_least: f32,
    pub(super) measure_most: f32,
    pub(super) measure_after: u8,
    /// How far being cared for lifts the mind [standard-deviations].
    pub(super) relief: f32,
}

/// Where one row of the table gives way to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Borders {
    pub(super) early: i32,
    pub(super) confrontable: f32,
    pub(super) pays_back: i32,
    pub(super) lets_go: f32,
    pub(super) can_do: f32,
    pub(super) sincere: f32,
    pub(super) opposed: f32,
}

/// When a hidden fact is told, and how often it shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Disclosure {
    pub(super) full: f32,
    pub(super) partly: f32,
    pub(super) hint: f32,
    pub(super) opening: f32,
    pub(super) interpreter: f32,
    pub(super) private: f32,
    pub(super) noise: f32,
    pub(super) cue: f32,
    pub(super) plain_cue: f32,
}

/// Who comes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attendance {
    pub(super) base: f32,
    pub(super) slope: f32,
    pub(super) must: f32,
    pub(super) exposed: f32,
    pub(super) exposed_weeks: i32,
    pub(super) fade: f32,
    pub(super) wanting: f32,
    pub(super) load_full: f32,
    pub(super) load_weight: f32,
    pub(crate) ill: f32,
    pub(super) shown_noise: f32,
}

/// Whole minutes per form of contact, recording included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Minutes {
    pub(super) intake: u32,
    pub(super) plan: u32,
    pub(super) home_visit: u32,
    pub(super) progress: u32,
    pub(super) phone: u32,
    pub(super) three_party: u32,
    pub(super) referral: u32,
    pub(super) crisis: u32,
    pub(super) measure: u32,
    pub(super) letter: u32,
    pub(super) message: u32,
    pub(super) intervisie: u32,
    pub(super) interpreter: u32,
    pub(super) talk: f32,
    pub(super) act: f32,
    pub(super) empowering: f32,
}

/// The acts that an automatic klantmanager draws: by logic, then by style.
#[derive(Clone, Debug)]
pub(super) struct Mixes {
    pub(super) logica: [Vec<(Act, f32)>; 4],
    pub(super) dwingend: Vec<(Act, f32)>,
    pub(super) aanmoedigend: Vec<(Act, f32)>,
    pub(super) style: f32,
    pub(super) hurry: f32,
}

/// The one table: effects per act, what modifies them, and the borders of the client's answers.
#[derive(Resource, Clone, Debug)]
pub struct ActTable {
    rows: [Effects; Line::ALL.len()],
    pub(super) modifiers: Modifiers,
    pub(super) borders: Borders,
    pub(super) disclosure: Disclosure,
    pub(crate) attendance: Attendance,
    pub(super) minutes: Minutes,
    pub(super) mixes: Mixes,
}

impl ActTable {
    /// The effects of a row.
    #[must_use]
    pub fn effects(&self, line: Line) -> Effects {
        self.rows[line as usize]
    }

    /// Minutes of each form of contact by name, as the desk shows them.
    #[must_use]
    pub fn minutes_by_form(&self) -> Vec<(&'static str, u32)> {
        let own = &self.minutes;
        vec![
            ("intake", own.intake),
            ("plan", own.plan),
            ("home-visit", own.home_visit),
            ("progress", own.progress),
            ("phone", own.phone),
            ("three-party", own.three_party),
            ("referral", own.referral),
            ("crisis", own.crisis),
            ("measure", own.measure),
            ("letter", own.letter),
            ("message", own.message),
            ("intervisie", own.intervisie),
            ("interpreter", own.interpreter),
        ]
    }

    /// What a contact in a form takes, recording included, unless a team agreed otherwise [minutes].
    #[must_use]
    pub fn minutes_of(&self, form: Form) -> u32 {
        let own = &self.minutes;
        match form {
            Form::Intake => own.intake,
            Form::Plan => own.plan,
            Form::Progress => own.progress,
            Form::Phone => own.phone,
            Form::HomeVisit => own.home_visit,
            Form::Crisis => own.crisis,
            Form::Measure => own.measure,
            Form::ThreeParty => own.three_party,
            Form::Letter => own.letter,
            Form::Intervisie => own.intervisie,
        }
    }

    /// Reads the table.
    ///
    /// # Errors
    /// Any number that is missing, doubtful or of another kind.
    pub fn read(from: &mut ThemeReader, switches: &Switches) -> Result<Self, EvidenceError> {
        let mut rows = [Effects::default(); Line::ALL.len()];
        for ((name, _), row) in Line::ALL.iter().zip(&mut rows) {
            let mut column = |column: &str| -> Result<f32, EvidenceError> {
                Ok(from.share_change(&format!("acts.{name}.{column}"))? as f32)
            };
            *row = Effects {
                vertrouwen: column("vertrouwen")?,
                willen: column("willen")?,
                moeten: column("moeten")?,
                eigenaarschap: column("eigenaarschap")?,
                zelfredzaamheid: column("zelfredzaamheid")?,
                weerstand: column("weerstand")?,
                duidelijkheid: column("duidelijkheid")?,
            };
        }
        if !switches.is_on("S-90") {
            rows[Line::StepDone as usize] = Effects::default();
        }
        Ok(Self {
            rows,
            modifiers: read_modifiers(from, switches)?,
            borders: read_borders(from, switches)?,
            disclosure: read_disclosure(from)?,
            attendance: read_attendance(from)?,
            minutes: read_minutes(from)?,
            mixes: read_mixes(from, switches)?,
        })
    }
}

fn read_modifiers(from: &mut ThemeReader, switches: &Switches) -> Result<Modifiers, EvidenceError> {
    let least = from.share("acts.measure.trust-least")? as f32;
    Ok(Modifiers {
        language_gap: switches.keep("S-60", from.ratio("acts.language-gap.factor")? as f32, 1.0),
        language_levels: from.level("acts.language-gap.levels")? as f32,
        home_visit_trust: switches.keep(
            "S-196",
            from.ratio("acts.channel.home-visit-trust")? as f32,
            1.0,
        ),
        letter: from.ratio("acts.channel.letter")? as f32,
        letter_warn: from.ratio("acts.channel.letter-warn")? as f32,
        whiplash_steps: from.count("acts.whiplash.steps")? as i8,
        whiplash_clarity: switches.keep("S-73", from.share("acts.whiplash.clarity")? as f32, 0.0),
        handover_cold: switches.keep("S-57", from.ratio("acts.handover.cold")? as f32, 1.0),
        handover_warm: switches.keep("S-57", from.ratio("acts.handover.warm")? as f32, 1.0),
        silence: switches.keep("S-58", from.share("acts.silence.a-week")? as f32, 0.0),
        measure_least: least,
        measure_most: switches.keep("S-75", from.share("acts.measure.trust-most")? as f32, least),
        measure_after: from.count("acts.measure.after")? as u8,
        relief: switches.keep(
            "S-82",
            from.standard_deviations("acts.relief.arranged")? as f32,
            0.0,
        ),
    })
}

fn read_borders(from: &mut ThemeReader, switches: &Switches) -> Result<Borders, EvidenceError> {
    Ok(Borders {
        early: from.weeks("acts.border.early")? as i32,
        confrontable: from.share("acts.border.confrontable")? as f32,
        pays_back: from.weeks("acts.border.pays-back")? as i32,
        lets_go: from.share("acts.border.lets-go")? as f32,
        can_do: from.share("acts.border.can-do")? as f32,
        sincere: switches.keep("S-61", from.share("acts.border.sincere")? as f32, 0.0),
        opposed: switches.keep("S-61", from.share("acts.border.opposed")? as f32, 1.0),
    })
}

fn read_disclosure(from: &mut ThemeReader) -> Result<Disclosure, EvidenceError> {
    Ok(Disclosure {
        full: from.share("acts.disclosure.full")? as f32,
        partly: from.share("acts.disclosure.partly")? as f32,
        hint: from.share("acts.disclosure.hint")? as f32,
        opening: from.share("acts.disclosure.opening")? as f32,
        interpreter: from.share("acts.disclosure.interpreter")? as f32,
        private: from.share("acts.disclosure.private")? as f32,
        noise: from.share("acts.disclosure.noise")? as f32,
        cue: from.share("acts.cue.rate")? as f32,
        plain_cue: from.share("acts.cue.plain")? as f32,
    })
}

fn read_attendance(from: &mut ThemeReader) -> Result<Attendance, EvidenceError> {
    Ok(Attendance {
        base: from.log_ratio("acts.attendance.base")? as f32,
        slope: from.log_ratio("acts.attendance.slope")? as f32,
        must: from.ratio("acts.attendance.must")? as f32,
        exposed: from.log_ratio("acts.attendance.exposed")? as f32,
        exposed_weeks: from.weeks("acts.attendance.exposed-weeks")? as i32,
        fade: from.ratio("acts.attendance.fade")? as f32,
        wanting: from.share("acts.attendance.wanting")? as f32,
        load_full: from.hours_per_week("acts.attendance.load-full")? as f32,
        load_weight: from.share("acts.attendance.load-weight")? as f32,
        ill: from.share("acts.attendance.ill")? as f32,
        shown_noise: from.share("acts.attendance.shown-noise")? as f32,
    })
}

fn read_minutes(from: &mut ThemeReader) -> Result<Minutes, EvidenceError> {
    let mut whole = |form: &str| -> Result<u32, EvidenceError> {
        Ok((from.hours(&format!("acts.minutes.{form}"))? * MINUTES_PER_HOUR).round() as u32)
    };
    Ok(Minutes {
        intake: whole("intake")?,
        plan: whole("plan")?,
        home_visit: whole("home-visit")?,
        progress: whole("progress")?,
        phone: whole("phone")?,
        three_party: whole("three-party")?,
        referral: whole("referral")?,
        crisis: whole("crisis")?,
        measure: whole("measure")?,
        letter: whole("letter")?,
        message: whole("message")?,
        intervisie: whole("intervisie")?,
        interpreter: whole("interpreter")?,
        talk: from.share("acts.pace.talk")? as f32,
        act: (from.above_nought("acts.pace.act", Quantity::Hours)? * MINUTES_PER_HOUR) as f32,
        empowering: from.above_nought("acts.pace.empowering", Quantity::Ratio)? as f32,
    })
}

fn read_mixes(from: &mut ThemeReader, switches: &Switches) -> Result<Mixes, EvidenceError> {
    use Act::{
        Affirm, Arrange, ConfrontHard, Duty, Emphasise, Inform, LetDo, Opening, Persuade,
        PersuadeAllowed, QuestionClosed, QuestionOpen, Reflect, ReflectSimple, Seek, Together,
        Warn,
    };
    let mut mix = |name: &str, acts: &[(&str, Act)]| -> Result<Vec<(Act, f32)>, EvidenceError> {
        let names: Vec<&str> = acts.iter().map(|(name, _)| *name).collect();
        let shares = from.shares(&format!("acts.mix.{name}"), &names)?;
        Ok(acts.iter().zip(shares).map(|(&(_, act), share)| (act, share as f32)).collect())
    };
    let logica = [
        mix(
            "procedureel",
            &[
                ("question-closed", QuestionClosed),
                ("inform", Inform),
                ("duty", Duty),
                ("persuade-allowed", PersuadeAllowed),
                ("arrange", Arrange),
            ],
        )?,
        mix(
            "relationeel",
            &[
                ("opening", Opening),
                ("question-open", QuestionOpen),
                ("reflect-simple", ReflectSimple),
                ("reflect", Reflect),
                ("affirm", Affirm),
            ],
        )?,
        mix(
            "zorgdragend",
            &[
                ("arrange", Arrange),
                ("question-closed", QuestionClosed),
                ("reflect-simple", ReflectSimple),
                ("inform", Inform),
            ],
        )?,
        mix(
            "empowerend",
            &[
                ("seek", Seek),
                ("emphasise", Emphasise),
                ("self", LetDo),
                ("together", Together),
                ("question-open", QuestionOpen),
                ("affirm", Affirm),
            ],
        )?,
    ];
    let dwingend = mix(
        "dwingend",
        &[("warn", Warn), ("persuade", Persuade), ("duty", Duty), ("confront-hard", ConfrontHard)],
    )?;
    let aanmoedigend = mix(
        "aanmoedigend",
        &[
            ("affirm", Affirm),
            ("emphasise", Emphasise),
            ("seek", Seek),
            ("persuade-allowed", PersuadeAllowed),
        ],
    )?;
    let style = from.share("acts.mix.style")? as f32;
    let hurry = switches.keep("S-86", from.share("acts.mix.hurry")? as f32, 0.0);
    Ok(Mixes { logica, dwingend, aanmoedigend, style, hurry })
}
