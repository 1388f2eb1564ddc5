//! What someone means to watch.

use sea_orm::ConnectionTrait;
use time::OffsetDateTime;

use super::plain;
use crate::accounts::Session;
use crate::history::{ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId};
use crate::own_list::{self, OF_MOVIES, OwnList};
use crate::{Library, Result};

const WATCHLIST: OwnList =
    OwnList { table: "user_watchlist", column: "movie_id", of: OF_MOVIES, condition: "true" };

/// The movies to be watched, the last added first.
///
/// # Errors
/// When the database cannot be read.
pub async fn watchlist(db: &impl ConnectionTrait, session: &Session) -> Result<Vec<MovieId>> {
    Ok(own_list::ids(db, session, &WATCHLIST).await?.into_iter().map(MovieId).collect())
}

/// Put movies on the watchlist, in one act. Answers none when all are on it, or gone.
///
/// # Errors
/// When the library can only be read.
pub async fn add_to_watchlist(
    library: &Library,
    session: &Session,
    movies: &[MovieId],
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let ids = plain(movies);
    let label = ChangeLabel::new("addToWatchlist");
    own_list::put(library, session, (&WATCHLIST, &ids), label, now).await
}

/// Take movies off the watchlist, in one act. Answers none when none is on it.
///
/// # Errors
/// When the library can only be read.
pub async fn remove_from_watchlist(
    library: &Library,
    session: &Session,
    movies: &[MovieId],
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let ids = plain(movies);
    let label = ChangeLabel::new("removeFromWatchlist");
    own_list::take(library, session, (&WATCHLIST, &ids), label, now).await
}

/// Take what was just watched off the watchlist, as part of that act.
pub(super) async fn have_watched(
    set: &mut ChangeSet,
    session: &Session,
    movies: &str,
) -> Result<()> {
    let rows = format!("user_id = {} AND movie_id IN ({movies})", session.user_id());
    set.delete(WATCHLIST.table, &rows).await?;
    Ok(())
}
