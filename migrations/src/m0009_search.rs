//! What the language of searches needs: the words of the library, for slips of the hand, and the
//! orders of the grid by runtime, budget and director.

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
    // A view of the index that stores nothing.
    "CREATE VIRTUAL TABLE search_words USING fts5vocab ('search', 'row')",
    // Whole, so that what has no value is in the order of the titles too.
    "CREATE INDEX movies_by_duration ON movies (duration, sort_key, id)",
    "CREATE INDEX movies_by_budget ON movies (budget, sort_key, id)",
    "DROP INDEX movies_by_director",
    "CREATE INDEX movies_by_director ON movies (director_id, release_date, sort_key, id)",
];
