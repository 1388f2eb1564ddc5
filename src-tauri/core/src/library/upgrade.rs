//! Bringing a library's schema up to this binary's, never down, and never without a way back.

use std::collections::HashSet;
use std::path::Path;

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseConnection};

use crate::{Error, Result, backup, sql};

/// Refuse a library that a newer Lobbycard has migrated, writing nothing to it.
pub(super) async fn refuse_newer(database: &Path) -> Result<()> {
    let db = super::connect::untouching(database).await?;
    let applied = applied(&db).await;
    db.close_by_ref().await?;
    let known: HashSet<String> = migrations::known().into_iter().collect();
    match applied?.into_iter().find(|step| !known.contains(step)) {
        Some(step) => Err(Error::LibraryNewer { step }),
        None => Ok(()),
    }
}

/// Run the steps that are missing; before the first of them on a library with content, a verified
/// backup is written beside it.
pub(super) async fn migrate(db: &DatabaseConnection, folder: &Path) -> Result<()> {
    let applied = applied(db).await?;
    let missing = migrations::known().len() > applied.len();
    if missing && !applied.is_empty() {
        backup::before_migration(db, folder).await?;
    }
    if missing {
        Migrator::up(db, None).await?;
    }
    Ok(())
}

async fn applied(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let table = "SELECT count(*) FROM sqlite_master WHERE name = 'seaql_migrations'";
    if sql::scalar::<i64>(db, table, []).await?.unwrap_or(0) == 0 {
        return Ok(Vec::new());
    }
    sql::column(db, "SELECT version FROM seaql_migrations ORDER BY version", []).await
}
