//! Places in a text as the page counts them: in UTF-16 units.

use std::ops::Range;

use serde::Serialize;

/// A piece of a text in UTF-16 units, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Span {
    /// Its first unit.
    pub start: u32,
    /// The unit behind its last.
    pub end: u32,
}

/// From bytes of a text to its UTF-16 units.
pub(super) struct Utf16(Vec<u32>);

impl Utf16 {
    pub(super) fn of(text: &str) -> Self {
        let mut units = Vec::with_capacity(text.len() + 1);
        let mut unit = 0;
        for c in text.chars() {
            units.extend(std::iter::repeat_n(unit, c.len_utf8()));
            unit += if c.len_utf16() == 2 { 2 } else { 1 };
        }
        units.push(unit);
        Self(units)
    }

    /// The units of bytes that begin and end between characters.
    pub(super) fn span(&self, bytes: &Range<usize>) -> Span {
        let at = |byte: usize| self.0.get(byte).or(self.0.last()).copied().unwrap_or(0);
        Span { start: at(bytes.start), end: at(bytes.end) }
    }
}
