//! Rows that come back from the bin into a library that went on without them: what they refer to
//! may be gone, and their place may be taken.

use sea_orm::ConnectionTrait;
use serde_json::Value as Json;

use super::table::Table;
use crate::{Result, sql};

/// What the columns of a row must refer to, or it stays away.
const PARENTS: &[(&str, &str)] = &[
    ("movie_id", "movies"),
    ("person_id", "persons"),
    ("character_id", "characters"),
    ("genre_id", "genres"),
    ("country_id", "countries"),
    ("user_id", "users"),
];

/// Rows that stand in line: their table, the column that names whom, and the job that makes a row
/// one of them.
type Line = (&'static str, &'static str, Option<&'static str>);

/// What a movie may refer to, and what stands in line when that is gone.
const FIRSTS: &[(&str, &str, Option<Line>)] = &[
    ("director_id", "persons", Some(("movie_crew", "person_id", Some("director")))),
    ("country_id", "countries", Some(("movie_countries", "country_id", None))),
    ("set_id", "movie_sets", None),
];

/// Rows that went with one deletion: table and image.
pub(super) type Images = Vec<(String, Json)>;

/// Let the images name only what is there. Of a movie's directors and countries the next one takes
/// the place of a first one that is gone.
pub(super) async fn settle(db: &impl ConnectionTrait, images: &mut Images) -> Result<()> {
    let named = |(name, _): &(String, Json)| matches!(name.as_str(), "movies" | "persons");
    let Some(place) = images.iter().position(named) else { return Ok(()) };
    let (name, mut row) = images.remove(place);
    if name == "persons" {
        let there = "SELECT count(*) FROM countries WHERE name = ?";
        let country = row["country"].as_str().map(str::to_owned);
        if sql::scalar::<i64>(db, there, [country.into()]).await? == Some(0) {
            row["country"] = Json::Null;
        }
    } else {
        for (column, parent, line) in FIRSTS {
            if is_gone(db, parent, &row[*column]).await? {
                row[*column] = match line {
                    Some(line) => next_in(db, images, *line).await?,
                    None => Json::Null,
                };
            }
        }
    }
    images.push((name, row));
    Ok(())
}

/// Take the next one that is there out of a line.
async fn next_in(
    db: &impl ConnectionTrait,
    images: &mut Images,
    (table, column, job): Line,
) -> Result<Json> {
    let mut line: Vec<usize> = (0..images.len())
        .filter(|place| {
            let (name, row) = &images[*place];
            name == table && job.is_none_or(|job| row["job"] == job)
        })
        .collect();
    line.sort_by_key(|place| images[*place].1["billing_order"].as_i64());
    let parent = PARENTS.iter().find(|(name, _)| *name == column).map_or("", |(_, parent)| parent);
    for place in line {
        let id = images[place].1[column].clone();
        if !is_gone(db, parent, &id).await? {
            images.remove(place);
            return Ok(id);
        }
    }
    Ok(Json::Null)
}

/// Those of the rows of a table that can be there again: nothing has their key or their name, and
/// what they must refer to is there.
pub(super) async fn able(
    db: &impl ConnectionTrait,
    table: &Table,
    images: &[Json],
) -> Result<Vec<Json>> {
    if images.is_empty() {
        return Ok(Vec::new());
    }
    let mut same = table.is_row("back.value");
    if matches!(table.name, "genres" | "countries" | "movie_sets") {
        same = format!("({same} OR name_key = json_extract(back.value, '$.name_key'))");
    }
    let mut able = format!(
        "SELECT back.value FROM json_each(?) AS back
            WHERE NOT EXISTS (SELECT 1 FROM {} WHERE {same})",
        table.name
    );
    // A movie's own references may be nothing; those of a link may not.
    for (column, parent) in PARENTS.iter().filter(|_| table.name != "movies") {
        let id = format!("json_extract(back.value, '$.{column}')");
        able += &format!(
            " AND ({id} IS NULL OR EXISTS (SELECT 1 FROM {parent} WHERE {parent}.id = {id}))"
        );
    }
    let images = serde_json::to_string(images).unwrap_or_default();
    let rows = sql::column::<String>(db, &able, [images.into()]).await?;
    Ok(rows.iter().filter_map(|row| serde_json::from_str(row).ok()).collect())
}

async fn is_gone(db: &impl ConnectionTrait, parent: &str, id: &Json) -> Result<bool> {
    let Some(id) = id.as_i64() else { return Ok(false) };
    let there = format!("SELECT count(*) FROM {parent} WHERE id = ?");
    Ok(sql::scalar::<i64>(db, &there, [id.into()]).await? == Some(0))
}
