//! The language of a search: what may be typed, read into terms and written back. Owns its words and
//! its grammar; knows no row. docs/SEARCH.md says it for people.
//!
//! Reading never fails and takes time in proportion to the text: what is not understood is left out
//! and told with its place.

mod fields;
mod lexer;
mod parser;
mod print;
mod problem;
mod range;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::values::{CharacterRole, Gender};

pub use fields::QueryField;
pub(crate) use fields::{Closed, Missing, NameField, NumberField, OwnField};
pub use parser::parse;
pub(super) use print::quoted;
pub use problem::{Mistake, QueryReason};
pub(crate) use range::Numbers;
pub use range::RangeKind;

/// Characters that are read; what follows is not.
pub(crate) const MOST_CHARACTERS: usize = 10_000;
/// Terms that are read, each value of a list counting as one.
pub(crate) const MOST_TERMS: usize = 64;
/// Characters of one word or value.
pub(crate) const MOST_OF_A_VALUE: usize = 200;

/// What a text asks for: all of its terms. `Display` writes it in the way that is read back as the
/// same query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(crate) terms: Vec<Term>,
}

/// A query and what of its text was not understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// What was understood.
    pub query: Query,
    /// What was not, in the order of the text.
    pub mistakes: Vec<Mistake>,
}

/// One condition of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// Whether it is what must not be.
    pub(crate) not: bool,
    pub(crate) what: What,
    /// Bytes of the text it was read from.
    pub(crate) span: Range<usize>,
    /// Bytes of each of its names.
    pub(crate) names: Vec<Range<usize>>,
}

/// What a term is about; of several values any will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// Beginnings of words, in a title or in the name of somebody in the movie.
    Word(String),
    /// Words in a row.
    Phrase(Phrase),
    Named(NameField, Vec<Name>),
    Number(NumberField, Numbers),
    Role(Vec<CharacterRole>),
    Gender(Vec<Gender>),
    /// Of the person who asks: whether it is so.
    Own(OwnField, bool),
    Missing(Vec<Missing>),
}

/// Quoted words. Without the closing quote the last one is a beginning: it is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) text: String,
    pub(crate) is_closed: bool,
}

/// What a thing of the library is called by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// Beginnings of the words of its name.
    Words(String),
    /// Words of its name in a row.
    Phrase(Phrase),
    /// Its very id, for which a person picks it among namesakes.
    Id(i32),
}

impl What {
    /// The field it belongs to.
    pub(crate) fn field(&self) -> QueryField {
        match self {
            Self::Word(_) => QueryField::Word,
            Self::Phrase(_) => QueryField::Phrase,
            Self::Named(field, _) => field.field(),
            Self::Number(field, _) => field.field(),
            Self::Role(_) => QueryField::Role,
            Self::Gender(_) => QueryField::Gender,
            Self::Own(field, _) => field.field(),
            Self::Missing(_) => QueryField::Missing,
        }
    }
}

impl Query {
    /// The query without one of its terms.
    pub(crate) fn without(&self, place: usize) -> Self {
        let mut terms = self.terms.clone();
        terms.remove(place);
        Self { terms }
    }
}
