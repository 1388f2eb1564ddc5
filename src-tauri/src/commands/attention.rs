//! Facts that contradict each other.

use lobbycard_core::attention::{self, About, AttentionItem};
use tauri::State;

use crate::error::IpcResult;
use crate::state::AppState;

/// What is to be looked at: in the library, of one movie or of one person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn attention_items(
    state: State<'_, AppState>,
    about: About,
) -> IpcResult<Vec<AttentionItem>> {
    let (library, _) = state.signed_in().await?;
    Ok(attention::attention(library.reader(), about).await?)
}
