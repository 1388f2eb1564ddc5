//! The diary: what someone watched and when, what they give it, and what they mean to watch. All of it
//! is theirs alone, and every act on it a personal step of the history.

mod marks;
mod query;
mod ratings;
mod watches;
mod watchlist;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::dates::iso_date;
use crate::ids::{ChangeSetId, MovieId, WatchId};
use crate::movies::MovieRef;

pub use marks::{MARKED, marks};
pub use query::{counts, list, month, of_movie};
pub use ratings::rate;
pub use watches::{add_watch, edit_watch, mark_seen, mark_unseen, remove_watch};
pub use watchlist::{add_to_watchlist, remove_from_watchlist, watchlist};

/// What someone has put on a movie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovieMarks {
    /// The movie.
    pub id: MovieId,
    /// It is among their favorites.
    pub favorite: bool,
    /// They have watched it.
    pub seen: bool,
    /// Half stars, 1 to 10.
    pub rating: Option<i32>,
    /// They mean to watch it.
    pub on_watchlist: bool,
}

/// A movie watched once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Watch {
    /// Its id.
    pub id: WatchId,
    /// The day, as `YYYY-MM-DD`; none for just seen.
    #[serde(with = "iso_date::option")]
    #[specta(type = Option<String>)]
    pub watched_on: Option<Date>,
    /// Whether it had been watched before.
    pub is_rewatch: bool,
    /// What there is to say about it.
    pub note: String,
}

/// What is written of watching a movie once.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WatchEntry {
    /// A day such as `1979-05-25`, from 1888 to tomorrow; empty for just seen.
    pub watched_on: String,
    /// Whether it had been watched before.
    pub is_rewatch: bool,
    /// At most 10,000 characters.
    pub note: String,
}

/// An entry that was made, and the change set that did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewWatch {
    /// Its id.
    pub id: WatchId,
    /// To take it back.
    pub change_set: ChangeSetId,
}

/// A movie's part of someone's diary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovieDiary {
    /// Whether it is among their favorites.
    pub favorite: bool,
    /// Half stars, 1 to 10.
    pub rating: Option<i32>,
    /// Whether they mean to watch it.
    pub on_watchlist: bool,
    /// The last day first, what has no day at the end; at most 200.
    pub watches: Vec<Watch>,
}

/// An entry of the diary.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DiaryEntry {
    /// The entry.
    pub watch: Watch,
    /// The movie.
    pub movie: MovieRef,
    /// What the person gives the movie: half stars, 1 to 10.
    pub rating: Option<i32>,
    /// Whether it is among their favorites.
    pub favorite: bool,
}

/// A place in the diary: behind this entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DiaryPlace {
    /// Its day, as `YYYY-MM-DD`.
    #[serde(with = "iso_date::option")]
    #[specta(type = Option<String>)]
    pub watched_on: Option<Date>,
    /// Its id.
    pub id: WatchId,
}

/// A page of the diary.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DiaryPage {
    /// The last day first, what has no day at the end.
    pub entries: Vec<DiaryEntry>,
    /// Where the next page begins; none at the end.
    pub next: Option<DiaryPlace>,
}

/// A month of the diary.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct DiaryMonth {
    /// In the order of the days; at most 1,000.
    pub entries: Vec<DiaryEntry>,
    /// The first day with an entry in the whole diary, as `YYYY-MM-DD`.
    #[serde(with = "iso_date::option")]
    #[specta(type = Option<String>)]
    pub first: Option<Date>,
    /// The last one.
    #[serde(with = "iso_date::option")]
    #[specta(type = Option<String>)]
    pub last: Option<Date>,
}

/// How much there is in the diary of the signed-in person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DiaryCounts {
    /// Entries.
    pub entries: i32,
    /// Movies with an entry.
    pub seen: i32,
    /// Movies to be watched.
    pub watchlist: i32,
}

fn plain(ids: &[MovieId]) -> Vec<i32> {
    ids.iter().map(|id| id.0).collect()
}
