//! What went wrong, in one line, and what to do, in another.

use clap::CommandFactory;
use clap::error::{ContextKind, ErrorKind};
use klantreis_evidence::EvidenceError;
use klantreis_records::RecordsError;
use klantreis_scenarios::ScenarioError;
use klantreis_training::TrainingError;
use klantreis_web::WebError;

use crate::args::Typed;

/// Something that ends a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What is wrong.
    pub error: String,
    /// What to do about it.
    pub hint: String,
}

/// Where changes stand that were typed and not written in a file.
pub(crate) const SET: &str = "--set";

/// The hint when an error has none of its own.
const OTHERWISE: &str = "`klantreis --help` shows what there is";

impl Failure {
    /// A failure from its two lines.
    #[must_use]
    pub fn new(error: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { error: one_line(&error.into()), hint: one_line(&hint.into()) }
    }

    fn of(error: &dyn std::error::Error, hint: Option<&str>) -> Self {
        Self::new(error.to_string(), hint.unwrap_or(OTHERWISE))
    }

    /// A file or folder that cannot be read or written.
    ///
    /// What is said is without the hidden name that the file has until it is whole.
    #[must_use]
    pub fn file(what: &str, error: &std::io::Error) -> Self {
        let words = error.to_string();
        let plain = words.split(" at path ").next().unwrap_or_default();
        Self::new(
            format!("{what}: {plain}"),
            "choose a place where you may write, with room on the disk",
        )
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl From<ScenarioError> for Failure {
    fn from(error: ScenarioError) -> Self {
        let hint = match &error {
            ScenarioError::NeedsReason { place, .. } if place.file == SET => {
                Some("say why with --reason, or stay within the range")
            }
            _ => error.hint(),
        };
        Self::of(&error, hint)
    }
}

impl From<EvidenceError> for Failure {
    fn from(error: EvidenceError) -> Self {
        Self::of(&error, error.hint())
    }
}

impl From<RecordsError> for Failure {
    fn from(error: RecordsError) -> Self {
        Self::of(&error, error.hint())
    }
}

impl From<TrainingError> for Failure {
    fn from(error: TrainingError) -> Self {
        Self::of(&error, error.hint())
    }
}

impl From<WebError> for Failure {
    fn from(error: WebError) -> Self {
        Self::of(&error, error.hint())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::of(&error, None)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::file("the output", &error)
    }
}

impl From<clap::Error> for Failure {
    fn from(known: clap::Error) -> Self {
        let words = known.render().to_string();
        let first = words.lines().next().unwrap_or_default();
        let tip = words.lines().find_map(|line| line.trim().strip_prefix("tip: "));
        let error = first.strip_prefix("error: ").unwrap_or(first);
        // clap says on the next lines which arguments are missing.
        let missing: Vec<&str> = words
            .lines()
            .skip(1)
            .take_while(|line| !line.trim().is_empty())
            .map(str::trim)
            .collect();
        let asks = |kind| known.get(kind).is_some_and(|value| !value.to_string().is_empty());
        let own = match known.kind() {
            ErrorKind::InvalidValue if lists(&known) => {
                "write a value behind it; in a list, one comma between two values and none at its ends"
            }
            ErrorKind::InvalidValue if !asks(ContextKind::InvalidValue) => {
                "write a value behind it"
            }
            ErrorKind::InvalidValue => "choose one of these values",
            ErrorKind::ValueValidation if error.contains(" is not in ") => {
                "give a whole number within these bounds"
            }
            ErrorKind::ValueValidation if is_of(&known, "--shard ") => {
                "write PART/OF, with a part from 1 to OF: --shard 2/4 is the second of four"
            }
            ErrorKind::ValueValidation => "give a whole number in digits alone, without a sign",
            ErrorKind::MissingRequiredArgument => "`klantreis help VERB` shows what a verb needs",
            _ => OTHERWISE,
        };
        let hint = belongs(&known).unwrap_or_else(|| tip.unwrap_or(own).to_owned());
        Self::new(format!("{error} {}", missing.join(", ")), hint)
    }
}

/// Whether an error is about an option.
fn is_of(error: &clap::Error, option: &str) -> bool {
    let about = error.get(ContextKind::InvalidArg).map(ToString::to_string);
    about.is_some_and(|about| about.starts_with(option))
}

/// Whether an empty value stands in a list, as behind a comma with nothing after it.
fn lists(error: &clap::Error) -> bool {
    let is_empty =
        error.get(ContextKind::InvalidValue).is_none_or(|value| value.to_string().is_empty());
    is_empty && is_of(error, "--format ")
}

/// Which verbs have the option that was typed where it does not belong.
fn belongs(error: &clap::Error) -> Option<String> {
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    let option = error.get(ContextKind::InvalidArg)?.to_string();
    let word = option.strip_prefix("--")?.split(['=', ' ']).next()?.to_owned();
    let program = Typed::command();
    let has = |verb: &&clap::Command| verb.get_arguments().any(|one| one.get_long() == Some(&word));
    let verbs: Vec<&str> =
        program.get_subcommands().filter(has).map(clap::Command::get_name).collect();
    let (last, others) = verbs.split_last()?;
    let goes_with = match others {
        [] => (*last).to_owned(),
        _ => format!("{} and {last}", others.join(", ")),
    };
    let example = if verbs.contains(&"run") { "run cohort-2014" } else { verbs[0] };
    Some(format!(
        "--{word} goes with {goes_with}: write it behind the verb, as in `klantreis {example} --{word} ...`"
    ))
}
