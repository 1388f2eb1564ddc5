//! Everything that was changed, so that it can be taken back. Owns the write path: a mutation of
//! the catalogue goes through a [`ChangeSet`] or it does not happen.
//!
//! An inserted row is recorded as its id in a range, an update as the changed columns before and
//! after, a deleted row as its image. Derived columns and the search tables are not recorded; they
//! are computed anew from what was touched. Sessions, passwords and settings are not recorded.

mod bin;
mod change_set;
#[cfg(test)]
mod change_set_tests;
mod log;
mod many;
mod names;
mod referred;
mod returning;
mod running;
mod table;
mod undo;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::accounts::Session;
use crate::ids::UserId;

pub use bin::{BinEntry, bin, empty_bin, restore};
pub use change_set::ChangeSet;
pub(crate) use change_set::Paused;
pub(crate) use change_set::millis;
pub use log::{Change, ChangeOp, FieldChange, HistoryEntry, Subject, changes, entries};
pub(crate) use running::RunningSets;
pub(crate) use table::{TABLES, personal_tables};
pub use undo::{redo_last, undo, undo_last};

/// What a change set did, as a code and its values; the sentence is the page's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ChangeLabel {
    /// The act: `import` (movies), `editMovie` (title, field).
    pub kind: String,
    /// Values of the sentence.
    pub params: BTreeMap<String, String>,
}

impl ChangeLabel {
    /// A label without values.
    #[must_use]
    pub fn new(kind: &str) -> Self {
        Self { kind: kind.to_owned(), params: BTreeMap::new() }
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// Who changes something.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// The person who is signed in.
    Person(&'a Session),
    /// The command line, which has no profile.
    CommandLine,
}

impl Actor<'_> {
    fn user(self) -> Option<UserId> {
        match self {
            Self::Person(session) => Some(session.user_id()),
            Self::CommandLine => None,
        }
    }
}

/// A value of an image as a statement takes it.
fn value_of(json: &serde_json::Value) -> sea_orm::Value {
    use serde_json::Value as Json;
    match json {
        Json::String(text) => text.clone().into(),
        Json::Number(number) => match number.as_i64().map(i32::try_from) {
            Some(Ok(small)) => small.into(),
            _ => number.as_i64().into(),
        },
        _ => sea_orm::Value::String(None),
    }
}
