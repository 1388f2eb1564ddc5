//! Profiles, signing in and staying so.

use lobbycard_core::accounts::{
    self, Credentials, NewProfile, OwnProfile, PasswordChange, PasswordStrength, ProfileEdit,
    SessionUser,
};
use lobbycard_core::ids::UserId;
use tauri::State;
use tokio::task::block_in_place;

use crate::error::IpcResult;
use crate::state::{AppState, forget, now};

/// Make the first profile, the owner's, and sign it in.
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

/// Sign a profile in by its entry in the keyring, behind the password form. Null where it does not
/// stay signed in, and when somebody used the form meanwhile.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_resume(
    state: State<'_, AppState>,
    id: UserId,
) -> IpcResult<Option<SessionUser>> {
    let library = state.library().await?;
    state.door().resume(&library, id).await
}

/// The password form is used: a resume under way must not sign in any more.
#[tauri::command]
#[specta::specta]
pub(crate) fn accounts_keep_form(state: State<'_, AppState>) {
    state.door().keep_form();
}

/// How strong a password is; `known` are words about the person.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_password_strength(
    password: String,
    known: Vec<String>,
) -> IpcResult<PasswordStrength> {
    Ok(block_in_place(|| accounts::strength(&password, &known)))
}

/// Let the signed-in profile stay signed in on this machine.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_stay(state: State<'_, AppState>) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::stay(&library, &session, now()).await?)
}

/// Let it stay no more.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_stop_staying(state: State<'_, AppState>) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    if accounts::stop_staying(&library, &session).await? {
        forget(&library, session.user_id());
    }
    Ok(())
}

/// Sign out, and stay no more; does not wait for the keyring.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_sign_out(state: State<'_, AppState>) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    state.sign_out();
    if accounts::stop_staying(&library, &session).await? {
        forget(&library, session.user_id());
    }
    Ok(())
}

/// Back to the password form, which is then the only way in. An import goes on.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_lock(state: State<'_, AppState>) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    state.door().leave();
    Ok(accounts::lock(&library, &session, now()).await?)
}

/// End every session of the profile, this one too.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_sign_out_everywhere(state: State<'_, AppState>) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    accounts::sign_out_everywhere(&library, &session).await?;
    state.sign_out();
    forget(&library, session.user_id());
    Ok(())
}

/// The signed-in person's own profile.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_profile(state: State<'_, AppState>) -> IpcResult<OwnProfile> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::own(&library, &session, now()).await?)
}

/// Change one field of it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_edit(
    state: State<'_, AppState>,
    edit: ProfileEdit,
) -> IpcResult<SessionUser> {
    let (library, session) = state.signed_in().await?;
    Ok(accounts::edit(&library, &session, edit, now()).await?)
}

/// Change its password; every other session ends.
#[tauri::command]
#[specta::specta]
pub(crate) async fn accounts_change_password(
    state: State<'_, AppState>,
    change: PasswordChange,
) -> IpcResult<()> {
    let (library, session) = state.signed_in().await?;
    let session = accounts::change_password(&library, &session, change, now()).await?;
    state.door().renew(session);
    Ok(())
}
