//! Finding movies, people and characters by what is typed. Owns the full-text tables: what stands
//! in them, when it is written, and how a query reads them. Backend-specific SQL is allowed here.

mod fold;
mod index;
mod query;
mod touched;

use serde::Serialize;

use crate::characters::CharacterRow;
use crate::movies::MovieRef;
use crate::people::PersonRow;

pub use fold::fold;
pub(crate) use fold::words;
pub(crate) use index::{forget, look_again, problems, rebuild, refresh};
pub use query::{characters, people, search};
pub(crate) use query::{named, people_beginning};
pub(crate) use touched::Touched;

/// What was found, each kind by how well known it is. At most [`HITS`] of each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, specta::Type)]
pub struct SearchResults {
    /// Movies by title or original title.
    pub movies: Vec<MovieHit>,
    /// People by name.
    pub people: Vec<PersonRow>,
    /// Characters by any of their names.
    pub characters: Vec<CharacterRow>,
}

/// What a name is of.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Named {
    Person,
    Character,
}

/// Results of one kind at most.
pub const HITS: usize = 8;

/// A movie that was found.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovieHit {
    /// The movie.
    pub movie: MovieRef,
    /// Its original title, where it has one.
    pub original_title: Option<String>,
}
