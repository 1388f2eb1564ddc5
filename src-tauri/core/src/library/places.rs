//! Where things live on this machine: the library, the cache, settings and logs.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The folders of one run.
#[derive(Clone, Debug)]
pub struct Places {
    /// The library's folder.
    pub library: PathBuf,
    /// What can be made again: thumbnails.
    pub cache: PathBuf,
    /// Settings of this machine.
    pub config: PathBuf,
    /// Logs.
    pub state: PathBuf,
}

impl Places {
    /// The system's usual folders; none where the system names no home.
    #[must_use]
    pub fn usual() -> Option<Self> {
        let dirs = ProjectDirs::from("org", "Lobbycard", "Lobbycard")?;
        Some(Self {
            library: dirs.data_dir().join("library"),
            cache: dirs.cache_dir().to_owned(),
            config: dirs.config_dir().to_owned(),
            state: dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_owned(),
        })
    }

    /// The same with another library.
    #[must_use]
    pub fn with_library(self, library: Option<PathBuf>) -> Self {
        match library {
            Some(library) => Self { library, ..self },
            None => self,
        }
    }
}
