#![doc = include_str!("../README.md")]

mod catalogue;
mod codes;
mod error;
mod files;
mod hint;
mod names;
mod parameter;
mod prior;
mod reader;
mod source;
mod target;
pub mod tree;
mod unit;

pub use catalogue::{Catalogue, Overlay, read_parameters, read_sources, read_targets};
pub use codes::CodeList;
pub use error::{EvidenceError, Place};
pub use files::{EvidenceFiles, File};
pub use parameter::{Content, Parameter, Series, Standing, Strength};
pub use prior::Prior;
pub use reader::ThemeReader;
pub use source::{Source, Witness};
pub use target::{Against, At, Clock, Fixed, How, Outcome, Point, Population, Target, Use};
pub use unit::{Quantity, UNITS, Unit};
