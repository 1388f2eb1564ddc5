//! Movies that come and go by hand: a new one, a copy of one, and out to the bin.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use time::OffsetDateTime;

use super::edit::LONGEST_TITLE;
use super::sort_keys::refresh_sort_keys;
use crate::accounts::Session;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId};
use crate::{Error, Library, Result, casting, input, sql, text};

/// What a new movie needs.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MovieDraft {
    /// 1 to 1,000 characters.
    pub title: String,
    /// `1979`, `1979-05` or `1979-05-25`; empty where it is not known.
    pub release_date: String,
}

/// A movie that was made, and the change set that did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NewMovie {
    /// Its id.
    pub id: MovieId,
    /// To take it back.
    pub change_set: ChangeSetId,
}

/// What hangs on a movie beside its castings: table and the column that names it.
const LINKS: &[&str] = &[
    "movie_genres",
    "movie_countries",
    "movie_crew",
    "user_favorites",
    "user_watches",
    "user_ratings",
    "user_watchlist",
];

/// Make a movie.
///
/// # Errors
/// `Invalid` with the field.
pub async fn create(
    library: &Library,
    session: &Session,
    draft: &MovieDraft,
    now: OffsetDateTime,
) -> Result<NewMovie> {
    let title = input::line("title", &draft.title, 1, LONGEST_TITLE)?;
    let released = input::date("releaseDate", &draft.release_date)?;
    let label = ChangeLabel::new("newMovie").with("title", &title);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let id = MovieId(set.next_id("movies").await?);
    let row = json!({
        "id": id, "title": title, "sort_title": text::sort_title(&title), "description": "",
        "budget_currency": "USD", "release_date": released.map(|released| released.date.to_string()),
        "release_precision": released.map(|released| released.precision),
        "created_at": set.millis(), "updated_at": set.millis(),
    });
    set.insert_images("movies", &[row]).await?;
    finish(set, id).await
}

/// Copy a movie under another title, with all it has but what is somebody's own and ids of other catalogues.
///
/// # Errors
/// `NotFound` when it is gone, `Invalid` with the field.
pub async fn duplicate(
    library: &Library,
    session: &Session,
    (id, title): (MovieId, &str),
    now: OffsetDateTime,
) -> Result<NewMovie> {
    let title = input::line("title", title, 1, LONGEST_TITLE)?;
    let label = ChangeLabel::new("newMovie").with("title", &title);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let mut rows = set.images("movies", &format!("id = {id}")).await?;
    let row = rows.first_mut().ok_or(Error::NotFound { what: "movie" })?;
    let copy = MovieId(set.next_id("movies").await?);
    row["id"] = copy.0.into();
    row["sort_title"] = text::sort_title(&title).into();
    row["title"] = title.into();
    stamp(&set, row);
    set.insert_images("movies", &rows).await?;
    for table in ["movie_genres", "movie_countries", "movie_crew"] {
        copy_rows(&mut set, table, (id, copy)).await?;
    }
    copy_cast(&mut set, (id, copy)).await?;
    finish(set, copy).await
}

/// Put movies into the bin with all that hangs on them. Answers none when all are gone already.
///
/// # Errors
/// When the library can only be read.
pub async fn delete(
    library: &Library,
    session: &Session,
    ids: &[MovieId],
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let list = sql::id_list(ids.iter().map(|id| id.0));
    let titles = format!("SELECT title FROM movies WHERE id IN ({list}) ORDER BY sort_key LIMIT 1");
    let Some(title) = sql::scalar::<String>(library.reader(), &titles, []).await? else {
        return Ok(None);
    };
    let label = ChangeLabel::new("deleteMovies").with("count", ids.len()).with("title", title);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    remove(&mut set, &list).await?;
    Ok(Some(set.commit().await?))
}

/// Take movies out with all that hangs on them, as part of an act.
pub(super) async fn remove(set: &mut ChangeSet, list: &str) -> Result<()> {
    casting::remove(set, &format!("movie_id IN ({list})")).await?;
    for table in LINKS {
        set.delete(table, &format!("movie_id IN ({list})")).await?;
    }
    set.delete("external_ids", &format!("kind = 'movie' AND entity_id IN ({list})")).await?;
    set.delete("movies", &format!("id IN ({list})")).await?;
    Ok(())
}

async fn finish(set: ChangeSet, id: MovieId) -> Result<NewMovie> {
    refresh_sort_keys(set.txn(), &[id.0]).await?;
    let change_set = set.commit().await?;
    Ok(NewMovie { id, change_set })
}

fn stamp(set: &ChangeSet, row: &mut Json) {
    row["created_at"] = set.millis().into();
    row["updated_at"] = set.millis().into();
}

async fn copy_rows(
    set: &mut ChangeSet,
    table: &'static str,
    (from, to): (MovieId, MovieId),
) -> Result<()> {
    let mut rows = set.images(table, &format!("movie_id = {from}")).await?;
    let mut next = set.next_id(table).await?;
    for row in &mut rows {
        row["movie_id"] = to.0.into();
        if !row["id"].is_null() {
            row["id"] = next.into();
            next += 1;
        }
        stamp(set, row);
    }
    set.insert_images(table, &rows).await
}

/// Castings of a copy. A part without a name is a character of its own in each film.
async fn copy_cast(set: &mut ChangeSet, (from, to): (MovieId, MovieId)) -> Result<()> {
    let unnamed = format!(
        "NOT is_named AND id IN (SELECT character_id FROM movie_characters WHERE movie_id = {from})"
    );
    let mut characters = set.images("characters", &unnamed).await?;
    let mut next = set.next_id("characters").await?;
    let mut copies = HashMap::new();
    for character in &mut characters {
        copies.insert(character["id"].as_i64(), next);
        character["id"] = next.into();
        stamp(set, character);
        next += 1;
    }
    set.insert_images("characters", &characters).await?;
    let mut castings = set.images("movie_characters", &format!("movie_id = {from}")).await?;
    for casting in &mut castings {
        casting["movie_id"] = to.0.into();
        if let Some(copy) = copies.get(&casting["character_id"].as_i64()) {
            casting["character_id"] = (*copy).into();
        }
        stamp(set, casting);
    }
    set.insert_images("movie_characters", &castings).await
}
