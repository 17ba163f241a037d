//! The terminal: one verb, one file. Data on stdout, everything else on stderr.

pub mod args;
pub mod commands;
mod comparison;
pub mod exit;
pub mod failure;
pub mod folder;
pub mod grid;
pub mod printer;
mod tables;
mod twins;
mod views;

use std::ffi::OsString;
use std::io::Write;

use clap::Parser;
use clap::error::ErrorKind;

use args::{Typed, Verb};
pub use exit::ExitStatus;
use failure::Failure;
use printer::Printer;

/// Does what was typed, program name first.
pub fn run(
    typed: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitStatus {
    let typed = match Typed::try_parse_from(typed) {
        Ok(typed) => typed,
        Err(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            // Whoever asked for help and closed the stream has seen enough.
            let _ = write!(out, "{}", error.render());
            return ExitStatus::Done;
        }
        Err(error) => {
            printer::fail(err, &Failure::from(error));
            return ExitStatus::Wrong;
        }
    };
    let mut printer = Printer::new(out, err, &typed.manner);
    let done = match typed.verb {
        None => commands::run::run_default(&mut printer),
        Some(Verb::Run(args)) => commands::run::run(&args, &mut printer),
        Some(Verb::Compare(args)) => commands::compare::run(&args, &mut printer),
        Some(Verb::Sweep(args)) => commands::sweep::run(&args, &mut printer),
        Some(Verb::Generate(args)) => commands::generate::run(&args, &mut printer),
        Some(Verb::Clean(_)) => commands::generate::refuse_verb("clean"),
        Some(Verb::Explain(_)) => commands::generate::refuse_verb("explain"),
        Some(Verb::Evidence { id }) => commands::evidence::run(id.as_deref(), &mut printer),
        Some(Verb::Scenarios { what }) => commands::scenarios::run(what.as_ref(), &mut printer),
        Some(Verb::Check { files }) => commands::check::run(&files, &mut printer),
        Some(Verb::Exercise { what }) => commands::exercise::run(what.as_ref(), &mut printer),
        Some(Verb::Serve(args)) => commands::serve::run(&args, &mut printer),
        Some(Verb::Validate(args)) => commands::validate::run(&args, &mut printer),
        Some(Verb::Calibrate(args)) => commands::calibrate::run(&args, &mut printer),
        Some(Verb::Completions { shell }) => commands::manual::complete(shell, &mut printer),
        Some(Verb::Man { verb }) => commands::manual::page(verb.as_deref(), &mut printer),
    };
    done.unwrap_or_else(|failure| {
        printer.fail(&failure);
        ExitStatus::Wrong
    })
}
