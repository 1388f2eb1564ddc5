//! Films as rows.

use std::collections::HashSet;

use sea_orm::ActiveValue::Set;

use super::batch::{Batch, take};
use super::facts::NFO;
use super::film::{Film, Part};
use super::names::Names;
use crate::entity::{
    external_ids, movie_characters, movie_countries, movie_crew, movie_genres, movies,
};
use crate::files::PreparedImage;
use crate::history::ChangeSet;
use crate::ids::{MovieId, PersonId, SetId};
use crate::values::{CharacterRole, CreditKind};
use crate::{Result, text};

/// A stored poster and its size in bytes.
pub(super) type Poster = Option<(PreparedImage, usize)>;

/// Writes films batch by batch.
#[derive(Debug, Default)]
pub(super) struct Writer {
    names: Names,
}

/// What was new.
#[derive(Debug, Default)]
pub(super) struct Added {
    pub(super) people: usize,
    pub(super) characters: usize,
}

impl Writer {
    /// Write films; `posters` runs beside them.
    pub(super) async fn write(
        &mut self,
        set: &mut ChangeSet,
        films: &[&Film],
        posters: &[Poster],
    ) -> Result<Added> {
        let images = posters.iter().flatten().map(|(image, _)| image);
        self.names.meet(set, films, images).await?;
        let mut batch = Batch::begin(set).await?;
        for (film, poster) in films.iter().zip(posters) {
            self.film(&mut batch, film, poster.as_ref());
        }
        let added = Added {
            people: batch.people.len(),
            characters: batch.characters.iter().filter(|row| row.is_named == Set(true)).count(),
        };
        batch.insert(set).await?;
        Ok(added)
    }

    fn film(&mut self, batch: &mut Batch, film: &Film, poster: Option<&(PreparedImage, usize)>) {
        let movie = MovieId(take(&mut batch.next.movie));
        let set_id = film.set.as_deref().map(|name| self.names.set(batch, name));
        let poster = poster.map(|(image, size)| self.names.file(batch, image, *size));
        let directors: Vec<_> =
            film.directors.iter().map(|p| self.names.person(batch, p)).collect();
        let countries: Vec<_> =
            film.countries.iter().map(|c| self.names.country(batch, c)).collect();
        let sort_title = film.sort_title.clone().unwrap_or_else(|| text::sort_title(&film.title));
        batch.movies.push(movies::ActiveModel {
            id: Set(movie),
            title: Set(film.title.clone()),
            original_title: Set(film.original_title.clone()),
            sort_key: Set(text::sort_key(&sort_title)),
            sort_title: Set(sort_title),
            description: Set(film.description.clone()),
            budget: Set(None),
            budget_currency: Set("USD".to_owned()),
            release_date: Set(film.released.map(|released| released.date)),
            release_precision: Set(film.released.map(|released| released.precision)),
            duration: Set(film.duration),
            director_id: Set(directors.first().copied()),
            country_id: Set(countries.first().copied()),
            poster_file_id: Set(poster),
            set_id: Set(set_id),
            created_at: Set(batch.now),
            updated_at: Set(batch.now),
        });
        for name in &film.genres {
            let genre_id = Set(self.names.genre(batch, name));
            let (created_at, updated_at) = (Set(batch.now), Set(batch.now));
            let row = movie_genres::ActiveModel {
                movie_id: Set(movie),
                genre_id,
                created_at,
                updated_at,
            };
            batch.movie_genres.push(row);
        }
        for (place, country) in countries.into_iter().enumerate().skip(1) {
            batch.movie_countries.push(movie_countries::ActiveModel {
                movie_id: Set(movie),
                country_id: Set(country),
                billing_order: Set(order(place)),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
        }
        crew(batch, movie, "director", directors.into_iter().skip(1));
        let writers: Vec<_> = film.writers.iter().map(|p| self.names.person(batch, p)).collect();
        crew(batch, movie, "writer", writers);
        self.cast(batch, movie, set_id, &film.cast);
        let identity = (NFO.to_owned(), film.identity());
        for (source, value) in film.ids.iter().cloned().chain([identity]) {
            batch.external_ids.push(external_ids::ActiveModel {
                id: Set(take(&mut batch.next.external_id)),
                kind: Set("movie".to_owned()),
                entity_id: Set(movie.0),
                source: Set(source),
                value: Set(value),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
        }
    }

    fn cast(&mut self, batch: &mut Batch, movie: MovieId, set: Option<SetId>, cast: &[Part]) {
        let mut taken = HashSet::new();
        for (place, part) in cast.iter().enumerate() {
            let person = self.names.person(batch, &part.person);
            let character = match &part.role.character {
                Some(name) => self.names.character(batch, (name, person, set), size(part, place)),
                None => self.names.new_character(batch, "", None),
            };
            // Two spellings of a performer may be one person in one role.
            if !taken.insert((character, person)) {
                continue;
            }
            batch.castings.push(movie_characters::ActiveModel {
                movie_id: Set(movie),
                character_id: Set(character),
                person_id: Set(person),
                billing_order: Set(order(place)),
                credit_kind: Set(part.role.kind),
                credited_as: Set(part.role.credited_as.clone()),
                role_text: Set(part.role.text.clone()),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
        }
    }
}

fn crew(batch: &mut Batch, movie: MovieId, job: &str, people: impl IntoIterator<Item = PersonId>) {
    for (place, person) in people.into_iter().enumerate() {
        batch.crew.push(movie_crew::ActiveModel {
            id: Set(take(&mut batch.next.crew)),
            movie_id: Set(movie),
            person_id: Set(person),
            job: Set(job.to_owned()),
            billing_order: Set(order(place)),
            created_at: Set(batch.now),
            updated_at: Set(batch.now),
        });
    }
}

/// How large a part is, for a character that is new: by its place in the billing.
fn size(part: &Part, place: usize) -> CharacterRole {
    match (part.role.kind, place) {
        (CreditKind::Uncredited, _) => CharacterRole::Background,
        (_, 0 | 1) => CharacterRole::Leading,
        _ => CharacterRole::Supporting,
    }
}

fn order(place: usize) -> i32 {
    i32::try_from(place).unwrap_or(i32::MAX)
}
