//! What is said and done in a contact: acts, their logic and style, and the rows of their table.

/// An act in a contact, by the codes of motivational interviewing and of the profession.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// An open question.
    QuestionOpen,
    /// A closed question.
    QuestionClosed,
    /// A simple reflection.
    ReflectSimple,
    /// A complex reflection: it answers a cue of the client, or misses.
    Reflect,
    /// A credible affirmation.
    Affirm,
    /// Seeking collaboration.
    Seek,
    /// Emphasising autonomy.
    Emphasise,
    /// Neutral information.
    Inform,
    /// Explaining duties neutrally.
    Duty,
    /// Persuading with permission.
    PersuadeAllowed,
    /// Persuading without permission.
    Persuade,
    /// A soft confrontation.
    ConfrontSoft,
    /// A hard confrontation.
    ConfrontHard,
    /// A threat with consequences.
    Warn,
    /// Arranging it for the client.
    Arrange,
    /// Doing it together.
    Together,
    /// Letting the client do it, and looking back.
    LetDo,
    /// A broad opening about how life is.
    Opening,
    /// Closing with what was agreed.
    Closing,
    /// Bringing in an interpreter.
    Interpret,
    /// Asking the client to say it back.
    TeachBack,
}

impl Act {
    /// All acts, in the order of their numbers.
    pub const ALL: &[Self] = &[
        Self::QuestionOpen,
        Self::QuestionClosed,
        Self::ReflectSimple,
        Self::Reflect,
        Self::Affirm,
        Self::Seek,
        Self::Emphasise,
        Self::Inform,
        Self::Duty,
        Self::PersuadeAllowed,
        Self::Persuade,
        Self::ConfrontSoft,
        Self::ConfrontHard,
        Self::Warn,
        Self::Arrange,
        Self::Together,
        Self::LetDo,
        Self::Opening,
        Self::Closing,
        Self::Interpret,
        Self::TeachBack,
    ];

    /// Whether it lets the client learn, which takes longer than arranging (S-87).
    #[must_use]
    pub fn is_empowering(self) -> bool {
        matches!(self, Self::Seek | Self::Emphasise | Self::Together | Self::LetDo)
    }

    /// Whether it presses: the client feels that something must (S-72).
    #[must_use]
    pub fn presses(self) -> bool {
        matches!(self, Self::Warn | Self::Persuade | Self::ConfrontHard)
    }

    /// Whether it tells the client that he or she was heard (S-59).
    #[must_use]
    pub fn hears(self) -> bool {
        matches!(self, Self::ReflectSimple | Self::Reflect | Self::Affirm | Self::Opening)
    }
}

/// A row of the table of effects: an act under a circumstance, or a named event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each row says what it is in evidence/parameters/acts.toml")]
pub enum Line {
    QuestionOpen,
    QuestionClosed,
    QuestionClosedAgain,
    ReflectSimple,
    ReflectCue,
    ReflectMiss,
    Affirm,
    Seek,
    Emphasise,
    Inform,
    Duty,
    PersuadeAllowed,
    Persuade,
    ConfrontSoft,
    ConfrontSoftLater,
    ConfrontHard,
    ConfrontHardVulnerable,
    Warn,
    ArrangeEarly,
    ArrangeLate,
    Together,
    LetDo,
    LetDoMistrusted,
    LetDoFailed,
    Opening,
    Closing,
    Interpret,
    TeachBack,
    Measure,
    GoalAdjusted,
    GoalLost,
    StepDone,
}

impl Line {
    /// All rows with their names in the table, in the order of their numbers.
    pub const ALL: &[(&'static str, Self)] = &[
        ("question-open", Self::QuestionOpen),
        ("question-closed", Self::QuestionClosed),
        ("question-closed-again", Self::QuestionClosedAgain),
        ("reflect-simple", Self::ReflectSimple),
        ("reflect-cue", Self::ReflectCue),
        ("reflect-miss", Self::ReflectMiss),
        ("affirm", Self::Affirm),
        ("seek", Self::Seek),
        ("emphasise", Self::Emphasise),
        ("inform", Self::Inform),
        ("duty", Self::Duty),
        ("persuade-allowed", Self::PersuadeAllowed),
        ("persuade", Self::Persuade),
        ("confront-soft", Self::ConfrontSoft),
        ("confront-soft-later", Self::ConfrontSoftLater),
        ("confront-hard", Self::ConfrontHard),
        ("confront-hard-vulnerable", Self::ConfrontHardVulnerable),
        ("warn", Self::Warn),
        ("arrange-early", Self::ArrangeEarly),
        ("arrange-late", Self::ArrangeLate),
        ("together", Self::Together),
        ("self", Self::LetDo),
        ("self-mistrusted", Self::LetDoMistrusted),
        ("self-failed", Self::LetDoFailed),
        ("opening", Self::Opening),
        ("closing", Self::Closing),
        ("interpret", Self::Interpret),
        ("teach-back", Self::TeachBack),
        ("measure", Self::Measure),
        ("goal-adjusted", Self::GoalAdjusted),
        ("goal-lost", Self::GoalLost),
        ("step-done", Self::StepDone),
    ];
}
