//! What the owner does with the profiles of others.

use lobbycard_core::accounts::{self, ManagedProfile, NewProfile};
use lobbycard_core::ids::UserId;
use tauri::State;

use crate::error::IpcResult;
use crate::state::{AppState, now};

/// Every profile, removed ones too, as the owner.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_list(state: State<'_, AppState>) -> IpcResult<Vec<ManagedProfile>> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::all(&library, &session).await?)
}

/// Make another profile, as the owner.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_add(state: State<'_, AppState>, profile: NewProfile) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::add(&library, &session, profile, now()).await?)
}

/// Remove another profile, as the owner.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_remove(state: State<'_, AppState>, id: UserId) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::remove(&library, &session, id, now()).await?)
}

/// Bring a removed profile back, as the owner; it needs a new password.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_restore(state: State<'_, AppState>, id: UserId) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::restore(&library, &session, id, now()).await?)
}

/// Give another profile a new password, as the owner.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_set_password(
    state: State<'_, AppState>,
    id: UserId,
    password: String,
) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::set_password(&library, &session, (id, password), now()).await?)
}
