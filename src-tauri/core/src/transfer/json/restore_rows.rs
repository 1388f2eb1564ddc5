//! The rows of a document as those of the database.

use std::collections::HashMap;

use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveValue;
use sea_orm::prelude::TimeUnixTimestampMillis;
use time::OffsetDateTime;

use super::document::{Document, FileRow, IdRow, Link, MovieRow, PersonRow, Ref, WordRow};
use super::films::date;
use crate::dates::PartialDate;
use crate::entity::{countries, files, genres, movie_sets, movies, persons};
use crate::ids::{CountryId, FileId, GenreId, MovieId, PersonId, SetId};
use crate::text;
use crate::transfer::film::USUAL_CURRENCY;

/// The ids behind the names that a document refers to words by.
pub(super) struct Tables<'a> {
    pub(super) countries: HashMap<&'a str, i32>,
    pub(super) genres: HashMap<&'a str, i32>,
    pub(super) sets: HashMap<&'a str, i32>,
}

impl<'a> Tables<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        fn by_name(rows: &[WordRow]) -> HashMap<&str, i32> {
            rows.iter().map(|row| (&*row.name, row.id.unwrap_or_default())).collect()
        }
        Self {
            countries: by_name(&document.countries),
            genres: by_name(&document.genres),
            sets: by_name(&document.movie_sets),
        }
    }
}

pub(super) struct Rows<'a> {
    pub(super) document: &'a Document,
    pub(super) stored: HashMap<i32, files::ActiveModel>,
    pub(super) now: TimeUnixTimestampMillis,
    pub(super) tables: Tables<'a>,
}

/// When a row was made and changed; a row that does not say has the times of its movie.
pub(super) type Times = (TimeUnixTimestampMillis, TimeUnixTimestampMillis);

impl Rows<'_> {
    pub(super) fn movie(&self, row: &MovieRow) -> movies::ActiveModel {
        let released = parsed("release_date", &row.release_date);
        let sort_title = row.sort_title.clone().unwrap_or_default();
        let (created_at, updated_at) = self.times(row.created_at, row.updated_at);
        let country = row.country.as_deref().and_then(|name| self.tables.countries.get(name));
        let set = row.set.as_deref().and_then(|name| self.tables.sets.get(name));
        movies::ActiveModel {
            id: Set(id_of(row)),
            title: Set(row.title.clone()),
            original_title: Set(row.original_title.clone()),
            sort_key: Set(text::sort_key(&sort_title)),
            sort_title: Set(sort_title),
            description: Set(row.description.clone()),
            budget: Set(row.budget),
            budget_currency: row
                .budget_currency
                .clone()
                .unwrap_or_else(|| USUAL_CURRENCY.to_owned())
                .into_active_value(),
            release_date: Set(released.map(|released| released.date)),
            release_precision: Set(released.map(|released| released.precision)),
            duration: Set(row.duration),
            director_id: Set(row.director.as_ref().map(person_of)),
            country_id: Set(country.map(|id| CountryId(*id))),
            poster_file_id: Set(self.file(row.poster.as_ref())),
            set_id: Set(set.map(|id| SetId(*id))),
            created_at: Set(created_at),
            updated_at: Set(updated_at),
        }
    }

    pub(super) fn person(&self, row: &PersonRow) -> persons::ActiveModel {
        let (first, last) = (row.first_name.clone(), row.last_name.clone());
        let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
        let born = parsed("date_of_birth", &row.date_of_birth);
        let died = parsed("date_of_death", &row.date_of_death);
        let (created_at, updated_at) = self.times(row.created_at, row.updated_at);
        persons::ActiveModel {
            id: Set(PersonId(row.id.unwrap_or_default())),
            name_key: Set(text::key(&format!("{first} {last}"))),
            sort_key: Set(text::sort_key(&format!("{last} {first}"))),
            first_name: Set(first),
            last_name: Set(last),
            biography: Set(row.biography.clone()),
            date_of_birth: Set(born.map(|born| born.date)),
            birth_precision: Set(born.map(|born| born.precision)),
            date_of_death: Set(died.map(|died| died.date)),
            death_precision: Set(died.map(|died| died.precision)),
            gender: Set(row.gender),
            country: Set(row.country.clone()),
            primary_photo_file_id: Set(self.file(row.photo.as_ref())),
            credit_count: Set(0),
            created_at: Set(created_at),
            updated_at: Set(updated_at),
        }
    }

    pub(super) fn file_row(&self, row: &FileRow) -> files::ActiveModel {
        let mut file = self.stored.get(&row.id).cloned().unwrap_or_default();
        let source = row.source_file_id.filter(|id| self.stored.contains_key(id));
        let (created_at, updated_at) = self.times(row.created_at, row.updated_at);
        file.id = Set(FileId(row.id));
        if let Some(name) = &row.file_name {
            file.file_name = Set(name.clone());
        }
        file.source_file_id = Set(source.map(FileId));
        file.crop = Set(row.crop.clone());
        file.created_at = Set(created_at);
        file.updated_at = Set(updated_at);
        file
    }

    pub(super) fn country(&self, row: &WordRow) -> countries::ActiveModel {
        let (created_at, updated_at) = self.times(row.created_at, row.updated_at);
        countries::ActiveModel {
            id: Set(CountryId(row.id.unwrap_or_default())),
            name: Set(row.name.clone()),
            name_key: Set(text::key(&row.name)),
            iso_code: Set(row.iso_code.clone()),
            created_at: Set(created_at),
            updated_at: Set(updated_at),
        }
    }

    pub(super) fn genre(&self, row: &WordRow) -> genres::ActiveModel {
        let (created_at, updated_at) = self.times(row.created_at, row.updated_at);
        genres::ActiveModel {
            id: Set(GenreId(row.id.unwrap_or_default())),
            name: Set(row.name.clone()),
            name_key: Set(text::key(&row.name)),
            created_at: Set(created_at),
            updated_at: Set(updated_at),
        }
    }

    pub(super) fn set(&self, row: &WordRow) -> movie_sets::ActiveModel {
        let (created_at, updated_at) = self.times(row.created_at, row.updated_at);
        movie_sets::ActiveModel {
            id: Set(SetId(row.id.unwrap_or_default())),
            name: Set(row.name.clone()),
            name_key: Set(text::key(&row.name)),
            created_at: Set(created_at),
            updated_at: Set(updated_at),
        }
    }

    /// Every external id with the kind and id of its row, and when that row was made.
    pub(super) fn external_ids(
        &self,
    ) -> impl Iterator<Item = (&'static str, i32, &IdRow, TimeUnixTimestampMillis)> {
        let Document { movies, persons, characters, .. } = self.document;
        let made = |created_at| millis(created_at).unwrap_or(self.now);
        let movies = movies.iter().map(move |row| {
            ("movie", row.id.unwrap_or_default(), &row.external_ids, made(row.created_at))
        });
        let persons = persons.iter().map(move |row| {
            ("person", row.id.unwrap_or_default(), &row.external_ids, made(row.created_at))
        });
        let characters = characters
            .iter()
            .map(move |row| ("character", row.id, &row.external_ids, made(row.created_at)));
        movies.chain(persons).chain(characters).flat_map(|(kind, entity, ids, made)| {
            ids.iter().map(move |id| (kind, entity, id, made))
        })
    }

    pub(super) fn times(&self, created: Option<i64>, updated: Option<i64>) -> Times {
        let created = millis(created).unwrap_or(self.now);
        (created, millis(updated).unwrap_or(created))
    }

    pub(super) fn times_of(&self, movie: &MovieRow, link: &Link) -> Times {
        match link {
            Link::Name(_) => self.link_times(movie, None, None),
            Link::Row(row) => self.link_times(movie, row.created_at, row.updated_at),
        }
    }

    /// A link that does not say was made with its movie.
    pub(super) fn link_times(
        &self,
        movie: &MovieRow,
        created: Option<i64>,
        updated: Option<i64>,
    ) -> Times {
        let created = created.or(movie.created_at);
        self.times(created, updated.or(created))
    }

    /// The row of a picture that could be stored.
    pub(super) fn file(&self, picture: Option<&Ref>) -> Option<FileId> {
        picture.map(id_in).filter(|id| self.stored.contains_key(id)).map(FileId)
    }
}

pub(super) fn id_of(movie: &MovieRow) -> MovieId {
    MovieId(movie.id.unwrap_or_default())
}

pub(super) fn person_of(person: &Ref) -> PersonId {
    PersonId(id_in(person))
}

/// The id of a reference; a whole document has no other kind.
pub(super) fn id_in(reference: &Ref) -> i32 {
    match reference {
        Ref::Id(id) => *id,
        Ref::Name(_) => 0,
    }
}

pub(super) fn parsed(field: &'static str, text: &Option<String>) -> Option<PartialDate> {
    date(field, text).ok().flatten()
}

pub(super) fn millis(time: Option<i64>) -> Option<TimeUnixTimestampMillis> {
    let time = OffsetDateTime::from_unix_timestamp_nanos(i128::from(time?) * 1_000_000).ok()?;
    Some(TimeUnixTimestampMillis(time))
}
