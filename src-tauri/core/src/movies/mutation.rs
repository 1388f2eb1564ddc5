//! Changing movies by hand.

use sea_orm::prelude::TimeUnixTimestampMillis;
use sea_orm::{ConnectionTrait, EntityTrait, Set};
use time::OffsetDateTime;

use super::MoviePatch;
use crate::accounts::Session;
use crate::entity::movies;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId};
use crate::{Error, Library, Problem, Result, sql, text};

const LONGEST_TITLE: usize = 1_000;
const LONGEST_DESCRIPTION: usize = 100_000;

/// Change a movie. Answers the change set, or none when it is so already.
///
/// # Errors
/// `NotFound` when the movie is gone, `Invalid` with the field.
pub async fn update(
    library: &Library,
    session: &Session,
    id: MovieId,
    patch: MoviePatch,
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let movie = movies::Entity::find_by_id(id).one(library.reader()).await?;
    let movie = movie.ok_or(Error::NotFound { what: "movie" })?;
    let mut label = ChangeLabel::new("editMovie").with("title", &movie.title);
    let automatic = text::sort_title(&movie.title);
    let mut row = movies::ActiveModel { id: Set(id), ..Default::default() };
    if let Some(title) = patch.title {
        let title = title.trim().to_owned();
        check("title", &title, 1, LONGEST_TITLE)?;
        // A sort title that somebody chose stays; one that follows the title goes with it.
        if movie.sort_title == automatic {
            let sort_title = text::sort_title(&title);
            row.sort_key = Set(text::sort_key(&sort_title));
            row.sort_title = Set(sort_title);
        }
        row.title = Set(title);
        label = label.with("field", "title");
    }
    if let Some(description) = patch.description {
        let description = description.trim().to_owned();
        check("description", &description, 0, LONGEST_DESCRIPTION)?;
        row.description = Set(description);
        label = label.with("field", "description");
    }
    row.updated_at = Set(TimeUnixTimestampMillis(now));
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    if !set.update(row).await? {
        return Ok(None);
    }
    let id = set.id();
    set.commit().await?;
    Ok(Some(id))
}

fn check(field: &'static str, value: &str, min: usize, max: usize) -> Result<()> {
    let problem = match value.chars().count() {
        count if count < min => Problem::Empty,
        count if count > max => Problem::TooLong { max },
        _ => return Ok(()),
    };
    Err(Error::Invalid { field, problem })
}

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
            let hex: String = text::sort_key(&title).iter().map(|b| format!("{b:02x}")).collect();
            keys.push((id, hex));
        }
        let update = "UPDATE movies SET sort_key = unhex(keys.value ->> 1)
            FROM json_each(?) AS keys WHERE movies.id = keys.value ->> 0";
        let keys = serde_json::to_string(&keys).unwrap_or_default();
        sql::execute(db, update, [keys.into()]).await?;
    }
    Ok(())
}
