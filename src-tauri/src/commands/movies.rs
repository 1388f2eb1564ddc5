//! The grid and the movie's page.

use lobbycard_core::ids::{ChangeSetId, MovieId};
use lobbycard_core::movies::{
    self, AlsoWith, BulkEdit, BulkPreview, Duplicates, MovieCard, MovieDraft, MovieEdit,
    MovieField, MoviePage, MovieRow, MovieSort, NewMovie,
};
use lobbycard_core::search;
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
    let (library, session) = state.signed_in().await?;
    let ids = search::ids(library.reader(), (&session).into(), "", sort).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
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

/// Lines of the list in the order asked, at most 200; an id that no longer exists is left out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_rows(
    state: State<'_, AppState>,
    ids: Vec<MovieId>,
) -> IpcResult<Vec<MovieRow>> {
    let (library, _) = state.signed_in().await?;
    Ok(movies::rows(library.reader(), &ids).await?)
}

/// Ids of the movies whose sort title begins with the prefix, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_starting_with(
    state: State<'_, AppState>,
    prefix: String,
) -> IpcResult<PackedIds> {
    let (library, _) = state.signed_in().await?;
    let ids = movies::starting_with(library.reader(), &prefix).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// Everything a movie's page shows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_page(state: State<'_, AppState>, id: MovieId) -> IpcResult<MoviePage> {
    let (library, _) = state.signed_in().await?;
    Ok(movies::page(library.reader(), id).await?)
}

/// Movies that share most people with one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_also_with(
    state: State<'_, AppState>,
    id: MovieId,
) -> IpcResult<Vec<AlsoWith>> {
    let (library, _) = state.signed_in().await?;
    Ok(movies::also_with(library.reader(), id).await?)
}

/// Make a movie.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_create(
    state: State<'_, AppState>,
    draft: MovieDraft,
) -> IpcResult<NewMovie> {
    let (library, session) = state.signed_in().await?;
    Ok(movies::create(&library, &session, &draft, now()).await?)
}

/// Copy a movie under another title.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_duplicate(
    state: State<'_, AppState>,
    id: MovieId,
    title: String,
) -> IpcResult<NewMovie> {
    let (library, session) = state.signed_in().await?;
    Ok(movies::duplicate(&library, &session, (id, &title), now()).await?)
}

/// Change one field of a movie. Answers the change set, null when it is so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_edit(
    state: State<'_, AppState>,
    id: MovieId,
    edit: MovieEdit,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(movies::edit(&library, &session, id, edit, now()).await?)
}

/// Put movies into the bin; null when all are gone already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_delete(
    state: State<'_, AppState>,
    ids: Vec<MovieId>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(movies::delete(&library, &session, &ids, now()).await?)
}

/// What one change to many movies would do.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_bulk_preview(
    state: State<'_, AppState>,
    ids: Vec<MovieId>,
    edit: BulkEdit,
) -> IpcResult<BulkPreview> {
    let (library, session) = state.signed_in().await?;
    Ok(movies::bulk_preview(&library, &session, (&ids, &edit), now()).await?)
}

/// Change many movies in one act; null when all are so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_bulk_edit(
    state: State<'_, AppState>,
    ids: Vec<MovieId>,
    edit: BulkEdit,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(movies::bulk_edit(&library, &session, (&ids, &edit), now()).await?)
}

/// Movies that may be one film twice.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_duplicates(state: State<'_, AppState>) -> IpcResult<Vec<Duplicates>> {
    let (library, _) = state.signed_in().await?;
    Ok(movies::duplicates(library.reader()).await?)
}

/// Make one movie of two; `take` are the facts of the one that goes that replace the other's.
#[tauri::command]
#[specta::specta]
pub(crate) async fn movies_merge(
    state: State<'_, AppState>,
    gone: MovieId,
    keep: MovieId,
    take: Vec<MovieField>,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(movies::merge(&library, &session, (gone, keep), &take, now()).await?)
}
