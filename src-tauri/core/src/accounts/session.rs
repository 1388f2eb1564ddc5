//! Who is signed in, as the rest of the core asks for it. Nothing outside this noun can make one.

use sea_orm::ConnectionTrait;

use super::SessionUser;
use super::query::{self, UserRow};
use crate::ids::UserId;
use crate::{Error, Library, Result, text};

/// A person who has signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    user: SessionUser,
    /// The count of its profile's endings when it began; a later one has ended it.
    epoch: i32,
}

impl Session {
    pub(super) fn of(row: UserRow) -> Self {
        let epoch = row.sign_in_epoch;
        Self { user: row.into(), epoch }
    }

    /// Whose session it is.
    #[must_use]
    pub fn user_id(&self) -> UserId {
        self.user.id
    }

    /// The session as the page knows it.
    #[must_use]
    pub fn user(&self) -> SessionUser {
        self.user.clone()
    }

    /// That it is the owner's.
    pub(crate) fn require_owner(&self) -> Result<()> {
        if self.user.is_owner { Ok(()) } else { Err(Error::OwnerOnly) }
    }
}

/// A running session looked at again: the same, with what its profile is called now.
///
/// # Errors
/// `SignedOut` when the profile was removed, or its sessions were ended since this one began.
pub async fn admit(library: &Library, session: &Session) -> Result<Session> {
    admitted(library.reader(), session).await
}

/// The same within a transaction.
pub(super) async fn admitted(db: &impl ConnectionTrait, session: &Session) -> Result<Session> {
    let row = query::user(db, session.user_id()).await?;
    let row = row.filter(|row| row.sign_in_epoch == session.epoch);
    Ok(Session::of(row.ok_or(Error::SignedOut)?))
}

/// The session of a profile by its name alone, for the command line: who can run that owns the
/// files, and a profile does not protect from them.
///
/// # Errors
/// `NotFound` when nobody has that name, or the profile was removed.
pub async fn by_name(library: &Library, username: &str) -> Result<Session> {
    let row = query::user_by_key(library.writer(), &text::key(username)).await?;
    Ok(Session::of(row.ok_or(Error::NotFound { what: "profile" })?))
}
