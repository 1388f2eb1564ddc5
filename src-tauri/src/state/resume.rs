//! Who is signed in, and whether a call to the keyring that is under way may still sign somebody in.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lobbycard_core::accounts::{self, Session, SessionUser};
use lobbycard_core::ids::UserId;
use lobbycard_core::{Error, Library};

use crate::error::IpcResult;
use crate::state::now;

/// The way in. A late answer of the keyring opens it only while the page still asks for it: not when
/// somebody began to type, chose another profile, or signed in meanwhile.
#[derive(Default)]
pub(crate) struct Door(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    session: Option<Session>,
    /// Raised by whatever makes a resume under way too late.
    turn: u64,
}

impl Door {
    pub(crate) fn session(&self) -> Option<Session> {
        self.inner().session.clone()
    }

    pub(super) fn enter(&self, session: Session) -> SessionUser {
        self.inner().enter(session)
    }

    /// Put a new session in the place of the one of the same profile, unless that has left.
    pub(crate) fn renew(&self, session: Session) {
        let mut inner = self.inner();
        let is_in = inner.session.as_ref().map(Session::user_id) == Some(session.user_id());
        if is_in {
            inner.session = Some(session);
        }
    }

    pub(crate) fn leave(&self) {
        let mut inner = self.inner();
        inner.turn += 1;
        inner.session = None;
    }

    /// The password form is used: nobody is to be signed in behind it. Answers the turn that begins.
    pub(crate) fn keep_form(&self) -> u64 {
        let mut inner = self.inner();
        inner.turn += 1;
        inner.turn
    }

    /// Sign a profile in by the keyring. None where it does not stay signed in, and when that has come
    /// too late.
    pub(crate) async fn resume(
        &self,
        library: &Library,
        user: UserId,
    ) -> IpcResult<Option<SessionUser>> {
        let turn = self.keep_form();
        let session = accounts::resume(library, user, now()).await?;
        let mut inner = self.inner();
        if inner.turn != turn {
            return Ok(None);
        }
        Ok(session.map(|session| inner.enter(session)))
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn enter(&mut self, session: Session) -> SessionUser {
        let user = session.user();
        self.turn += 1;
        self.session = Some(session);
        user
    }
}

/// Take the entry of a profile out of the keyring, behind everybody's back: it opens nothing any more,
/// so neither the window nor the end of the program waits for it.
pub(crate) fn forget(library: &Arc<Library>, user: UserId) {
    let library = library.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(Error::Keyring { problem }) = accounts::forget(&library, user).await {
            tracing::warn!(problem = problem.code(), "an entry stays in the keyring");
        }
    });
}
