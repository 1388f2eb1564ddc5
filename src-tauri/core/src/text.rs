//! Text as keys: what makes two names equal, and what puts one before the other.

use std::sync::LazyLock;

use icu_casemap::CaseMapper;
use icu_collator::options::{AlternateHandling, CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_normalizer::ComposingNormalizerBorrowed;

/// The `*_key` of a name: white space joined, NFKC, case folded. Two names are the same exactly
/// when their keys are.
#[must_use]
pub fn key(name: &str) -> String {
    let joined = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let normal = ComposingNormalizerBorrowed::new_nfkc().normalize(&joined).into_owned();
    CaseMapper::new().fold_string(&normal).into_owned()
}

/// English articles: a title sorts under the word after them. Those of other languages are not
/// stripped, because a title does not say its language ("Die Hard").
const ARTICLES: &[&str] = &["the ", "a ", "an "];

/// The title a movie sorts under when nobody gave another.
#[must_use]
pub fn sort_title(title: &str) -> String {
    let trimmed = title.trim();
    for article in ARTICLES {
        let Some(head) = trimmed.get(..article.len()) else { continue };
        let rest = trimmed[article.len()..].trim_start();
        if head.eq_ignore_ascii_case(article) && !rest.is_empty() {
            return rest.to_owned();
        }
    }
    trimmed.to_owned()
}

/// Bytes that order like the text in a library: é beside e, 2 before 10, marks and signs last to
/// matter.
#[must_use]
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() * 3);
    let Ok(()) = COLLATOR.write_sort_key_to(text, &mut bytes);
    bytes
}

/// The bytes that the sort key of every text beginning with `prefix` begins with, whatever its
/// case and accents.
#[must_use]
pub fn sort_key_prefix(prefix: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(prefix.len() * 2);
    let Ok(()) = PREFIX_COLLATOR.write_sort_key_to(prefix, &mut bytes);
    bytes
}

static COLLATOR: LazyLock<CollatorBorrowed<'static>> =
    LazyLock::new(|| collator(Strength::Tertiary));
static PREFIX_COLLATOR: LazyLock<CollatorBorrowed<'static>> =
    LazyLock::new(|| collator(Strength::Primary));

fn collator(strength: Strength) -> CollatorBorrowed<'static> {
    let mut preferences = CollatorPreferences::default();
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    options.alternate_handling = Some(AlternateHandling::NonIgnorable);
    CollatorBorrowed::try_new(preferences, options).expect("the root collation is compiled in")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_join_case_width_and_space() {
        assert_eq!(key("  STRASSE  Ａ"), key("straße a"));
        assert_ne!(key("Zoë"), key("Zoe"), "an accent can tell two people apart");
    }

    #[test]
    fn titles_sort_after_their_article_and_beside_their_accents() {
        let mut titles = ["Zulu", "The Éclair", "Eclipse", "10 Things", "2 Fast", "An Apple", "A"];
        titles.sort_by_key(|title| sort_key(&sort_title(title)));
        assert_eq!(
            titles,
            ["2 Fast", "10 Things", "A", "An Apple", "The Éclair", "Eclipse", "Zulu"]
        );
    }

    #[test]
    fn a_prefix_key_begins_the_keys_of_what_begins_with_it() {
        for (prefix, title) in [("ec", "Éclair"), ("star w", "Star Wars"), ("2", "2 Fast")] {
            assert!(sort_key(title).starts_with(&sort_key_prefix(prefix)), "{prefix} in {title}");
        }
    }
}
