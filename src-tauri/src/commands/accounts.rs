//! Profiles and signing in.

use lobbycard_core::accounts::{self, Credentials, NewProfile, SessionUser};
use tauri::State;

use crate::error::IpcResult;
use crate::state::{AppState, now};

/// Make a profile and sign it in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_create(
    state: State<'_, AppState>,
    profile: NewProfile,
) -> IpcResult<SessionUser> {
    let library = state.library().await?;
    let session = accounts::create(&library, profile, now()).await?;
    Ok(state.sign_in(session))
}

/// Sign a profile in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_sign_in(
    state: State<'_, AppState>,
    credentials: Credentials,
) -> IpcResult<SessionUser> {
    let library = state.library().await?;
    let session = accounts::sign_in(&library, credentials, now()).await?;
    Ok(state.sign_in(session))
}

/// Sign out.
#[tauri::command]
#[specta::specta]
pub(crate) fn accounts_sign_out(state: State<'_, AppState>) {
    state.sign_out();
}
