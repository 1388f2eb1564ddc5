//! What characters need to be things of their own: other names, and what people decided about who
//! is the same.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        crate::WHOLE_OR_NOT_AT_ALL
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, STATEMENTS).await
    }
}

const STATEMENTS: &[&str] = &[
    "CREATE TABLE character_aliases (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        character_id INTEGER NOT NULL REFERENCES characters (id),
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE UNIQUE INDEX character_aliases_by_character
        ON character_aliases (character_id, name_key)",
    "CREATE INDEX character_aliases_by_name ON character_aliases (name_key)",
    // Two that somebody said are not the same; a is the lesser id.
    "CREATE TABLE identity_decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('person', 'character')),
        a INTEGER NOT NULL,
        b INTEGER NOT NULL CHECK (a < b),
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE UNIQUE INDEX identity_decisions_by_pair ON identity_decisions (kind, a, b)",
    // Derived: which pairs may be the same, and of whom that is to be thought about anew.
    "CREATE TABLE identity_suggestions (
        kind TEXT NOT NULL,
        a INTEGER NOT NULL,
        b INTEGER NOT NULL,
        score INTEGER NOT NULL,
        evidence TEXT NOT NULL,
        PRIMARY KEY (kind, a, b)
    ) STRICT, WITHOUT ROWID",
    "CREATE INDEX identity_suggestions_by_score ON identity_suggestions (kind, score DESC)",
    "CREATE INDEX identity_suggestions_by_b ON identity_suggestions (kind, b)",
    "CREATE TABLE identity_stale (
        kind TEXT NOT NULL,
        id INTEGER NOT NULL,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID",
    // An id of 0 stands for everybody.
    "INSERT INTO identity_stale (kind, id) VALUES ('person', 0), ('character', 0)",
];
