//! Keeping the sort keys of movies: derived from their sort titles, no history brings them back.

use sea_orm::ConnectionTrait;

use crate::{Result, sql, text};

/// Rows whose sort keys one statement writes.
const ROWS_A_STATEMENT: usize = 500;

/// Write every sort key anew, after their rules changed.
pub(crate) async fn refresh_all_sort_keys(db: &impl ConnectionTrait) -> Result<()> {
    let ids = sql::column::<i32>(db, "SELECT id FROM movies ORDER BY id", []).await?;
    refresh_sort_keys(db, &ids).await
}

/// Write the sort keys of some movies anew; they are derived, and no history brings them back.
pub(crate) async fn refresh_sort_keys(db: &impl ConnectionTrait, ids: &[i32]) -> Result<()> {
    for ids in ids.chunks(ROWS_A_STATEMENT) {
        let titles = format!(
            "SELECT id, sort_title FROM movies WHERE id IN ({})",
            sql::id_list(ids.iter().copied())
        );
        let mut keys = Vec::with_capacity(ids.len());
        for row in sql::rows(db, &titles, []).await? {
            let (id, title): (i32, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            keys.push((id, text::sort_key(&title)));
        }
        sql::write_sort_keys(db, "movies", keys.into_iter()).await?;
    }
    Ok(())
}
