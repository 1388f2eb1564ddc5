//! The keyring of the system, which keeps the token of a profile that stays signed in. Every call runs
//! on a thread of its own and is waited for at most [`LONGEST`]: a locked keyring answers when somebody
//! has answered its question, and a broken one perhaps never.
//!
//! On Linux the store is opened anew for each call. `keyring` remembers for the life of the process that
//! the first try failed, and a store that waits for a prompt lets nobody else through.

use std::path::absolute;
use std::time::Duration;

use keyring::Error as KeyringError;
use keyring_core::Entry;
use tokio::sync::oneshot;
use zeroize::{Zeroize, Zeroizing};

use crate::ids::UserId;
use crate::{Error, Library, Result};

/// How long an answer is waited for.
const LONGEST: Duration = Duration::from_secs(30);
/// Whose entries they are.
const SERVICE: &str = "org.lobbycard.Lobbycard";

/// Why the keyring did not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyringProblem {
    /// There is no session bus to reach it by.
    #[error("there is no session bus to reach the keyring by")]
    NoBus,
    /// Nothing on the system offers one.
    #[error("this system has no keyring")]
    NoService,
    /// It holds no collection yet that entries could be put into.
    #[error("the keyring was never set up")]
    NoCollection,
    /// It is locked.
    #[error("the keyring is locked")]
    Locked,
    /// Its question was closed or could not be asked.
    #[error("the keyring was not unlocked")]
    Dismissed,
    /// It did not answer in time.
    #[error("the keyring did not answer within 30 seconds")]
    Slow,
    /// The entry is not there.
    #[error("the keyring has no entry for this profile")]
    Missing,
    /// The entry holds something else.
    #[error("the entry in the keyring is damaged")]
    Garbage,
    /// What it holds opens nothing any more.
    #[error("what the keyring holds for this profile is not valid any more")]
    Refused,
    /// It failed for a reason of its own.
    #[error("the keyring did not help")]
    Failed,
}

impl KeyringProblem {
    /// Its name on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoBus => "noBus",
            Self::NoService => "noService",
            Self::NoCollection => "noCollection",
            Self::Locked => "locked",
            Self::Dismissed => "dismissed",
            Self::Slow => "slow",
            Self::Missing => "missing",
            Self::Garbage => "garbage",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }

    /// Whether what was kept is lost, so that asking again cannot help.
    pub(super) fn is_lost(self) -> bool {
        matches!(self, Self::Missing | Self::Garbage)
    }
}

/// 256 random bits that let a profile in. Wiped when it goes out of use.
pub(super) struct Token(Zeroizing<[u8; 32]>);

impl Token {
    pub(super) fn new() -> Result<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bytes).map_err(|error| Error::internal("making a token", error))?;
        Ok(Self(bytes))
    }

    /// What the library keeps of it: BLAKE3.
    pub(super) fn hash(&self) -> Vec<u8> {
        blake3::hash(&*self.0).as_bytes().to_vec()
    }
}

/// The place of one profile of one library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Unlike that of any other library on the machine, and of a copy of this one.
    user: String,
    /// What a person reads in the program that shows their keyring.
    label: String,
}

impl Place {
    pub(super) fn of(library: &Library, user: UserId) -> Self {
        let folder = library.folder();
        let folder = folder.canonicalize().or_else(|_| absolute(folder));
        let folder = folder.unwrap_or_else(|_| library.folder().to_owned());
        let hash = blake3::hash(folder.as_os_str().as_encoded_bytes()).to_hex();
        let label = format!("Lobbycard: stay signed in ({})", folder.display());
        Self { user: format!("{}-{user}", &hash[..16]), label }
    }
}

/// Put a token into the keyring, in place of the one it has.
pub(super) async fn keep(place: Place, token: Token) -> Result<()> {
    away(move || put(&open(&place)?, &token)).await
}

/// The token that the keyring has.
pub(super) async fn read(place: Place) -> Result<Token> {
    away(move || get(&open(&place)?)).await
}

/// Take it out of the keyring.
pub(super) async fn remove(place: Place) -> Result<()> {
    away(move || delete(&open(&place)?)).await
}

pub(super) fn put(entry: &Entry, token: &Token) -> Result<(), KeyringProblem> {
    let put = || entry.set_secret(&*token.0);
    let kept = match put() {
        // Two of one name are none that can be read.
        Err(KeyringError::Ambiguous(all)) => {
            all.iter().try_for_each(Entry::delete_credential).and_then(|()| put())
        }
        kept => kept,
    };
    kept.map_err(|error| problem_of(&error))
}

pub(super) fn get(entry: &Entry) -> Result<Token, KeyringProblem> {
    let mut secret = entry.get_secret().map_err(|error| problem_of(&error))?;
    let bytes = <[u8; 32]>::try_from(secret.as_slice());
    secret.zeroize();
    Ok(Token(Zeroizing::new(bytes.map_err(|_| KeyringProblem::Garbage)?)))
}

pub(super) fn delete(entry: &Entry) -> Result<(), KeyringProblem> {
    match entry.delete_credential() {
        Ok(()) | Err(KeyringError::NoEntry) => Ok(()),
        Err(error) => Err(problem_of(&error)),
    }
}

/// Not a thread of the runtime: that one would be waited for at the end of the program.
async fn away<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, KeyringProblem> + Send + 'static,
) -> Result<T> {
    let (tell, told) = oneshot::channel();
    // Nobody listens any more to an answer that comes too late.
    let work = move || drop(tell.send(work()));
    let thread = std::thread::Builder::new().name("keyring".to_owned());
    thread.spawn(work).map_err(|error| Error::internal("asking the keyring", error))?;
    let problem = match tokio::time::timeout(LONGEST, told).await {
        Ok(Ok(Ok(answer))) => return Ok(answer),
        Ok(Ok(Err(problem))) => problem,
        Ok(Err(_)) => KeyringProblem::Failed,
        Err(_) => KeyringProblem::Slow,
    };
    Err(Error::Keyring { problem })
}

#[cfg(all(unix, not(target_os = "macos")))]
fn open(place: &Place) -> Result<Entry, KeyringProblem> {
    use keyring_core::api::CredentialStoreApi;
    use zbus_secret_service_keyring_store::Store;

    let label = [("label", place.label.as_str())].into();
    let entry = Store::new().and_then(|store| store.build(SERVICE, &place.user, Some(&label)));
    entry.map_err(|error| problem_of(&error))
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn open(place: &Place) -> Result<Entry, KeyringProblem> {
    let Place { user, label: _ } = place;
    let entry = keyring::Entry::new(SERVICE, user);
    entry.map(|entry| entry.inner).map_err(|error| problem_of(&error))
}

/// What went wrong, as far as the keyring says.
pub(super) fn problem_of(error: &KeyringError) -> KeyringProblem {
    match error {
        KeyringError::NoEntry => KeyringProblem::Missing,
        KeyringError::BadEncoding(_)
        | KeyringError::BadDataFormat(..)
        | KeyringError::Ambiguous(_) => KeyringProblem::Garbage,
        KeyringError::NoDefaultStore => KeyringProblem::NoService,
        KeyringError::PlatformFailure(source) | KeyringError::NoStorageAccess(source) => {
            problem_below(source.as_ref()).unwrap_or(KeyringProblem::Failed)
        }
        _ => KeyringProblem::Failed,
    }
}

type Source = dyn std::error::Error + Send + Sync;

#[cfg(all(unix, not(target_os = "macos")))]
fn problem_below(source: &Source) -> Option<KeyringProblem> {
    use secret_service::Error as Secret;

    Some(match source.downcast_ref::<Secret>()? {
        Secret::Unavailable => KeyringProblem::NoBus,
        Secret::Locked => KeyringProblem::Locked,
        Secret::Prompt | Secret::PromptDisconnected => KeyringProblem::Dismissed,
        Secret::NoResult => KeyringProblem::NoCollection,
        Secret::Zbus(zbus::Error::MethodError(name, ..)) => match name.as_str() {
            "org.freedesktop.Secret.Error.IsLocked" => KeyringProblem::Locked,
            "org.freedesktop.DBus.Error.NoReply" | "org.freedesktop.DBus.Error.Timeout" => {
                KeyringProblem::Slow
            }
            _ => KeyringProblem::NoService,
        },
        Secret::ZbusFdo(_) => KeyringProblem::NoService,
        Secret::Zbus(
            zbus::Error::Connection(..)
            | zbus::Error::InputOutput(_)
            | zbus::Error::Address(_)
            | zbus::Error::Handshake(_),
        ) => KeyringProblem::NoBus,
        _ => return None,
    })
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn problem_below(_: &Source) -> Option<KeyringProblem> {
    None
}
