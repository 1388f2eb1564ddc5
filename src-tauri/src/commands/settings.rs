//! How this machine shows the library.

use lobbycard_core::settings::{self, Settings};
use tauri::State;

use crate::error::IpcResult;
use crate::state::AppState;

/// Keep the settings.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings_save(state: State<'_, AppState>, settings: Settings) -> IpcResult<()> {
    Ok(settings::save(&state.places().config, settings)?)
}
