//! Movies, people, characters, castings, vocabulary, files, users.
//!
//! Foreign keys restrict: nothing is deleted by the database on its own, because what it deletes
//! is not seen by the history. The one exception is the name of a country, which people refer to.

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
    "CREATE TABLE files (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        file_name TEXT NOT NULL,
        mime_type TEXT NOT NULL,
        s3_key TEXT NOT NULL UNIQUE,
        url TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        width INTEGER,
        height INTEGER,
        thumbhash BLOB,
        palette TEXT,
        source_file_id INTEGER REFERENCES files (id),
        crop TEXT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE TABLE users (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        username TEXT NOT NULL,
        username_key TEXT NOT NULL UNIQUE,
        first_name TEXT,
        last_name TEXT,
        email TEXT,
        password TEXT NOT NULL,
        avatar_file_id INTEGER REFERENCES files (id),
        failed_sign_ins INTEGER NOT NULL DEFAULT 0,
        sign_in_blocked_until INTEGER,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE TABLE countries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        name_key TEXT NOT NULL UNIQUE,
        iso_code TEXT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE TABLE genres (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE TABLE characters (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        description TEXT NOT NULL DEFAULT '',
        role TEXT CHECK (role IN ('leading', 'supporting', 'background')),
        is_named INTEGER NOT NULL DEFAULT 1,
        credit_count INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE TABLE persons (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        biography TEXT NOT NULL DEFAULT '',
        date_of_birth TEXT,
        birth_precision TEXT CHECK (birth_precision IN ('year', 'month', 'day')),
        date_of_death TEXT,
        death_precision TEXT CHECK (death_precision IN ('year', 'month', 'day')),
        gender TEXT CHECK (gender IN ('female', 'male', 'non_binary')),
        country TEXT REFERENCES countries (name) ON UPDATE CASCADE,
        primary_photo_file_id INTEGER REFERENCES files (id),
        credit_count INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE TABLE movie_sets (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL UNIQUE,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE TABLE movies (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        original_title TEXT,
        sort_title TEXT NOT NULL,
        sort_key BLOB NOT NULL DEFAULT x'',
        description TEXT NOT NULL DEFAULT '',
        budget INTEGER CHECK (budget BETWEEN 0 AND 9007199254740991),
        budget_currency TEXT NOT NULL DEFAULT 'USD',
        release_date TEXT,
        release_precision TEXT CHECK (release_precision IN ('year', 'month', 'day')),
        duration INTEGER CHECK (duration > 0),
        director_id INTEGER REFERENCES persons (id),
        country_id INTEGER REFERENCES countries (id),
        poster_file_id INTEGER REFERENCES files (id),
        set_id INTEGER REFERENCES movie_sets (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE TABLE movie_genres (
        movie_id INTEGER NOT NULL REFERENCES movies (id),
        genre_id INTEGER NOT NULL REFERENCES genres (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (movie_id, genre_id)
    ) STRICT, WITHOUT ROWID",
    "CREATE TABLE movie_characters (
        movie_id INTEGER NOT NULL REFERENCES movies (id),
        character_id INTEGER NOT NULL REFERENCES characters (id),
        person_id INTEGER NOT NULL REFERENCES persons (id),
        billing_order INTEGER NOT NULL,
        credit_kind TEXT NOT NULL DEFAULT 'acting'
            CHECK (credit_kind IN ('acting', 'voice', 'uncredited')),
        credited_as TEXT,
        role_text TEXT,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (movie_id, character_id, person_id)
    ) STRICT, WITHOUT ROWID",
    "CREATE TABLE movie_crew (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        movie_id INTEGER NOT NULL REFERENCES movies (id),
        person_id INTEGER NOT NULL REFERENCES persons (id),
        job TEXT NOT NULL,
        billing_order INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        UNIQUE (movie_id, person_id, job)
    ) STRICT",
    "CREATE TABLE movie_countries (
        movie_id INTEGER NOT NULL REFERENCES movies (id),
        country_id INTEGER NOT NULL REFERENCES countries (id),
        billing_order INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (movie_id, country_id)
    ) STRICT, WITHOUT ROWID",
    "CREATE TABLE external_ids (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('movie', 'person', 'character')),
        entity_id INTEGER NOT NULL,
        source TEXT NOT NULL,
        value TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        UNIQUE (kind, entity_id, source, value)
    ) STRICT",
    "CREATE TABLE user_favorites (
        user_id INTEGER NOT NULL REFERENCES users (id),
        movie_id INTEGER NOT NULL REFERENCES movies (id),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        PRIMARY KEY (user_id, movie_id)
    ) STRICT, WITHOUT ROWID",
];

/// One index a foreign key, so that deleting a parent never scans its children; the rest serve
/// the orders of the grid and the look-ups of an import.
const INDEXES: &[&str] = &[
    "CREATE INDEX movies_by_sort_key ON movies (sort_key, id)",
    "CREATE INDEX movies_by_release
        ON movies (release_date, release_precision DESC, sort_key, id)",
    "CREATE INDEX movies_by_created ON movies (created_at)",
    "CREATE INDEX movies_by_director ON movies (director_id) WHERE director_id IS NOT NULL",
    "CREATE INDEX movies_by_country ON movies (country_id) WHERE country_id IS NOT NULL",
    "CREATE INDEX movies_by_poster ON movies (poster_file_id) WHERE poster_file_id IS NOT NULL",
    "CREATE INDEX movies_by_set ON movies (set_id) WHERE set_id IS NOT NULL",
    "CREATE INDEX persons_by_name ON persons (name_key)",
    "CREATE INDEX persons_by_country ON persons (country) WHERE country IS NOT NULL",
    "CREATE INDEX persons_by_photo ON persons (primary_photo_file_id)
        WHERE primary_photo_file_id IS NOT NULL",
    "CREATE INDEX characters_by_name ON characters (name_key) WHERE is_named",
    "CREATE INDEX movie_genres_by_genre ON movie_genres (genre_id)",
    "CREATE INDEX movie_characters_by_character ON movie_characters (character_id)",
    "CREATE INDEX movie_characters_by_person ON movie_characters (person_id)",
    "CREATE INDEX movie_crew_by_person ON movie_crew (person_id)",
    "CREATE INDEX movie_countries_by_country ON movie_countries (country_id)",
    "CREATE INDEX user_favorites_by_movie ON user_favorites (movie_id)",
    "CREATE INDEX users_by_avatar ON users (avatar_file_id) WHERE avatar_file_id IS NOT NULL",
    "CREATE INDEX files_by_source ON files (source_file_id) WHERE source_file_id IS NOT NULL",
];
