//! What was typed.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use klantreis_scenarios::Uncertainty;
use klantreis_scenarios::read::{MOST_PERSONS, MOST_REPLICATIONS, MOST_WEEKS};
use klantreis_scenarios::validate::{PERSONS, REPLICATIONS};
use klantreis_texts::Lang;
use klantreis_training::exercise::EXERCISES;
use klantreis_web::DEFAULT_PORT;

use crate::commands::generate::{GenerateArgs, LaterArgs};
use crate::commands::sweep::Shard;

/// The file of a session when none is named.
const SESSION: &str = "oefening.sessie";

/// The heading of what every command takes.
const SPEAKING: &str = "Speaking";

/// Most scenarios of one comparison: more lines than these no picture can tell apart.
pub const MOST_SIDES: usize = 6;

/// What runs when nothing is typed but the name of the program.
pub const DEFAULT_COMMAND: &str = "klantreis compare amsterdam-2015-oud amsterdam-2016 \
                                   --persons 300 --weeks 260 --replications 40 --seed 1 \
                                   --uncertainty both --out out";

/// Simulates statushouders on their way into Dutch society, week by week, and says what each number
/// rests on. Everyone in it is synthetic.
#[derive(Debug, Parser)]
#[command(name = "klantreis", version, max_term_width = 100)]
#[command(after_help = format!("Without a command this runs:\n  {DEFAULT_COMMAND}"))]
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
    /// Hold scenarios against the first of them, with the same luck
    Compare(CompareArgs),
    /// Run every cell of an experiment with the same luck, in parts if need be
    Sweep(SweepArgs),
    /// Write the files that a municipality would have on people who do not exist
    Generate(GenerateArgs),
    /// Undo the damage of dirty data: comes later
    #[command(hide = true)]
    Clean(LaterArgs),
    /// Explain a fact of a data set: comes later
    #[command(hide = true)]
    Explain(LaterArgs),
    /// List the numbers, targets, sources and mechanisms behind the model, or explain one
    Evidence {
        /// A number, target, source or mechanism, or a list: `numbers`, `targets`, `sources`,
        /// `mechanisms`, or a theme such as `labour`; everything when absent
        id: Option<String>,
    },
    /// List the scenarios of the library, or show one
    Scenarios {
        /// What to do with them
        #[command(subcommand)]
        what: Option<ScenariosVerb>,
    },
    /// Check scenario, experiment, offer, exercise, scene and evidence files
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Practise as a klantmanager: a desk with clients, hours and talks
    #[command(
        after_help = "`klantreis exercise play` begins; its --help says how to go on and to look back."
    )]
    Exercise {
        /// What to do; a list when absent
        #[command(subcommand)]
        what: Option<ExerciseVerb>,
    },
    /// Show the desks in a browser, on this machine alone
    Serve(ServeArgs),
    /// Hold the simulation against published figures
    Validate(ValidateArgs),
    /// Fit the numbers that published figures identify, and say which these are
    Calibrate(CalibrateArgs),
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

/// Luck, numbers and threads of the worlds.
#[derive(Args, Clone, Debug, Default)]
pub struct World {
    /// Seed of all luck
    #[arg(long, default_value_t = 1, value_name = "NUMBER", allow_negative_numbers = true)]
    pub seed: u64,
    /// Threads; as many as the machine has when absent
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub threads: Option<u16>,
    /// Change a number in its own unit, or a word (market=krap, off=S-138); may be repeated
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
    /// Adults with a permit, in all municipalities together [default: as the scenario says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PERSONS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub persons: Option<u32>,
    /// Weeks to live [default: as the scenario says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_WEEKS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub weeks: Option<u32>,
    /// Times to run, each with other luck [default: as the scenario says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_REPLICATIONS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub replications: Option<u32>,
    /// Luck, numbers and threads.
    #[command(flatten)]
    pub world: World,
    /// Spread to show: other luck, other numbers drawn from their priors, or both
    #[arg(long, value_name = "KIND", default_value = "luck")]
    #[arg(value_parser = one_of(Uncertainty::ALL))]
    pub uncertainty: Uncertainty,
    /// Municipalities by code or name, each a world of its own; persons are split over them by
    /// inhabitants [default: as the scenario says]
    #[arg(long, value_delimiter = ',', value_name = "CODE")]
    pub municipality: Vec<String>,
    /// Folder for summary, manifest, picture, and persons and events of replication 1
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
}

/// How a session is begun, gone on with and looked back on, and which exercises there are.
fn play_help() -> String {
    let names: Vec<&str> = EXERCISES.iter().map(|(name, ..)| *name).collect();
    let other = names.last().copied().unwrap_or_default();
    format!(
        "To begin:      klantreis exercise play\n\
         Another one:   klantreis exercise play {other}.sessie --exercise {other}\n\
         To stop:       type q; what was answered is on disk\n\
         To go on:      the same file again, klantreis exercise play {other}.sessie\n\
         To begin anew: a file that is not there yet\n\
         To look back:  klantreis exercise debrief {other}.sessie\n\n\
         Exercises: {}; `klantreis exercise list` says what they ask.",
        names.join(", ")
    )
}

/// What to do with exercises.
#[derive(Clone, Debug, Subcommand)]
pub enum ExerciseVerb {
    /// List the exercises
    List,
    /// Sit down at the desk: begin a session in a new file, or go on with one
    #[command(after_help = play_help())]
    Play {
        /// The file of the session: begun where it is not there, gone on with where it is. It is a log in
        /// `SQLite` that is only added to
        #[arg(default_value = SESSION, value_name = "FILE")]
        file: PathBuf,
        /// Exercise of a new session [default: eerste-kwartaal-light]
        #[arg(long, value_name = "NAME")]
        exercise: Option<String>,
        /// Seed of all luck of a new session [default: 1]
        #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
        seed: Option<u64>,
    },
    /// Write the page on which a trainee looks back
    Debrief {
        /// The file of the session
        #[arg(default_value = SESSION, value_name = "FILE")]
        file: PathBuf,
        /// The page
        #[arg(long, value_name = "FILE", default_value = "nabespreking.html")]
        out: PathBuf,
        /// Another option in one talk, as WEEK:NAME:OPTION, such as `3:Samira:b`; the page lists them
        #[arg(long, value_name = "WEEK:NAME:OPTION")]
        what_if: Option<String>,
    },
    /// Print the scenes without their codes, to be read blind, or the key to them
    Scenes {
        /// Print the preferred option of each scene and nothing else
        #[arg(long)]
        key: bool,
    },
}

/// What `compare` takes.
#[derive(Args, Clone, Debug)]
#[command(
    after_help = "The scenarios are called A, B and so on, in this order; A is the baseline.\n\
    --set A:ID=VALUE or B:ID=VALUE changes a number of that one alone, --set ID=VALUE of all."
)]
pub struct CompareArgs {
    /// Names of the library, or files; the others are held against the first
    #[arg(required = true, num_args = 2..=MOST_SIDES, value_name = "SCENARIO")]
    pub scenarios: Vec<String>,
    /// Adults with a permit in each world [default: as the first scenario says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PERSONS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub persons: Option<u32>,
    /// Weeks to live [default: as each scenario says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_WEEKS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub weeks: Option<u32>,
    /// Times to run each, with other luck [default: as the first scenario says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_REPLICATIONS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub replications: Option<u32>,
    /// Leave out the levers and assumptions of the scenarios: their difference alone, and sooner
    #[arg(long)]
    pub bare: bool,
    /// Luck, numbers and threads.
    #[command(flatten)]
    pub world: World,
    /// Spread to show: other luck, other numbers drawn from their priors, or both
    #[arg(long, value_name = "KIND", default_value = "both")]
    #[arg(value_parser = one_of(Uncertainty::ALL))]
    pub uncertainty: Uncertainty,
    /// Folder for summary, manifest and report
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
}

/// What `sweep` takes.
#[derive(Args, Clone, Debug)]
pub struct SweepArgs {
    /// A name of the library, or a file
    #[arg(required_unless_present = "merge")]
    pub experiment: Option<String>,
    /// Adults with a permit in each world [default: as the experiment says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PERSONS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub persons: Option<u32>,
    /// Times to run each cell, with other luck [default: as the experiment says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_REPLICATIONS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub replications: Option<u32>,
    /// Seed of all luck
    #[arg(long, default_value_t = 1, value_name = "NUMBER", allow_negative_numbers = true)]
    pub seed: u64,
    /// Threads; as many as the machine has when absent
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub threads: Option<u16>,
    /// Spread to show: other luck, other numbers drawn from their priors, or both
    #[arg(long, value_name = "KIND", default_value = "both")]
    #[arg(value_parser = one_of(Uncertainty::ALL))]
    pub uncertainty: Uncertainty,
    /// Run a part of the worlds only, such as 1/4: on another machine, say
    #[arg(long, value_name = "PART", value_parser = Shard::read)]
    pub shard: Option<Shard>,
    /// Put the parts in these folders together
    #[arg(long, value_name = "FOLDER", num_args = 1..)]
    #[arg(conflicts_with_all = ["experiment", "persons", "replications", "seed", "threads", "uncertainty", "shard"])]
    pub merge: Vec<PathBuf>,
    /// Folder for summary, manifest, picture and counts; a sweep that is broken off goes on there
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
}

/// What `calibrate` takes.
#[derive(Args, Clone, Debug)]
#[command(
    after_help = "With --out it writes calibration.json, report.md, manifest.json and overlay.toml: a scenario\n\
    with the numbers that were found, which `klantreis run` accepts."
)]
pub struct CalibrateArgs {
    /// A name of the library, or a file
    pub calibration: String,
    /// Adults with a permit in each world [default: as the file says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PERSONS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub persons: Option<u32>,
    /// Worlds behind each run, each with other luck [default: as the file says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub replications: Option<u32>,
    /// Seed of all luck
    #[arg(long, default_value_t = 1, value_name = "NUMBER", allow_negative_numbers = true)]
    pub seed: u64,
    /// Threads; as many as the machine has when absent
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub threads: Option<u16>,
    /// Day to write into what was found, such as 2026-11-29; the clock is never asked
    #[arg(long, value_name = "DATE", value_parser = crate::commands::calibrate::read_date)]
    pub date: Option<String>,
    /// Test the method: draw a truth of this number from the priors, and seek that instead
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub to_truth: Option<u32>,
    /// Folder for what was found, a report, a manifest and the overlay
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
}

/// What `serve` takes.
#[derive(Args, Clone, Debug)]
pub struct ServeArgs {
    /// Port to listen on; 0 takes any that is free
    #[arg(long, value_name = "NUMBER", default_value_t = DEFAULT_PORT)]
    pub port: u16,
    /// Address of this machine to listen on, such as 127.0.0.1 (nothing further away can reach it)
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub address: IpAddr,
    /// Folder of the sessions of exercises; made when the first one begins
    #[arg(long, value_name = "FOLDER", default_value = "sessies")]
    pub sessions: PathBuf,
}

/// What `validate` takes.
#[derive(Args, Clone, Debug)]
pub struct ValidateArgs {
    /// Adults with a permit in each run; below the default nothing is judged
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PERSONS)))]
    #[arg(default_value_t = PERSONS, value_name = "NUMBER", allow_negative_numbers = true)]
    pub persons: u32,
    /// Times to run, each with other luck
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_REPLICATIONS)))]
    #[arg(default_value_t = REPLICATIONS, value_name = "NUMBER", allow_negative_numbers = true)]
    pub replications: u32,
    /// Luck, numbers and threads.
    #[command(flatten)]
    pub world: World,
    /// Only this scenario: a name of the library, or a file, which is held against the targets of
    /// its own name or else of the scenario it extends
    #[arg(long, value_name = "SCENARIO")]
    pub scenario: Option<String>,
    /// Write the page of verdicts to this file
    #[arg(long, hide = true, value_name = "FILE")]
    pub write_docs: Option<PathBuf>,
}
