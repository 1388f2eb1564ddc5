//! What of a text was not understood.

use std::ops::Range;

use serde::Serialize;

use super::QueryField;

/// Why something in a query is pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum QueryReason {
    /// There is no such field.
    UnknownField,
    /// The field knows other values.
    UnknownValue,
    /// Nothing in the library is called so, and nothing is found.
    UnknownName,
    /// The quote runs to the end of the text; it is searched for nevertheless.
    UnfinishedQuote,
    /// Nothing stands behind the field.
    MissingValue,
    /// The field wants a number or a range of them.
    NotANumber,
    /// The range ends before it begins, and nothing is found.
    Backwards,
    /// The text or a value goes on longer than it is read.
    TooLong,
    /// It has no letter and no digit to search for.
    NoLetters,
    /// There are more terms than are read.
    TooMany,
    /// It asks for what somebody has done, and nobody is signed in.
    NeedsProfile,
}

/// Something in a text that was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Why.
    pub reason: QueryReason,
    /// The field it is about.
    pub field: Option<QueryField>,
    /// The word or value, as typed.
    pub value: String,
    /// Bytes of the text.
    pub span: Range<usize>,
    /// What stands in place of the span if the suggestion is taken.
    pub instead: Option<String>,
}
