//! Reading the diary: a movie's part, the list by day, a month, and how much there is.

use sea_orm::prelude::TimeDate;
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use time::Month;

use super::marks::{MARKS, MarksRow};
use super::{
    DiaryCounts, DiaryEntry, DiaryMonth, DiaryPage, DiaryPlace, MovieDiary, MovieMarks, Watch,
};
use crate::accounts::Session;
use crate::files::IMAGE_COLUMNS;
use crate::ids::{MovieId, WatchId};
use crate::movies::MovieRefRow;
use crate::{Error, Result, input, sql};

/// Entries of a page.
const PAGE: usize = 60;
/// Entries of a month, and of a movie, at most.
const MONTH: usize = 1_000;
const OF_MOVIE: i32 = 200;

#[derive(FromQueryResult)]
struct WatchRow {
    watch_id: WatchId,
    watched_on: Option<TimeDate>,
    is_rewatch: bool,
    note: String,
}

impl From<WatchRow> for Watch {
    fn from(row: WatchRow) -> Self {
        let WatchRow { watch_id: id, watched_on, is_rewatch, note } = row;
        Self { id, watched_on, is_rewatch, note }
    }
}

#[derive(FromQueryResult)]
struct EntryRow {
    #[sea_orm(nested)]
    watch: WatchRow,
    #[sea_orm(nested)]
    movie: MovieRefRow,
    rating: Option<i32>,
    favorite: bool,
}

impl From<EntryRow> for DiaryEntry {
    fn from(row: EntryRow) -> Self {
        let EntryRow { watch, movie, rating, favorite } = row;
        Self { watch: watch.into(), movie: movie.into(), rating, favorite }
    }
}

/// A movie's part of the signed-in person's diary, in two statements.
///
/// # Errors
/// `NotFound` when there is no such movie.
pub async fn of_movie(
    db: &impl ConnectionTrait,
    session: &Session,
    id: MovieId,
) -> Result<MovieDiary> {
    let me: Value = session.user_id().0.into();
    let marks = format!("SELECT id, {MARKS} FROM movies WHERE id = ?2");
    let marks = sql::one::<MarksRow>(db, &marks, [me.clone(), id.0.into()]).await?;
    let marks: MovieMarks = marks.ok_or(Error::NotFound { what: "movie" })?.into();
    let watches = format!(
        "SELECT id AS watch_id, watched_on, is_rewatch, note FROM user_watches
         WHERE user_id = ? AND movie_id = ? ORDER BY watched_on DESC, id DESC LIMIT {OF_MOVIE}"
    );
    let watches = sql::all::<WatchRow>(db, &watches, [me, id.0.into()]).await?;
    Ok(MovieDiary {
        favorite: marks.favorite,
        rating: marks.rating,
        on_watchlist: marks.on_watchlist,
        watches: watches.into_iter().map(Into::into).collect(),
    })
}

/// The entries behind a place, the last day first, what has no day at the end; from the beginning
/// without a place.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(
    db: &impl ConnectionTrait,
    session: &Session,
    before: Option<DiaryPlace>,
) -> Result<DiaryPage> {
    // What has no day comes last: null is less than any text.
    let rows = match before {
        None => "?2 IS NULL AND ?3 IS NULL",
        Some(DiaryPlace { watched_on: None, .. }) => {
            "watched_on IS NULL AND ?2 IS NULL AND id < ?3"
        }
        Some(_) => "(watched_on < ?2 OR watched_on IS NULL OR watched_on = ?2 AND id < ?3)",
    };
    let values = [
        session.user_id().0.into(),
        before.and_then(|place| place.watched_on).map(|day| day.to_string()).into(),
        before.map(|place| place.id.0).into(),
    ];
    // One more tells whether there is a next page.
    let mut entries = entries(db, (rows, "DESC", PAGE + 1), values).await?;
    let more = entries.len() > PAGE;
    entries.truncate(PAGE);
    let last = entries.last().filter(|_| more);
    let next = last.map(|last| DiaryPlace { watched_on: last.watch.watched_on, id: last.watch.id });
    Ok(DiaryPage { entries, next })
}

/// A month of the diary, and between which days there is something. `month` counts from 1.
///
/// # Errors
/// `Invalid` when there is no such month.
pub async fn month(
    db: &impl ConnectionTrait,
    session: &Session,
    (year, month): (i32, u8),
) -> Result<DiaryMonth> {
    #[derive(FromQueryResult)]
    struct Ends {
        first: Option<TimeDate>,
        last: Option<TimeDate>,
    }
    input::within("year", Some(year), (1, 9999))?;
    input::within("month", Some(month), (1, 12))?;
    let length = Month::try_from(month).map_or(31, |month| month.length(year));
    let values = [
        session.user_id().0.into(),
        format!("{year:04}-{month:02}-01").into(),
        format!("{year:04}-{month:02}-{length:02}").into(),
    ];
    let entries = entries(db, ("watched_on BETWEEN ?2 AND ?3", "ASC", MONTH), values).await?;
    // Each is one step into the index; both at once would be a look at every entry.
    let end = |which: &str| {
        format!(
            "(SELECT {which}(watched_on) FROM user_watches
              WHERE user_id = ?1 AND watched_on IS NOT NULL)"
        )
    };
    let ends = format!("SELECT {} AS first, {} AS last", end("min"), end("max"));
    let ends = sql::one::<Ends>(db, &ends, [session.user_id().0.into()]).await?;
    let (first, last) = ends.map_or((None, None), |ends| (ends.first, ends.last));
    Ok(DiaryMonth { entries, first, last })
}

/// How much there is, in one statement.
///
/// # Errors
/// When the database cannot be read.
pub async fn counts(db: &impl ConnectionTrait, session: &Session) -> Result<DiaryCounts> {
    let read = "SELECT count(*), count(DISTINCT movie_id),
            (SELECT count(*) FROM user_watchlist WHERE user_id = ?1)
        FROM user_watches WHERE user_id = ?1";
    let rows = sql::rows(db, read, [session.user_id().0.into()]).await?;
    let number = |place| rows.first().map_or(Ok(0), |row| row.try_get_by_index(place));
    Ok(DiaryCounts { entries: number(0)?, seen: number(1)?, watchlist: number(2)? })
}

/// Entries of the user `?1` for which a condition holds, by day, at most so many.
async fn entries(
    db: &impl ConnectionTrait,
    (rows, way, most): (&str, &str, usize),
    values: [Value; 3],
) -> Result<Vec<DiaryEntry>> {
    let read = format!(
        "WITH its AS (SELECT * FROM user_watches WHERE user_id = ?1 AND {rows}
            ORDER BY watched_on {way}, id {way} LIMIT {most})
         SELECT its.id AS watch_id, watched_on, is_rewatch, note,
            movies.id, title, release_date, rating, {IMAGE_COLUMNS},
            EXISTS (SELECT 1 FROM user_favorites
                WHERE user_id = ?1 AND movie_id = movies.id) AS favorite
         FROM its JOIN movies ON movies.id = its.movie_id
         LEFT JOIN files ON files.id = poster_file_id
         LEFT JOIN user_ratings ON user_ratings.user_id = ?1 AND user_ratings.movie_id = movies.id
         ORDER BY watched_on {way}, its.id {way}"
    );
    let rows = sql::all::<EntryRow>(db, &read, values).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
