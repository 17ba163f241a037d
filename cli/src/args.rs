//! What was typed.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use klantreis_scenarios::Uncertainty;
use klantreis_scenarios::read::{MOST_PERSONS, MOST_REPLICATIONS, MOST_WEEKS};
use klantreis_texts::Lang;

/// The heading of what every command takes.
const SPEAKING: &str = "Speaking";

/// Simulates statushouders on their way into Dutch society, week by week, and says what each number
/// rests on. Everyone in it is synthetic. Without a command it runs `run cohort-2014 --out out`.
#[derive(Debug, Parser)]
#[command(name = "klantreis", version, max_term_width = 100)]
pub struct Typed {
    /// What to do.
    #[command(subcommand)]
    pub verb: Option<Verb>,
    /// How to speak.
    #[command(flatten)]
    pub manner: Manner,
}

/// How to speak; after any command.
#[derive(Args, Clone, Debug)]
pub struct Manner {
    /// Print JSON instead of a table
    #[arg(long, global = true, help_heading = SPEAKING)]
    pub json: bool,
    /// Language of tables, files and pictures
    #[arg(long, global = true, value_name = "LANG", default_value = "nl", help_heading = SPEAKING)]
    #[arg(value_parser = one_of(Lang::ALL))]
    pub lang: Lang,
    /// Print no progress and no remarks
    #[arg(long, global = true, help_heading = SPEAKING)]
    pub quiet: bool,
}

/// Reads a word of a closed list as what it stands for.
fn one_of<T: Copy + Send + Sync + 'static, const N: usize>(
    words: [(&'static str, T); N],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(words.map(|(word, _)| word)).map(move |typed| {
        // The parser lets only these words through; the first is never needed.
        words.iter().find(|(word, _)| *word == typed).unwrap_or(&words[0]).1
    })
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Simulate a scenario and print its outcomes
    Run(RunArgs),
    /// List the numbers, targets and sources behind the model, or explain one
    Evidence {
        /// A number, target or source; all numbers when absent
        id: Option<String>,
    },
    /// List the scenarios of the library, or show one
    Scenarios {
        /// What to do with them
        #[command(subcommand)]
        what: Option<ScenariosVerb>,
    },
    /// Check scenario and evidence files
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Hold the simulation against published figures
    Validate(ValidateArgs),
    /// Print the completions of a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or that of a verb
    Man {
        /// The verb
        verb: Option<String>,
    },
}

/// What to do with scenarios.
#[derive(Debug, Subcommand)]
pub enum ScenariosVerb {
    /// List them
    List,
    /// Show one
    Show {
        /// A name of the library, or a file
        id: String,
    },
}

/// How much to simulate, and how.
#[derive(Args, Clone, Debug, Default)]
pub struct Size {
    /// Adults with a permit in each municipality
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PERSONS)))]
    #[arg(value_name = "NUMBER")]
    pub persons: Option<u32>,
    /// Times to run, each with other luck
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_REPLICATIONS)))]
    #[arg(value_name = "NUMBER")]
    pub replications: Option<u32>,
    /// Seed of all luck
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    pub seed: u64,
    /// Threads; as many as the machine has when absent
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    #[arg(value_name = "NUMBER")]
    pub threads: Option<u16>,
    /// Change a number, in its own unit; may be repeated
    #[arg(long = "set", value_name = "ID=VALUE")]
    pub set: Vec<String>,
    /// Why the numbers of --set are changed; needed outside their range
    #[arg(long, requires = "set", value_name = "WORDS")]
    pub reason: Option<String>,
}

/// What `run` takes.
#[derive(Args, Clone, Debug)]
pub struct RunArgs {
    /// A name of the library, or a file
    pub scenario: String,
    /// Size and luck.
    #[command(flatten)]
    pub size: Size,
    /// Weeks to live
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_WEEKS)))]
    #[arg(value_name = "NUMBER")]
    pub weeks: Option<u32>,
    /// Spread to show: other luck, other numbers drawn from their priors, or both
    #[arg(long, value_name = "KIND", default_value = "luck")]
    #[arg(value_parser = one_of(Uncertainty::ALL))]
    pub uncertainty: Uncertainty,
    /// Municipalities by code or name, each a world of its own
    #[arg(long, value_delimiter = ',', value_name = "CODE")]
    pub municipality: Vec<String>,
    /// Folder for summary, manifest, picture, and persons and events of replication 1
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
}

/// What `validate` takes.
#[derive(Args, Clone, Debug)]
pub struct ValidateArgs {
    /// Size and luck.
    #[command(flatten)]
    pub size: Size,
    /// Only the targets of this scenario
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// Write the page of verdicts to this file
    #[arg(long, hide = true, value_name = "FILE")]
    pub write_docs: Option<PathBuf>,
}
