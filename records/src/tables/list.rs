//! The list of tables.

use super::Holds::{Day, Flag, Number, Whole, Words};
use super::{Column, Holds, Link, Table};
use crate::register::ROUTES;

/// A column in one line.
const fn column(name: &'static str, holds: Holds, says: &'static str) -> Column {
    Column { name, holds, says, unit: "", may_be_empty: false, words: &[] }
}

/// A column with a unit.
const fn measured(
    name: &'static str,
    holds: Holds,
    says: &'static str,
    unit: &'static str,
) -> Column {
    Column { unit, ..column(name, holds, says) }
}

const VERSION: Column = measured("version", Whole, "version of this id, from 1", "count");
const PERSON: Column = column("person_id", Whole, "the person");
const HOUSEHOLD: Column = column("household_id", Whole, "the household");
const KLANTMANAGER: Column = column("klantmanager_id", Whole, "the klantmanager");
const FROM: Column = column("valid_from", Day, "first day on which this is so");
const TO: Column =
    column("valid_to", Day, "first day on which it is no longer so; empty while no end is known")
        .or_empty();
const REGISTERED: Column = column("registered_at", Day, "day on which this was registered");
const MARK: Column =
    column("synthetic", Words, "watermark: says that the row is synthetic, and of which data set");
const MUNICIPALITY: Column =
    column("municipality_code", Words, "code of the municipality; empty for the average one")
        .or_empty();
const PC4: Column = column(
    "pc4",
    Words,
    "postcode in four digits; empty before the own home, or where no range is confirmed",
)
.or_empty();

/// The forms of a contact, by the number that the diary gives them.
pub(crate) const FORMS: &[&str] = &[
    "intake",
    "plan",
    "progress",
    "phone",
    "home-visit",
    "crisis",
    "measure",
    "three-party",
    "letter",
];
/// The sectors of a job, by the number that the diary gives them.
pub(crate) const SECTORS: &[&str] = &["", "hospitality", "agency", "trade", "industry", "services"];

/// A column that names a row of another table by the key of the same name.
const fn link(columns: &'static [&'static str], table: &'static str) -> Link {
    Link { columns, table, to: columns }
}

const TO_PERSON: Link = link(&["person_id"], "persons");
const TO_HOUSEHOLD: Link = link(&["household_id"], "households");
const TO_BENEFIT: Link = Link {
    columns: &["benefit_id", "benefit_version"],
    table: "benefits",
    to: &["benefit_id", "version"],
};
const TO_KLANTMANAGER: Link = link(&["klantmanager_id"], "klantmanagers");

/// A share of something hidden.
const fn hidden(name: &'static str, says: &'static str) -> Column {
    measured(name, Number, says, "share").or_empty()
}

/// All tables, in the order in which others can refer to them.
pub const TABLES: &[Table] = &[
    Table {
        name: "klantmanagers",
        says: "a klantmanager",
        key: &["klantmanager_id"],
        links: &[],
        is_latent: false,
        columns: &[KLANTMANAGER, MUNICIPALITY, FROM, REGISTERED, MARK],
    },
    Table {
        name: "places",
        says: "a klantmanager in a place of the team",
        key: &["klantmanager_id", "version"],
        links: &[TO_KLANTMANAGER],
        is_latent: false,
        columns: &[
            KLANTMANAGER,
            VERSION,
            column("place", Whole, "place in the team; who leaves is followed up in it"),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "households",
        says: "a household of which a member has a permit",
        key: &["household_id"],
        links: &[],
        is_latent: false,
        columns: &[HOUSEHOLD, MUNICIPALITY, FROM, REGISTERED, MARK],
    },
    Table {
        name: "compositions",
        says: "how a household is put together, and where it lives",
        key: &["household_id", "version"],
        links: &[TO_HOUSEHOLD],
        is_latent: false,
        columns: &[
            HOUSEHOLD,
            VERSION,
            measured("adults", Whole, "adults in it who are in this data set", "count"),
            measured("children", Whole, "children at home", "count"),
            column("reason", Words, "why this was registered").one_of(&[
                "permit",
                "home",
                "family-came",
                "birth",
                "divorce",
                "death",
            ]),
            PC4,
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "persons",
        says: "an adult with a permit: what never changes",
        key: &["person_id"],
        links: &[],
        is_latent: false,
        columns: &[
            PERSON,
            column("bsn", Words, "nine digits from a range for tests; empty with --bsn none")
                .or_empty(),
            column("v_number", Words, "ten digits of a block of our own; nobody's V-number"),
            column("sex", Words, "sex as registered").one_of(&["woman", "man"]),
            column("birth_date", Day, "day of birth"),
            column("nationality", Words, "two letters of the country; empty for any other")
                .or_empty(),
            column("nationality_code", Words, "BRP table 32; 0000 is unknown"),
            column("birth_country_code", Words, "BRP table 34; 0000 is unknown"),
            column("schooling", Words, "schooling at arrival").one_of(&[
                "none-primary",
                "secondary",
                "tertiary",
            ]),
            column("follower", Flag, "came through family reunification"),
            column("arrived", Day, "day of arrival in the country"),
            FROM,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "deaths",
        says: "that a person died: nothing is valid any more from that day on",
        key: &["person_id"],
        links: &[TO_PERSON],
        is_latent: false,
        columns: &[PERSON, FROM, REGISTERED, MARK],
    },
    Table {
        name: "residences",
        says: "in which household a person lives, and where",
        key: &["person_id", "version"],
        links: &[TO_PERSON, TO_HOUSEHOLD],
        is_latent: false,
        columns: &[PERSON, VERSION, HOUSEHOLD, MUNICIPALITY, PC4, FROM, TO, REGISTERED, MARK],
    },
    Table {
        name: "permits",
        says: "a residence permit",
        key: &["permit_id", "version"],
        links: &[TO_PERSON],
        is_latent: false,
        columns: &[
            column("permit_id", Whole, "the permit"),
            VERSION,
            PERSON,
            column("title_code", Words, "BRP table 56: 26 is asylum for a fixed term"),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "benefits",
        says: "bijstand of a household: asked for, paid, ended",
        key: &["benefit_id", "version"],
        links: &[TO_HOUSEHOLD, TO_PERSON],
        is_latent: false,
        columns: &[
            column("benefit_id", Whole, "the spell of bijstand"),
            VERSION,
            HOUSEHOLD,
            column("person_id", Whole, "the adult in whose name it runs"),
            column("status", Words, "how it stands").one_of(&["applied", "paid", "ended"]),
            measured("amount", Number, "what is paid, after earnings", "euro/month").or_empty(),
            column("by_work", Flag, "it ended because of work").or_empty(),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "payments",
        says: "a month of bijstand of a household",
        key: &["benefit_id", "valid_from"],
        links: &[TO_BENEFIT, TO_HOUSEHOLD],
        is_latent: false,
        columns: &[
            column("benefit_id", Whole, "the spell of bijstand"),
            column("benefit_version", Whole, "the version of the spell that it rests on"),
            HOUSEHOLD,
            measured("amount", Number, "what is paid for the month", "euro/month"),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "contacts",
        says: "a contact that took place, or an appointment that was missed",
        key: &["contact_id"],
        links: &[TO_PERSON, TO_KLANTMANAGER],
        is_latent: false,
        columns: &[
            column("contact_id", Whole, "the contact"),
            PERSON,
            KLANTMANAGER.or_empty(),
            column("form", Words, "its form").one_of(FORMS),
            column("took_place", Flag, "the client came, or answered"),
            measured("minutes", Whole, "what it took, writing included", "minutes").or_empty(),
            column("note", Words, "the journal, in Dutch; the summary of an intake"),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "plans",
        says: "a version of a plan (PIP)",
        key: &["plan_id", "version"],
        links: &[TO_PERSON, TO_KLANTMANAGER],
        is_latent: false,
        columns: &[
            column("plan_id", Whole, "the plan"),
            VERSION,
            PERSON,
            KLANTMANAGER.or_empty(),
            column("path", Words, "the way to work").one_of(&[
                "droombaan",
                "broodbaan",
                "shortest",
            ]),
            measured("steps_done", Whole, "agreed steps done so far", "count"),
            column("text", Words, "the plan, in Dutch"),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "learning_routes",
        says: "a version of the learning route in the PIP under the act of 2021",
        key: &["person_id", "version"],
        links: &[TO_PERSON],
        is_latent: false,
        columns: &[
            PERSON,
            VERSION,
            column("route", Words, "B1-route, education route or Z-route").one_of(ROUTES),
            column("level", Words, "level it aims at; empty for the Z-route")
                .one_of(&["A2", "B1"])
                .or_empty(),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "notifications",
        says: "an event of which DUO notifies the municipality, under the act of 2021",
        key: &["notification_id"],
        links: &[TO_PERSON],
        is_latent: false,
        columns: &[
            column("notification_id", Whole, "the notification"),
            PERSON,
            column("event_code", Words, "id of the event, such as SS102"),
            FROM,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "letters",
        says: "a letter to a client",
        key: &["letter_id"],
        links: &[TO_PERSON, TO_KLANTMANAGER],
        is_latent: false,
        columns: &[
            column("letter_id", Whole, "the letter"),
            PERSON,
            KLANTMANAGER.or_empty(),
            column("kind", Words, "what it is about").one_of(&["missed-appointment"]),
            column("text", Words, "the letter, in Dutch"),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "offers",
        says: "an offer made to a client, and how it went",
        key: &["offer_id", "version"],
        links: &[TO_PERSON],
        is_latent: false,
        columns: &[
            column("offer_id", Whole, "this offer to this client"),
            VERSION,
            PERSON,
            column("offer", Words, "the name of the offer in the library"),
            column("status", Words, "how it stands").one_of(&[
                "declined",
                "waiting",
                "lapsed",
                "attending",
                "completed",
                "dropped-out",
                "left",
            ]),
            measured("hours", Number, "hours of the place", "hours/week").or_empty(),
            measured("weeks", Whole, "weeks attended", "weeks").or_empty(),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "jobs",
        says: "a job of a client",
        key: &["job_id", "version"],
        links: &[TO_PERSON],
        is_latent: false,
        columns: &[
            column("job_id", Whole, "the job"),
            VERSION,
            PERSON,
            column("sector", Words, "its sector").one_of(SECTORS),
            measured("hours", Number, "hours of the contract", "hours/week"),
            column("permanent", Flag, "the contract is permanent"),
            column("ended_by", Words, "how it ended; empty while it lasts")
                .one_of(&["contract-end", "job-loss", "other-job", "death"])
                .or_empty(),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "measures",
        says: "a measure on the benefit of a client",
        key: &["measure_id"],
        links: &[TO_PERSON, TO_KLANTMANAGER],
        is_latent: false,
        columns: &[
            column("measure_id", Whole, "the measure"),
            PERSON,
            KLANTMANAGER.or_empty(),
            measured("missed", Whole, "appointments missed before it, as registered", "count"),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "caseload",
        says: "a week of a klantmanager",
        key: &["klantmanager_id", "valid_from"],
        links: &[TO_KLANTMANAGER],
        is_latent: false,
        columns: &[
            KLANTMANAGER,
            measured("clients", Whole, "clients in sight", "count"),
            measured("minutes", Whole, "minutes with and for clients that there were", "minutes"),
            measured("minutes_in_contacts", Whole, "minutes of contacts", "minutes"),
            measured("contacts", Whole, "contacts that took place", "count"),
            measured("missed", Whole, "appointments that were missed", "count"),
            measured("waiting", Whole, "tasks that wait at the end of the week", "count"),
            FROM,
            TO,
            REGISTERED,
            MARK,
        ],
    },
    Table {
        name: "latent",
        says: "a week of a person as it truly is: known to nobody, never registered",
        key: &["person_id", "valid_from"],
        links: &[TO_PERSON],
        is_latent: true,
        columns: &[
            PERSON,
            hidden("vertrouwen", "trust in the klantmanager"),
            hidden("willen", "wanting"),
            hidden("moeten", "feeling obliged"),
            hidden("weerstand", "resistance"),
            hidden("eigenaarschap", "ownership of the plan"),
            hidden("zelfredzaamheid", "self-reliance"),
            hidden("duidelijkheid", "clarity of what is expected"),
            hidden("plan_fit", "how well the plan fits the life of the client"),
            measured("hope_gap", Number, "between hoped-for work and work in reach", "level")
                .or_empty(),
            measured("mind", Number, "state of the mind, 0 is average", "standard-deviations"),
            measured("body_limit", Number, "limits of the body", "share"),
            measured("speaking", Number, "speaking Dutch, A0 = 0 to C1 = 5", "level"),
            measured("reading", Number, "reading Dutch", "level"),
            measured("soft_skills", Number, "employee skills", "standard-deviations"),
            measured("discouragement", Number, "discouragement by refusals", "share"),
            measured("debt", Number, "debts of the household", "euro"),
            FROM,
            TO,
            MARK,
        ],
    },
];
