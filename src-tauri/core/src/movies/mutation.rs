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

/// Write every sort key anew, after its rules changed.
pub(crate) async fn refresh_sort_keys(db: &impl ConnectionTrait) -> Result<()> {
    for row in sql::rows(db, "SELECT id, sort_title FROM movies", []).await? {
        let (id, title): (i32, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let update = "UPDATE movies SET sort_key = ? WHERE id = ?";
        sql::execute(db, update, [text::sort_key(&title).into(), id.into()]).await?;
    }
    Ok(())
}
