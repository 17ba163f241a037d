//! The page about the tables of a run: what each column and each figure means.

use std::fmt::Write as _;

use klantreis_sim::EVENTS;

use crate::persons::COLUMNS;

/// The page, in Markdown.
#[must_use]
pub fn events_page() -> String {
    let mut page = String::from(
        "# The tables of a run\n\n\
         Written by the program from its own lists; a test holds this page against them.\n\n\
         ## events.csv\n\n\
         One row for each event of the first replication, in the order of week, person, room and \
         name. Columns: `monday` (the week), `person` (as in `persons.csv`), `room`, `event`, \
         `figure_1`, `figure_2`. What the figures say hangs on the event; one that an event does \
         not have is empty. Figures have three decimals. *yes/no* is 1 or 0, a *code* stands for \
         the word beside it.\n\n\
         | room | event | what happened | figure_1 | figure_2 |\n|---|---|---|---|---|\n",
    );
    for (room, events) in EVENTS {
        for event in *events {
            let figure = |place: usize| {
                let figure = event.figures.get(place);
                figure.map_or_else(String::new, |one| format!("{} [{}]", one.says, one.unit))
            };
            let (name, says) = (event.name, event.says);
            // Writing to a string cannot fail, here and below.
            let _ = writeln!(page, "| {room} | {name} | {says} | {} | {} |", figure(0), figure(1));
        }
    }
    page.push_str(
        "\n## persons.csv\n\n\
         One row for each person of the first replication, at the end of the run.\n\n\
         | column | what it says | unit |\n|---|---|---|\n",
    );
    for (name, says, unit) in COLUMNS {
        let _ = writeln!(page, "| {name} | {says} | {unit} |");
    }
    page.push_str(
        "\n## draws.csv\n\n\
         Only for `--uncertainty priors` and `both`: what each replication drew. One row for a single \
         number, one for each share.\n\n\
         | column | what it says | unit |\n|---|---|---|\n\
         | replication | which replication, from 0 | count |\n\
         | id | which number, as in `parameters.md` | name |\n\
         | category | which share; empty for a single number | word |\n\
         | value | what was drawn | that of the last column |\n\
         | unit | the unit of the number | word |\n",
    );
    page
}
