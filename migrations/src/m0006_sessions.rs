//! What profiles need to stay signed in, to end everywhere, to be removed and to come back.

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
    "CREATE TABLE sessions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        user_id INTEGER NOT NULL REFERENCES users (id),
        token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
        created_at INTEGER NOT NULL,
        last_used_at INTEGER,
        expires_at INTEGER NOT NULL,
        locked_at INTEGER
    ) STRICT",
    "CREATE INDEX sessions_by_user ON sessions (user_id)",
    "ALTER TABLE users ADD COLUMN sign_in_epoch INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE users ADD COLUMN last_sign_in_at INTEGER",
    "ALTER TABLE users ADD COLUMN removed_at INTEGER",
];
