//! Shelves that a person keeps under a name.

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
    "CREATE TABLE saved_views (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        user_id INTEGER NOT NULL REFERENCES users (id),
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        query TEXT NOT NULL,
        sort TEXT NOT NULL,
        is_reversed INTEGER NOT NULL DEFAULT 0,
        layout TEXT NOT NULL CHECK (layout IN ('grid', 'list')),
        position INTEGER NOT NULL,
        is_default INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL
    ) STRICT",
    "CREATE UNIQUE INDEX saved_views_by_name ON saved_views (user_id, name_key)",
    "CREATE UNIQUE INDEX saved_views_by_default ON saved_views (user_id) WHERE is_default",
];
