//! The rows of one batch of films, with the ids they will have.

use sea_orm::ActiveValue::Set;
use sea_orm::prelude::TimeUnixTimestampMillis;

use super::external::ExternalId;
use crate::Result;
use crate::entity::{
    characters, countries, external_ids, files, genres, movie_characters, movie_countries,
    movie_crew, movie_genres, movie_sets, movies, persons,
};
use crate::history::ChangeSet;

/// Rows to insert, in the order of the fields.
#[derive(Debug)]
pub(super) struct Batch {
    pub(super) now: TimeUnixTimestampMillis,
    pub(super) next: Next,
    pub(super) files: Vec<files::ActiveModel>,
    pub(super) genres: Vec<genres::ActiveModel>,
    pub(super) countries: Vec<countries::ActiveModel>,
    pub(super) sets: Vec<movie_sets::ActiveModel>,
    pub(super) people: Vec<persons::ActiveModel>,
    pub(super) characters: Vec<characters::ActiveModel>,
    pub(super) movies: Vec<movies::ActiveModel>,
    pub(super) movie_genres: Vec<movie_genres::ActiveModel>,
    pub(super) movie_countries: Vec<movie_countries::ActiveModel>,
    pub(super) castings: Vec<movie_characters::ActiveModel>,
    pub(super) crew: Vec<movie_crew::ActiveModel>,
    pub(super) external_ids: Vec<external_ids::ActiveModel>,
}

/// The next free id of each table.
#[derive(Debug)]
pub(super) struct Next {
    pub(super) file: i32,
    pub(super) genre: i32,
    pub(super) country: i32,
    pub(super) set: i32,
    pub(super) person: i32,
    pub(super) character: i32,
    pub(super) movie: i32,
    pub(super) crew: i32,
    pub(super) external_id: i32,
}

/// An id, and the next one is free.
pub(super) fn take(next: &mut i32) -> i32 {
    let id = *next;
    *next += 1;
    id
}

impl Batch {
    /// An empty batch.
    pub(super) async fn begin(set: &ChangeSet) -> Result<Self> {
        let next = Next {
            file: set.next_id("files").await?,
            genre: set.next_id("genres").await?,
            country: set.next_id("countries").await?,
            set: set.next_id("movie_sets").await?,
            person: set.next_id("persons").await?,
            character: set.next_id("characters").await?,
            movie: set.next_id("movies").await?,
            crew: set.next_id("movie_crew").await?,
            external_id: set.next_id("external_ids").await?,
        };
        Ok(Self {
            now: TimeUnixTimestampMillis(set.now()),
            next,
            files: Vec::new(),
            genres: Vec::new(),
            countries: Vec::new(),
            sets: Vec::new(),
            people: Vec::new(),
            characters: Vec::new(),
            movies: Vec::new(),
            movie_genres: Vec::new(),
            movie_countries: Vec::new(),
            castings: Vec::new(),
            crew: Vec::new(),
            external_ids: Vec::new(),
        })
    }

    /// What another catalogue calls a row.
    pub(super) fn external_id(&mut self, kind: &str, entity: i32, (source, value): ExternalId) {
        self.external_ids.push(external_ids::ActiveModel {
            id: Set(take(&mut self.next.external_id)),
            kind: Set(kind.to_owned()),
            entity_id: Set(entity),
            source: Set(source),
            value: Set(value),
            created_at: Set(self.now),
            updated_at: Set(self.now),
        });
    }

    /// Insert everything.
    pub(super) async fn insert(self, set: &mut ChangeSet) -> Result<()> {
        set.insert(self.files).await?;
        set.insert(self.genres).await?;
        set.insert(self.countries).await?;
        set.insert(self.sets).await?;
        set.insert(self.people).await?;
        set.insert(self.characters).await?;
        set.insert(self.movies).await?;
        set.insert(self.movie_genres).await?;
        set.insert(self.movie_countries).await?;
        set.insert(self.castings).await?;
        set.insert(self.crew).await?;
        set.insert(self.external_ids).await
    }
}
