//! What the signed-in person has put on the movies of a window of cards.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::MovieMarks;
use crate::accounts::Session;
use crate::ids::MovieId;
use crate::{Result, sql};

/// Movies that one call looks at, as many as it gives cards of.
pub const MARKED: usize = crate::movies::CARDS;

#[derive(FromQueryResult)]
pub(super) struct MarksRow {
    id: MovieId,
    favorite: bool,
    seen: bool,
    rating: Option<i32>,
    on_watchlist: bool,
}

impl From<MarksRow> for MovieMarks {
    fn from(row: MarksRow) -> Self {
        let MarksRow { id, favorite, seen, rating, on_watchlist } = row;
        Self { id, favorite, seen, rating, on_watchlist }
    }
}

/// SQL of the columns of [`MarksRow`] beside `id`, over `movies`; `?1` is the user.
pub(super) const MARKS: &str =
    "EXISTS (SELECT 1 FROM user_favorites WHERE user_id = ?1 AND movie_id = movies.id) AS favorite,
    EXISTS (SELECT 1 FROM user_watches WHERE user_id = ?1 AND movie_id = movies.id) AS seen,
    (SELECT rating FROM user_ratings WHERE user_id = ?1 AND movie_id = movies.id) AS rating,
    EXISTS (SELECT 1 FROM user_watchlist WHERE user_id = ?1 AND movie_id = movies.id)
        AS on_watchlist";

/// The marks of the first [`MARKED`] of these, in one statement; a movie without any is left out.
///
/// # Errors
/// When the database cannot be read.
pub async fn marks(
    db: &impl ConnectionTrait,
    session: &Session,
    ids: &[MovieId],
) -> Result<Vec<MovieMarks>> {
    let these = sql::id_list(ids.iter().take(MARKED).map(|id| id.0));
    let read = format!(
        "SELECT * FROM (SELECT id, {MARKS} FROM movies WHERE id IN ({these}))
         WHERE favorite OR seen OR rating OR on_watchlist"
    );
    let rows = sql::all::<MarksRow>(db, &read, [session.user_id().0.into()]).await?;
    Ok(rows.into_iter().map(Into::into).collect())
}
