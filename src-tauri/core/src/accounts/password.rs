//! Passwords as Argon2id hashes, computed away from the threads that serve the window.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::{Error, Result};

/// 64 MiB, three passes, one lane: above the OWASP minimum, about a fifth of a second on a desktop.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// What stands for the hash of a profile that nobody can sign in to until the owner gives it a new
/// password.
pub(super) const NONE: &str = "";

pub(super) struct Verified {
    pub(super) matches: bool,
    /// The password under today's parameters, where the stored ones are weaker.
    pub(super) rehashed: Option<String>,
}

/// A PHC string with a salt of its own.
pub(super) async fn hash(password: Zeroizing<String>) -> Result<String> {
    away(move || hash_now(&password)).await
}

/// Whether a password is the one behind a PHC string.
pub(super) async fn verify(password: Zeroizing<String>, phc: String) -> Result<Verified> {
    if phc == NONE {
        verify_nobody(password).await?;
        return Ok(Verified { matches: false, rehashed: None });
    }
    away(move || {
        let stored =
            PasswordHash::new(&phc).map_err(|e| Error::internal("reading a password", e))?;
        let matches = argon2()?.verify_password(password.as_bytes(), &stored).is_ok();
        let rehashed =
            if matches && is_weaker(&stored) { Some(hash_now(&password)?) } else { None };
        Ok(Verified { matches, rehashed })
    })
    .await
}

/// The same work for a username nobody has, so that time does not tell.
pub(super) async fn verify_nobody(password: Zeroizing<String>) -> Result<()> {
    away(move || hash_now(&password)).await.map(drop)
}

fn hash_now(password: &str) -> Result<String> {
    let hash = argon2()?
        .hash_password(password.as_bytes())
        .map_err(|error| Error::internal("hashing a password", error))?;
    Ok(hash.to_string())
}

fn is_weaker(stored: &PasswordHash) -> bool {
    let parameter = |name| stored.params.get_decimal(name).unwrap_or(0);
    parameter("m") < MEMORY_KIB || parameter("t") < PASSES
}

fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None)
        .map_err(|error| Error::internal("setting up Argon2", error))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

async fn away<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::internal("computing a password hash", error))?
}
