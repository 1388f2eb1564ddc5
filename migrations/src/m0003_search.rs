//! The full-text tables: what they index is written by core's `search`, from folded text.

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

/// Contentless: a row is found by its rowid, which names kind, id and popularity, and the text
/// itself stays where it is.
const STATEMENTS: &[&str] = &[
    "CREATE VIRTUAL TABLE search USING fts5 (
        text, content = '', contentless_delete = 1, detail = full,
        tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    )",
    "CREATE VIRTUAL TABLE search_infix USING fts5 (
        text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram'
    )",
];
