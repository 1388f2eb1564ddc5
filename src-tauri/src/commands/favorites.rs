//! What the signed-in person likes best.

use lobbycard_core::favorites::{self, Favored, FavoriteCounts};
use lobbycard_core::ids::ChangeSetId;
use tauri::State;

use crate::error::IpcResult;
use crate::ipc::PackedIds;
use crate::state::{AppState, now};

/// Ids of the favorite movies of the signed-in person, the last favored first, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn favorites_movies(state: State<'_, AppState>) -> IpcResult<PackedIds> {
    let (library, session) = state.signed_in().await?;
    let ids = favorites::movies(library.reader(), &session).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// Ids of the favorite people, the last favored first, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn favorites_people(state: State<'_, AppState>) -> IpcResult<PackedIds> {
    let (library, session) = state.signed_in().await?;
    let ids = favorites::people(library.reader(), &session).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// Ids of the favorite characters, the last favored first, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn favorites_characters(state: State<'_, AppState>) -> IpcResult<PackedIds> {
    let (library, session) = state.signed_in().await?;
    let ids = favorites::characters(library.reader(), &session).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// Which of these, at most 200, are favorites.
#[tauri::command]
#[specta::specta]
pub(crate) async fn favorites_among(
    state: State<'_, AppState>,
    favored: Favored,
) -> IpcResult<Vec<i32>> {
    let (library, session) = state.signed_in().await?;
    Ok(favorites::among(library.reader(), &session, &favored).await?)
}

/// How many favorites there are.
#[tauri::command]
#[specta::specta]
pub(crate) async fn favorites_counts(state: State<'_, AppState>) -> IpcResult<FavoriteCounts> {
    let (library, session) = state.signed_in().await?;
    Ok(favorites::counts(library.reader(), &session).await?)
}

/// Make one or many favorites in one act; null when they are already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn favorites_add(
    state: State<'_, AppState>,
    favored: Favored,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(favorites::add(&library, &session, &favored, now()).await?)
}

/// Let one or many be favorites no longer, in one act; null when none is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn favorites_remove(
    state: State<'_, AppState>,
    favored: Favored,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(favorites::remove(&library, &session, &favored, now()).await?)
}
