//! Undo and redo.

use lobbycard_core::history::{self, ChangeLabel};
use lobbycard_core::ids::ChangeSetId;
use tauri::State;

use crate::error::IpcResult;
use crate::state::{AppState, now};

/// Take back one change set of the signed-in person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history_undo(
    state: State<'_, AppState>,
    id: ChangeSetId,
) -> IpcResult<ChangeLabel> {
    let (library, session) = state.signed_in().await?;
    let undone = history::undo(&library, &session, id, now()).await?;
    state.make_derived(&library);
    Ok(undone)
}

/// Take back the signed-in person's last change set; null when there is none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history_undo_last(
    state: State<'_, AppState>,
) -> IpcResult<Option<ChangeLabel>> {
    let (library, session) = state.signed_in().await?;
    let undone = history::undo_last(&library, &session, now()).await?;
    state.make_derived(&library);
    Ok(undone)
}

/// Bring back what was taken back last; null when there is nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history_redo_last(
    state: State<'_, AppState>,
) -> IpcResult<Option<ChangeLabel>> {
    let (library, session) = state.signed_in().await?;
    let redone = history::redo_last(&library, &session, now()).await?;
    state.make_derived(&library);
    Ok(redone)
}
