//! `serve`: the desks in a browser.

use klantreis_web::Server;

use crate::args::ServeArgs;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// Listens, prints the address of the first page, and answers until the process is ended.
///
/// # Errors
/// [`Failure`] for an address that others could reach and a port that cannot be had.
pub fn run(args: &ServeArgs, printer: &mut Printer<'_>) -> Result<ExitStatus, Failure> {
    let server = Server::listen(args.address, args.port, args.sessions.clone())?;
    printer.print(&server.url())?;
    let line = printer.say("serve-listens", &[]);
    printer.remark(&line);
    server.answer()?;
    Ok(ExitStatus::Done)
}
