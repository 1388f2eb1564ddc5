//! Who played whom across several movies: characters by movies, and where a part was given to
//! somebody else.

use std::collections::HashMap;
use std::path::Path;

use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};

use super::CharacterRef;
use crate::files::IMAGE_COLUMNS;
use crate::ids::{CharacterId, MovieId, PersonId, SetId};
use crate::movies::{MovieRef, MovieRefRow};
use crate::paths::{file_name, write_whole};
use crate::people::PersonName;
use crate::values::CreditKind;
use crate::{Error, Problem, Result, people, sql};

/// Movies side by side at most.
const MOVIES: usize = 200;
/// Characters below each other at most.
const CHARACTERS: usize = 2_000;

/// Which movies stand side by side.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "of", content = "ids", rename_all = "camelCase")]
pub enum MatrixOf {
    /// Those of the set that this movie is part of.
    SetOf(MovieId),
    /// Those of a set.
    Set(SetId),
    /// Those that somebody directed.
    Director(PersonId),
    /// These.
    Movies(Vec<MovieId>),
}

/// Characters by movies.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct Matrix {
    /// The name of the set or the director; null for a selection.
    pub name: Option<String>,
    /// The movies, the oldest first.
    pub movies: Vec<MovieRef>,
    /// The characters, those in most movies first.
    pub rows: Vec<MatrixRow>,
}

/// One character across the movies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MatrixRow {
    /// The character.
    pub character: CharacterRef,
    /// People who played it in these movies.
    pub performers: u32,
    /// Its castings, in the order of the movies and their billing.
    pub cells: Vec<MatrixCell>,
}

/// One casting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatrixCell {
    /// The place of the movie.
    pub movie: u32,
    /// The performer.
    pub person_id: PersonId,
    /// The performer's name.
    pub name: String,
    /// In person, by voice or uncredited.
    pub kind: CreditKind,
    /// Who played it in the movie before that has it, where that is somebody else.
    pub was: Option<Recast>,
}

/// Who played a character before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Recast {
    /// The name.
    pub name: String,
    /// The place of the movie.
    pub movie: u32,
}

/// The characters of some movies; `least` leaves out those in fewer of them.
///
/// # Errors
/// `NotFound` when the set or the director is gone, `Invalid` for more than 200 movies.
pub async fn matrix(db: &impl ConnectionTrait, of: &MatrixOf, least: u32) -> Result<Matrix> {
    let (name, these) = match of {
        MatrixOf::SetOf(movie) => {
            let set = "SELECT set_id FROM movies WHERE id = ?";
            let set = sql::scalar::<i32>(db, set, [movie.0.into()]).await?;
            set_of(db, SetId(set.unwrap_or_default())).await?
        }
        MatrixOf::Set(id) => set_of(db, *id).await?,
        MatrixOf::Director(id) => {
            let directed = format!(
                "director_id = {id} OR movies.id IN (SELECT movie_id FROM movie_crew
                    WHERE person_id = {id} AND job = 'director')"
            );
            (Some(people::name_of(db, *id).await?), directed)
        }
        MatrixOf::Movies(ids) => {
            (None, format!("movies.id IN ({})", sql::id_list(ids.iter().map(|id| id.0))))
        }
    };
    let movies = movies_of(db, &these).await?;
    let rows = rows_of(db, &movies, least).await?;
    Ok(Matrix { name, movies, rows })
}

async fn set_of(db: &impl ConnectionTrait, id: SetId) -> Result<(Option<String>, String)> {
    let name = "SELECT name FROM movie_sets WHERE id = ?";
    let name = sql::scalar::<String>(db, name, [id.0.into()]).await?;
    let name = name.ok_or(Error::NotFound { what: "set" })?;
    Ok((Some(name), format!("set_id = {id}")))
}

async fn movies_of(db: &impl ConnectionTrait, these: &str) -> Result<Vec<MovieRef>> {
    let read = format!(
        "SELECT movies.id, title, release_date, {IMAGE_COLUMNS} FROM movies
         LEFT JOIN files ON files.id = poster_file_id WHERE {these}
         ORDER BY release_date IS NULL, release_date, sort_key, movies.id LIMIT {}",
        MOVIES + 1
    );
    let movies = sql::all::<MovieRefRow>(db, &read, []).await?;
    if movies.len() > MOVIES {
        let problem = Problem::OutOfRange { min: 1, max: 200 };
        return Err(Error::Invalid { field: "movies", problem });
    }
    Ok(movies.into_iter().map(Into::into).collect())
}

async fn rows_of(
    db: &impl ConnectionTrait,
    movies: &[MovieRef],
    least: u32,
) -> Result<Vec<MatrixRow>> {
    #[derive(FromQueryResult)]
    struct Row {
        movie_id: MovieId,
        character_id: CharacterId,
        character: String,
        person_id: PersonId,
        first_name: String,
        last_name: String,
        credit_kind: CreditKind,
    }
    let read = format!(
        "SELECT movie_id, character_id, characters.name AS character, person_id, first_name,
            last_name, credit_kind
         FROM movie_characters JOIN characters ON characters.id = character_id
         JOIN persons ON persons.id = person_id
         WHERE is_named AND movie_id IN ({}) ORDER BY billing_order, person_id",
        sql::id_list(movies.iter().map(|movie| movie.id.0))
    );
    let places: HashMap<MovieId, u32> = (0..).zip(movies).map(|(at, one)| (one.id, at)).collect();
    let mut rows: Vec<MatrixRow> = Vec::new();
    let mut known: HashMap<CharacterId, usize> = HashMap::new();
    for row in sql::all::<Row>(db, &read, []).await? {
        let at = *known.entry(row.character_id).or_insert_with(|| {
            let character = CharacterRef { id: row.character_id, name: row.character.clone() };
            rows.push(MatrixRow { character, performers: 0, cells: Vec::new() });
            rows.len() - 1
        });
        rows[at].cells.push(MatrixCell {
            movie: places.get(&row.movie_id).copied().unwrap_or_default(),
            person_id: row.person_id,
            name: PersonName { first: row.first_name, last: row.last_name }.shown(),
            kind: row.credit_kind,
            was: None,
        });
    }
    rows.iter_mut().for_each(MatrixRow::settle);
    rows.retain(|row| row.movies() >= least);
    // The first billed of the oldest movie leads among equals.
    rows.sort_by_key(|row| (std::cmp::Reverse(row.movies()), row.cells.first().map(|it| it.movie)));
    rows.truncate(CHARACTERS);
    Ok(rows)
}

impl MatrixRow {
    /// Put the castings in the order of the movies, and see who came after whom.
    fn settle(&mut self) {
        self.cells.sort_by_key(|cell| cell.movie);
        let mut people: Vec<PersonId> = self.cells.iter().map(|cell| cell.person_id).collect();
        people.sort_unstable();
        people.dedup();
        self.performers = u32::try_from(people.len()).unwrap_or(u32::MAX);
        for at in 0..self.cells.len() {
            let movie = self.cells[at].movie;
            let Some(before) = self.cells[..at].iter().rposition(|cell| cell.movie < movie) else {
                continue;
            };
            let last = self.cells[before].movie;
            let mut there = self.cells[..=before].iter().filter(|cell| cell.movie == last);
            if there.all(|cell| cell.person_id != self.cells[at].person_id) {
                let name = self.cells[before].name.clone();
                self.cells[at].was = Some(Recast { name, movie: last });
            }
        }
    }

    fn movies(&self) -> u32 {
        let mut movies: Vec<u32> = self.cells.iter().map(|cell| cell.movie).collect();
        movies.dedup();
        u32::try_from(movies.len()).unwrap_or(u32::MAX)
    }
}

/// Write the same to a file as comma-separated values. Answers the file's name.
///
/// # Errors
/// As [`matrix`]; `FileUnreadable` when the file cannot be written, `DiskFull`.
pub async fn save_matrix(
    db: &impl ConnectionTrait,
    (of, least): (&MatrixOf, u32),
    file: &Path,
) -> Result<String> {
    let text = csv(&matrix(db, of, least).await?);
    write_whole(file, text.as_bytes())?;
    Ok(file_name(file))
}

/// The matrix as a table of comma-separated values: a line a character, a column a movie. Two
/// performers of one character in one movie stand in one cell with a semicolon between them.
fn csv(matrix: &Matrix) -> String {
    let mut lines = vec![
        std::iter::once(String::new())
            .chain(matrix.movies.iter().map(|movie| match movie.year {
                Some(year) => format!("{} ({year})", movie.title),
                None => movie.title.clone(),
            }))
            .collect::<Vec<_>>(),
    ];
    for row in &matrix.rows {
        let mut line = vec![row.character.name.clone()];
        for place in (0_u32..).take(matrix.movies.len()) {
            let people = row.cells.iter().filter(|cell| cell.movie == place);
            line.push(people.map(|cell| cell.name.as_str()).collect::<Vec<_>>().join("; "));
        }
        lines.push(line);
    }
    // Spreadsheets know the encoding by the mark in front.
    let mut text = String::from('\u{feff}');
    for line in lines {
        let fields: Vec<String> = line.iter().map(|field| quoted(field)).collect();
        text += &fields.join(",");
        text += "\r\n";
    }
    text
}

/// A field as RFC 4180 wants it. What a spreadsheet would take for a formula is text with a quote in
/// front.
fn quoted(field: &str) -> String {
    let guard = if field.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    let field = format!("{guard}{field}");
    if field.contains([',', '"', '\n', '\r']) || !guard.is_empty() {
        return format!("\"{}\"", field.replace('"', "\"\""));
    }
    field
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(movie: u32, person: i32) -> MatrixCell {
        let (person_id, name) = (PersonId(person), format!("Player {person}"));
        MatrixCell { movie, person_id, name, kind: CreditKind::Acting, was: None }
    }

    #[test]
    fn a_recast_names_who_played_it_in_the_movie_before() {
        let character = CharacterRef { id: CharacterId(1), name: "The Monster".to_owned() };
        let cells = vec![cell(5, 2), cell(0, 1), cell(1, 1), cell(1, 2), cell(3, 1), cell(4, 2)];
        let mut row = MatrixRow { character, performers: 0, cells };
        row.settle();
        let was: Vec<_> = row.cells.iter().map(|it| it.was.as_ref().map(|was| was.movie)).collect();
        // In the second movie a second one plays beside the first, the fifth gives the part away.
        assert_eq!(was, [None, None, Some(0), None, Some(3), None]);
        assert_eq!((row.performers, row.movies()), (2, 5));
    }

    #[test]
    fn csv_quotes_what_would_be_read_otherwise() {
        assert_eq!(quoted("Plain"), "Plain");
        assert_eq!(quoted("Smith, \"Bob\""), "\"Smith, \"\"Bob\"\"\"");
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
    }
}
