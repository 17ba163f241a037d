//! What all pages share: the evidence, the texts, the comparisons under way, and the folder of sessions.

use std::path::PathBuf;

use klantreis_evidence::{Catalogue, EvidenceError};
use klantreis_texts::{Lang, Texts};

use crate::compare::Comparisons;
use crate::generate::Orders;
use crate::practice::Shelf;

/// What the pages are made from.
pub struct House {
    pub(crate) catalogue: Catalogue,
    pub(crate) comparisons: Comparisons,
    pub(crate) orders: Orders,
    pub(crate) shelf: Shelf,
    nl: Texts,
    en: Texts,
}

impl House {
    /// Reads the evidence and the texts; sessions of exercises are kept in a folder, which is made when
    /// the first one begins.
    ///
    /// # Errors
    /// [`EvidenceError`] when the evidence is not sound.
    pub fn open(sessions: PathBuf) -> Result<Self, EvidenceError> {
        Ok(Self {
            catalogue: Catalogue::builtin()?,
            comparisons: Comparisons::default(),
            orders: Orders::default(),
            shelf: Shelf::new(sessions),
            nl: Texts::new(Lang::Nl),
            en: Texts::new(Lang::En),
        })
    }

    /// The texts of a language.
    pub(crate) fn texts(&self, lang: Lang) -> &Texts {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}
