//! What the people of one household love together.

use lobbycard_core::household::{self, HouseholdProfile};
use lobbycard_core::ids::UserId;
use tauri::State;

use crate::error::IpcResult;
use crate::ipc::PackedIds;
use crate::state::{AppState, now};

/// The others who let their favorites be seen, by name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn household_profiles(
    state: State<'_, AppState>,
) -> IpcResult<Vec<HouseholdProfile>> {
    let (library, session) = state.signed_in().await?;
    Ok(household::profiles(library.reader(), &session).await?)
}

/// Ids of the movies that the signed-in person and all of these love, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn household_all_love(
    state: State<'_, AppState>,
    profiles: Vec<UserId>,
) -> IpcResult<PackedIds> {
    let (library, session) = state.signed_in().await?;
    let ids = household::all_love(library.reader(), &session, &profiles).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// Ids of the movies that any of these loves and the signed-in person does not, u32 little endian.
#[tauri::command]
#[specta::specta]
pub(crate) async fn household_theirs(
    state: State<'_, AppState>,
    profiles: Vec<UserId>,
) -> IpcResult<PackedIds> {
    let (library, session) = state.signed_in().await?;
    let ids = household::theirs(library.reader(), &session, &profiles).await?;
    Ok(PackedIds::pack(ids.into_iter().map(|id| id.0)))
}

/// Whether the signed-in person lets the others see their favorites.
#[tauri::command]
#[specta::specta]
pub(crate) async fn household_shares(state: State<'_, AppState>) -> IpcResult<bool> {
    let (library, session) = state.signed_in().await?;
    Ok(household::shares(library.reader(), &session).await?)
}

/// Let the others see one's favorites, or not.
#[tauri::command]
#[specta::specta]
pub(crate) async fn household_share(state: State<'_, AppState>, shares: bool) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    household::share(&library, &session, shares, now()).await?;
    Ok(())
}
