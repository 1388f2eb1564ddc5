//! How this machine shows the library: kept in the configuration folder, not in the library, so
//! that a library can be carried to another screen.

mod list;
mod recent;

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::{Error, Result};

pub use list::{ColumnName, ListColumn, MoviesAs};
pub use recent::{RecentKind, RecentThing, Recents};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// What a person has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Least width of a card in CSS pixels, 112 to 208.
    pub poster_width: u16,
    /// Titles under the posters.
    pub captions: bool,
    /// Minutes without a key or a movement of the pointer before the window is locked; 0 for never.
    pub lock_after_minutes: u16,
    /// Posters or lines.
    pub movies_as: MoviesAs,
    /// The columns of the list beside the title, in the order in which they stand.
    pub columns: Vec<ListColumn>,
    /// What each profile opened last.
    pub recents: Vec<Recents>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            poster_width: 152,
            captions: true,
            lock_after_minutes: 0,
            movies_as: MoviesAs::Posters,
            columns: list::first_columns(),
            recents: Vec::new(),
        }
    }
}

const FILE: &str = "settings.json";
/// A day, in minutes.
const LONGEST_UNLOCKED: u16 = 24 * 60;

/// The settings of this machine; the defaults where there are none or they cannot be read, because
/// a library must open without them.
#[must_use]
pub fn load(config: &Path) -> Settings {
    let Ok(json) = std::fs::read(config.join(FILE)) else { return Settings::default() };
    over_defaults(&json).map(within_bounds).unwrap_or_else(|error| {
        tracing::warn!(%error, "settings cannot be read; the defaults are used");
        Settings::default()
    })
}

/// A file of an older Lobbycard lacks the newer settings; those have their defaults.
fn over_defaults(json: &[u8]) -> serde_json::Result<Settings> {
    let kept: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(json)?;
    let mut all = serde_json::to_value(Settings::default())?;
    for (name, value) in kept {
        all[name] = value;
    }
    serde_json::from_value(all)
}

/// Keep the settings.
///
/// # Errors
/// When the configuration folder cannot be written.
pub fn save(config: &Path, settings: Settings) -> Result<()> {
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(config)?;
        let file = tempfile::NamedTempFile::new_in(config)?;
        serde_json::to_writer_pretty(&file, &within_bounds(settings))?;
        file.persist(config.join(FILE))?;
        Ok(())
    };
    write().map_err(|error| Error::file(config.join(FILE), error))
}

fn within_bounds(settings: Settings) -> Settings {
    Settings {
        poster_width: settings.poster_width.clamp(112, 208),
        lock_after_minutes: settings.lock_after_minutes.min(LONGEST_UNLOCKED),
        columns: list::within_bounds(settings.columns),
        recents: recent::within_bounds(settings.recents),
        ..settings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_what_is_missing_or_broken_has_its_default() {
        let config = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(load(config.path()), Settings::default());
        let kept = Settings {
            theme: Theme::Dark,
            poster_width: 999,
            captions: false,
            lock_after_minutes: 10,
            movies_as: MoviesAs::List,
            ..Settings::default()
        };
        save(config.path(), kept.clone()).expect("it can be written");
        assert_eq!(load(config.path()), Settings { poster_width: 208, ..kept });
        let write = |json: &str| std::fs::write(config.path().join(FILE), json);
        write(r#"{"theme": "light", "of the future": 1}"#).expect("it can be written");
        assert_eq!(load(config.path()), Settings { theme: Theme::Light, ..Settings::default() });
        write("{").expect("it can be written");
        assert_eq!(load(config.path()), Settings::default());
    }
}
