//! Which picture in a folder is a film's poster.
//!
//! Owns the names a poster may have, one row a name. Does not open a picture: what is no picture
//! is refused when it is stored.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The best first; `*` stands for the name of the film's NFO without its ending. The last is a
/// picture of the film's own name, which may be a frame of it.
const NAMES: &[&str] = &[
    "*-poster", "poster", "folder", "cover", "movie", "*-cover", "*-folder", "*-movie", "default",
    "*",
];
/// `tbn` is a JPEG or PNG that Kodi once called so.
pub(super) const EXTENSIONS: &[&str] = &["jpg", "jpeg", "png", "webp", "tbn"];
/// The ending of a poster that is named for its film.
const POSTER: &str = "-poster";

/// What pictures that are no posters are called, alone or behind the film's name and a dash.
const NOT_POSTERS: &[&str] = &[
    "fanart",
    "background",
    "backdrop",
    "art",
    "banner",
    "thumb",
    "landscape",
    "logo",
    "clearlogo",
    "clearart",
    "disc",
    "cdart",
    "discart",
    "keyart",
    "characterart",
];

/// How many films a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    OfOneFilm,
    OfSeveral,
}

/// The pictures of one folder that may be posters, by their names in lower case.
#[derive(Default)]
pub(super) struct Posters(BTreeMap<String, PathBuf>);

impl Posters {
    /// Keeps a file if it can be a poster; `name` is its name in lower case.
    pub(super) fn add(&mut self, name: String, path: &Path) {
        let split = name.rsplit_once('.');
        if split.is_some_and(|(stem, ending)| EXTENSIONS.contains(&ending) && !is_other(stem)) {
            let known = self.0.entry(name).or_insert_with(|| path.to_path_buf());
            // Names that differ in case only: the same one each time.
            if path < known.as_path() {
                *known = path.to_path_buf();
            }
        }
    }

    /// The poster of the film whose NFO has this stem, in lower case.
    ///
    /// A picture named for its folder is nobody's where the folder holds several films. Where it
    /// holds one, a single `<any name>-poster` is that film's: the NFO may be called `movie.nfo`.
    pub(super) fn of(&self, stem: &str, folder: Folder) -> Option<&PathBuf> {
        let counts = |name: &&&str| folder == Folder::OfOneFilm || name.contains('*');
        let stems = NAMES.iter().filter(counts).map(|name| name.replace('*', stem));
        let named = stems
            .flat_map(|stem| EXTENSIONS.iter().map(move |ending| format!("{stem}.{ending}")))
            .find_map(|name| self.0.get(&name));
        named.or_else(|| self.only_poster().filter(|_| folder == Folder::OfOneFilm))
    }

    fn only_poster(&self) -> Option<&PathBuf> {
        let mut posters = self.0.iter().filter(|(name, _)| stem_of(name).ends_with(POSTER));
        let (_, only) = posters.next()?;
        posters.next().is_none().then_some(only)
    }
}

fn stem_of(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Whether a picture is something else of a film: `Alien-fanart`, `fanart2`, `season01-poster`.
fn is_other(stem: &str) -> bool {
    let last =
        stem.rsplit('-').next().unwrap_or(stem).trim_end_matches(|c: char| c.is_ascii_digit());
    NOT_POSTERS.contains(&last) || (stem.starts_with("season") && stem.ends_with(POSTER))
}
