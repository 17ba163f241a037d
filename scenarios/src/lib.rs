//! What we ask: scenarios, the runs that answer them, and the comparison with published figures.

pub mod assumptions;
pub mod calibrate;
pub mod choices;
pub mod choose;
pub mod compare;
pub mod draw;
pub mod error;
pub mod experiment;
pub mod generate;
pub mod levers;
pub mod library;
pub mod mechanisms;
pub mod municipality;
pub mod offers;
pub mod page;
pub mod read;
pub mod run;
pub mod scenario;
pub mod sound;
pub mod sweep;
pub mod switches;
pub mod team;
pub mod twins;
pub mod validate;

pub use calibrate::{Calibration, Fit, calibrate};
pub use compare::{Ask, compare};
pub use error::ScenarioError;
pub use experiment::Experiment;
pub use generate::{DataSet, Generated, generate};
pub use run::{Lived, Order, Uncertainty, replicate};
pub use scenario::{Change, Onset, Scenario};
pub use switches::Switch;
pub use team::Team;
pub use twins::Twins;
pub use validate::{PointVerdict, TargetVerdict, Trial, Validation, Verdict, validate};
