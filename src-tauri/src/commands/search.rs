//! The search box, and the shelf that a query makes.

use lobbycard_core::movies::MovieSort;
use lobbycard_core::search::{
    self, Facet, QueryField, Rail, SearchResults, SearchTotals, Understood,
};
use tauri::State;

use crate::error::IpcResult;
use crate::ipc::PackedIds;
use crate::state::AppState;

/// What is found for a text, its last word being a beginning. `Cancelled` when the next is asked for
/// meanwhile.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search(state: State<'_, AppState>, text: String) -> IpcResult<SearchResults> {
    let (library, session) = state.signed_in().await?;
    Ok(search::at_keystroke(&library, (&session).into(), &text).await?)
}

/// How much there is behind each group of what is found.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search_totals(
    state: State<'_, AppState>,
    text: String,
) -> IpcResult<SearchTotals> {
    let (library, session) = state.signed_in().await?;
    Ok(search::totals(library.reader(), (&session).into(), &text).await?)
}

/// What of a query was understood and what was not.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search_understand(
    state: State<'_, AppState>,
    text: String,
) -> IpcResult<Understood> {
    let (library, session) = state.signed_in().await?;
    Ok(search::understand(library.reader(), (&session).into(), &text).await?)
}

/// Ids of the movies of a query in order, u32 little endian. An empty query is the whole library.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search_ids(
    state: State<'_, AppState>,
    text: String,
    sort: MovieSort,
) -> IpcResult<PackedIds> {
    let (library, session) = state.signed_in().await?;
    let ids = search::ids(library.reader(), (&session).into(), &text, sort).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// How many movies a query finds.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search_count(state: State<'_, AppState>, text: String) -> IpcResult<u32> {
    let (library, session) = state.signed_in().await?;
    Ok(search::count(library.reader(), (&session).into(), &text).await?)
}

/// What each value of a field would leave of a query's movies if it were added.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search_facets(
    state: State<'_, AppState>,
    text: String,
    of: QueryField,
) -> IpcResult<Vec<Facet>> {
    let (library, session) = state.signed_in().await?;
    Ok(search::facets(library.reader(), (&session).into(), &text, of).await?)
}

/// Where the letters, decades and the like begin in the ordered movies of a query.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search_rail(
    state: State<'_, AppState>,
    text: String,
    sort: MovieSort,
) -> IpcResult<Rail> {
    let (library, session) = state.signed_in().await?;
    Ok(search::rail(library.reader(), (&session).into(), &text, sort).await?)
}
