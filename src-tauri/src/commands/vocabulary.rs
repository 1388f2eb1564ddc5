//! Genres, countries and sets.

use lobbycard_core::ids::ChangeSetId;
use lobbycard_core::vocabulary::{self, Vocabulary, Word};
use tauri::State;

use crate::error::IpcResult;
use crate::state::{AppState, now};

/// Every word of a list with its uses, in the order of a dictionary.
#[tauri::command]
#[specta::specta]
pub(crate) async fn vocabulary_list(
    state: State<'_, AppState>,
    which: Vocabulary,
) -> IpcResult<Vec<Word>> {
    let (library, _) = state.signed_in().await?;
    Ok(vocabulary::list(library.reader(), which).await?)
}

/// Write a word differently; null when it is so already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn vocabulary_rename(
    state: State<'_, AppState>,
    which: Vocabulary,
    id: i32,
    name: String,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(vocabulary::rename(&library, &session, (which, id), &name, now()).await?)
}

/// Let everything that has one word have another instead.
#[tauri::command]
#[specta::specta]
pub(crate) async fn vocabulary_merge(
    state: State<'_, AppState>,
    which: Vocabulary,
    gone: i32,
    keep: i32,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(vocabulary::merge(&library, &session, which, (gone, keep), now()).await?)
}

/// Take a word out; what had it has it no more.
#[tauri::command]
#[specta::specta]
pub(crate) async fn vocabulary_delete(
    state: State<'_, AppState>,
    which: Vocabulary,
    id: i32,
) -> IpcResult<ChangeSetId> {
    let (library, session) = state.signed_in().await?;
    Ok(vocabulary::delete(&library, &session, (which, id), now()).await?)
}
