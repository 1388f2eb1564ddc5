//! How text of a source is tidied.
//!
//! Owns white space and control characters. Changes no word.

/// One line: a name broken over two by a formatter is still one name.
pub(in crate::transfer) fn line(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c.is_control()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Paragraphs as they are, without what no text should hold.
pub(in crate::transfer) fn block(text: &str) -> String {
    let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    text.trim().chars().filter(kept).collect()
}
