//! Reading people.

use std::collections::HashMap;

use sea_orm::prelude::TimeDate;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::{
    CharacterCount, FilmographyEntry, PERSON_COLUMNS, PersonPage, PersonRef, PersonRefRow,
};
use crate::casting::{CREDIT_COLUMNS, CharacterRef, CreditRow};
use crate::dates::PartialDate;
use crate::files::IMAGE_COLUMNS;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::movies::{MovieRef, MovieRefRow};
use crate::values::{DatePrecision, Gender};
use crate::{Error, Result, sql};

#[derive(FromQueryResult)]
struct FactsRow {
    #[sea_orm(nested)]
    person: PersonRefRow,
    biography: String,
    date_of_birth: Option<TimeDate>,
    birth_precision: Option<DatePrecision>,
    date_of_death: Option<TimeDate>,
    death_precision: Option<DatePrecision>,
    country: Option<String>,
    gender: Option<Gender>,
}

/// Everything a person's page shows, in three statements.
///
/// # Errors
/// `NotFound` when there is no such person.
pub async fn page(db: &impl ConnectionTrait, id: PersonId) -> Result<PersonPage> {
    let read = format!(
        "SELECT {PERSON_COLUMNS}, {IMAGE_COLUMNS}, biography, date_of_birth, birth_precision,
            date_of_death, death_precision, country, gender FROM persons
         LEFT JOIN files ON files.id = primary_photo_file_id WHERE persons.id = ?"
    );
    let row = sql::one::<FactsRow>(db, &read, [id.0.into()]).await?;
    let row = row.ok_or(Error::NotFound { what: "person" })?;
    let PersonRef { name, photo, namesake, .. } = row.person.into();
    let filmography = filmography(db, id).await?;
    Ok(PersonPage {
        id,
        name,
        biography: row.biography,
        born: PartialDate::from_columns(row.date_of_birth, row.birth_precision),
        died: PartialDate::from_columns(row.date_of_death, row.death_precision),
        country: row.country,
        gender: row.gender,
        photo,
        namesake,
        characters: characters(&filmography),
        filmography,
    })
}

#[derive(FromQueryResult)]
struct RoleRow {
    movie_id: MovieId,
    #[sea_orm(nested)]
    credit: CreditRow,
}

#[derive(FromQueryResult)]
struct FilmRow {
    #[sea_orm(nested)]
    movie: MovieRefRow,
    released: Option<TimeDate>,
    release_precision: Option<DatePrecision>,
    /// JSON array of jobs.
    jobs: String,
}

async fn filmography(db: &impl ConnectionTrait, id: PersonId) -> Result<Vec<FilmographyEntry>> {
    let films = format!(
        "SELECT movies.id, title, release_date, release_date AS released, release_precision,
            {IMAGE_COLUMNS}, (SELECT json_group_array(job) FROM (
                SELECT 'director' AS job WHERE director_id = ?1
                UNION ALL SELECT job FROM movie_crew
                    WHERE movie_id = movies.id AND person_id = ?1)) AS jobs
         FROM movies LEFT JOIN files ON files.id = poster_file_id
         WHERE movies.id IN (SELECT movie_id FROM movie_characters WHERE person_id = ?1
            UNION SELECT movie_id FROM movie_crew WHERE person_id = ?1
            UNION SELECT id FROM movies WHERE director_id = ?1)
         ORDER BY release_date IS NULL, release_date, sort_key"
    );
    let roles = format!(
        "SELECT movie_id, {CREDIT_COLUMNS} FROM movie_characters
         JOIN characters ON characters.id = character_id
         WHERE person_id = ? ORDER BY movie_id, billing_order"
    );
    let mut of_movie: HashMap<MovieId, Vec<_>> = HashMap::new();
    for row in sql::all::<RoleRow>(db, &roles, [id.0.into()]).await? {
        of_movie.entry(row.movie_id).or_default().push(row.credit.role());
    }
    let films = sql::all::<FilmRow>(db, &films, [id.0.into()]).await?;
    Ok(films
        .into_iter()
        .map(|film| {
            let movie: MovieRef = film.movie.into();
            FilmographyEntry {
                released: PartialDate::from_columns(film.released, film.release_precision),
                roles: of_movie.remove(&movie.id).unwrap_or_default(),
                jobs: serde_json::from_str(&film.jobs).unwrap_or_default(),
                movie,
            }
        })
        .collect())
}

/// The named characters of a filmography, most films first.
fn characters(filmography: &[FilmographyEntry]) -> Vec<CharacterCount> {
    let mut counts: HashMap<CharacterId, (&CharacterRef, u32)> = HashMap::new();
    for character in
        filmography.iter().flat_map(|entry| entry.roles.iter().filter_map(|r| r.character.as_ref()))
    {
        counts.entry(character.id).or_insert((character, 0)).1 += 1;
    }
    let mut counts: Vec<CharacterCount> = counts
        .into_values()
        .map(|(character, movies)| CharacterCount { character: character.clone(), movies })
        .collect();
    counts.sort_by(|a, b| {
        b.movies.cmp(&a.movies).then_with(|| a.character.name.cmp(&b.character.name))
    });
    counts
}
