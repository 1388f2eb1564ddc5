//! The bin: what was deleted by hand, until it is brought back or the owner empties it.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ConnectionTrait, FromQueryResult, TransactionTrait};
use serde::Serialize;
use serde_json::Value as Json;
use time::OffsetDateTime;

use super::returning::{self, Images};
use super::table::TABLES;
use super::{Actor, ChangeLabel, ChangeSet, names};
use crate::accounts::Session;
use crate::ids::ChangeSetId;
use crate::movies::ranked::{self, COUNTRIES, DIRECTORS, Ranked};
use crate::{Error, Library, Result, accounts, movies, sql};

/// Entries that one call answers at most.
const ENTRIES: i32 = 500;

/// Something in the bin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BinEntry {
    /// The deletion, to bring it back by.
    pub change: i64,
    /// The table it was in.
    pub table: String,
    /// What a person calls it.
    pub name: String,
    /// Who deleted it; none for the command line.
    pub user: Option<String>,
    /// When: Unix milliseconds, UTC.
    pub at: i64,
    /// Castings that went with it.
    pub castings: i32,
    /// Other links that went with it: crew, genres, countries, and what of the signed-in person's own
    /// was about it.
    pub links: i32,
}

/// The tables whose rows lie in the bin by themselves; other rows go with one of these.
const BINNED: &str = "('movies', 'persons', 'characters', 'genres', 'countries', 'movie_sets')";
/// The tables whose rows link those.
const LINKS: &str = "('movie_characters', 'movie_genres', 'movie_countries', 'movie_crew',
    'character_aliases', 'user_favorites', 'user_favorite_persons', 'user_favorite_characters',
    'user_watches', 'user_ratings', 'user_watchlist')";
/// What links name, by which column, and what its ids in other catalogues are filed under.
const NOUNS: &[(&str, &str, &str)] = &[
    ("movies", "movie_id", "movie"),
    ("persons", "person_id", "person"),
    ("characters", "character_id", "character"),
    ("genres", "genre_id", ""),
    ("countries", "country_id", ""),
];

#[derive(FromQueryResult)]
struct Row {
    change: i64,
    set: i32,
    table_name: String,
    key: i32,
    image: String,
    username: Option<String>,
    at: i64,
}

impl Row {
    fn image(&self) -> Json {
        serde_json::from_str(&self.image).unwrap_or_default()
    }

    fn name(&self) -> String {
        names::own(&self.image()).unwrap_or_default()
    }
}

/// SQL of what lies in the bin; the condition may narrow it.
fn deleted(condition: &str) -> String {
    format!(
        "SELECT changes.id AS \"change\", change_set_id AS \"set\", table_name, key_from AS \"key\",
            image, username, change_sets.created_at AS at
         FROM change_sets JOIN changes ON change_set_id = change_sets.id
         JOIN change_images ON change_id = changes.id
         LEFT JOIN users ON users.id = user_id
         WHERE label GLOB 'delete*' AND undone_at IS NULL AND NOT emptied AND op = 'delete'
            AND table_name IN {BINNED} AND {condition}
            AND (table_name <> 'characters' OR json_extract(image, '$.is_named'))
            AND NOT CASE table_name
                WHEN 'movies' THEN EXISTS (SELECT 1 FROM movies WHERE id = key_from)
                WHEN 'persons' THEN EXISTS (SELECT 1 FROM persons WHERE id = key_from)
                WHEN 'characters' THEN EXISTS (SELECT 1 FROM characters WHERE id = key_from)
                WHEN 'genres' THEN EXISTS (SELECT 1 FROM genres WHERE id = key_from)
                WHEN 'countries' THEN EXISTS (SELECT 1 FROM countries WHERE id = key_from)
                ELSE EXISTS (SELECT 1 FROM movie_sets WHERE id = key_from) END
         ORDER BY changes.id DESC LIMIT {ENTRIES}"
    )
}

/// What lies in the bin, the last deleted first. How much of other users' own went with it is not
/// told; it comes back all the same.
///
/// # Errors
/// When the database cannot be read.
pub async fn bin(db: &impl ConnectionTrait, session: &Session) -> Result<Vec<BinEntry>> {
    let rows = sql::all::<Row>(db, &deleted("true"), []).await?;
    let hung = hung(db, session, &rows).await?;
    let entry = |row: Row| {
        let key = (row.set, row.table_name.clone(), row.key);
        let (castings, links) = hung.get(&key).copied().unwrap_or_default();
        BinEntry {
            change: row.change,
            name: row.name(),
            table: row.table_name,
            user: row.username,
            at: row.at,
            castings,
            links,
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// How many castings and other links went with each row.
async fn hung(
    db: &impl ConnectionTrait,
    session: &Session,
    rows: &[Row],
) -> Result<HashMap<(i32, String, i32), (i32, i32)>> {
    let sets: BTreeSet<i32> = rows.iter().map(|row| row.set).collect();
    let mut hung: HashMap<(i32, String, i32), (i32, i32)> = HashMap::new();
    let me = session.user_id();
    for (noun, column, _) in NOUNS {
        let read = format!(
            "SELECT change_set_id, json_extract(image, '$.{column}') AS its,
                sum(table_name = 'movie_characters'), sum(table_name <> 'movie_characters')
             FROM changes JOIN change_images ON change_id = changes.id
             WHERE change_set_id IN ({}) AND op = 'delete' AND table_name IN {LINKS}
                AND its IS NOT NULL AND coalesce(json_extract(image, '$.user_id'), {me}) = {me}
             GROUP BY change_set_id, its",
            sql::id_list(sets.iter().copied())
        );
        for row in sql::rows(db, &read, []).await? {
            let key = (row.try_get_by_index(0)?, (*noun).to_owned(), row.try_get_by_index(1)?);
            hung.insert(key, (row.try_get_by_index(2)?, row.try_get_by_index(3)?));
        }
    }
    Ok(hung)
}

/// Bring something back with all that went with it. What it hung on and is gone itself stays away.
///
/// # Errors
/// `NotFound` when it is not in the bin, `Conflict` when something has taken its name.
pub async fn restore(
    library: &Library,
    session: &Session,
    change: i64,
    now: OffsetDateTime,
) -> Result<ChangeSetId> {
    let this = deleted(&format!("changes.id = {change}"));
    let row = sql::one::<Row>(library.reader(), &this, []).await?;
    let row = row.ok_or(Error::NotFound { what: "change" })?;
    let name = row.name();
    let label = ChangeLabel::new("restore").with("name", &name);
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    let mut images = of(set.txn(), &row).await?;
    returning::settle(set.txn(), &mut images).await?;
    // Parents before what refers to them: the order of the tables.
    for its in TABLES.iter() {
        let gone = images.iter().filter(|(name, _)| name == its.name);
        let gone: Vec<Json> = gone.map(|(_, image)| image.clone()).collect();
        let back = returning::able(set.txn(), its, &gone).await?;
        if its.name == row.table_name && back.is_empty() {
            return Err(Error::Conflict { name });
        }
        set.insert_images(its.name, &back).await?;
    }
    put_back(&mut set, &row).await?;
    movies::refresh_sort_keys(set.txn(), &set.movies()).await?;
    crate::people::refresh_sort_keys(set.txn()).await?;
    set.commit().await
}

/// Empty the bin for good; removed profiles go with it. Answers how many things were in it.
///
/// # Errors
/// `OwnerOnly` for anybody else.
pub async fn empty_bin(library: &Library, session: &Session) -> Result<u32> {
    session.require_owner()?;
    let entries = bin(library.reader(), session).await?.len();
    let txn = library.writer().begin().await?;
    let sets = "SELECT id FROM change_sets
        WHERE label GLOB 'delete*' AND undone_at IS NULL AND NOT emptied";
    let images = format!(
        "DELETE FROM change_images WHERE change_id IN
            (SELECT id FROM changes WHERE change_set_id IN ({sets}))"
    );
    sql::execute(&txn, &images, []).await?;
    let mark = format!("UPDATE change_sets SET emptied = 1 WHERE id IN ({sets})");
    sql::execute(&txn, &mark, []).await?;
    accounts::erase_removed(&txn).await?;
    txn.commit().await?;
    Ok(u32::try_from(entries).unwrap_or(u32::MAX))
}

/// The row itself and all that went with it in the same act: table and image.
async fn of(db: &impl ConnectionTrait, row: &Row) -> Result<Images> {
    let noun = NOUNS.iter().find(|(name, _, _)| *name == row.table_name);
    let (_, column, kind) = noun.copied().unwrap_or(("movie_sets", "set_id", ""));
    // These come back as lists, at their places.
    let ranked = match row.table_name.as_str() {
        "persons" => "table_name = 'movie_crew' AND json_extract(image, '$.job') = 'director'",
        "countries" => "table_name = 'movie_countries'",
        _ => "false",
    };
    let read = format!(
        "WITH its AS (SELECT table_name, key_from, image FROM changes
            JOIN change_images ON change_id = changes.id WHERE change_set_id = ?1 AND op = 'delete')
         SELECT table_name, image FROM its
         WHERE (table_name = ?2 AND key_from = ?3)
            OR (table_name NOT IN {BINNED} AND json_extract(image, '$.{column}') = ?3
                AND NOT ({ranked}))
            OR (table_name = 'external_ids' AND json_extract(image, '$.kind') = '{kind}'
                AND json_extract(image, '$.entity_id') = ?3)
            OR (table_name = 'characters' AND key_from IN (
                SELECT json_extract(image, '$.character_id') FROM its
                WHERE table_name = 'movie_characters' AND json_extract(image, '$.{column}') = ?3))"
    );
    let values = [row.set.into(), row.table_name.clone().into(), row.key.into()];
    let mut images = Vec::new();
    for found in sql::rows(db, &read, values).await? {
        let (name, image): (String, String) =
            (found.try_get_by_index(0)?, found.try_get_by_index(1)?);
        images.push((name, serde_json::from_str(&image).unwrap_or_default()));
    }
    Ok(images)
}

/// Into the lists it was taken out of, at its place; and where it alone was named and nothing is now.
async fn put_back(set: &mut ChangeSet, row: &Row) -> Result<()> {
    match row.table_name.as_str() {
        "persons" => put_into_lists(set, row, &DIRECTORS).await,
        "countries" => {
            put_into_lists(set, row, &COUNTRIES).await?;
            put_into_column(set, row, ("persons", "country", row.image()["name"].clone())).await
        }
        "movie_sets" => put_into_column(set, row, ("movies", "set_id", row.key.into())).await,
        _ => Ok(()),
    }
}

async fn put_into_lists(set: &mut ChangeSet, row: &Row, ranked: &Ranked) -> Result<()> {
    let places: HashMap<i32, usize> =
        ranked::places_before(set, ranked, (row.set, row.key)).await?.into_iter().collect();
    let movies = format!("id IN ({})", sql::id_list(places.keys().copied()));
    let mut lists = ranked::lists(set, ranked, &movies).await?;
    for (movie, list) in &mut lists {
        if !list.contains(&row.key) {
            list.insert(places[&movie.0].min(list.len()), row.key);
        }
    }
    ranked::write(set, ranked, lists).await?;
    Ok(())
}

async fn put_into_column(
    set: &mut ChangeSet,
    row: &Row,
    (table, column, value): (&'static str, &'static str, Json),
) -> Result<()> {
    let named = format!(
        "{column} IS NULL AND id IN (SELECT key_from FROM changes WHERE change_set_id = {}
            AND table_name = '{table}' AND op = 'update'
            AND json_extract(before, '$.{column}') IS NOT NULL)",
        row.set
    );
    set.update_where(table, &[(column, super::value_of(&value))], &named).await?;
    Ok(())
}
