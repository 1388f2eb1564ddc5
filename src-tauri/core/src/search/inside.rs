//! Letters inside words, for what begins nothing.

use sea_orm::ConnectionTrait;

use super::fold::{fold, fold_for_index, words};
use super::index::{INFIX, Kind, id_of};
use super::matching;
use crate::{Result, sql};

/// Of each kind at most so many.
const MOST: usize = 500;

/// Movies, people and characters that have some letters inside a word.
#[derive(Debug, Default)]
pub(super) struct Inside(pub(super) Vec<(Kind, i32)>);

/// Those that have every word of a text inside one of theirs.
pub(super) async fn find(db: &impl ConnectionTrait, text: &str) -> Result<Inside> {
    let folded = fold(text);
    let wanted: Vec<&str> = words(&folded).collect();
    let mut inside = Inside::default();
    for kind in [Kind::Movie, Kind::Person, Kind::Character] {
        let found = of_kind(db, kind, &wanted, MOST).await?;
        inside.0.extend(found.into_iter().map(|id| (kind, id)));
    }
    Ok(inside)
}

/// Those of a kind, the best known first; at most about `most` are looked at.
pub(super) async fn of_kind(
    db: &impl ConnectionTrait,
    kind: Kind,
    wanted: &[&str],
    most: usize,
) -> Result<Vec<i32>> {
    let Some(trigrams) = matching::trigrams(wanted) else { return Ok(Vec::new()) };
    let (from, to) = kind.range();
    let read = format!(
        "SELECT rowid FROM {INFIX} WHERE {INFIX} MATCH ?1
         AND rowid BETWEEN {from} AND {to} ORDER BY rowid LIMIT {most}"
    );
    let found = sql::column::<i64>(db, &read, [trigrams.into()]).await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let texts = kind.texts_of(db, found.into_iter().map(id_of)).await?;
    // Three letters in a row each do not make a word in a row: look.
    let is_inside = |text: &str| {
        let text = fold_for_index(text);
        wanted.iter().all(|word| text.contains(word))
    };
    Ok(texts.into_iter().filter(|(_, text)| is_inside(text)).map(|(id, _)| id).collect())
}

impl Kind {
    /// Ids and texts, the best known first. A bare number would name a column.
    async fn texts_of(
        self,
        db: &impl ConnectionTrait,
        ids: impl Iterator<Item = i32>,
    ) -> Result<Vec<(i32, String)>> {
        let (table, text, ids) = (self.table(), self.text(), sql::id_list(ids));
        let read = format!(
            "SELECT id, {text} FROM {table} WHERE id IN ({ids}) ORDER BY {} + 0 DESC, id",
            self.credits()
        );
        let rows = sql::rows(db, &read, []).await?;
        let texts = rows.iter().map(|row| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?)));
        texts.collect()
    }
}
