//! What a write has touched, so that what is derived from it is brought up to date.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::index::Kind;

/// The rows a write has touched, whose entries and credit counts are to be brought up to date: by
/// kind, and whether its text may be another or only its credits.
#[derive(Debug, Default)]
pub(crate) struct Touched([BTreeMap<i32, bool>; 5]);

/// Which columns of which table name something that is found.
const FOLLOWED: &[(&str, &str, Kind)] = &[
    ("movies", "id", Kind::Movie),
    ("movies", "director_id", Kind::Person),
    ("persons", "id", Kind::Person),
    ("characters", "id", Kind::Character),
    ("genres", "id", Kind::Genre),
    ("countries", "id", Kind::Country),
    ("movie_characters", "person_id", Kind::Person),
    ("movie_characters", "character_id", Kind::Character),
    ("movie_crew", "person_id", Kind::Person),
    ("character_aliases", "character_id", Kind::Character),
];

/// The columns that an entry is made of, and the one that a movie is sorted by.
const SEARCHED: &[&str] =
    &["title", "original_title", "sort_title", "first_name", "last_name", "name", "is_named"];

impl Touched {
    /// The columns of a table that name something that is found.
    pub(crate) fn columns(table: &str) -> impl Iterator<Item = &'static str> {
        FOLLOWED.iter().filter(move |(name, _, _)| *name == table).map(|(_, column, _)| *column)
    }

    /// The columns of a table that name something whose entry or count moves with these columns.
    pub(crate) fn moved_by(table: &str, changed: &[&str]) -> Vec<&'static str> {
        let is_text = changed.iter().any(|column| SEARCHED.contains(column));
        Self::columns(table)
            .filter(|column| if *column == "id" { is_text } else { changed.contains(column) })
            .collect()
    }

    /// Those of a kind.
    pub(super) fn ids(&self, kind: Kind) -> Vec<i32> {
        self.0[kind as usize].keys().copied().collect()
    }

    /// Whether the text of one that was touched may be another, and not its credits alone.
    pub(super) fn has_new_text(&self, kind: Kind, id: i32) -> bool {
        self.0[kind as usize].get(&id) == Some(&true)
    }

    /// The movies among them.
    pub(crate) fn movies(&self) -> Vec<i32> {
        self.ids(Kind::Movie)
    }

    /// The people among them.
    pub(crate) fn people(&self) -> Vec<i32> {
        self.ids(Kind::Person)
    }

    /// The characters among them.
    pub(crate) fn characters(&self) -> Vec<i32> {
        self.ids(Kind::Character)
    }

    /// Note a row by its columns.
    pub(crate) fn row(&mut self, table: &str, column: impl Fn(&str) -> Option<i32>) {
        for (_, name, kind) in FOLLOWED.iter().filter(|(name, _, _)| *name == table) {
            let is_text = *name == "id" || table == "character_aliases";
            if let Some(id) = column(name) {
                *self.0[*kind as usize].entry(id).or_default() |= is_text;
            }
        }
    }

    /// Note a row by its image.
    pub(crate) fn image(&mut self, table: &str, image: &Json) {
        self.row(table, |name| image[name].as_i64().and_then(|id| i32::try_from(id).ok()));
    }
}
