//! `completions` and `man`: the arguments, for shells and for readers.

use clap::{Command, CommandFactory};
use clap_complete::Shell;

use crate::args::Typed;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// Prints the completions of a shell.
///
/// # Errors
/// [`Failure`] when the stream is closed.
pub fn complete(shell: Shell, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Typed::command(), "klantreis", &mut script);
    print(&script, printer)
}

/// Prints the manual page of the program or of a verb.
///
/// # Errors
/// [`Failure`] for a verb that is not there, or a closed stream.
pub fn page(verb: Option<&str>, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let mut program = Typed::command();
    program.build();
    let subject: Command = match verb {
        None => program,
        Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
            Failure::new(format!("there is no verb `{name}`"), "`klantreis --help` lists the verbs")
        })?,
    };
    let mut page = Vec::new();
    clap_mangen::Man::new(subject).render(&mut page)?;
    print(&page, printer)
}

fn print(text: &[u8], printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    printer.print(String::from_utf8_lossy(text).trim_end())?;
    Ok(ExitStatus::Done)
}
