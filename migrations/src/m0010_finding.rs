//! Finding at a keystroke: beginnings of four and five letters in the index of words, the facts that
//! filters ask for in the order of the titles, and the orders of people.

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

/// The index of words is written anew by core, which sees that its rules are older.
const STATEMENTS: &[&str] = &[
    "DROP TABLE search_words",
    "DROP TABLE search",
    "CREATE VIRTUAL TABLE search USING fts5 (
        text, content = '', contentless_delete = 1, detail = full,
        tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5'
    )",
    "CREATE VIRTUAL TABLE search_words USING fts5vocab ('search', 'row')",
    "CREATE INDEX movies_by_facts ON movies (sort_key, id, release_date, duration, budget,
        director_id, country_id, set_id, poster_file_id, substr(sort_title, 1, 1))",
    "CREATE INDEX persons_by_credits ON persons (credit_count DESC, sort_key, id)",
    "CREATE INDEX persons_by_birth ON persons (date_of_birth, sort_key, id)",
];
