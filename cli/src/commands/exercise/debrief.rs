//! `exercise debrief`: the page on which a trainee looks back.

use std::io::Write;
use std::path::Path;

use klantreis_training::debrief::{Debrief, Moment, Swap};
use klantreis_training::{Session, page};
use serde::Serialize;

use super::super::catalogue;
use crate::exit::ExitStatus;
use crate::failure::Failure;
use crate::printer::Printer;

/// A debrief as JSON.
#[derive(Serialize)]
struct Versioned {
    schema_version: u32,
    #[serde(flatten)]
    debrief: Debrief,
}

/// Writes the page, whole or not at all.
///
/// # Errors
/// [`Failure`] for a file that is no session, a swap that cannot be made, a page that cannot be written.
pub(super) fn write(
    file: &Path,
    out: &Path,
    what_if: Option<&str>,
    printer: &mut Printer<'_>,
) -> Result<ExitStatus, Failure> {
    let session = Session::resume(file, &catalogue()?)?;
    let swap = what_if.map(|typed| read_swap(typed, &session)).transpose()?;
    let debrief = session.debrief(swap.as_ref())?;
    if printer.json {
        printer.print_json(&Versioned { schema_version: 1, debrief })?;
        return Ok(ExitStatus::Done);
    }
    write_page(&page::write(&debrief, &printer.texts), out)?;
    let line = printer.say("debrief-written", &[("file", out.display().to_string().into())]);
    printer.remark(&line);
    Ok(ExitStatus::Done)
}

/// Writes a file beside its place and moves it there when it is whole.
fn write_page(page: &str, out: &Path) -> Result<(), Failure> {
    let named = out.display().to_string();
    let fault = |error: &std::io::Error| Failure::file(&named, error);
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut making = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))
        .map_err(|error| fault(&error))?;
    making.write_all(page.as_bytes()).map_err(|error| fault(&error))?;
    making.as_file().sync_all().map_err(|error| fault(&error))?;
    making.persist(out).map_err(|error| fault(&error.error))?;
    Ok(())
}

/// Reads WEEK:NAME:OPTION; in the place of the name may stand the number that `--json` gives a client.
fn read_swap(typed: &str, session: &Session) -> Result<Swap, Failure> {
    let refuse = |what: String| {
        Failure::new(
            format!("--what-if {typed}: {what}"),
            "write WEEK:NAME:OPTION as the page of the debrief lists them, such as 3:Samira:b",
        )
    };
    let mut parts = typed.split(':');
    let (Some(week), Some(name), Some(option), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(refuse("this is not three words with colons between them".to_owned()));
    };
    let week: u32 = week.parse().map_err(|_| refuse(format!("`{week}` is no week")))?;
    let moments = session.moments()?;
    let lower = name.to_lowercase();
    let is_asked =
        |one: &&Moment| one.name.to_lowercase() == lower || one.client.to_string() == name;
    let with: Vec<&Moment> = moments.iter().filter(is_asked).collect();
    if with.is_empty() {
        return Err(refuse(format!("nothing was chosen with `{name}`")));
    }
    let moment = with.iter().find(|one| one.week == week).ok_or_else(|| {
        let weeks: Vec<String> = with.iter().map(|one| one.week.to_string()).collect();
        refuse(format!("nothing was chosen in week {week}, but in week {}", weeks.join(", ")))
    })?;
    let mut options: Vec<&str> = moment.others.iter().map(|(id, ..)| id.as_str()).collect();
    options.push(&moment.option);
    options.sort_unstable();
    if !options.contains(&option) {
        let there = options.join(", ");
        return Err(refuse(format!("the scene has no option `{option}`; it has {there}")));
    }
    Ok(Swap { week, client: moment.client, option: option.to_owned() })
}
