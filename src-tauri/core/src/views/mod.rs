//! Saved views: shelves that a person keeps under a name. Owns their names, their order and which
//! opens at the start; what a query means belongs to the search language, and nothing of it is
//! kept but its text, so that a view is as live as the library.

mod mutation;
mod query;

use serde::{Deserialize, Serialize};

use crate::ids::{ChangeSetId, ViewId};
use crate::movies::MovieSort;
use crate::search::QueryProblem;
use crate::values::Layout;

pub use mutation::{change, create, delete, move_to, rename, set_default};
pub use query::{counts, list};

/// Views that one person has at most.
pub const VIEWS: usize = 200;
/// Characters of a name at most.
const NAME: usize = 100;
/// Characters of a query at most.
const QUERY: usize = 10_000;

/// What the library page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Shelf {
    /// What narrows it, in the words of the search language; empty for all movies. At most 10,000
    /// characters.
    pub query: String,
    /// Its order.
    pub sort: MovieSort,
    /// How the movies are shown.
    pub layout: Layout,
}

/// A shelf with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedView {
    /// Its id.
    pub id: ViewId,
    /// 1 to 100 characters, unique for its user whatever their case.
    pub name: String,
    /// What it shows.
    pub shelf: Shelf,
    /// Whether it opens at the start.
    pub is_default: bool,
}

/// A view made just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewView {
    /// Its id.
    pub id: ViewId,
    /// What takes it back.
    pub change_set: ChangeSetId,
}

/// How many movies a view shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ViewCount {
    /// The view.
    pub id: ViewId,
    /// Movies of its query; what is not understood of it is left out.
    pub movies: u32,
    /// The first thing in its query that is not understood or that nothing is called any more.
    pub problem: Option<QueryProblem>,
}
