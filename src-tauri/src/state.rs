//! What lives as long as the window: the library, who is signed in, and the import at hand.

mod import;
mod resume;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use lobbycard_core::accounts::{self, Session, SessionUser};
use lobbycard_core::library::Places;
use lobbycard_core::{Error, Library, files};
use time::OffsetDateTime;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::drops::Drops;
use crate::error::{IpcError, IpcResult};
use crate::ipc::{ChannelJob, silent};
pub(crate) use import::ImportState;
use resume::Door;
pub(crate) use resume::forget;

/// The first picture of the window comes before thumbnails that nobody has asked for.
const BEFORE_DERIVING: Duration = Duration::from_secs(3);

type Opened = Option<Result<Arc<Library>, IpcError>>;

/// The state of the window.
pub(crate) struct AppState {
    places: Places,
    opened: watch::Sender<Opened>,
    door: Door,
    import: ImportState,
    drops: Drops,
    /// Held while thumbnails are made; and what stops that.
    deriving: Arc<tokio::sync::Mutex<()>>,
    /// Held while it is thought about who is the same.
    thinking: tokio::sync::Mutex<()>,
    closing: CancellationToken,
    /// Who is signed in from the start, in a test.
    user: Option<String>,
}

/// The time of an act; the core never asks the clock itself.
pub(crate) fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

impl AppState {
    pub(crate) fn new(places: Places, import: ImportState, user: Option<String>) -> Self {
        Self {
            places,
            opened: watch::Sender::new(None),
            door: Door::default(),
            import,
            drops: Drops::default(),
            deriving: Arc::default(),
            thinking: tokio::sync::Mutex::default(),
            closing: CancellationToken::new(),
            user,
        }
    }

    /// Make what is missing of thumbnails and placeholders, behind everybody's back.
    pub(crate) fn make_derived(&self, library: &Arc<Library>) {
        let (library, closing) = (library.clone(), self.closing.clone());
        let deriving = self.deriving.clone();
        tauri::async_runtime::spawn(async move {
            let _one_at_a_time = deriving.lock().await;
            if let Err(error) = files::make_derived(&library, &closing).await {
                tracing::warn!(%error, "thumbnails could not be made");
            }
        });
    }

    /// Stop all that runs, and wait for what writes.
    pub(crate) async fn stop(&self) {
        self.import.stop();
        self.closing.cancel();
        drop(self.deriving.lock().await);
        drop(self.thinking.lock().await);
    }

    /// Begin to think about who is the same, one at a time; the end of the window stops it.
    pub(crate) async fn thinking(&self) -> (tokio::sync::MutexGuard<'_, ()>, ChannelJob) {
        (self.thinking.lock().await, silent(self.closing.clone()))
    }

    pub(crate) fn places(&self) -> &Places {
        &self.places
    }

    pub(crate) fn drops(&self) -> &Drops {
        &self.drops
    }

    pub(crate) fn import(&self) -> &ImportState {
        &self.import
    }

    /// Open the library; commands wait for it.
    pub(crate) async fn open(&self) {
        let opened = Library::open(&self.places).await;
        let opened = opened.map(Arc::new).map_err(IpcError::from);
        if let (Ok(library), Some(user)) = (&opened, &self.user)
            && let Ok(session) = accounts::by_name(library, user).await
        {
            self.sign_in(session);
        }
        self.opened.send_replace(Some(opened.clone()));
        if let Ok(library) = opened {
            tokio::time::sleep(BEFORE_DERIVING).await;
            self.make_derived(&library);
            if let Err(error) = files::sweep(&library, SystemTime::now()).await {
                tracing::warn!(%error, "unused pictures could not be looked for");
            }
        }
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

    /// The library and the person who is signed in, whose session is looked at anew each time: it may
    /// have been ended elsewhere, or its profile removed.
    pub(crate) async fn signed_in(&self) -> IpcResult<(Arc<Library>, Session)> {
        let library = self.library().await?;
        let session = self.door.session().ok_or(Error::SignedOut)?;
        let session = accounts::admit(&library, &session).await?;
        Ok((library, session))
    }

    pub(crate) fn door(&self) -> &Door {
        &self.door
    }

    pub(crate) fn sign_in(&self, session: Session) -> SessionUser {
        self.door.enter(session)
    }

    pub(crate) fn sign_out(&self) {
        self.import.forget();
        self.door.leave();
    }
}
