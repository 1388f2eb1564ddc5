//! The words movies are sorted under: genres, countries, sets of films. Owns their rows and how
//! they are renamed, joined and taken out; which movie has which belongs to the movies.

mod mutation;
mod named;
mod query;

use serde::{Deserialize, Serialize};

pub use mutation::{delete, merge, rename};
pub(crate) use named::{countries_named, genres_named, set_named};
pub use query::list;

/// Which list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum Vocabulary {
    /// Genres.
    Genres,
    /// Countries.
    Countries,
    /// Sets of films.
    Sets,
}

/// A word and how much hangs on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Word {
    /// Its id within its list.
    pub id: i32,
    /// How it is written.
    pub name: String,
    /// Movies that have it.
    pub movies: i32,
    /// People who have it; only countries have people.
    pub people: i32,
}

impl Vocabulary {
    /// Its table.
    const fn table(self) -> &'static str {
        match self {
            Self::Genres => "genres",
            Self::Countries => "countries",
            Self::Sets => "movie_sets",
        }
    }

    /// Most characters of one of them.
    const fn longest(self) -> usize {
        match self {
            Self::Genres | Self::Countries => 100,
            Self::Sets => 1_000,
        }
    }

    /// What one of them is called in an error.
    const fn noun(self) -> &'static str {
        match self {
            Self::Genres => "genre",
            Self::Countries => "country",
            Self::Sets => "set",
        }
    }
}
