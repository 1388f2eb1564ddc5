//! What the people of one household love together, as far as each of them lets it be seen. Owns that
//! switch; the favorites themselves belong to `favorites`, the profiles to `accounts`.

mod query;

use serde::Serialize;
use time::OffsetDateTime;

use crate::accounts::Session;
use crate::files::Image;
use crate::ids::UserId;
use crate::{Library, Result, sql};

pub use query::{all_love, profiles, shares, theirs};

/// Someone of the household who lets their favorites be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct HouseholdProfile {
    /// Their id.
    pub id: UserId,
    /// First and last name, or the username.
    pub name: String,
    /// Their picture.
    pub avatar: Option<Image>,
}

/// Let the others see one's favorites, or not. A setting: no part of the history.
///
/// # Errors
/// When the library can only be read.
pub async fn share(
    library: &Library,
    session: &Session,
    shares: bool,
    now: OffsetDateTime,
) -> Result<()> {
    let now = i64::try_from(now.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX);
    let update = "UPDATE users SET shares = ?, updated_at = ? WHERE id = ?";
    let values = [shares.into(), now.into(), session.user_id().0.into()];
    sql::execute(library.writer(), update, values).await?;
    Ok(())
}
