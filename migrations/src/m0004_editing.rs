//! What editing by hand needs: people in the order of their names, and a bin that can be emptied.

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
    // Derived; an empty key is one that is still to be written.
    "ALTER TABLE persons ADD COLUMN sort_key BLOB NOT NULL DEFAULT x''",
    "CREATE INDEX persons_by_sort_key ON persons (sort_key, id)",
    "CREATE INDEX changes_by_key ON changes (row_key, table_name) WHERE row_key IS NOT NULL",
    // What was deleted in this set is gone for good: the owner has emptied the bin.
    "ALTER TABLE change_sets ADD COLUMN emptied INTEGER NOT NULL DEFAULT 0",
];
