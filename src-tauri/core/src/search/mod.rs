//! Finding movies, people and characters by what is typed. Owns the full-text tables: what stands
//! in them, when it is written, and how a query reads them; and the language of queries, with what
//! it means for the movies of the library. Backend-specific SQL is allowed here.

mod condition;
mod correct;
mod credits;
mod distance;
mod facets;
mod fold;
mod hits;
mod index;
mod inside;
mod language;
mod marks;
mod matching;
mod query;
mod rail;
mod resolve;
mod shelf;
mod span;
mod standing;
mod touched;
mod typed;
mod understand;
mod with;

use serde::Serialize;

use crate::accounts::Session;
use crate::characters::CharacterRow;
use crate::ids::UserId;
use crate::movies::MovieRef;
use crate::people::PersonRow;

pub use facets::{Facet, facets};
pub use fold::fold;
pub(crate) use fold::words;
pub(crate) use index::{forget, join, look_again, problems, rebuild, refresh};
pub use language::{Mistake, Parsed, Query, QueryField, QueryReason, RangeKind, parse};
pub use query::{characters, people};
pub(crate) use query::{named, people_beginning};
pub use rail::{Rail, RailMark, RailUnit, rail};
pub use shelf::{count, ids};
pub use span::Span;
pub(crate) use standing::{Standing, standings};
pub(crate) use touched::Touched;
pub use typed::{at_keystroke, search, totals};
pub use understand::{Chip, ChipRange, QueryFix, QueryProblem, Understood, understand};

/// Who asks: whose favorites, diary and watchlist a query speaks of.
#[derive(Clone, Copy, Debug)]
pub struct Asker(Option<UserId>);

impl Asker {
    /// Somebody without a profile, who has seen nothing and likes nothing.
    pub const NOBODY: Self = Self(None);
}

impl From<&Session> for Asker {
    fn from(session: &Session) -> Self {
        Self(Some(session.user_id()))
    }
}

/// What was found, each kind by how well known it is. At most [`HITS`] of each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, specta::Type)]
pub struct SearchResults {
    /// Movies by title or original title, then those found by somebody in them.
    pub movies: Vec<MovieHit>,
    /// People by name.
    pub people: Vec<PersonHit>,
    /// Characters by any of their names.
    pub characters: Vec<CharacterHit>,
    /// Whether the first person or the first character is meant most likely.
    pub best: Option<BestMatch>,
    /// The words that were searched for instead, where nothing is called what was typed.
    pub corrected: Option<Correction>,
}

/// What a name is of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Named {
    Person,
    Character,
}

/// Results of one kind at most.
pub const HITS: usize = 8;

/// A person or a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum BestMatch {
    /// The first of the people.
    Person,
    /// The first of the characters.
    Character,
}

/// Words that were searched for instead of those typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Correction {
    /// What nothing is called.
    pub typed: String,
    /// What was searched for.
    pub used: String,
    /// The whole query with it.
    pub text: String,
}

/// A movie that was found.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovieHit {
    /// The movie.
    pub movie: MovieRef,
    /// Its original title, where it has one.
    pub original_title: Option<String>,
    /// What matched in its title.
    pub marks: Vec<Span>,
    /// What matched in its original title.
    pub original_marks: Vec<Span>,
    /// Who in it was found, where it is not its title.
    pub found_by: Option<FoundBy>,
}

/// Somebody in a movie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FoundBy {
    /// Who or whom.
    pub kind: BestMatch,
    /// Their name.
    pub name: String,
    /// What matched in it.
    pub marks: Vec<Span>,
}

/// A person who was found.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct PersonHit {
    /// The person.
    #[serde(flatten)]
    pub row: PersonRow,
    /// What matched in their name.
    pub marks: Vec<Span>,
}

/// A character that was found.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CharacterHit {
    /// The character.
    #[serde(flatten)]
    pub row: CharacterRow,
    /// What matched in its name.
    pub marks: Vec<Span>,
    /// Another name of it that matched, where its name did not.
    pub alias: Option<String>,
    /// What matched in that.
    pub alias_marks: Vec<Span>,
}

/// Everything that is found, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct SearchTotals {
    /// Movies of the query.
    pub movies: u32,
    /// People with all of its words in their name.
    pub people: u32,
    /// Characters with all of its words in their names.
    pub characters: u32,
}
