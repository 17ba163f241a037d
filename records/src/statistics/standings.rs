//! Where people stand on the participatieladder (P-62) and in the phases of Piëzo (S-160).

use klantreis_sim::journey::ladder::{PiezoPhase, Rung, Stand};

use super::table::Ratio;

/// How many people stand where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    rungs: [u64; Rung::ALL.len()],
    phases: [u64; PiezoPhase::ALL.len()],
}

impl Standings {
    /// Adds one person.
    pub(super) fn add(&mut self, stand: Stand) {
        self.rungs[stand.rung as usize] += 1;
        self.phases[stand.phase as usize] += 1;
    }

    /// Adds the counts of another world: exact, in any order.
    pub(super) fn merge(&mut self, other: &Self) {
        let mine = self.rungs.iter_mut().chain(&mut self.phases);
        for (mine, theirs) in mine.zip(other.rungs.iter().chain(&other.phases)) {
            *mine += theirs;
        }
    }

    /// Whether everybody's ties are known, so that the two lowest rungs are told apart.
    fn knows_ties(&self) -> bool {
        self.rungs[Rung::IsolatedOrContacts as usize] == 0
    }

    /// The part that stands on a rung; the two lowest together have all that stand on either.
    #[must_use]
    pub fn on(&self, rung: Rung) -> Ratio {
        let counts = |one: &Rung| *one == rung || one.on_file() == rung;
        let part = Rung::ALL.iter().filter(|(_, one)| counts(one));
        let part = part.map(|(_, one)| self.rungs[*one as usize]).sum();
        Ratio { part, whole: self.rungs.iter().sum() }
    }

    /// The part that is in a phase.
    #[must_use]
    pub fn within(&self, phase: PiezoPhase) -> Ratio {
        Ratio { part: self.phases[phase as usize], whole: self.phases.iter().sum() }
    }
}

/// The rungs that can be told of all these worlds, from the lowest, with their names: the two lowest as one
/// where anybody's ties are not known.
pub(crate) fn rungs_of<'a>(
    counted: impl IntoIterator<Item = &'a Standings>,
) -> impl Iterator<Item = (&'static str, Rung)> {
    let knows_ties = counted.into_iter().all(Standings::knows_ties);
    let is_told = move |rung: Rung| match rung {
        Rung::IsolatedOrContacts => !knows_ties,
        Rung::Isolated | Rung::Contacts => knows_ties,
        _ => true,
    };
    Rung::ALL.into_iter().filter(move |(_, rung)| is_told(*rung))
}
