//! Which picture is an actor's portrait: Kodi and its kin keep `.actors/First_Last.jpg` beside a
//! film.
//!
//! Does not open a picture.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::posters::EXTENSIONS;
use crate::text;

/// The folder's name, in lower case.
pub(super) const FOLDER: &str = ".actors";

/// The portraits in one such folder, by the key of the name they are called by.
#[derive(Debug, Default)]
pub(super) struct Portraits(HashMap<String, PathBuf>);

impl Portraits {
    /// Those in a folder; none where it cannot be read, for they are an extra.
    pub(super) fn in_folder(folder: &Path) -> Self {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        paths.sort_unstable();
        let mut found = HashMap::new();
        for path in paths {
            let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
            let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if EXTENSIONS.contains(&&*ending) && !stem.starts_with("._") {
                found.entry(key(&stem)).or_insert(path);
            }
        }
        Self(found)
    }

    /// The portrait of somebody.
    pub(super) fn of(&self, name: &str) -> Option<&PathBuf> {
        self.0.get(&key(name))
    }
}

/// File systems forbid some signs, and programs put `_` in their place.
fn key(name: &str) -> String {
    let spaced =
        |c: char| if matches!(c, '_' | '/' | '\\' | ':' | '*' | '?' | '"') { ' ' } else { c };
    text::key(&name.chars().map(spaced).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_portrait_is_found_by_the_name_it_is_called_by() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["Ada_Löwe.JPG", "Bo Bent.tbn", "Cy_Cole.txt", "._Ada_Löwe.jpg"] {
            std::fs::write(folder.path().join(name), b"").expect("a file");
        }
        let portraits = Portraits::in_folder(folder.path());
        let of = |name: &str| {
            let path = portraits.of(name)?;
            Some(path.file_name()?.to_str()?.to_owned())
        };
        assert_eq!(of("Ada Löwe").as_deref(), Some("Ada_Löwe.JPG"));
        assert_eq!(of("Bo Bent").as_deref(), Some("Bo Bent.tbn"));
        assert_eq!(of("Cy Cole"), None);
        assert!(Portraits::in_folder(Path::new("/no/such")).of("Ada Löwe").is_none());
    }
}
