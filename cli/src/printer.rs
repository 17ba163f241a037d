//! What reaches the screen: data on stdout, progress and remarks on stderr.

use std::io::{ErrorKind, Write};

use indicatif::{ProgressBar, ProgressStyle};
use klantreis_texts::{Argument, Decimals, Texts};
use serde::Serialize;

use crate::args::Manner;
use crate::failure::Failure;

/// The two streams, and how to speak on them.
pub struct Printer<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    /// Whether JSON is asked for.
    pub json: bool,
    quiet: bool,
    /// The sentences.
    pub texts: Texts,
}

impl<'a> Printer<'a> {
    /// A printer on two streams.
    #[must_use]
    pub fn new(out: &'a mut dyn Write, err: &'a mut dyn Write, manner: &Manner) -> Self {
        let texts = Texts::new(manner.lang);
        Self { out, err, json: manner.json, quiet: manner.quiet, texts }
    }

    /// Prints data, with a line end.
    ///
    /// # Errors
    /// [`Failure`] when the stream is closed for another reason than a reader who has seen enough.
    pub fn print(&mut self, words: &str) -> Result<(), Failure> {
        match writeln!(self.out, "{words}").and_then(|()| self.out.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            printed => Ok(printed?),
        }
    }

    /// Prints data as JSON.
    ///
    /// # Errors
    /// As [`Printer::print`].
    pub fn print_json(&mut self, data: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(data)?;
        self.print(&text)
    }

    /// Says something beside the data.
    pub fn remark(&mut self, words: &str) {
        if !self.quiet {
            // A remark that nobody can read is no reason to stop.
            let _ = writeln!(self.err, "{words}");
        }
    }

    /// Says what went wrong, also when quiet.
    pub fn fail(&mut self, failure: &Failure) {
        fail(self.err, failure);
    }

    /// A bar that grows on stderr; nothing when quiet or when nobody watches.
    #[must_use]
    pub fn progress(&self) -> ProgressBar {
        if self.quiet {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new(0);
        match ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}") {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        }
    }

    /// A sentence.
    #[must_use]
    pub fn say(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.texts.say(key, arguments)
    }

    /// So many of something, one told from many.
    #[must_use]
    pub fn counted(&self, what: &str, number: impl Into<u64>) -> String {
        self.texts.counted(what, number.into())
    }

    /// A whole number as the language writes it.
    #[must_use]
    pub fn count(&self, number: impl Into<f64>) -> Argument {
        Argument::Words(self.texts.number(number.into(), Decimals(0)))
    }
}

/// One error line and one hint line.
pub(crate) fn fail(err: &mut dyn Write, failure: &Failure) {
    // When stderr is closed there is nobody left to tell.
    let _ = writeln!(err, "error: {}\nhint: {}", failure.error, failure.hint);
}
