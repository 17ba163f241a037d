//! Pieces of a page, with everything that comes from outside escaped.

/// Words as they may stand in a page and in its attributes.
pub(super) fn escape(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// An element with words in it.
pub(super) fn element(name: &str, words: &str) -> String {
    format!("<{name}>{}</{name}>\n", escape(words))
}

/// A cell of a table.
pub(super) enum Cell {
    /// A figure, flush right.
    Figure(String),
    /// Words, flush left.
    Word(String),
    /// A verdict.
    Verdict(String),
    /// Words of the evidence, which is in English.
    Meaning(String),
    /// A sentence, on as many lines as it needs.
    Text(String),
}

impl Cell {
    fn write(&self) -> String {
        match self {
            Self::Figure(words) => format!("<td>{}</td>", escape(words)),
            Self::Word(words) => format!("<td class=\"word\">{}</td>", escape(words)),
            Self::Text(words) => format!("<td class=\"meaning\">{}</td>", escape(words)),
            Self::Verdict(words) => format!("<td class=\"verdict\">{}</td>", escape(words)),
            Self::Meaning(words) => {
                format!("<td class=\"meaning\" lang=\"en\">{}</td>", escape(words))
            }
        }
    }
}

/// A table that scrolls by itself where it does not fit.
pub(super) struct Table {
    id: String,
    caption: String,
    heads: Vec<String>,
    rows: Vec<(String, Vec<Cell>)>,
}

impl Table {
    /// A table with its caption and its heads, the first that of the rows' names.
    pub(super) fn new(id: String, caption: String, heads: Vec<String>) -> Self {
        Self { id, caption, heads, rows: Vec::new() }
    }

    /// Says what the names of the rows are.
    pub(super) fn name_rows(&mut self, head: String) {
        self.heads[0] = head;
    }

    /// Adds a row with its name.
    pub(super) fn row(&mut self, name: String, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push((name, cells.into_iter().collect()));
    }

    /// The table; nothing when it has no rows.
    pub(super) fn write(&self) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let Self { id, caption, .. } = self;
        let (id, caption) = (escape(id), escape(caption));
        // A head stands as its cells do.
        let left = |place: usize| {
            place == 0
                || self.rows[0]
                    .1
                    .get(place - 1)
                    .is_some_and(|cell| !matches!(cell, Cell::Figure(_)))
        };
        let heads = self.heads.iter().enumerate().map(|(place, head)| {
            let class = if left(place) { " class=\"word\"" } else { "" };
            format!("<th scope=\"col\"{class}>{}</th>", escape(head))
        });
        let heads: String = heads.collect();
        let rows = self.rows.iter().map(|(name, cells)| {
            let cells: String = cells.iter().map(Cell::write).collect();
            format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", escape(name))
        });
        let rows: String = rows.collect();
        format!(
            "<div class=\"scroll\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n\
             <table>\n<caption id=\"{id}\"><span>{caption}</span></caption>\n\
             <thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        )
    }
}
