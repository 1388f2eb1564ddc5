//! Ids of other catalogues, as files write them.

use std::collections::HashSet;

use crate::transfer::tidy::line;

/// Other names of a source.
const SOURCES: &[(&str, &str)] =
    &[("imdbid", "imdb"), ("themoviedb", "tmdb"), ("tmdbid", "tmdb"), ("thetvdb", "tvdb")];

const MAX_IDS: usize = 500;
const MAX_ID_BYTES: usize = 128;

/// The ids of one film or person, in their order, each once.
#[derive(Default)]
pub(super) struct Ids {
    ids: Vec<(String, String)>,
    known: HashSet<(String, String)>,
}

impl Ids {
    /// Keeps an id whose owner is known: a bare number is some database's, but not which.
    pub(super) fn add(&mut self, source: &str, value: &str) {
        let value = line(value);
        let source = source.trim().to_lowercase();
        let alias = SOURCES.iter().find(|(other, _)| *other == source).map(|(_, name)| *name);
        let source = match alias.unwrap_or(&source) {
            "" | "default" | "unknown" if imdb(&value).is_some() => "imdb",
            "" | "default" | "unknown" => return,
            known => known,
        };
        let value = if source == "imdb" { imdb(&value).unwrap_or(value) } else { value };
        let digits = value.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let is_zero = !digits.is_empty() && digits.bytes().all(|byte| byte == b'0');
        let nothing = value.is_empty() || is_zero || value == "-1" || value.len() > MAX_ID_BYTES;
        let id = (source.to_owned(), value);
        if !nothing && self.ids.len() < MAX_IDS && self.known.insert(id.clone()) {
            self.ids.push(id);
        }
    }

    pub(super) fn into_vec(self) -> Vec<(String, String)> {
        self.ids
    }
}

/// An id of `IMDb` as they write it: two letters for the kind, in lower case, and digits.
fn imdb(value: &str) -> Option<String> {
    let kind = value.get(..2)?.to_ascii_lowercase();
    let number = &value[2..];
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && matches!(&*kind, "tt" | "nm")).then(|| kind + number)
}
