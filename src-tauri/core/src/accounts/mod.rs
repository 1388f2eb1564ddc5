//! Household members: their profiles, signing in and staying so. The only place that makes a
//! [`Session`], and the only one that talks to the keyring of the system.
//!
//! A profile protects from other people at the same desk, not from someone who owns the files.

mod avatar;
mod back_off;
mod keyring;
#[cfg(test)]
mod keyring_tests;
mod own;
mod password;
mod profiles;
mod query;
mod removal;
mod session;
mod sign_in;
mod stay;
#[cfg(test)]
mod stay_tests;
mod strength;

use serde::{Deserialize, Serialize};

use crate::files::Image;
use crate::ids::UserId;

pub use avatar::{remove_avatar, set_avatar};
pub(crate) use back_off::Strangers;
pub use keyring::KeyringProblem;
pub use own::{OwnProfile, PasswordChange, ProfileEdit, change_password, edit, own};
pub use profiles::{add, create};
pub use query::{last_profile, profiles};
pub(crate) use removal::erase_removed;
pub use removal::{ManagedProfile, all, remove, restore, set_password};
pub use session::{Session, admit, by_name};
pub use sign_in::{sign_in, sign_out_everywhere};
pub use stay::{forget, lock, resume, stay, stop_staying};
pub use strength::{PasswordProblem, PasswordStrength, strength};

/// The signed-in person as the page knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionUser {
    /// Their id.
    pub id: UserId,
    /// Their username.
    pub username: String,
    /// First and last name; the username where neither is given.
    pub name: String,
    /// A picture of them.
    pub avatar: Option<Image>,
    /// Whether theirs is the profile made first.
    pub is_owner: bool,
}

/// A profile on the sign-in page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Profile {
    /// Its id.
    pub id: UserId,
    /// The username.
    pub username: String,
    /// First and last name; the username where neither is given.
    pub name: String,
    /// A picture.
    pub avatar: Option<Image>,
    /// Whether it is the profile made first.
    pub is_owner: bool,
    /// Whether there is a session to resume.
    pub stays: bool,
    /// Whether it is locked until the owner gives it a new password.
    pub needs_password: bool,
}

/// What a new profile needs.
#[derive(Clone, Deserialize, specta::Type)]
pub struct NewProfile {
    /// 1 to 64 characters, unique whatever their case.
    pub username: String,
    /// 8 to 1,024 characters, none that everybody uses.
    pub password: String,
}

/// What signing in needs.
#[derive(Clone, Deserialize, specta::Type)]
pub struct Credentials {
    /// The username.
    pub username: String,
    /// The password.
    pub password: String,
}
