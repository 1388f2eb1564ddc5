//! Reading views. Every statement names the person: nobody sees another's.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{SavedView, Shelf, ViewCount};
use crate::accounts::Session;
use crate::ids::ViewId;
use crate::movies::{MovieSort, SortBy, SortDirection};
use crate::search::{self, Standing};
use crate::values::Layout;
use crate::{Error, Result, sql};

#[derive(FromQueryResult)]
struct Row {
    id: ViewId,
    name: String,
    query: String,
    sort: String,
    is_reversed: bool,
    layout: Layout,
    is_default: bool,
}

/// The person's views in their order.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &impl ConnectionTrait, session: &Session) -> Result<Vec<SavedView>> {
    let read = "SELECT id, name, query, sort, is_reversed, layout, is_default
        FROM saved_views WHERE user_id = ? ORDER BY position, id";
    let rows = sql::all::<Row>(db, read, [session.user_id().0.into()]).await?;
    Ok(rows.into_iter().map(view).collect())
}

fn view(row: Row) -> SavedView {
    let direction = match row.is_reversed {
        true => SortDirection::Descending,
        false => SortDirection::Ascending,
    };
    let sort = MovieSort { by: sort_named(row.sort), direction };
    SavedView {
        id: row.id,
        name: row.name,
        shelf: Shelf { query: row.query, sort, layout: row.layout },
        is_default: row.is_default,
    }
}

/// How an order is written: as on the wire.
pub(super) fn sort_name(by: SortBy) -> String {
    let name = serde_json::to_value(by).unwrap_or_default();
    name.as_str().unwrap_or_default().to_owned()
}

fn sort_named(name: String) -> SortBy {
    serde_json::from_value(name.into()).unwrap_or(SortBy::Title)
}

/// What each of the person's views shows, in their order.
///
/// # Errors
/// When the database cannot be read.
pub async fn counts(db: &impl ConnectionTrait, session: &Session) -> Result<Vec<ViewCount>> {
    let views = list(db, session).await?;
    let texts = views.iter().map(|view| &*view.shelf.query);
    let standings = search::standings(db, session.into(), texts).await?;
    let count = |(view, standing): (&SavedView, Standing)| ViewCount {
        id: view.id,
        movies: standing.movies,
        problem: standing.problem,
    };
    Ok(views.iter().zip(standings).map(count).collect())
}

/// The person's views with their positions, in their order.
pub(super) async fn order(
    db: &impl ConnectionTrait,
    session: &Session,
) -> Result<Vec<(ViewId, i32)>> {
    let read = "SELECT id, position FROM saved_views WHERE user_id = ? ORDER BY position, id";
    let rows = sql::rows(db, read, [session.user_id().0.into()]).await?;
    let pair = |row: &sea_orm::QueryResult| {
        Ok((ViewId(row.try_get_by_index(0)?), row.try_get_by_index(1)?))
    };
    rows.iter().map(pair).collect()
}

/// What one of the person's views is called.
pub(super) async fn name_of(
    db: &impl ConnectionTrait,
    session: &Session,
    id: ViewId,
) -> Result<String> {
    let read = "SELECT name FROM saved_views WHERE user_id = ? AND id = ?";
    let name = sql::scalar::<String>(db, read, [session.user_id().0.into(), id.0.into()]).await?;
    name.ok_or(Error::NotFound { what: "view" })
}

/// The person's view of this key.
pub(super) async fn named(
    db: &impl ConnectionTrait,
    session: &Session,
    key: &str,
) -> Result<Option<ViewId>> {
    let read = "SELECT id FROM saved_views WHERE user_id = ? AND name_key = ?";
    let id = sql::scalar::<i32>(db, read, [session.user_id().0.into(), key.into()]).await?;
    Ok(id.map(ViewId))
}
