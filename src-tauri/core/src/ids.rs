//! Ids of rows, one type a table, so that a person cannot be handed where a movie is meant.

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            DeriveValueType, Serialize, Deserialize, specta::Type,
        )]
        #[serde(transparent)]
        pub struct $name(pub i32);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// A row of `movies`.
    MovieId,
    /// A row of `persons`.
    PersonId,
    /// A row of `characters`.
    CharacterId,
    /// A row of `files`.
    FileId,
    /// A row of `users`.
    UserId,
    /// A row of `genres`.
    GenreId,
    /// A row of `countries`.
    CountryId,
    /// A row of `movie_sets`.
    SetId,
    /// A row of `change_sets`.
    ChangeSetId,
    /// A row of `saved_views`.
    ViewId,
    /// A row of `user_watches`.
    WatchId,
}
