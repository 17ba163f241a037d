//! What all pages share: the evidence, the texts, and the comparisons under way.

use klantreis_evidence::{Catalogue, EvidenceError};
use klantreis_texts::{Lang, Texts};

use crate::compare::Comparisons;

/// What the pages are made from.
pub struct House {
    pub(crate) catalogue: Catalogue,
    pub(crate) comparisons: Comparisons,
    nl: Texts,
    en: Texts,
}

impl House {
    /// Reads the evidence and the texts.
    ///
    /// # Errors
    /// [`EvidenceError`] when the evidence is not sound.
    pub fn open() -> Result<Self, EvidenceError> {
        Ok(Self {
            catalogue: Catalogue::builtin()?,
            comparisons: Comparisons::default(),
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
