//! Who may be the same.

use lobbycard_core::identity::{self, CharacterSuggestion, Inbox, Kind, PeopleSuggestion};
use lobbycard_core::ids::{ChangeSetId, CharacterId, PersonId};
use tauri::State;

use crate::error::IpcResult;
use crate::state::{AppState, now};

/// What is to be decided, the surest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn identity_inbox(state: State<'_, AppState>) -> IpcResult<Inbox> {
    let (library, _) = state.signed_in().await?;
    Ok(identity::inbox(library.reader()).await?)
}

/// Who may be the same as a person, at most five.
#[tauri::command]
#[specta::specta]
pub(crate) async fn identity_about_person(
    state: State<'_, AppState>,
    id: PersonId,
) -> IpcResult<Vec<PeopleSuggestion>> {
    let (library, _) = state.signed_in().await?;
    Ok(identity::about_person(library.reader(), id).await?)
}

/// What may be the same as a character, at most five.
#[tauri::command]
#[specta::specta]
pub(crate) async fn identity_about_character(
    state: State<'_, AppState>,
    id: CharacterId,
) -> IpcResult<Vec<CharacterSuggestion>> {
    let (library, _) = state.signed_in().await?;
    Ok(identity::about_character(library.reader(), id).await?)
}

/// Remember that two are not the same. Answers the change set, null when that is known already.
#[tauri::command]
#[specta::specta]
pub(crate) async fn identity_keep_apart(
    state: State<'_, AppState>,
    kind: Kind,
    a: i32,
    b: i32,
) -> IpcResult<Option<ChangeSetId>> {
    let (library, session) = state.signed_in().await?;
    Ok(identity::keep_apart(&library, &session, kind, (a, b), now()).await?)
}

/// Think about everybody who changed since the last time; answers whether there was anybody.
#[tauri::command]
#[specta::specta]
pub(crate) async fn identity_refresh(state: State<'_, AppState>) -> IpcResult<bool> {
    let (library, _) = state.signed_in().await?;
    let (_one_at_a_time, job) = state.thinking().await;
    Ok(identity::refresh(&library, &job.job()).await?)
}
