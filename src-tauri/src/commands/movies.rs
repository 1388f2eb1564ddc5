//! The grid and the movie's page.

use lobbycard_core::ids::{ChangeSetId, MovieId};
use lobbycard_core::movies::{self, MovieCard, MoviePage, MoviePatch, MovieSort};
use tauri::State;

use crate::error::IpcResult;
use crate::ipc::PackedIds;
use crate::state::{AppState, now};

/// All movie ids in order, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_ids(
    state: State<'_, AppState>,
    sort: MovieSort,
) -> IpcResult<PackedIds> {
    let (library, _) = state.signed_in().await?;
    Ok(PackedIds::pack(&movies::ids(library.reader(), sort).await?))
}

/// Cards in the order asked, at most 200; an id that no longer exists is left out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_cards(
    state: State<'_, AppState>,
    ids: Vec<MovieId>,
) -> IpcResult<Vec<MovieCard>> {
    let (library, _) = state.signed_in().await?;
    Ok(movies::cards(library.reader(), &ids).await?)
}

/// Ids of the movies whose sort title begins with the prefix, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_starting_with(
    state: State<'_, AppState>,
    prefix: String,
) -> IpcResult<PackedIds> {
    let (library, _) = state.signed_in().await?;
    Ok(PackedIds::pack(&movies::starting_with(library.reader(), &prefix).await?))
}

/// Everything a movie's page shows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_page(state: State<'_, AppState>, id: MovieId) -> IpcResult<MoviePage> {
    let (library, _) = state.signed_in().await?;
    Ok(movies::page(library.reader(), id).await?)
}

/// Change a movie. Answers the change set, null when it is so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_update(
    state: State<'_, AppState>,
    id: MovieId,
    patch: MoviePatch,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(movies::update(&library, &session, id, patch, now()).await?)
}
