//! What belongs to one household member alone: favorite people and characters, what was watched
//! when, ratings, and what is to be watched.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        crate::WHOLE_OR_NOT_AT_ALL
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, TABLES).await?;
        crate::run(manager, INDEXES).await
    }
}

const TABLES: &[&str] = &[
    "CREATE TABLE user_favorite_persons (
        user_id INTEGER NOT NULL REFERENCES users (id),
        person_id INTEGER NOT NULL REFERENCES persons (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (user_id, person_id)
    ) STRICT, WITHOUT ROWID",
    "CREATE TABLE user_favorite_characters (
        user_id INTEGER NOT NULL REFERENCES users (id),
        character_id INTEGER NOT NULL REFERENCES characters (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (user_id, character_id)
    ) STRICT, WITHOUT ROWID",
    // watched_on: the day; null where only that it was watched is known.
    "CREATE TABLE user_watches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        user_id INTEGER NOT NULL REFERENCES users (id),
        movie_id INTEGER NOT NULL REFERENCES movies (id),
        watched_on TEXT,
        is_rewatch INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT '',
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    // In half stars.
    "CREATE TABLE user_ratings (
        user_id INTEGER NOT NULL REFERENCES users (id),
        movie_id INTEGER NOT NULL REFERENCES movies (id),
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 10),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (user_id, movie_id)
    ) STRICT, WITHOUT ROWID",
    "CREATE TABLE user_watchlist (
        user_id INTEGER NOT NULL REFERENCES users (id),
        movie_id INTEGER NOT NULL REFERENCES movies (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (user_id, movie_id)
    ) STRICT, WITHOUT ROWID",
    // Of rows that are one user's alone: seen and taken back by that user only.
    "ALTER TABLE change_sets ADD COLUMN is_personal INTEGER NOT NULL DEFAULT 0",
    // Whether the other users may see the favorites of this one.
    "ALTER TABLE users ADD COLUMN shares INTEGER NOT NULL DEFAULT 1",
];

/// Each list in its order, and one index a foreign key, so that deleting a parent never scans its
/// children.
const INDEXES: &[&str] = &[
    "CREATE INDEX user_favorites_by_time ON user_favorites (user_id, created_at, movie_id)",
    "CREATE INDEX user_favorite_persons_by_time
        ON user_favorite_persons (user_id, created_at, person_id)",
    "CREATE INDEX user_favorite_persons_by_person ON user_favorite_persons (person_id)",
    "CREATE INDEX user_favorite_characters_by_time
        ON user_favorite_characters (user_id, created_at, character_id)",
    "CREATE INDEX user_favorite_characters_by_character ON user_favorite_characters (character_id)",
    "CREATE INDEX user_watches_by_day ON user_watches (user_id, watched_on, id, movie_id)",
    "CREATE INDEX user_watches_by_movie ON user_watches (movie_id, user_id)",
    "CREATE INDEX user_ratings_by_movie ON user_ratings (movie_id)",
    "CREATE INDEX user_watchlist_by_time ON user_watchlist (user_id, created_at, movie_id)",
    "CREATE INDEX user_watchlist_by_movie ON user_watchlist (movie_id)",
];
