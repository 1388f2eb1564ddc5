//! Saved views of the signed-in person.

use lobbycard_core::ids::{ChangeSetId, ViewId};
use lobbycard_core::views::{self, NewView, SavedView, Shelf, ViewCount};
use tauri::State;

use crate::error::IpcResult;
use crate::state::{AppState, now};

/// The signed-in person's views, in their order.
#[tauri::command]
#[specta::specta]
pub(crate) async fn views_list(state: State<'_, AppState>) -> IpcResult<Vec<SavedView>> {
    let (library, session) = state.signed_in().await?;
    Ok(views::list(library.reader(), &session).await?)
}

/// What each of them shows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn views_counts(state: State<'_, AppState>) -> IpcResult<Vec<ViewCount>> {
    let (library, session) = state.signed_in().await?;
    Ok(views::counts(library.reader(), &session).await?)
}

/// Keep a shelf under a name, after the others.
#[tauri::command]
#[specta::specta]
pub(crate) async fn views_create(
    state: State<'_, AppState>,
    name: String,
    shelf: Shelf,
) -> IpcResult<NewView> {
    let (library, session) = state.signed_in().await?;
    Ok(views::create(&library, &session, (&name, &shelf), now()).await?)
}

/// Call a view something else; null when it is called so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn views_rename(
    state: State<'_, AppState>,
    id: ViewId,
    name: String,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(views::rename(&library, &session, (id, &name), now()).await?)
}

/// Let a view show something else; null when it shows that already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn views_change(
    state: State<'_, AppState>,
    id: ViewId,
    shelf: Shelf,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(views::change(&library, &session, (id, &shelf), now()).await?)
}

/// Give a view another place, 0 for the first; null when it is there already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn views_move(
    state: State<'_, AppState>,
    id: ViewId,
    place: u32,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(views::move_to(&library, &session, (id, place), now()).await?)
}

/// Choose which view opens at the start, null for none; null when it is so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn views_set_default(
    state: State<'_, AppState>,
    id: Option<ViewId>,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(views::set_default(&library, &session, id, now()).await?)
}

/// Let a view go.
#[tauri::command]
#[specta::specta]
pub(crate) async fn views_delete(state: State<'_, AppState>, id: ViewId) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(views::delete(&library, &session, id, now()).await?)
}
