//! Undo and redo, what was done, and the bin.

use lobbycard_core::history::{self, BinEntry, Change, ChangeLabel, HistoryEntry, Subject};
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

/// Acts, the last one first, those before a given one; at most 100.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history_entries(
    state: State<'_, AppState>,
    subject: Subject,
    before: Option<ChangeSetId>,
) -> IpcResult<Vec<HistoryEntry>> {
    let (library, session) = state.signed_in().await?;
    Ok(history::entries(library.reader(), &session, (subject, before)).await?)
}

/// The rows that an act changed, at most 200.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history_changes(
    state: State<'_, AppState>,
    id: ChangeSetId,
) -> IpcResult<Vec<Change>> {
    let (library, session) = state.signed_in().await?;
    Ok(history::changes(library.reader(), &session, id).await?)
}

/// What lies in the bin, the last deleted first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history_bin(state: State<'_, AppState>) -> IpcResult<Vec<BinEntry>> {
    let (library, session) = state.signed_in().await?;
    Ok(history::bin(library.reader(), &session).await?)
}

/// Bring something back from the bin.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history_restore(
    state: State<'_, AppState>,
    change: i64,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(history::restore(&library, &session, change, now()).await?)
}

/// Empty the bin for good, as the owner. Answers how many things were in it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history_empty_bin(state: State<'_, AppState>) -> IpcResult<u32> {
    let (library, session) = state.signed_in().await?;
    Ok(history::empty_bin(&library, &session).await?)
}
