//! What `generate` takes.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use klantreis_records::export::EXPORTERS;
use klantreis_records::register::BsnPolicy;
use klantreis_scenarios::read::{MOST_PERSONS, MOST_WEEKS};

use crate::args::World;

/// What `generate` takes.
#[derive(Args, Clone, Debug)]
pub struct GenerateArgs {
    /// A name of the library, or a file
    #[arg(long, value_name = "SCENARIO", default_value = "amsterdam-2016")]
    pub scenario: String,
    /// Municipalities by code or name, each a world of its own; persons are split over them by
    /// inhabitants [default: as the scenario says]
    #[arg(long, value_delimiter = ',', value_name = "CODE")]
    pub municipality: Vec<String>,
    /// Adults with a permit, in all municipalities together; who follows them comes on top [default:
    /// as the scenario says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PERSONS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub persons: Option<u32>,
    /// Weeks to live [default: as the scenario says]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_WEEKS)))]
    #[arg(value_name = "NUMBER", allow_negative_numbers = true)]
    pub weeks: Option<u32>,
    /// Luck, numbers and threads.
    #[command(flatten)]
    pub world: World,
    /// Formats, each into a folder of its own name
    #[arg(long, value_delimiter = ',', value_name = "FORMAT", default_value = "csv")]
    #[arg(value_parser = PossibleValuesParser::new(EXPORTERS.iter().map(|format| format.name)))]
    pub format: Vec<String>,
    /// The share of all ids that this data set may give out, such as 2/4: the second of four
    #[arg(long, value_name = "BLOCK", default_value = "1/1")]
    pub id_block: String,
    /// BSNs: of the range for tests, of a wider one, such as nobody can have, or none
    #[arg(long, value_name = "KIND", default_value = "9999")]
    #[arg(value_parser = PossibleValuesParser::new(BsnPolicy::ALL.map(|(name, _)| name)).map(policy))]
    pub bsn: BsnPolicy,
    /// Write the truth behind the files too: what nobody in a municipality can know
    #[arg(long)]
    pub latent: bool,
    /// Folder for the data set
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
    /// What comes later.
    #[command(flatten)]
    pub later: Later,
}

/// The policy of a name; the parser lets only names through.
fn policy(name: String) -> BsnPolicy {
    let known = BsnPolicy::ALL.into_iter().find(|(known, _)| *known == name);
    known.map_or_else(BsnPolicy::default, |(_, policy)| policy)
}

/// Options that are promised and not there yet.
#[derive(Args, Clone, Debug)]
pub struct Later {
    /// Damage on purpose, with a key that undoes it
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "", value_name = "KIND")]
    dirty: Option<String>,
    /// What was known on a day
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "", value_name = "DAY")]
    as_of: Option<String>,
    /// What changed from a day on
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "", value_name = "DAY")]
    since: Option<String>,
    /// Persons of a kind
    #[arg(long = "where", hide = true, num_args = 0..=1, default_missing_value = "", value_name = "WORDS")]
    of: Option<String>,
    /// Which states and codes the data set reaches
    #[arg(long, hide = true, num_args = 0..=1, default_missing_value = "", value_name = "FILE")]
    coverage: Option<String>,
}

impl Later {
    /// The first of them that was typed.
    pub(super) fn typed(&self) -> Option<&'static str> {
        let all = [
            ("--dirty", &self.dirty),
            ("--as-of", &self.as_of),
            ("--since", &self.since),
            ("--where", &self.of),
            ("--coverage", &self.coverage),
        ];
        all.into_iter().find(|(_, typed)| typed.is_some()).map(|(name, _)| name)
    }
}

/// Anything behind a verb that comes later.
#[derive(Args, Clone, Debug)]
pub struct LaterArgs {
    /// What was typed
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    pub rest: Vec<String>,
}
