//! Writing entries of the diary. What was watched is no longer on the watchlist.

use sea_orm::Value;
use serde_json::json;
use time::macros::date;
use time::{Date, OffsetDateTime};

use super::watchlist::have_watched;
use super::{NewWatch, WatchEntry, plain};
use crate::accounts::Session;
use crate::history::{ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId, WatchId};
use crate::movies::title_of;
use crate::own_list::{Named, OF_MOVIES, given, named};
use crate::{Error, Library, Result, input, sql};

/// The year of the first film that is left.
const FIRST_FILM: Date = date!(1888 - 01 - 01);
const LONGEST_NOTE: usize = 10_000;

/// SQL condition of a movie, `its`, of which there is an entry.
const WATCHED: &str =
    "EXISTS (SELECT 1 FROM user_watches WHERE movie_id = its.id AND user_id = ?2)";

/// What an entry holds once it is looked at.
struct Checked {
    watched_on: Option<String>,
    is_rewatch: i32,
    note: String,
}

/// Write that a movie was watched.
///
/// # Errors
/// `NotFound` when the movie is gone, `Invalid` with the field.
pub async fn add_watch(
    library: &Library,
    session: &Session,
    (movie, entry): (MovieId, &WatchEntry),
    now: OffsetDateTime,
) -> Result<NewWatch> {
    let Checked { watched_on, is_rewatch, note } = checked(entry, now)?;
    let label = ChangeLabel::new("addWatch").with("name", title_of(library.reader(), movie).await?);
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let id = WatchId(set.next_id("user_watches").await?);
    let row = json!({
        "id": id, "user_id": session.user_id(), "movie_id": movie, "watched_on": watched_on,
        "is_rewatch": is_rewatch, "note": note,
        "created_at": set.millis(), "updated_at": set.millis(),
    });
    set.insert_images("user_watches", &[row]).await?;
    have_watched(&mut set, session, &movie.to_string()).await?;
    Ok(NewWatch { id, change_set: set.commit().await? })
}

/// Write an entry anew. Answers none when it is so already.
///
/// # Errors
/// `NotFound` when the signed-in person has no such entry, `Invalid` with the field.
pub async fn edit_watch(
    library: &Library,
    session: &Session,
    (id, entry): (WatchId, &WatchEntry),
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let Checked { watched_on, is_rewatch, note } = checked(entry, now)?;
    let mut set = begin_on(library, session, ("editWatch", id), now).await?;
    let columns = [
        ("watched_on", Value::from(watched_on)),
        ("is_rewatch", is_rewatch.into()),
        ("note", note.into()),
    ];
    let rows = format!("id = {id} AND user_id = {}", session.user_id());
    if set.update_where("user_watches", &columns, &rows).await? == 0 {
        return Ok(None);
    }
    Ok(Some(set.commit().await?))
}

/// Take an entry out.
///
/// # Errors
/// `NotFound` when the signed-in person has no such entry.
pub async fn remove_watch(
    library: &Library,
    session: &Session,
    id: WatchId,
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    let mut set = begin_on(library, session, ("removeWatch", id), now).await?;
    let rows = format!("id = {id} AND user_id = {}", session.user_id());
    set.delete("user_watches", &rows).await?;
    set.commit().await
}

/// Write an entry without a day for each of these movies that has none, in one act. Answers none when
/// all have one, or are gone.
///
/// # Errors
/// When the library can only be read.
pub async fn mark_seen(
    library: &Library,
    session: &Session,
    movies: &[MovieId],
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let label = ChangeLabel::new("markSeen");
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let new = given(&set, session, OF_MOVIES, (&plain(movies), &format!("NOT {WATCHED}"))).await?;
    let Some(label) = named(label, &new) else { return Ok(None) };
    let first = set.next_id("user_watches").await?;
    let row = |(id, (movie, _)): (i32, &Named)| {
        json!({
            "id": id, "user_id": session.user_id(), "movie_id": movie, "watched_on": null,
            "is_rewatch": 0, "note": "", "created_at": set.millis(), "updated_at": set.millis(),
        })
    };
    let rows: Vec<_> = (first..).zip(&new).map(row).collect();
    set.insert_images("user_watches", &rows).await?;
    let these = sql::id_list(new.iter().map(|(id, _)| *id));
    have_watched(&mut set, session, &these).await?;
    set.relabel(&label).await?;
    Ok(Some(set.commit().await?))
}

/// Take out all entries of these movies, in one act. Answers none when there is none.
///
/// # Errors
/// When the library can only be read.
pub async fn mark_unseen(
    library: &Library,
    session: &Session,
    movies: &[MovieId],
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let label = ChangeLabel::new("markUnseen");
    let mut set = ChangeSet::begin_personal(library, session, &label, now).await?;
    let seen = given(&set, session, OF_MOVIES, (&plain(movies), WATCHED)).await?;
    let Some(label) = named(label, &seen) else { return Ok(None) };
    let these = sql::id_list(seen.iter().map(|(id, _)| *id));
    let rows = format!("user_id = {} AND movie_id IN ({these})", session.user_id());
    set.delete("user_watches", &rows).await?;
    set.relabel(&label).await?;
    Ok(Some(set.commit().await?))
}

/// An entry within its bounds. A day ahead is allowed: it may be tomorrow where the person is.
fn checked(entry: &WatchEntry, now: OffsetDateTime) -> Result<Checked> {
    let tomorrow = now.date().next_day().unwrap_or(Date::MAX);
    let day = input::day("watchedOn", &entry.watched_on, (FIRST_FILM, tomorrow))?;
    Ok(Checked {
        watched_on: day.map(|day| day.to_string()),
        is_rewatch: entry.is_rewatch.into(),
        note: input::paragraphs("note", &entry.note, LONGEST_NOTE)?,
    })
}

/// Begin an act on an entry of the signed-in person.
async fn begin_on(
    library: &Library,
    session: &Session,
    (kind, id): (&str, WatchId),
    now: OffsetDateTime,
) -> Result<ChangeSet> {
    let title = "SELECT title FROM user_watches JOIN movies ON movies.id = movie_id
        WHERE user_watches.id = ? AND user_id = ?";
    let values = [id.0.into(), session.user_id().0.into()];
    let title = sql::scalar::<String>(library.reader(), title, values).await?;
    let title = title.ok_or(Error::NotFound { what: "watch" })?;
    let label = ChangeLabel::new(kind).with("name", title);
    ChangeSet::begin_personal(library, session, &label, now).await
}
