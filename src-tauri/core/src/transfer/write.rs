//! Films as rows.

use std::collections::{HashMap, HashSet};

use sea_orm::ActiveValue::Set;

use super::batch::{Batch, take};
use super::film::{CharacterFacts, DIRECTOR, Film, Part, Picture, USUAL_CURRENCY};
use super::names::Names;
use super::people::PersonRef;
use super::pictures::Pictures;
use super::roster::Roster;
use super::source::Source;
use crate::entity::{movie_characters, movie_countries, movie_crew, movie_genres, movies};
use crate::history::ChangeSet;
use crate::ids::{CharacterId, CountryId, FileId, MovieId, PersonId, SetId};
use crate::values::{CharacterRole, CreditKind};
use crate::{Result, text};

/// Writes films batch by batch.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    source: &'a Source,
    names: Names,
    roster: Roster<'a>,
}

/// What was new.
#[derive(Debug, Default)]
pub(super) struct Added {
    pub(super) people: usize,
    pub(super) characters: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a Source, roster: Roster<'a>) -> Self {
        Self { source, names: Names::default(), roster }
    }

    pub(super) fn source(&self) -> &Source {
        self.source
    }

    /// The pictures that these films and the people new in them bring.
    pub(super) fn pictures(&self, films: &[&Film]) -> impl Iterator<Item = Picture> {
        let posters = films.iter().filter_map(|film| film.poster.clone());
        posters.chain(self.roster.photos(films).into_iter().map(Picture::File))
    }

    /// Write films whose pictures are stored.
    pub(super) async fn write(
        &mut self,
        set: &mut ChangeSet,
        films: &[&Film],
        pictures: &Pictures,
    ) -> Result<Added> {
        self.names.meet(set, films, pictures.values().flatten()).await?;
        let mut batch = Batch::begin(set).await?;
        for film in films {
            self.film(&mut batch, film, pictures);
        }
        let added = Added {
            people: batch.people.len(),
            characters: batch.characters.iter().filter(|row| row.is_named == Set(true)).count(),
        };
        batch.insert(set).await?;
        Ok(added)
    }

    fn film(&mut self, batch: &mut Batch, film: &Film, pictures: &Pictures) {
        let movie = MovieId(take(&mut batch.next.movie));
        let set_id = film.set.as_deref().map(|name| self.names.set(batch, name));
        let poster = film.poster.as_ref().and_then(|poster| pictures.get(poster)?.as_ref().ok());
        let poster = poster.map(|stored| self.names.file(batch, stored));
        let directors: Vec<_> =
            film.directors.iter().map(|p| self.person(batch, *p, pictures)).collect();
        let countries: Vec<_> =
            film.countries.iter().map(|c| self.names.country(batch, c).0).collect();
        let links = Links {
            director: directors.first().copied(),
            country: countries.first().copied(),
            poster,
            set: set_id,
        };
        batch.movies.push(movie_row(batch, movie, film, links));
        for name in &film.genres {
            let row = movie_genres::ActiveModel {
                movie_id: Set(movie),
                genre_id: Set(self.names.genre(batch, name)),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
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
        self.crew(batch, movie, film, &directors, pictures);
        self.cast(batch, (movie, set_id), &film.cast, pictures);
        let identity = (self.source.kind.identity_source().to_owned(), film.identity());
        for id in film.ids.iter().cloned().chain([identity]) {
            batch.external_id("movie", movie.0, id);
        }
    }

    fn person(&mut self, batch: &mut Batch, who: PersonRef, pictures: &Pictures) -> PersonId {
        self.roster.person(batch, &mut self.names, who, pictures)
    }

    fn crew(
        &mut self,
        batch: &mut Batch,
        movie: MovieId,
        film: &Film,
        directors: &[PersonId],
        pictures: &Pictures,
    ) {
        let further = directors.iter().skip(1).map(|person| (DIRECTOR, *person));
        let mut crew: Vec<(&str, PersonId)> = further.collect();
        for member in &film.crew {
            crew.push((&member.job, self.person(batch, member.person, pictures)));
        }
        let mut taken = HashSet::new();
        let mut places = HashMap::new();
        for (job, person) in crew {
            // The first director stands with the movie.
            let is_first = job == DIRECTOR && directors.first() == Some(&person);
            if is_first || !taken.insert((job, person)) {
                continue;
            }
            let place = places.entry(job).or_insert(0);
            batch.crew.push(movie_crew::ActiveModel {
                id: Set(take(&mut batch.next.crew)),
                movie_id: Set(movie),
                person_id: Set(person),
                job: Set(job.to_owned()),
                billing_order: Set(*place),
                created_at: Set(batch.now),
                updated_at: Set(batch.now),
            });
            *place += 1;
        }
    }

    fn cast(
        &mut self,
        batch: &mut Batch,
        (movie, set): (MovieId, Option<SetId>),
        cast: &[Part],
        pictures: &Pictures,
    ) {
        let mut taken = HashSet::new();
        for (place, part) in cast.iter().enumerate() {
            let person = self.person(batch, part.person, pictures);
            let character = self.character(batch, (part, place), person, set);
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

    fn character(
        &mut self,
        batch: &mut Batch,
        (part, place): (&Part, usize),
        person: PersonId,
        set: Option<SetId>,
    ) -> CharacterId {
        let Some(name) = part.role.character.as_deref() else {
            let nobody = CharacterFacts { description: String::new(), role: None };
            return self.names.new_character(batch, "", &nobody);
        };
        match part.character {
            None => self.names.character(batch, (name, person, set), size(part, place)),
            Some(which) => {
                let facts = self.source.character(which);
                self.names.listed_character(batch, which, facts, (name, person, set))
            }
        }
    }
}

/// The rows a movie names.
struct Links {
    director: Option<PersonId>,
    country: Option<CountryId>,
    poster: Option<FileId>,
    set: Option<SetId>,
}

fn movie_row(batch: &Batch, movie: MovieId, film: &Film, links: Links) -> movies::ActiveModel {
    let sort_title = film.sort_title.clone().unwrap_or_else(|| text::sort_title(&film.title));
    let currency = film.budget.as_ref().map(|budget| budget.currency.clone());
    movies::ActiveModel {
        id: Set(movie),
        title: Set(film.title.clone()),
        original_title: Set(film.original_title.clone()),
        sort_key: Set(text::sort_key(&sort_title)),
        sort_title: Set(sort_title),
        description: Set(film.description.clone()),
        budget: Set(film.budget.as_ref().map(|budget| budget.amount)),
        budget_currency: Set(currency.unwrap_or_else(|| USUAL_CURRENCY.to_owned())),
        release_date: Set(film.released.map(|released| released.date)),
        release_precision: Set(film.released.map(|released| released.precision)),
        duration: Set(film.duration),
        director_id: Set(links.director),
        country_id: Set(links.country),
        poster_file_id: Set(links.poster),
        set_id: Set(links.set),
        created_at: Set(batch.now),
        updated_at: Set(batch.now),
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
