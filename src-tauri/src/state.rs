//! What lives as long as the window: the library, who is signed in, and the import at hand.

mod import;

use std::sync::{Arc, Mutex, PoisonError};

use lobbycard_core::accounts::{Session, SessionUser};
use lobbycard_core::library::Places;
use lobbycard_core::{Error, Library};
use time::OffsetDateTime;
use tokio::sync::watch;

use crate::error::{IpcError, IpcResult};
pub(crate) use import::ImportState;

type Opened = Option<Result<Arc<Library>, IpcError>>;

/// The state of the window.
pub(crate) struct AppState {
    places: Places,
    opened: watch::Sender<Opened>,
    session: Mutex<Option<Session>>,
    import: ImportState,
}

/// The time of an act; the core never asks the clock itself.
pub(crate) fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

impl AppState {
    pub(crate) fn new(places: Places, import: ImportState) -> Self {
        Self { places, opened: watch::Sender::new(None), session: Mutex::new(None), import }
    }

    pub(crate) fn places(&self) -> &Places {
        &self.places
    }

    pub(crate) fn import(&self) -> &ImportState {
        &self.import
    }

    /// Open the library; commands wait for it.
    pub(crate) async fn open(&self) {
        let opened = Library::open(&self.places).await;
        let opened = opened.map(Arc::new).map_err(IpcError::from);
        self.opened.send_replace(Some(opened));
    }

    /// The open library.
    pub(crate) async fn library(&self) -> IpcResult<Arc<Library>> {
        let mut opened = self.opened.subscribe();
        let opened = opened.wait_for(Option::is_some).await;
        let opened = opened.expect("the sender lives in this very state").clone();
        opened.expect("waited for")
    }

    /// The open library, if it has opened by now.
    pub(crate) fn opened(&self) -> Option<Arc<Library>> {
        self.opened.borrow().as_ref()?.as_ref().ok().cloned()
    }

    /// The library and the person who is signed in.
    pub(crate) async fn signed_in(&self) -> IpcResult<(Arc<Library>, Session)> {
        let library = self.library().await?;
        let session = self.session().ok_or(Error::SignedOut)?;
        Ok((library, session))
    }

    pub(crate) fn session(&self) -> Option<Session> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn sign_in(&self, session: Session) -> SessionUser {
        let user = session.user();
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = Some(session);
        user
    }

    pub(crate) fn sign_out(&self) {
        self.import.forget();
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
