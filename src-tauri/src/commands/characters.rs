//! Character pages.

use lobbycard_core::characters::{self, CharacterPage};
use lobbycard_core::ids::CharacterId;
use tauri::State;

use crate::error::IpcResult;
use crate::state::AppState;

/// Everything a character's page shows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn characters_page(
    state: State<'_, AppState>,
    id: CharacterId,
) -> IpcResult<CharacterPage> {
    let (library, _) = state.signed_in().await?;
    Ok(characters::page(library.reader(), id).await?)
}
