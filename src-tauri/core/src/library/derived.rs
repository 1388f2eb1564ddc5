//! What is computed from rows and kept beside them: sort keys, credit counts, the search tables.
//! `PRAGMA user_version` says by which rules; older ones are computed anew at opening.

use sea_orm::{DatabaseConnection, TransactionTrait};

use crate::{Result, movies, people, search, sql};

/// Raise when `text::sort_key`, `search::fold` or the shape of a search row changes.
const RULES: i64 = 4;

pub(super) async fn refresh_if_older(db: &DatabaseConnection) -> Result<()> {
    if sql::scalar::<i64>(db, "PRAGMA user_version", []).await? == Some(RULES) {
        return Ok(());
    }
    rebuild(db).await
}

/// Compute everything derived anew, in one transaction.
pub(super) async fn rebuild(db: &DatabaseConnection) -> Result<()> {
    let txn = db.begin().await?;
    movies::refresh_all_sort_keys(&txn).await?;
    sql::execute(&txn, "UPDATE persons SET sort_key = x''", []).await?;
    people::refresh_sort_keys(&txn).await?;
    search::rebuild(&txn).await?;
    sql::execute(&txn, &format!("PRAGMA user_version = {RULES}"), []).await?;
    Ok(txn.commit().await?)
}
