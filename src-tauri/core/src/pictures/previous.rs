//! The picture something has, its original, and those it had before.

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::Serialize;

use super::{PictureOf, StoredPicture};
use crate::files::{Cut, IMAGE_COLUMNS, Image, ImageRow};
use crate::ids::FileId;
use crate::{Result, sql};

/// Previous pictures that are offered at most, the latest first.
const OFFERED: usize = 24;

/// What a dialog about a picture needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PictureState {
    /// The movie's title or the person's name.
    pub name: String,
    /// The picture it has.
    pub picture: Option<StoredPicture>,
    /// What that was cut from; the picture itself where it was not cut.
    pub original: Option<StoredPicture>,
    /// How it was cut.
    pub cut: Option<Cut>,
    /// Pictures it had before and whose files are kept, the latest first.
    pub previous: Vec<StoredPicture>,
    /// How many other movies and people show this picture.
    pub uses: u32,
}

#[derive(FromQueryResult)]
struct Row {
    file: i32,
    crop: Option<String>,
    source_file_id: Option<i32>,
    #[sea_orm(nested)]
    image: ImageRow,
}

/// The picture something has and those it had.
///
/// # Errors
/// `NotFound` when it is gone.
pub async fn state(db: &impl ConnectionTrait, of: PictureOf) -> Result<PictureState> {
    let name = of.name(db).await?;
    let (table, column, id) = (of.table(), of.column(), of.id());
    let current = format!("SELECT {column} FROM {table} WHERE id = ?");
    let current = sql::scalar::<i32>(db, &current, [id.into()]).await?;
    let picture = rows(db, current.into_iter().collect()).await?.pop();
    let source = picture.as_ref().and_then(|row| row.source_file_id).or(current);
    let original = rows(db, source.into_iter().collect()).await?.pop();
    let cut = picture.as_ref().and_then(|row| serde_json::from_str(row.crop.as_deref()?).ok());
    // Every change of the column knows the picture before and the one after. What an undone change
    // brought is not kept.
    let had = format!(
        "SELECT file FROM (
            SELECT json_extract(before, '$.{column}') AS file, id FROM changes
                WHERE table_name = '{table}' AND op = 'update' AND key_from = ?1 AND key_to = ?1
            UNION ALL SELECT json_extract(after, '$.{column}'), id FROM changes
                WHERE table_name = '{table}' AND op = 'update' AND key_from = ?1 AND key_to = ?1)
         WHERE file IN (SELECT id FROM files) GROUP BY file ORDER BY max(id) DESC, file DESC"
    );
    let mut had = sql::column::<i32>(db, &had, [id.into()]).await?;
    had.retain(|file| Some(*file) != current);
    had.truncate(OFFERED);
    let uses = "SELECT (SELECT count(*) FROM movies WHERE poster_file_id = ?1)
        + (SELECT count(*) FROM persons WHERE primary_photo_file_id = ?1)";
    let uses = sql::scalar::<u32>(db, uses, [current.into()]).await?.unwrap_or(0);
    Ok(PictureState {
        name,
        picture: picture.and_then(stored),
        original: original.and_then(stored),
        cut,
        previous: rows(db, had).await?.into_iter().filter_map(stored).collect(),
        uses: uses.saturating_sub(1),
    })
}

/// The rows that are there, in the order asked.
async fn rows(db: &impl ConnectionTrait, ids: Vec<i32>) -> Result<Vec<Row>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let read = format!(
        "SELECT id AS file, crop, source_file_id, {IMAGE_COLUMNS} FROM files WHERE id IN ({})",
        sql::id_list(ids.iter().copied())
    );
    let mut rows = sql::all::<Row>(db, &read, []).await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.file));
    Ok(rows)
}

fn stored(row: Row) -> Option<StoredPicture> {
    Some(StoredPicture { file: FileId(row.file), image: Option::<Image>::from(row.image)? })
}
