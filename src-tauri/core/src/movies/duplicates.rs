//! Movies that may be one film twice.

use std::collections::{BTreeMap, HashMap};

use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::{MovieRef, MovieRefRow};
use crate::files::IMAGE_COLUMNS;
use crate::{Result, sql, text};

/// Groups answered at most; who has more joins some first.
const GROUPS: usize = 200;

/// Movies that may be one film.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct Duplicates {
    /// Why.
    pub because: SameBecause,
    /// The movies, the oldest in the library first.
    pub movies: Vec<MovieRef>,
}

/// Why two movies may be one film.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum SameBecause {
    /// Another catalogue has one id for them.
    ExternalId,
    /// Title and year are equal, whatever their case.
    TitleAndYear,
}

/// Movies that may be one film: another catalogue has one id for them, or title and year are equal.
/// A remake of another year is another film; so is a movie without a year.
///
/// # Errors
/// When the database cannot be read.
pub async fn duplicates(db: &impl ConnectionTrait) -> Result<Vec<Duplicates>> {
    let mut groups: BTreeMap<Vec<i32>, SameBecause> = BTreeMap::new();
    for ids in same_title(db).await? {
        groups.insert(ids, SameBecause::TitleAndYear);
    }
    let shared = "SELECT group_concat(entity_id) FROM (SELECT DISTINCT source, value, entity_id
            FROM external_ids WHERE kind = 'movie' AND source NOT IN ('nfo', 'json', 'local')
            ORDER BY entity_id)
        GROUP BY source, value HAVING count(*) > 1";
    for list in sql::column::<String>(db, shared, []).await? {
        let mut ids: Vec<i32> = list.split(',').filter_map(|id| id.parse().ok()).collect();
        ids.sort_unstable();
        groups.insert(ids, SameBecause::ExternalId);
    }
    let some: Vec<_> = groups.into_iter().take(GROUPS).collect();
    let refs = refs(db, some.iter().flat_map(|(ids, _)| ids)).await?;
    let found = some.into_iter().map(|(ids, because)| Duplicates {
        because,
        movies: ids.iter().filter_map(|id| refs.get(id).cloned()).collect(),
    });
    Ok(found.filter(|group| group.movies.len() > 1).collect())
}

async fn same_title(db: &impl ConnectionTrait) -> Result<Vec<Vec<i32>>> {
    let columns = "id, title, substr(release_date, 1, 4)";
    let from = "movies WHERE release_date IS NOT NULL";
    let all: Vec<(i32, String, String)> = sql::packed(db, columns, from).await?;
    let mut same: HashMap<(String, String), Vec<i32>> = HashMap::new();
    for (id, title, year) in all {
        same.entry((text::key(&title), year)).or_default().push(id);
    }
    let mut same: Vec<Vec<i32>> = same.into_values().filter(|ids| ids.len() > 1).collect();
    same.iter_mut().for_each(|ids| ids.sort_unstable());
    Ok(same)
}

async fn refs(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = &i32>,
) -> Result<HashMap<i32, MovieRef>> {
    let read = format!(
        "SELECT movies.id, title, release_date, {IMAGE_COLUMNS} FROM movies
         LEFT JOIN files ON files.id = poster_file_id WHERE movies.id IN ({})",
        sql::id_list(ids.copied())
    );
    let rows = sql::all::<MovieRefRow>(db, &read, []).await?;
    let refs = rows.into_iter().map(MovieRef::from);
    Ok(refs.map(|movie| (movie.id.0, movie)).collect())
}
