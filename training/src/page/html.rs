//! Pieces of the page, with everything that comes from outside escaped.

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

/// A table with a head for each row; scrolls by itself where it does not fit.
pub(super) fn table(
    id: &str,
    caption: &str,
    heads: &[String],
    rows: &[(String, Vec<String>)],
) -> String {
    let heads = heads.iter().enumerate().map(|(place, head)| {
        let class = if place == 0 { " class=\"word\"" } else { "" };
        format!("<th scope=\"col\"{class}>{}</th>", escape(head))
    });
    let heads: String = heads.collect();
    let rows = rows.iter().map(|(name, cells)| {
        let cells = cells.iter().map(|cell| format!("<td>{}</td>", escape(cell)));
        let cells: String = cells.collect();
        format!("<tr><th scope=\"row\">{}</th>{cells}</tr>\n", escape(name))
    });
    let rows: String = rows.collect();
    let caption = escape(caption);
    format!(
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n\
         <table>\n<caption id=\"{id}\">{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )
}
