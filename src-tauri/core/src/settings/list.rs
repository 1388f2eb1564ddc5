//! How the list of movies is laid out.

use serde::{Deserialize, Serialize};

/// Widths of a column in CSS pixels.
const LEAST: u16 = 64;
const MOST: u16 = 480;

/// How the movies are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum MoviesAs {
    /// A grid of posters.
    Posters,
    /// A line each.
    List,
}

/// What a column of the list tells of a movie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum ColumnName {
    /// The year of its release.
    Year,
    /// Its first director.
    Director,
    /// Its genres.
    Genres,
    /// How long it runs.
    Runtime,
    /// When it came into the library.
    Added,
}

/// A column that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ListColumn {
    /// What it tells.
    pub name: ColumnName,
    /// In CSS pixels, 64 to 480.
    pub width: u16,
}

/// The columns of a list that nobody has arranged.
pub(super) fn first_columns() -> Vec<ListColumn> {
    let column = |name, width| ListColumn { name, width };
    vec![
        column(ColumnName::Year, 72),
        column(ColumnName::Director, 176),
        column(ColumnName::Genres, 176),
        column(ColumnName::Runtime, 88),
    ]
}

/// Each column once, and none too narrow to be taken hold of.
pub(super) fn within_bounds(columns: Vec<ListColumn>) -> Vec<ListColumn> {
    let mut kept: Vec<ListColumn> = Vec::with_capacity(columns.len());
    for ListColumn { name, width } in columns {
        if kept.iter().all(|other| other.name != name) {
            kept.push(ListColumn { name, width: width.clamp(LEAST, MOST) });
        }
    }
    kept
}
