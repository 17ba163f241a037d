//! Under which act a person inburgers.

use klantreis_evidence::Series;

use crate::kernel::Week;

/// An act of inburgering, by the year it is named after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Wi2013: one exam at one level, whatever the person can reach.
    Wi2013,
    /// Wi2021: three learning routes.
    Wi2021,
}

impl Act {
    /// The act that a permit falls under; `under_2021` is 1 from the day that act holds.
    pub(super) fn of(permit: Week, under_2021: &Series) -> Self {
        if under_2021.at(permit.monday()) > 0.5 { Self::Wi2021 } else { Self::Wi2013 }
    }
}
