//! The window's first call, and how much there is.

use lobbycard_core::Library;
use lobbycard_core::accounts::{self, Profile, SessionUser};
use lobbycard_core::ids::UserId;
use lobbycard_core::library::{self, Counts};
use lobbycard_core::movies::{self, MovieCard};
use lobbycard_core::settings::{self, Settings};
use serde::Serialize;
use tauri::{State, WebviewWindow};

use crate::error::IpcResult;
use crate::state::{AppState, now};

/// What the page needs for its first picture.
#[derive(Debug, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Boot {
    session: Option<SessionUser>,
    last_profile: Option<UserId>,
    profiles: Vec<Profile>,
    settings: Settings,
    library_folder: String,
    version: &'static str,
    /// The cards of the first movies by title, where somebody is signed in.
    first_cards: Vec<MovieCard>,
}

/// What the page needs for its first picture; waits until the library is open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn boot(state: State<'_, AppState>) -> IpcResult<Boot> {
    let library = state.library().await?;
    Boot::of(&state, &library).await
}

impl Boot {
    async fn of(state: &AppState, library: &Library) -> IpcResult<Self> {
        let session = state.signed_in().await.ok().map(|(_, session)| session.user());
        Ok(Self {
            first_cards: first_cards(library, session.as_ref()).await?,
            session,
            last_profile: accounts::last_profile(library.reader()).await?,
            profiles: accounts::profiles(library.reader(), now()).await?,
            settings: settings::load(&state.places().config),
            library_folder: library.folder().to_string_lossy().into_owned(),
            version: env!("CARGO_PKG_VERSION"),
        })
    }
}

/// What the grid shows first; nothing while nobody is signed in.
async fn first_cards(library: &Library, user: Option<&SessionUser>) -> IpcResult<Vec<MovieCard>> {
    match user {
        Some(_) => Ok(movies::first_cards(library.reader()).await?),
        None => Ok(Vec::new()),
    }
}

/// The page has painted: the hidden window may show.
#[tauri::command]
#[specta::specta]
pub(crate) fn window_ready(window: WebviewWindow) {
    crate::window::show(&window);
}

/// Note an uncaught error of the page in the log.
#[tauri::command]
#[specta::specta]
pub(crate) fn report_error(message: String) {
    tracing::error!(message = message.chars().take(1_000).collect::<String>(), "the page failed");
}

/// How much there is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn library_counts(state: State<'_, AppState>) -> IpcResult<Counts> {
    let (library, _) = state.signed_in().await?;
    Ok(library::counts(library.reader()).await?)
}
