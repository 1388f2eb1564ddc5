//! Lists of a movie whose first stands in its own row and whose further ones in a table: directors
//! and countries. A list is written whole.

use std::collections::{BTreeMap, HashSet};

use sea_orm::Value;
use serde_json::json;

use crate::history::ChangeSet;
use crate::ids::MovieId;
use crate::{Result, sql};

/// Where such a list stands.
#[derive(Debug)]
pub(crate) struct Ranked {
    first: &'static str,
    table: &'static str,
    column: &'static str,
    job: Option<&'static str>,
}

/// The countries of a movie.
pub(crate) const COUNTRIES: Ranked =
    Ranked { first: "country_id", table: "movie_countries", column: "country_id", job: None };
/// The directors of a movie; the further ones are crew.
pub(crate) const DIRECTORS: Ranked = Ranked {
    first: "director_id",
    table: "movie_crew",
    column: "person_id",
    job: Some("director"),
};

/// The list of one movie.
pub(crate) type ListOf = (MovieId, Vec<i32>);

/// The lists of the movies for which a condition holds.
pub(crate) async fn lists(set: &ChangeSet, ranked: &Ranked, movies: &str) -> Result<Vec<ListOf>> {
    let Ranked { first, table, column, .. } = ranked;
    let read = format!(
        "SELECT id, {first}, (SELECT json_group_array({column}) FROM (SELECT {column} FROM {table}
            WHERE movie_id = movies.id AND {} ORDER BY billing_order))
         FROM movies WHERE {movies} ORDER BY id",
        ranked.rows()
    );
    let mut lists = Vec::new();
    for row in sql::rows(set.txn(), &read, []).await? {
        let first: Option<i32> = row.try_get_by_index(1)?;
        let rest: String = row.try_get_by_index(2)?;
        let rest: Vec<i32> = serde_json::from_str(&rest).unwrap_or_default();
        lists.push((MovieId(row.try_get_by_index(0)?), first.into_iter().chain(rest).collect()));
    }
    Ok(lists)
}

/// Change the list of every movie that has this one, in whatever place.
pub(crate) async fn change_where(
    set: &mut ChangeSet,
    ranked: &Ranked,
    id: i32,
    change: impl Fn(Vec<i32>) -> Vec<i32>,
) -> Result<()> {
    let Ranked { first, table, column, .. } = ranked;
    let having = format!(
        "({first} = {id} OR id IN (SELECT movie_id FROM {table} WHERE {column} = {id} AND {}))",
        ranked.rows()
    );
    let lists = lists(set, ranked, &having).await?;
    let lists = lists.into_iter().map(|(movie, list)| (movie, change(list))).collect();
    write(set, ranked, lists).await?;
    Ok(())
}

/// The places an id had in the lists that an act took it out of: movie and place.
pub(crate) async fn places_before(
    set: &ChangeSet,
    ranked: &Ranked,
    (act, id): (i32, i32),
) -> Result<Vec<(i32, usize)>> {
    let Ranked { first, table, column, job } = ranked;
    let job =
        job.map_or("true".to_owned(), |job| format!("json_extract(image, '$.job') = '{job}'"));
    // An act that takes one out of the rest writes the whole rest anew.
    let read = format!(
        "SELECT key_from, 0 FROM changes WHERE change_set_id = ?1 AND table_name = 'movies'
            AND op = 'update' AND json_extract(before, '$.{first}') = ?2
         UNION ALL SELECT movie, place FROM (
            SELECT json_extract(image, '$.movie_id') AS movie, json_extract(image, '$.{column}') AS its,
                row_number() OVER (PARTITION BY json_extract(image, '$.movie_id')
                    ORDER BY json_extract(image, '$.billing_order')) AS place
            FROM changes JOIN change_images ON change_id = changes.id
            WHERE change_set_id = ?1 AND table_name = '{table}' AND op = 'delete' AND {job})
            WHERE its = ?2"
    );
    let mut places = Vec::new();
    for row in sql::rows(set.txn(), &read, [act.into(), id.into()]).await? {
        let place: i64 = row.try_get_by_index(1)?;
        places.push((row.try_get_by_index(0)?, usize::try_from(place).unwrap_or_default()));
    }
    Ok(places)
}

/// Let movies have these lists; what is named twice counts once. Answers whether any is different.
pub(crate) async fn write(
    set: &mut ChangeSet,
    ranked: &Ranked,
    mut wanted: Vec<ListOf>,
) -> Result<bool> {
    wanted.iter_mut().for_each(|(_, list)| once_each(list));
    wanted.sort_unstable();
    wanted.dedup_by_key(|(movie, _)| *movie);
    let these = sql::id_list(wanted.iter().map(|(movie, _)| movie.0));
    let has = lists(set, ranked, &format!("id IN ({these})")).await?;
    let mut firsts: BTreeMap<Option<i32>, Vec<i32>> = BTreeMap::new();
    let mut rests = Vec::new();
    for ((movie, list), (_, old)) in wanted.into_iter().zip(has) {
        if list.first() != old.first() {
            firsts.entry(list.first().copied()).or_default().push(movie.0);
        }
        if list.get(1..) != old.get(1..) {
            rests.push((movie, list));
        }
    }
    let changed = !firsts.is_empty() || !rests.is_empty();
    write_rests(set, ranked, &rests).await?;
    for (id, movies) in firsts {
        let movies = format!("id IN ({})", sql::id_list(movies));
        set.update_where("movies", &[(ranked.first, Value::Int(id))], &movies).await?;
    }
    Ok(changed)
}

async fn write_rests(set: &mut ChangeSet, ranked: &Ranked, lists: &[ListOf]) -> Result<()> {
    let Ranked { table, column, job, .. } = ranked;
    if lists.is_empty() {
        return Ok(());
    }
    let movies = sql::id_list(lists.iter().map(|(movie, _)| movie.0));
    set.delete(table, &format!("movie_id IN ({movies}) AND {}", ranked.rows())).await?;
    let (now, mut next) = (set.millis(), set.next_id(table).await?);
    let mut rows = Vec::new();
    for (movie, list) in lists {
        for (place, id) in (1_i32..).zip(list.iter().skip(1)) {
            let mut row = json!({
                "movie_id": movie, "billing_order": place, "created_at": now, "updated_at": now,
            });
            row[*column] = (*id).into();
            if let Some(job) = job {
                row["job"] = (*job).into();
                row["id"] = next.into();
                next += 1;
            }
            rows.push(row);
        }
    }
    set.insert_images(table, &rows).await
}

impl Ranked {
    /// SQL condition of the rows of the further ones.
    fn rows(&self) -> String {
        self.job.map_or("true".to_owned(), |job| format!("job = '{job}'"))
    }
}

/// Keep the first of each.
pub(super) fn once_each<T: Copy + Eq + std::hash::Hash>(list: &mut Vec<T>) {
    let mut seen = HashSet::new();
    list.retain(|one| seen.insert(*one));
}
