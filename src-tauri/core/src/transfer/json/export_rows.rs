//! The rows of the database as those of a document.

use std::collections::HashMap;

use sea_orm::prelude::{TimeDate, TimeUnixTimestampMillis};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::document::{
    AliasRow, ApartRow, CastRow, CharacterRow, CrewRow, FileRow, IdRow, Link, LinkRow, MovieRow,
    PersonRow, Ref, WordRow,
};
use crate::dates::PartialDate;
use crate::entity::{
    character_aliases, characters, external_ids, files, identity_decisions, movie_characters,
    movie_crew, movies, persons,
};
use crate::identity::Kind;
use crate::values::{CreditKind, DatePrecision};
use crate::{Result, sql};

/// Where the picture of a key lies in an export.
pub(super) fn path_of(key: &str) -> String {
    format!("objects/{key}")
}

pub(super) async fn files(db: &impl ConnectionTrait) -> Result<Vec<FileRow>> {
    let rows = files::Entity::find().order_by_asc(files::Column::Id).all(db).await?;
    let row = |row: files::Model| FileRow {
        id: row.id.0,
        path: path_of(&row.s3_key),
        file_name: Some(row.file_name),
        source_file_id: row.source_file_id.map(|id| id.0),
        crop: row.crop,
        created_at: Some(millis(row.created_at)),
        updated_at: later(row.created_at, row.updated_at),
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Countries, genres or sets.
pub(super) async fn words(db: &impl ConnectionTrait, table: &str) -> Result<Vec<WordRow>> {
    let iso_code = if table == "countries" { "iso_code" } else { "NULL" };
    let read =
        format!("SELECT id, name, {iso_code}, created_at, updated_at FROM {table} ORDER BY id");
    let mut words = Vec::new();
    for row in sql::rows(db, &read, []).await? {
        let (created, updated): (i64, i64) = (row.try_get_by_index(3)?, row.try_get_by_index(4)?);
        words.push(WordRow {
            id: Some(row.try_get_by_index(0)?),
            name: row.try_get_by_index(1)?,
            iso_code: row.try_get_by_index(2)?,
            created_at: Some(created),
            updated_at: Some(updated).filter(|updated| *updated != created),
        });
    }
    Ok(words)
}

/// What other catalogues call the rows of each kind.
pub(super) struct Links(HashMap<(String, i32), Vec<external_ids::Model>>);

impl Links {
    pub(super) async fn external_ids(db: &impl ConnectionTrait) -> Result<Self> {
        let rows = external_ids::Entity::find().order_by_asc(external_ids::Column::Id);
        let mut links: HashMap<_, Vec<_>> = HashMap::new();
        for row in rows.all(db).await? {
            links.entry((row.kind.clone(), row.entity_id)).or_default().push(row);
        }
        Ok(Self(links))
    }

    /// Those of one row, which was made at `made`.
    fn of(&self, kind: &str, id: i32, made: TimeUnixTimestampMillis) -> Vec<IdRow> {
        let rows = self.0.get(&(kind.to_owned(), id)).into_iter().flatten();
        let row = |row: &external_ids::Model| {
            let (created_at, updated_at) = unlike(made, row.created_at, row.updated_at);
            IdRow {
                id: Some(row.id),
                source: row.source.clone(),
                value: row.value.clone(),
                created_at,
                updated_at,
            }
        };
        rows.map(row).collect()
    }
}

pub(super) async fn persons(
    db: &impl ConnectionTrait,
    ids: &Links,
    from: i32,
    to: i32,
) -> Result<Vec<PersonRow>> {
    let rows = persons::Entity::find()
        .filter(persons::Column::Id.between(from, to))
        .order_by_asc(persons::Column::Id)
        .all(db)
        .await?;
    let row = |row: persons::Model| PersonRow {
        id: Some(row.id.0),
        name: None,
        first_name: Some(row.first_name),
        last_name: Some(row.last_name),
        biography: row.biography,
        date_of_birth: iso(row.date_of_birth, row.birth_precision),
        date_of_death: iso(row.date_of_death, row.death_precision),
        gender: row.gender,
        country: row.country,
        photo: row.primary_photo_file_id.map(|id| Ref::Id(id.0)),
        external_ids: ids.of("person", row.id.0, row.created_at),
        created_at: Some(millis(row.created_at)),
        updated_at: later(row.created_at, row.updated_at),
    };
    Ok(rows.into_iter().map(row).collect())
}

pub(super) async fn characters(
    db: &impl ConnectionTrait,
    ids: &Links,
    from: i32,
    to: i32,
) -> Result<Vec<CharacterRow>> {
    let rows = characters::Entity::find()
        .filter(characters::Column::Id.between(from, to))
        .order_by_asc(characters::Column::Id)
        .all(db)
        .await?;
    let named = character_aliases::Entity::find()
        .filter(character_aliases::Column::CharacterId.between(from, to))
        .order_by_asc(character_aliases::Column::Id);
    let mut aliases: HashMap<i32, Vec<AliasRow>> = HashMap::new();
    for alias in named.all(db).await? {
        aliases.entry(alias.character_id.0).or_default().push(AliasRow {
            id: Some(alias.id),
            name: alias.name,
            created_at: Some(millis(alias.created_at)),
            updated_at: later(alias.created_at, alias.updated_at),
        });
    }
    let row = |row: characters::Model| CharacterRow {
        id: row.id.0,
        name: row.name,
        description: row.description,
        role: row.role,
        aliases: aliases.remove(&row.id.0).unwrap_or_default(),
        external_ids: ids.of("character", row.id.0, row.created_at),
        created_at: Some(millis(row.created_at)),
        updated_at: later(row.created_at, row.updated_at),
    };
    Ok(rows.into_iter().map(row).collect())
}

pub(super) async fn kept_apart(db: &impl ConnectionTrait) -> Result<Vec<ApartRow>> {
    let rows = identity_decisions::Entity::find().order_by_asc(identity_decisions::Column::Id);
    let row = |row: identity_decisions::Model| ApartRow {
        id: row.id,
        kind: if row.kind == "person" { Kind::Person } else { Kind::Character },
        a: row.a,
        b: row.b,
        created_at: Some(millis(row.created_at)),
        updated_at: later(row.created_at, row.updated_at),
    };
    Ok(rows.all(db).await?.into_iter().map(row).collect())
}

pub(super) async fn movies(
    db: &impl ConnectionTrait,
    ids: &Links,
    from: i32,
    to: i32,
) -> Result<Vec<MovieRow>> {
    let rows = movies::Entity::find()
        .filter(movies::Column::Id.between(from, to))
        .order_by_asc(movies::Column::Id)
        .all(db)
        .await?;
    let names = Names::read(db).await?;
    let mut rows: Vec<(movies::Model, MovieRow)> = rows
        .into_iter()
        .map(|row| {
            let movie = movie(&row, &names, ids);
            (row, movie)
        })
        .collect();
    let place: HashMap<i32, usize> =
        rows.iter().enumerate().map(|(place, (row, _))| (row.id.0, place)).collect();
    for (table, column) in [("genres", "genre_id"), ("countries", "country_id")] {
        let order = if table == "countries" { "billing_order" } else { "NULL" };
        let read = format!(
            "SELECT movie_id, name, {order}, link.created_at, link.updated_at
             FROM movie_{table} AS link JOIN {table} ON {table}.id = {column}
             WHERE movie_id BETWEEN ? AND ? ORDER BY movie_id, 3, {column}"
        );
        for link in sql::rows(db, &read, [from.into(), to.into()]).await? {
            let movie: i32 = link.try_get_by_index(0)?;
            let Some((row, document)) = place.get(&movie).and_then(|at| rows.get_mut(*at)) else {
                continue;
            };
            let list =
                if table == "genres" { &mut document.genres } else { &mut document.countries };
            let name: String = link.try_get_by_index(1)?;
            let times = (link.try_get_by_index(3)?, link.try_get_by_index(4)?);
            let (created_at, updated_at) = unlike(row.created_at, times.0, times.1);
            let order: Option<i32> = link.try_get_by_index(2)?;
            let usual = i32::try_from(list.len() + 1).ok();
            let billing_order = order.filter(|order| Some(*order) != usual);
            let is_plain = created_at.is_none() && updated_at.is_none() && billing_order.is_none();
            list.push(match is_plain {
                true => Link::Name(name),
                false => Link::Row(LinkRow { name, billing_order, created_at, updated_at }),
            });
        }
    }
    let cast = movie_characters::Entity::find()
        .filter(movie_characters::Column::MovieId.between(from, to))
        .order_by_asc(movie_characters::Column::BillingOrder)
        .order_by_asc(movie_characters::Column::CharacterId)
        .order_by_asc(movie_characters::Column::PersonId);
    for part in cast.all(db).await? {
        let Some((row, document)) = place.get(&part.movie_id.0).and_then(|at| rows.get_mut(*at))
        else {
            continue;
        };
        let usual = i32::try_from(document.cast.len()).ok();
        let (created_at, updated_at) = unlike(row.created_at, part.created_at, part.updated_at);
        document.cast.push(CastRow {
            person: Ref::Id(part.person_id.0),
            character: Some(Ref::Id(part.character_id.0)),
            billing_order: Some(part.billing_order).filter(|order| Some(*order) != usual),
            credit_kind: Some(part.credit_kind).filter(|kind| *kind != CreditKind::Acting),
            credited_as: part.credited_as,
            role_text: part.role_text,
            created_at,
            updated_at,
        });
    }
    let crew = movie_crew::Entity::find()
        .filter(movie_crew::Column::MovieId.between(from, to))
        .order_by_asc(movie_crew::Column::Id);
    for member in crew.all(db).await? {
        let Some((row, document)) = place.get(&member.movie_id.0).and_then(|at| rows.get_mut(*at))
        else {
            continue;
        };
        let (created_at, updated_at) = unlike(row.created_at, member.created_at, member.updated_at);
        document.crew.push(CrewRow {
            id: Some(member.id),
            job: member.job,
            person: Ref::Id(member.person_id.0),
            billing_order: Some(member.billing_order),
            created_at,
            updated_at,
        });
    }
    Ok(rows.into_iter().map(|(_, document)| document).collect())
}

/// The names of what movies refer to by one column.
struct Names {
    countries: HashMap<i32, String>,
    sets: HashMap<i32, String>,
}

impl Names {
    async fn read(db: &impl ConnectionTrait) -> Result<Self> {
        let of = async |table: &str| {
            let mut names = HashMap::new();
            for row in sql::rows(db, &format!("SELECT id, name FROM {table}"), []).await? {
                names.insert(row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            }
            Ok::<_, crate::Error>(names)
        };
        Ok(Self { countries: of("countries").await?, sets: of("movie_sets").await? })
    }
}

fn movie(row: &movies::Model, names: &Names, ids: &Links) -> MovieRow {
    MovieRow {
        id: Some(row.id.0),
        title: row.title.clone(),
        original_title: row.original_title.clone(),
        sort_title: Some(row.sort_title.clone()),
        description: row.description.clone(),
        budget: row.budget,
        budget_currency: Some(row.budget_currency.clone()),
        release_date: iso(row.release_date, row.release_precision),
        duration: row.duration,
        director: row.director_id.map(|id| Ref::Id(id.0)),
        country: row.country_id.and_then(|id| names.countries.get(&id.0).cloned()),
        poster: row.poster_file_id.map(|id| Ref::Id(id.0)),
        set: row.set_id.and_then(|id| names.sets.get(&id.0).cloned()),
        external_ids: ids.of("movie", row.id.0, row.created_at),
        created_at: Some(millis(row.created_at)),
        updated_at: later(row.created_at, row.updated_at),
        ..MovieRow::default()
    }
}

fn iso(date: Option<TimeDate>, precision: Option<DatePrecision>) -> Option<String> {
    PartialDate::from_columns(date, precision).map(PartialDate::iso)
}

fn millis(time: TimeUnixTimestampMillis) -> i64 {
    i64::try_from(time.0.unix_timestamp_nanos() / 1_000_000).unwrap_or(i64::MAX)
}

/// When a row was changed, where that is not when it was made.
fn later(created: TimeUnixTimestampMillis, updated: TimeUnixTimestampMillis) -> Option<i64> {
    Some(millis(updated)).filter(|updated| *updated != millis(created))
}

/// The times of a link where they are not those of the row it hangs on.
fn unlike(
    made: TimeUnixTimestampMillis,
    created: TimeUnixTimestampMillis,
    updated: TimeUnixTimestampMillis,
) -> (Option<i64>, Option<i64>) {
    let created_at = Some(millis(created)).filter(|created| *created != millis(made));
    (created_at, later(created, updated))
}
