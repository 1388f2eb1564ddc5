//! Person pages.

use lobbycard_core::ids::PersonId;
use lobbycard_core::people::{self, PersonPage};
use tauri::State;

use crate::error::IpcResult;
use crate::state::AppState;

/// Everything a person's page shows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn people_page(state: State<'_, AppState>, id: PersonId) -> IpcResult<PersonPage> {
    let (library, _) = state.signed_in().await?;
    Ok(people::page(library.reader(), id).await?)
}
