//! Which movie a picture's file is named for.

use std::collections::HashMap;

use sea_orm::ConnectionTrait;
use serde::Serialize;

use crate::ids::MovieId;
use crate::{Result, search, sql};

/// What a poster's name ends with besides the film's.
const ENDINGS: &[&str] = &["poster", "cover", "folder", "front", "movie"];
/// The first year that a film can be of, and one that none is of yet.
const YEARS: std::ops::Range<i32> = 1880..2100;

/// The movie that a file's name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MovieMatch {
    /// Which one.
    pub movie: MovieId,
    /// How sure that is.
    pub confidence: Confidence,
}

/// How sure a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Confidence {
    /// A part of the name, or a year beside.
    Guess,
    /// The title, of which there is one, without a year to tell.
    Likely,
    /// Title and year.
    Sure,
}

#[derive(Clone, Copy, Debug)]
struct Known {
    id: i32,
    year: Option<i32>,
}

/// The movies of a library by their names.
#[derive(Debug)]
pub struct MovieNames(HashMap<String, Vec<Known>>);

impl MovieNames {
    /// Read the titles and original titles of all movies.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let columns = "id, title, original_title, CAST(substr(release_date, 1, 4) AS INTEGER)";
        let rows: Vec<(i32, String, Option<String>, Option<i32>)> =
            sql::packed(db, columns, "movies").await?;
        let mut names: HashMap<String, Vec<Known>> = HashMap::new();
        for (id, title, original, year) in rows {
            let mut keys = vec![key(&title)];
            keys.extend(original.as_deref().map(key));
            keys.dedup();
            for key in keys.into_iter().filter(|key| !key.is_empty()) {
                names.entry(key).or_default().push(Known { id, year });
            }
        }
        Ok(Self(names))
    }

    /// The movie that a file of this name is a picture of; none where nothing says so.
    #[must_use]
    pub fn find(&self, file_name: &str) -> Option<MovieMatch> {
        let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
        let words = words_of(stem);
        // The whole name may be a title with a number in it: Blade Runner 2049, 1984.
        if let Some(found) = self.of(&words, None) {
            return Some(found);
        }
        for (at, word) in words.iter().enumerate().rev() {
            let year = word.parse().ok().filter(|year| YEARS.contains(year));
            if let Some(found) = year.and_then(|year| self.of(&words[..at], Some(year))) {
                return Some(found);
            }
        }
        // What stands behind the title may be anything: 1080p, a scan, a copy.
        (1..words.len()).rev().find_map(|length| {
            let found = self.of(&words[..length], None)?;
            (length > 1).then_some(MovieMatch { confidence: Confidence::Guess, ..found })
        })
    }

    fn of(&self, words: &[String], year: Option<i32>) -> Option<MovieMatch> {
        let known = self.0.get(&title_of(words))?;
        let found = |one: &Known, confidence| MovieMatch { movie: MovieId(one.id), confidence };
        let Some(year) = year else {
            let confidence = if known.len() == 1 { Confidence::Likely } else { Confidence::Guess };
            return known.first().map(|one| found(one, confidence));
        };
        let of_year = |wanted: i32| known.iter().find(|one| one.year == Some(wanted));
        of_year(year).map(|one| found(one, Confidence::Sure)).or_else(|| {
            // Premiere and release are often a year apart.
            let near = of_year(year - 1).or_else(|| of_year(year + 1));
            let undated = || known.iter().find(|one| one.year.is_none());
            near.or_else(undated).map(|one| found(one, Confidence::Guess))
        })
    }
}

fn key(title: &str) -> String {
    title_of(&words_of(title))
}

fn words_of(name: &str) -> Vec<String> {
    let folded = search::fold(&name.replace(['_', '.', '\'', '’'], " ").replace('&', " and "));
    search::words(&folded).map(str::to_owned).collect()
}

/// A title as it is compared: without accents, punctuation, and an article at either end.
fn title_of(mut words: &[String]) -> String {
    let is_article = |word: &String| word == "the" || word == "a";
    while let [title @ .., last] = words
        && !title.is_empty()
        && ENDINGS.contains(&last.as_str())
    {
        words = title;
    }
    match words {
        [first, title @ ..] if is_article(first) && !title.is_empty() => title.join(" "),
        [title @ .., last] if is_article(last) && !title.is_empty() => title.join(" "),
        _ => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(titles: &[(&str, Option<i32>)]) -> MovieNames {
        let mut names: HashMap<String, Vec<Known>> = HashMap::new();
        for (id, (title, year)) in (1..).zip(titles) {
            names.entry(key(title)).or_default().push(Known { id, year: *year });
        }
        MovieNames(names)
    }

    #[test]
    fn a_file_is_matched_by_title_and_year_however_it_is_written() {
        use Confidence::{Guess, Likely, Sure};
        let library = names(&[
            ("Alien", Some(1979)),
            ("Amélie", Some(2001)),
            ("The Thing", Some(1982)),
            ("The Thing", Some(2011)),
            ("Blade Runner 2049", Some(2017)),
            ("2001: A Space Odyssey", Some(1968)),
            ("Fast & Furious", Some(2009)),
        ]);
        for (file, expected) in [
            ("Alien (1979).jpg", Some((1, Sure))),
            ("alien-1979-poster.png", Some((1, Sure))),
            ("Alien.jpg", Some((1, Likely))),
            ("Alien (1980).jpg", Some((1, Guess))),
            ("Alien (1995).jpg", None),
            ("AMELIE_2001.webp", Some((2, Sure))),
            ("the.thing.2011.1080p.jpg", Some((4, Sure))),
            ("Thing, The (1982).jpg", Some((3, Sure))),
            ("The Thing.jpg", Some((3, Guess))),
            ("Blade Runner 2049.jpg", Some((5, Likely))),
            ("Blade Runner 2049 (2017)-poster.jpg", Some((5, Sure))),
            ("2001 A Space Odyssey.jpg", Some((6, Likely))),
            ("fast and furious 2009.jpg", Some((7, Sure))),
            ("IMG_0001.jpg", None),
            ("poster.jpg", None),
            (".jpg", None),
        ] {
            let found = library.find(file).map(|one| (one.movie.0, one.confidence));
            assert_eq!(found, expected, "{file}");
        }
    }
}
