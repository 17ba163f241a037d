//! What a scenario chooses: no facts about the world, but what is asked about it.

use serde::Serialize;

/// What the file of a scenario says of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// Its words, as they stand there.
    pub words: String,
    /// The file.
    pub file: String,
    /// Whether it is a file of the library, which is in English.
    pub is_ours: bool,
}

/// A key of the team or an offer, as a scenario has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its name, such as `team.caseload` or `offers.taalboost`.
    pub key: String,
    /// What it is: `team` or `offer`.
    pub kind: &'static str,
    /// What it holds.
    pub value: String,
    /// The unit of a number.
    pub unit: &'static str,
    /// What its file says beside it; absent where that says nothing, or where the value came with the
    /// command.
    pub remark: Option<Remark>,
}
