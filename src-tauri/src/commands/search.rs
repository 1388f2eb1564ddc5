//! The search box.

use lobbycard_core::search::SearchResults;
use tauri::State;

use crate::error::IpcResult;
use crate::state::AppState;

/// What is found for a text, its last word being a beginning.
#[tauri::command]
#[specta::specta]
pub(crate) async fn search(state: State<'_, AppState>, text: String) -> IpcResult<SearchResults> {
    let (library, _) = state.signed_in().await?;
    Ok(lobbycard_core::search::search(library.reader(), &text).await?)
}
