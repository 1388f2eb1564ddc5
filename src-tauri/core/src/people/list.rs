//! The list of everyone: in order, filtered, and as rows.

use sea_orm::prelude::TimeDate;
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde::{Deserialize, Serialize};

use super::{PersonRef, PersonRefRow};
use crate::files::IMAGE_COLUMNS;
use crate::ids::PersonId;
use crate::movies::{SortDirection, year_of};
use crate::{Result, sql, text};

/// Rows that one call answers at most.
const ROWS: usize = 200;

/// What the list is ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum PeopleSortBy {
    /// The last name, by the rules of the language.
    Name,
    /// How often they are credited.
    Credits,
    /// The date of birth; who has none is last either way.
    Born,
}

/// Who is in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PeopleFilter {
    /// Everyone.
    All,
    /// Who plays somebody.
    Cast,
    /// Who works behind the camera.
    Crew,
    /// Who has no portrait.
    WithoutPortrait,
    /// Who is credited in nothing.
    WithoutCredits,
}

/// An order and a choice of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PeopleView {
    /// By what.
    pub by: PeopleSortBy,
    /// Which way.
    pub direction: SortDirection,
    /// Who.
    pub filter: PeopleFilter,
    /// Letters within the name, whatever their case; empty for any name.
    pub name: String,
}

/// A person as a list shows them, with what tells namesakes apart.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonRow {
    /// The person.
    pub person: PersonRef,
    /// The year of their birth.
    pub born: Option<i32>,
    /// The year of their death.
    pub died: Option<i32>,
    /// Castings and crew jobs together.
    pub credits: i32,
    /// Two movies they are credited in.
    pub known_for: Vec<String>,
}

/// Everyone in the view, in order.
///
/// # Errors
/// When the database cannot be read.
pub async fn ids(db: &impl ConnectionTrait, view: &PeopleView) -> Result<Vec<PersonId>> {
    let way = view.direction.sql();
    let rows = match view.filter {
        PeopleFilter::All => "true",
        PeopleFilter::Cast => {
            "EXISTS (SELECT 1 FROM movie_characters WHERE person_id = persons.id)"
        }
        PeopleFilter::Crew => {
            "(EXISTS (SELECT 1 FROM movie_crew WHERE person_id = persons.id)
              OR EXISTS (SELECT 1 FROM movies WHERE director_id = persons.id))"
        }
        PeopleFilter::WithoutPortrait => "primary_photo_file_id IS NULL",
        PeopleFilter::WithoutCredits => "credit_count = 0",
    };
    let mut rows = rows.to_owned();
    if !view.name.is_empty() {
        rows += " AND instr(name_key, ?1) > 0";
    }
    let part = |rows: &str, order: &str| {
        format!("SELECT * FROM (SELECT id FROM persons WHERE {rows} ORDER BY {order})")
    };
    let ordered = match view.by {
        PeopleSortBy::Name => part(&rows, &format!("sort_key {way}, id {way}")),
        PeopleSortBy::Credits => part(&rows, &format!("credit_count {way}, sort_key, id")),
        // Two parts, each from its index: whose birth is not known comes last either way.
        PeopleSortBy::Born => {
            let known = format!("{rows} AND date_of_birth IS NOT NULL");
            let unknown = format!("{rows} AND date_of_birth IS NULL");
            let known = part(&known, &format!("date_of_birth {way}, sort_key, id"));
            format!("{known} UNION ALL {}", part(&unknown, "sort_key, id"))
        }
    };
    let name = text::key(&view.name);
    let ids = sql::ids(db, &ordered, [name.into()]).await?;
    Ok(ids.into_iter().map(PersonId).collect())
}

/// Rows in the order asked for, at most 200; an id that is gone is left out.
///
/// # Errors
/// When the database cannot be read.
pub async fn rows(db: &impl ConnectionTrait, ids: &[PersonId]) -> Result<Vec<PersonRow>> {
    #[derive(FromQueryResult)]
    struct Row {
        #[sea_orm(nested)]
        person: PersonRefRow,
        date_of_birth: Option<TimeDate>,
        date_of_death: Option<TimeDate>,
        credit_count: i32,
        known_for: String,
    }
    let ids = &ids[..ids.len().min(ROWS)];
    let read = format!(
        "SELECT {}, date_of_birth, date_of_death, credit_count,
            (SELECT json_group_array(title) FROM (SELECT title FROM movies WHERE id IN
                (SELECT movie_id FROM movie_characters WHERE person_id = persons.id
                 UNION SELECT id FROM movies WHERE director_id = persons.id)
                ORDER BY sort_key LIMIT 2)) AS known_for, {IMAGE_COLUMNS}
         FROM persons LEFT JOIN files ON files.id = primary_photo_file_id
         WHERE persons.id IN ({})",
        super::PERSON_COLUMNS,
        sql::id_list(ids.iter().map(|id| id.0))
    );
    let mut rows: Vec<PersonRow> = sql::all::<Row>(db, &read, [])
        .await?
        .into_iter()
        .map(|row| PersonRow {
            person: row.person.into(),
            born: year_of(row.date_of_birth),
            died: year_of(row.date_of_death),
            credits: row.credit_count,
            known_for: serde_json::from_str(&row.known_for).unwrap_or_default(),
        })
        .collect();
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.person.id));
    Ok(rows)
}
