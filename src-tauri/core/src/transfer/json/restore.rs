//! A whole catalogue into an empty library: every row as it was, under its own id and with its own
//! times, in one transaction. All of it comes, or nothing does.

use std::collections::{HashMap, HashSet};

use sea_orm::ActiveValue::Set;
use sea_orm::prelude::TimeUnixTimestampMillis;
use time::OffsetDateTime;

use super::document::{Document, FileRow, Link, MovieRow};
use super::films::Base;
use super::restore_rows::{Rows, Tables, id_in, id_of, millis, person_of};
use crate::entity::{
    character_aliases, characters, external_ids, files, identity_decisions, movie_characters,
    movie_countries, movie_crew, movie_genres,
};
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{CharacterId, CountryId, GenreId};
use crate::transfer::pictures::{self, Untaken};
use crate::transfer::{ImportProblem, ImportSummary, Job, ProgressStage};
use crate::values::CreditKind;
use crate::{Library, Result, text};

/// Pictures stored between two reports.
const PICTURES_A_STEP: usize = 64;

/// Write a document that is whole into a library that never held anything.
pub(in crate::transfer) async fn restore(
    library: &Library,
    actor: Actor<'_>,
    document: &Document,
    base: Base<'_>,
    job: &Job<'_>,
    now: OffsetDateTime,
) -> Result<ImportSummary> {
    let mut summary = ImportSummary::default();
    let stored = store_files(library, document, base, job, &mut summary).await?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let label = ChangeLabel::new("import").with("movies", document.movies.len());
    let mut set = ChangeSet::begin(library, actor, &label, now).await?;
    let rows =
        Rows { document, stored, now: TimeUnixTimestampMillis(now), tables: Tables::of(document) };
    let total = document.movies.len();
    job.report(ProgressStage::Importing, 0, total, "");
    rows.insert(&mut set, job).await?;
    summary.change_set = Some(set.id());
    set.commit().await?;
    summary.movies_added = count(total);
    summary.people_added = count(document.persons.len());
    let named = document.characters.iter().filter(|row| !row.name.is_empty());
    summary.characters_added = count(named.count());
    let posters = document.movies.iter().filter(|row| rows.file(row.poster.as_ref()).is_some());
    summary.posters_added = count(posters.count());
    job.report(ProgressStage::Importing, total, total, "");
    Ok(summary)
}

/// The rows of the pictures that could be stored, by their ids in the document.
async fn store_files(
    library: &Library,
    document: &Document,
    base: Base<'_>,
    job: &Job<'_>,
    summary: &mut ImportSummary,
) -> Result<HashMap<i32, files::ActiveModel>> {
    let mut rows = HashMap::new();
    let mut keys = HashSet::new();
    for (step, some) in document.files.chunks(PICTURES_A_STEP).enumerate() {
        job.stop_if_asked()?;
        job.report(ProgressStage::Reading, step * PICTURES_A_STEP, document.files.len(), "");
        let picture = |row: &FileRow| base.picture(&row.path);
        let stored = pictures::store(library, some.iter().filter_map(picture)).await?;
        for row in some {
            match picture(row).and_then(|picture| stored.get(&picture)) {
                Some(Ok(its)) if keys.insert(its.image.key()) => {
                    rows.insert(row.id, crate::files::row_of(&its.image, its.size));
                }
                untaken => {
                    let untaken = match untaken {
                        Some(Err(untaken)) => untaken,
                        Some(Ok(_)) => &Untaken::SecondCopy,
                        None => &Untaken::Absent,
                    };
                    let reason = untaken.reason("pictureUnreadable", &row.path);
                    summary.problems.push(ImportProblem { file: row.path.clone(), reason });
                }
            }
        }
    }
    Ok(rows)
}

/// Rows handed on at once, so that a document is never in memory twice.
const ROWS_A_STEP: usize = 5_000;

/// Insert rows in the order of their ids, some at a time.
macro_rules! insert {
    ($set:expr, $job:expr, $rows:expr, $id:expr, $to_row:expr) => {{
        let mut sorted: Vec<_> = $rows.collect();
        sorted.sort_by_key($id);
        for some in sorted.chunks(ROWS_A_STEP) {
            $job.stop_if_asked()?;
            $set.insert(some.iter().map($to_row).collect::<Vec<_>>()).await?;
        }
    }};
}

impl Rows<'_> {
    async fn insert(&self, set: &mut ChangeSet, job: &Job<'_>) -> Result<()> {
        let Document { files, countries, genres, movie_sets, persons, characters, movies, .. } =
            self.document;
        let stored = files.iter().filter(|row| self.stored.contains_key(&row.id));
        insert!(set, job, stored, |row| row.id, |row| self.file_row(row));
        insert!(set, job, countries.iter(), |row| row.id, |row| self.country(row));
        insert!(set, job, genres.iter(), |row| row.id, |row| self.genre(row));
        insert!(set, job, movie_sets.iter(), |row| row.id, |row| self.set(row));
        insert!(set, job, persons.iter(), |row| row.id, |row| self.person(row));
        insert!(set, job, characters.iter(), |row| row.id, |row| {
            let (created_at, updated_at) = self.times(row.created_at, row.updated_at);
            characters::ActiveModel {
                id: Set(CharacterId(row.id)),
                name: Set(row.name.clone()),
                name_key: Set(text::key(&row.name)),
                description: Set(row.description.clone()),
                role: Set(row.role),
                is_named: Set(!row.name.is_empty()),
                credit_count: Set(0),
                created_at: Set(created_at),
                updated_at: Set(updated_at),
            }
        });
        let aliases = characters.iter().flat_map(|row| row.aliases.iter().map(move |it| (row, it)));
        insert!(set, job, aliases, |(_, alias)| alias.id, |(row, alias)| {
            let made = alias.created_at.or(row.created_at);
            let (created_at, updated_at) = self.times(made, alias.updated_at);
            character_aliases::ActiveModel {
                id: Set(alias.id.unwrap_or_default()),
                character_id: Set(CharacterId(row.id)),
                name: Set(alias.name.clone()),
                name_key: Set(text::key(&alias.name)),
                created_at: Set(created_at),
                updated_at: Set(updated_at),
            }
        });
        let mut sorted: Vec<&MovieRow> = movies.iter().collect();
        sorted.sort_by_key(|row| row.id);
        for (step, some) in sorted.chunks(ROWS_A_STEP).enumerate() {
            job.stop_if_asked()?;
            let (done, first) = (step * ROWS_A_STEP, some.first());
            let title = first.map_or("", |row| &row.title);
            job.report(ProgressStage::Importing, done, movies.len(), title);
            self.movies(set, some).await?;
        }
        let crew = movies.iter().flat_map(|movie| movie.crew.iter().map(move |row| (movie, row)));
        insert!(set, job, crew, |(_, row)| row.id, |(movie, row)| {
            let (created_at, updated_at) = self.link_times(movie, row.created_at, row.updated_at);
            movie_crew::ActiveModel {
                id: Set(row.id.unwrap_or_default()),
                movie_id: Set(id_of(movie)),
                person_id: Set(person_of(&row.person)),
                job: Set(row.job.clone()),
                billing_order: Set(row.billing_order.unwrap_or_default()),
                created_at: Set(created_at),
                updated_at: Set(updated_at),
            }
        });
        insert!(set, job, self.external_ids(), |(_, _, row, _)| row.id, |(
            kind,
            entity,
            row,
            made,
        )| {
            let created_at = millis(row.created_at).unwrap_or(*made);
            external_ids::ActiveModel {
                id: Set(row.id.unwrap_or_default()),
                kind: Set((*kind).to_owned()),
                entity_id: Set(*entity),
                source: Set(row.source.clone()),
                value: Set(row.value.clone()),
                created_at: Set(created_at),
                updated_at: Set(millis(row.updated_at).unwrap_or(created_at)),
            }
        });
        insert!(set, job, self.document.kept_apart.iter(), |row| row.id, |row| {
            let (created_at, updated_at) = self.times(row.created_at, row.updated_at);
            identity_decisions::ActiveModel {
                id: Set(row.id),
                kind: Set(row.kind.text().to_owned()),
                a: Set(row.a),
                b: Set(row.b),
                created_at: Set(created_at),
                updated_at: Set(updated_at),
            }
        });
        Ok(())
    }

    /// Movies with the rows whose key begins with theirs.
    async fn movies(&self, set: &mut ChangeSet, some: &[&MovieRow]) -> Result<()> {
        set.insert(some.iter().map(|row| self.movie(row)).collect::<Vec<_>>()).await?;
        let mut genres = Vec::new();
        let mut countries = Vec::new();
        let mut cast = Vec::new();
        for movie in some {
            for link in &movie.genres {
                let (created_at, updated_at) = self.times_of(movie, link);
                let genre = self.tables.genres.get(link.name()).copied().unwrap_or_default();
                genres.push(movie_genres::ActiveModel {
                    movie_id: Set(id_of(movie)),
                    genre_id: Set(GenreId(genre)),
                    created_at: Set(created_at),
                    updated_at: Set(updated_at),
                });
            }
            for (place, link) in (1..).zip(&movie.countries) {
                let (created_at, updated_at) = self.times_of(movie, link);
                let country = self.tables.countries.get(link.name()).copied().unwrap_or_default();
                let order = match link {
                    Link::Row(row) => row.billing_order,
                    Link::Name(_) => None,
                };
                countries.push(movie_countries::ActiveModel {
                    movie_id: Set(id_of(movie)),
                    country_id: Set(CountryId(country)),
                    billing_order: Set(order.unwrap_or(place)),
                    created_at: Set(created_at),
                    updated_at: Set(updated_at),
                });
            }
            for (place, part) in (0..).zip(&movie.cast) {
                let (created_at, updated_at) =
                    self.link_times(movie, part.created_at, part.updated_at);
                cast.push(movie_characters::ActiveModel {
                    movie_id: Set(id_of(movie)),
                    character_id: Set(CharacterId(part.character.as_ref().map_or(0, id_in))),
                    person_id: Set(person_of(&part.person)),
                    billing_order: Set(part.billing_order.unwrap_or(place)),
                    credit_kind: Set(part.credit_kind.unwrap_or(CreditKind::Acting)),
                    credited_as: Set(part.credited_as.clone()),
                    role_text: Set(part.role_text.clone()),
                    created_at: Set(created_at),
                    updated_at: Set(updated_at),
                });
            }
        }
        set.insert(genres).await?;
        set.insert(countries).await?;
        set.insert(cast).await
    }
}
