//! One change to many movies, by a few statements, as one act.

use std::collections::HashMap;

use sea_orm::{ActiveEnum, Value};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::links;
use super::ranked::{self, COUNTRIES, DIRECTORS, Ranked};
use crate::accounts::Session;
use crate::history::{Actor, ChangeLabel, ChangeSet};
use crate::ids::{ChangeSetId, MovieId};
use crate::people::{self, PersonChoice};
use crate::{Library, Result, input, sql, vocabulary};

/// Movies that a preview shows.
const SHOWN: usize = 50;

/// What to do with a list that each movie has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ListAction {
    /// Let it be exactly this.
    Set,
    /// Put these to its end.
    Add,
    /// Take these out.
    Remove,
}

/// A change to many movies.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(tag = "field", rename_all = "camelCase")]
pub enum BulkEdit {
    /// Genres by name.
    Genres {
        /// What to do.
        action: ListAction,
        /// Which.
        names: Vec<String>,
    },
    /// Countries by name.
    Countries {
        /// What to do.
        action: ListAction,
        /// Which.
        names: Vec<String>,
    },
    /// Directors.
    Directors {
        /// What to do.
        action: ListAction,
        /// Who.
        people: Vec<PersonChoice>,
    },
    /// The set by name; empty takes them out of theirs.
    Set {
        /// Which.
        name: String,
    },
    /// `1979`, `1979-05` or `1979-05-25`; empty takes theirs away.
    ReleaseDate {
        /// When.
        date: String,
    },
}

/// What a change would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct BulkPreview {
    /// Movies that would become different.
    pub changing: u32,
    /// The first 50 of them.
    pub rows: Vec<BulkRow>,
}

/// One movie of a preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct BulkRow {
    /// The movie.
    pub id: MovieId,
    /// Its title.
    pub title: String,
    /// The field as it is.
    pub before: Vec<String>,
    /// The field as it would be.
    pub after: Vec<String>,
}

impl BulkEdit {
    /// The field as it is called on the wire.
    fn field(&self) -> &'static str {
        match self {
            Self::Genres { .. } => "genres",
            Self::Countries { .. } => "countries",
            Self::Directors { .. } => "directors",
            Self::Set { .. } => "set",
            Self::ReleaseDate { .. } => "releaseDate",
        }
    }

    /// SQL of the field as a JSON array of texts, over `movies`.
    fn shown(&self) -> &'static str {
        match self {
            Self::Genres { .. } => {
                "(SELECT json_group_array(name) FROM (SELECT name FROM movie_genres
                    JOIN genres ON genres.id = genre_id WHERE movie_id = movies.id ORDER BY name))"
            }
            Self::Countries { .. } => {
                "(SELECT json_group_array(name) FROM (SELECT name FROM (
                    SELECT movies.country_id AS id, -1 AS place
                    UNION ALL SELECT country_id, billing_order FROM movie_countries
                        WHERE movie_id = movies.id) AS its
                    JOIN countries ON countries.id = its.id ORDER BY place))"
            }
            Self::Directors { .. } => {
                "(SELECT json_group_array(name) FROM (
                    SELECT trim(first_name || ' ' || last_name) AS name FROM (
                        SELECT movies.director_id AS id, -1 AS place
                        UNION ALL SELECT person_id, billing_order FROM movie_crew
                            WHERE movie_id = movies.id AND job = 'director') AS its
                        JOIN persons ON persons.id = its.id ORDER BY place))"
            }
            Self::Set { .. } => {
                "(SELECT json_group_array(name) FROM movie_sets WHERE id = movies.set_id)"
            }
            Self::ReleaseDate { .. } => {
                "CASE release_precision
                    WHEN 'year' THEN json_array(substr(release_date, 1, 4))
                    WHEN 'month' THEN json_array(substr(release_date, 1, 7))
                    WHEN 'day' THEN json_array(release_date) ELSE '[]' END"
            }
        }
    }
}

/// Change many movies in one act. Answers none when all are so already.
///
/// # Errors
/// `Invalid` with the field, `NotFound` when a chosen person is gone.
pub async fn bulk_edit(
    library: &Library,
    session: &Session,
    (ids, edit): (&[MovieId], &BulkEdit),
    now: OffsetDateTime,
) -> Result<Option<ChangeSetId>> {
    let label = ChangeLabel::new("editMovies").with("field", edit.field());
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    write(&mut set, ids, edit).await?;
    let changing = changing(&set).await?.len();
    if changing == 0 {
        return Ok(None);
    }
    set.relabel(&label.with("count", changing)).await?;
    Ok(Some(set.commit().await?))
}

/// What the same would do: it is done, looked at, and dropped.
///
/// # Errors
/// As [`bulk_edit`].
pub async fn bulk_preview(
    library: &Library,
    session: &Session,
    (ids, edit): (&[MovieId], &BulkEdit),
    now: OffsetDateTime,
) -> Result<BulkPreview> {
    let label = ChangeLabel::new("editMovies");
    let mut set = ChangeSet::begin(library, Actor::Person(session), &label, now).await?;
    write(&mut set, ids, edit).await?;
    let changing = changing(&set).await?;
    let some = sql::id_list(changing.iter().copied().take(SHOWN));
    let shown = edit.shown();
    let read =
        format!("SELECT id, title, {shown} FROM movies WHERE id IN ({some}) ORDER BY sort_key");
    let mut before: HashMap<i32, String> = HashMap::new();
    for row in sql::rows(library.reader(), &read, []).await? {
        before.insert(row.try_get_by_index(0)?, row.try_get_by_index(2)?);
    }
    let list = |json: &str| serde_json::from_str(json).unwrap_or_default();
    let mut rows = Vec::new();
    for row in sql::rows(set.txn(), &read, []).await? {
        let id: i32 = row.try_get_by_index(0)?;
        rows.push(BulkRow {
            id: MovieId(id),
            title: row.try_get_by_index(1)?,
            before: before.get(&id).map(|json| list(json)).unwrap_or_default(),
            after: list(&row.try_get_by_index::<String>(2)?),
        });
    }
    Ok(BulkPreview { changing: u32::try_from(changing.len()).unwrap_or(u32::MAX), rows })
}

/// The movies that became different in this act.
async fn changing(set: &ChangeSet) -> Result<Vec<i32>> {
    let read = format!(
        "SELECT DISTINCT key_from FROM changes WHERE change_set_id = {} AND table_name IN
            ('movies', 'movie_genres', 'movie_countries')
         UNION SELECT movie_id FROM movie_crew WHERE id IN (SELECT key_from FROM changes
            WHERE change_set_id = {0} AND table_name = 'movie_crew')
         UNION SELECT json_extract(image, '$.movie_id') FROM change_images WHERE change_id IN
            (SELECT id FROM changes WHERE change_set_id = {0} AND table_name = 'movie_crew')",
        set.id()
    );
    sql::column(set.txn(), &read, []).await
}

async fn write(set: &mut ChangeSet, ids: &[MovieId], edit: &BulkEdit) -> Result<()> {
    let list = sql::id_list(ids.iter().map(|id| id.0));
    match edit {
        BulkEdit::Genres { action, names } => {
            let genres = vocabulary::genres_named(set, names).await?;
            links::write_genres(set, &list, *action, &genres).await?;
            Ok(())
        }
        BulkEdit::Countries { action, names } => {
            let countries = vocabulary::countries_named(set, names).await?;
            write_lists(set, &list, (&COUNTRIES, *action), &countries).await
        }
        BulkEdit::Directors { action, people } => {
            let directors = people::all_chosen(set, "directors", people).await?;
            write_lists(set, &list, (&DIRECTORS, *action), &directors).await
        }
        BulkEdit::Set { name } => {
            let id = vocabulary::set_named(set, name).await?;
            let column = [("set_id", Value::Int(id.map(|id| id.0)))];
            set.update_where("movies", &column, &format!("id IN ({list})")).await?;
            Ok(())
        }
        BulkEdit::ReleaseDate { date } => {
            let date = input::date("releaseDate", date)?;
            let precision = date.map(|date| date.precision.to_value());
            let columns = [
                ("release_date", Value::from(date.map(|date| date.date.to_string()))),
                ("release_precision", Value::from(precision)),
            ];
            set.update_where("movies", &columns, &format!("id IN ({list})")).await?;
            Ok(())
        }
    }
}

async fn write_lists(
    set: &mut ChangeSet,
    list: &str,
    (ranked, action): (&Ranked, ListAction),
    these: &[i32],
) -> Result<()> {
    let mut lists = ranked::lists(set, ranked, &format!("id IN ({list})")).await?;
    for (_, list) in &mut lists {
        match action {
            ListAction::Set => *list = these.to_vec(),
            ListAction::Add => list.extend(these),
            ListAction::Remove => list.retain(|id| !these.contains(id)),
        }
    }
    ranked::write(set, ranked, lists).await?;
    Ok(())
}
