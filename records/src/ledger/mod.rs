//! What a scenario costs and brings in: who pays, for what, and what a euro more is worth.
//!
//! A ledger is kept by an observer of the week's columns, changes nothing, and counts public money:
//! what society gains or loses beside it, such as health, is not in it.

mod account;
mod beside;
mod bookkeeper;
mod costs;
mod lines;
mod paired;
pub mod words;
mod yields;

pub use account::{Account, Books};
pub use beside::{LeftOut, LeftOutLine, OfferLine, PairedLeftOut, PairedOffer, Taken};
pub use bookkeeper::Bookkeeper;
pub use costs::{Costs, Terms};
pub use lines::{Entry, Kind, LINES, Line, Purse, Sum};
pub use paired::{BooksLine, Kept, Paired, PairedLine};
pub use yields::{Why, Yield};
