//! A person's name in its two columns.

use crate::text;

/// First and last name. Joined they are the name as the source wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    /// All before the last name; empty for a single word.
    pub first: String,
    /// The last word with the particles before it and the suffix behind it.
    pub last: String,
}

/// Words that belong to the last name when they stand before it.
const PARTICLES: &[&str] = &[
    "af", "al", "ap", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do",
    "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "zur",
];

/// Words that follow a last name.
const SUFFIXES: &[&str] = &["jr.", "jr", "sr.", "sr", "ii", "iii", "iv"];

/// Whether a word follows a last name and is none itself.
pub(crate) fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&&*word.to_lowercase())
}

impl PersonName {
    /// Split a whole name: the last word with its particles and suffix is the last name.
    #[must_use]
    pub fn split(whole: &str) -> Self {
        let words: Vec<&str> = whole.split_whitespace().collect();
        let is = |list: &[&str], word: &str| list.contains(&word.to_lowercase().as_str());
        let mut start = words.len().saturating_sub(1);
        while start > 1 && is_suffix(words[start]) {
            start -= 1;
        }
        // The first word stays a first name: "Van Johnson" is no "van Johnson".
        while start > 1 && is(PARTICLES, words[start - 1]) {
            start -= 1;
        }
        Self { first: words[..start].join(" "), last: words[start..].join(" ") }
    }

    /// Bytes that order like the last name, then the first.
    #[must_use]
    pub fn sort_key(&self) -> Vec<u8> {
        text::sort_key(&format!("{} {}", self.last, self.first))
    }

    /// The whole name.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{} {}", self.first, self.last).trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_names_keep_their_particles_and_suffixes() {
        for (whole, first, last) in [
            ("Buster Keaton", "Buster", "Keaton"),
            ("Max von Sydow", "Max", "von Sydow"),
            ("Robert De Niro", "Robert", "De Niro"),
            ("Lon Chaney Jr.", "Lon", "Chaney Jr."),
            ("Oscar de la Hoya", "Oscar", "de la Hoya"),
            ("Van Johnson", "Van", "Johnson"),
            ("Cher", "", "Cher"),
            ("", "", ""),
        ] {
            let name = PersonName::split(whole);
            assert_eq!((name.first.as_str(), name.last.as_str()), (first, last), "{whole}");
            assert_eq!(name.shown(), whole);
        }
    }
}
