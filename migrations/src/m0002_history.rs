//! What was changed, by whom and when, so that it can be taken back.

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
    "CREATE TABLE change_sets (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        user_id INTEGER REFERENCES users (id),
        label TEXT NOT NULL,
        params TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        undone_at INTEGER,
        superseded INTEGER NOT NULL DEFAULT 0
    ) STRICT",
    "CREATE INDEX change_sets_by_user ON change_sets (user_id, id)",
    // key_from and key_to: the id, or for a table with a key of several columns its first one.
    // row_key: the whole key of one row as JSON; null for an inserted range.
    "CREATE TABLE changes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        change_set_id INTEGER NOT NULL REFERENCES change_sets (id),
        table_name TEXT NOT NULL,
        op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
        key_from INTEGER NOT NULL,
        key_to INTEGER NOT NULL,
        row_key TEXT,
        before TEXT,
        after TEXT
    ) STRICT",
    "CREATE INDEX changes_by_set ON changes (change_set_id, id)",
    "CREATE INDEX changes_by_row ON changes (table_name, key_from, key_to)",
    // Rows that are not in their table now: deleted ones, and the inserted ones of an undone set.
    "CREATE TABLE change_images (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        change_id INTEGER NOT NULL REFERENCES changes (id),
        image TEXT NOT NULL
    ) STRICT",
    "CREATE INDEX change_images_by_change ON change_images (change_id, id)",
];
