//! What a movie names many of: genres, countries, directors and further crew. A list is written
//! whole; rows that are in it already stay as they are.

use serde_json::json;

use super::ranked::{self, COUNTRIES, DIRECTORS};
use super::{CrewMember, ListAction};
use crate::history::ChangeSet;
use crate::ids::MovieId;
use crate::people::{self, PersonChoice};
use crate::{Error, Problem, Result, input, sql, vocabulary};

/// Most characters of a job.
const LONGEST_JOB: usize = 100;

pub(super) async fn genres(set: &mut ChangeSet, id: MovieId, names: &[String]) -> Result<bool> {
    let wanted = vocabulary::genres_named(set, names).await?;
    write_genres(set, &id.to_string(), ListAction::Set, &wanted).await
}

/// Change the genres of the movies in a list of ids. Answers whether any became different.
pub(super) async fn write_genres(
    set: &mut ChangeSet,
    list: &str,
    action: ListAction,
    genres: &[i32],
) -> Result<bool> {
    let these = sql::id_list(genres.iter().copied());
    let gone = match action {
        ListAction::Add => None,
        ListAction::Set => Some(format!("movie_id IN ({list}) AND genre_id NOT IN ({these})")),
        ListAction::Remove => Some(format!("movie_id IN ({list}) AND genre_id IN ({these})")),
    };
    let deleted = match gone {
        Some(gone) => set.delete("movie_genres", &gone).await?,
        None => 0,
    };
    if action == ListAction::Remove {
        return Ok(deleted > 0);
    }
    let missing = format!(
        "SELECT movies.id, genres.id FROM movies, genres
         WHERE movies.id IN ({list}) AND genres.id IN ({these}) AND NOT EXISTS (
            SELECT 1 FROM movie_genres WHERE movie_id = movies.id AND genre_id = genres.id)"
    );
    let now = set.millis();
    let mut rows = Vec::new();
    for row in sql::rows(set.txn(), &missing, []).await? {
        let (movie, genre): (i32, i32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        rows.push(json!({
            "movie_id": movie, "genre_id": genre, "created_at": now, "updated_at": now,
        }));
    }
    set.insert_images("movie_genres", &rows).await?;
    Ok(deleted > 0 || !rows.is_empty())
}

pub(super) async fn countries(set: &mut ChangeSet, id: MovieId, names: &[String]) -> Result<bool> {
    let wanted = vocabulary::countries_named(set, names).await?;
    ranked::write(set, &COUNTRIES, vec![(id, wanted)]).await
}

pub(super) async fn directors(
    set: &mut ChangeSet,
    id: MovieId,
    chosen: &[PersonChoice],
) -> Result<bool> {
    let directors = people::all_chosen(set, "directors", chosen).await?;
    ranked::write(set, &DIRECTORS, vec![(id, directors)]).await
}

pub(super) async fn crew(set: &mut ChangeSet, id: MovieId, crew: &[CrewMember]) -> Result<bool> {
    let mut rows = Vec::new();
    for member in crew {
        let job = input::line("crew", &member.job, 1, LONGEST_JOB)?.to_lowercase();
        if job == "director" {
            return Err(Error::Invalid { field: "crew", problem: Problem::Elsewhere });
        }
        let person = people::chosen(set, "crew", &member.person).await?;
        if !rows.contains(&(person.0, job.clone())) {
            rows.push((person.0, job));
        }
    }
    crew_rows(set, id, &rows).await
}

/// Let these be all the crew but the directors, in this order within each job.
async fn crew_rows(set: &mut ChangeSet, id: MovieId, wanted: &[(i32, String)]) -> Result<bool> {
    let further = format!("movie_id = {id} AND job <> 'director'");
    let has = set.images("movie_crew", &further).await?;
    let is = |row: &serde_json::Value, (person, job): &(i32, String)| {
        row["person_id"] == *person && row["job"] == **job
    };
    let gone: Vec<i32> = has
        .iter()
        .filter(|row| !wanted.iter().any(|member| is(row, member)))
        .filter_map(|row| i32::try_from(row["id"].as_i64()?).ok())
        .collect();
    let mut changed = false;
    if !gone.is_empty() {
        let gone = format!("id IN ({})", sql::id_list(gone));
        changed |= set.delete("movie_crew", &gone).await? > 0;
    }
    let (now, mut next) = (set.millis(), set.next_id("movie_crew").await?);
    let mut rows = Vec::new();
    for (place, member) in (0_i32..).zip(wanted) {
        if let Some(row) = has.iter().find(|row| is(row, member)) {
            let order = [("billing_order", place.into())];
            let this = format!("id = {}", row["id"]);
            changed |= set.update_where("movie_crew", &order, &this).await? > 0;
            continue;
        }
        rows.push(json!({
            "id": next, "movie_id": id, "person_id": member.0, "job": member.1,
            "billing_order": place, "created_at": now, "updated_at": now,
        }));
        next += 1;
    }
    set.insert_images("movie_crew", &rows).await?;
    Ok(changed || !rows.is_empty())
}
