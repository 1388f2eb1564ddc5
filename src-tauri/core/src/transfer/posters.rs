//! Which picture in a folder is a film's poster.
//!
//! Owns the names a poster may have, one row a name. Does not open a picture: what is no picture
//! is refused when it is stored.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The best first; `*` stands for the name of the film's NFO without its ending.
const NAMES: &[&str] = &["*-poster", "poster", "folder"];
const EXTENSIONS: &[&str] = &["jpg", "jpeg", "png", "webp"];

/// How many films a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    OfOneFilm,
    OfSeveral,
}

/// The pictures of one folder that have a poster's name, by that name in lower case.
#[derive(Default)]
pub(super) struct Posters(BTreeMap<String, PathBuf>);

impl Posters {
    /// Keeps a file if it can be a poster; `name` is its name in lower case.
    pub(super) fn add(&mut self, name: String, path: &Path) {
        let split = name.rsplit_once('.');
        if split.is_some_and(|(stem, ending)| EXTENSIONS.contains(&ending) && is_poster(stem)) {
            let known = self.0.entry(name).or_insert_with(|| path.to_path_buf());
            // Names that differ in case only: the same one each time.
            if path < known.as_path() {
                *known = path.to_path_buf();
            }
        }
    }

    /// The poster of the film whose NFO has this stem, in lower case.
    ///
    /// A picture named for its folder is nobody's where the folder holds several films.
    pub(super) fn of(&self, stem: &str, folder: Folder) -> Option<&PathBuf> {
        let counts = |name: &&&str| folder == Folder::OfOneFilm || name.contains('*');
        let stems = NAMES.iter().filter(counts).map(|name| name.replace('*', stem));
        stems
            .flat_map(|stem| EXTENSIONS.iter().map(move |ending| format!("{stem}.{ending}")))
            .find_map(|name| self.0.get(&name))
    }
}

fn is_poster(stem: &str) -> bool {
    NAMES.iter().any(|name| match name.strip_prefix('*') {
        Some(ending) => stem.ends_with(ending),
        None => stem == *name,
    })
}
