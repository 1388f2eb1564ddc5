//! What other catalogues call a movie or a person, and when two such lists contradict each other.

use std::collections::HashMap;

/// Source, in lower case, and value: `("imdb", "tt0078748")`.
pub(super) type ExternalId = (String, String);

/// Whether a catalogue that both name calls them by different ids.
pub(super) fn contradict(these: &[ExternalId], those: &[ExternalId]) -> bool {
    let of = |ids: &[ExternalId], source: &str| -> Vec<String> {
        ids.iter().filter(|(other, _)| other == source).map(|(_, value)| value.clone()).collect()
    };
    these.iter().any(|(source, _)| {
        let theirs = of(those, source);
        !theirs.is_empty() && !of(these, source).iter().any(|value| theirs.contains(value))
    })
}

/// Where each id leads.
#[derive(Debug)]
pub(super) struct ById<T>(HashMap<String, HashMap<String, T>>);

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Copy> ById<T> {
    /// Note where an id leads; the first to say so is right.
    pub(super) fn add(&mut self, (source, value): ExternalId, to: T) {
        self.0.entry(source).or_default().entry(value).or_insert(to);
    }

    /// Where the first known of these ids leads that `fits`.
    pub(super) fn find(&self, ids: &[ExternalId], fits: impl Fn(&T) -> bool) -> Option<T> {
        ids.iter()
            .filter_map(|(source, value)| self.0.get(source)?.get(value).copied())
            .find(|to| fits(to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(of: &[(&str, &str)]) -> Vec<ExternalId> {
        of.iter().map(|(source, value)| ((*source).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn only_the_same_catalogue_can_contradict() {
        let alien = ids(&[("imdb", "tt1"), ("tmdb", "348")]);
        assert!(!contradict(&alien, &ids(&[("tvdb", "9")])));
        assert!(!contradict(&alien, &ids(&[("imdb", "tt1"), ("imdb", "tt2")])), "one is shared");
        assert!(contradict(&alien, &ids(&[("imdb", "tt1"), ("tmdb", "349")])));
        assert!(!contradict(&[], &alien));
    }
}
