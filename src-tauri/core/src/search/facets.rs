//! What each value of a filter would leave of a query's movies.

use std::collections::HashSet;

use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::Asker;
use super::condition::{Condition, EVERYTHING, missing};
use super::credits::Credit;
use super::language::{Closed, Missing, QueryField, parse, quoted};
use super::resolve::resolve;
use crate::ids::UserId;
use crate::values::{CharacterRole, Gender};
use crate::{Result, sql};

/// A value and what it would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Facet {
    /// A name as the library writes it, or a word of the language; of a year the first of a decade.
    pub value: String,
    /// The term to add to the query.
    pub term: String,
    /// Movies that would be left.
    pub movies: u32,
    /// Whether the query has this very term.
    pub is_set: bool,
}

/// The values of a field that would leave any of a text's movies: decades in their order, others
/// the most frequent first. Roles and genders are those of credits that join the last one of the
/// query. A field whose values are too many to count has none here: it is chosen by name.
///
/// # Errors
/// When the database cannot be read.
pub async fn facets(
    db: &impl ConnectionTrait,
    asker: Asker,
    text: &str,
    of: QueryField,
) -> Result<Vec<Facet>> {
    let resolved = resolve(db, asker, parse(text)).await?;
    let condition = Condition::of(db, &resolved, asker).await?;
    let Some(read) = counting(of, &condition, asker) else { return Ok(Vec::new()) };
    let set: HashSet<String> = resolved.terms.iter().map(|known| known.term.to_string()).collect();
    let mut facets = Vec::new();
    for row in sql::rows(db, &read, condition.values.0).await? {
        let (value, movies): (String, u32) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        if movies > 0 {
            let term = term(of, &value);
            let is_set = set.contains(&term);
            facets.push(Facet { value, term, movies, is_set });
        }
    }
    match of {
        QueryField::Year => facets.sort_by(|a, b| a.value.cmp(&b.value)),
        QueryField::Seen | QueryField::Fav | QueryField::Watchlist => {}
        _ => facets.sort_by(|a, b| b.movies.cmp(&a.movies).then_with(|| a.value.cmp(&b.value))),
    }
    Ok(facets)
}

/// The term that asks for a value.
fn term(of: QueryField, value: &str) -> String {
    if of == QueryField::Year {
        let last = value.parse::<u32>().unwrap_or(0) + 9;
        return format!("year:{value}..{last}");
    }
    format!("{}:{}", of.word().unwrap_or_default(), quoted(value))
}

/// SQL of the rows: value, movies. None where a field's values are not counted.
fn counting(of: QueryField, condition: &Condition, asker: Asker) -> Option<String> {
    let hits = &condition.sql;
    Some(match of {
        QueryField::Genre => genres(hits),
        QueryField::Country => countries(hits),
        QueryField::Year => format!(
            "SELECT substr(release_date, 1, 3) || '0' AS decade, count(*) FROM movies
             WHERE {hits} AND release_date IS NOT NULL GROUP BY decade"
        ),
        QueryField::Role => of_credits(condition, (of, "played.role"), CharacterRole::ALL),
        QueryField::Gender => of_credits(condition, (of, "player.gender"), Gender::ALL),
        QueryField::Fav => own(hits, asker.0?, ("user_favorites", "me")),
        QueryField::Seen => own(hits, asker.0?, ("user_watches", "yes")),
        QueryField::Watchlist => own(hits, asker.0?, ("user_watchlist", "yes")),
        QueryField::Missing => lacking(hits),
        _ => return None,
    })
}

fn genres(hits: &str) -> String {
    let of_hits = if hits == EVERYTHING {
        "movie_genres".to_owned()
    } else {
        format!(
            "(SELECT movies.id FROM movies WHERE {hits}) AS hit
                CROSS JOIN movie_genres ON movie_id = hit.id"
        )
    };
    format!(
        "SELECT name, its.movies FROM (SELECT genre_id, count(*) AS movies FROM {of_hits}
            GROUP BY genre_id) AS its JOIN genres ON genres.id = its.genre_id"
    )
}

/// A further country is never the first one, but nothing in the tables says so.
fn countries(hits: &str) -> String {
    format!(
        "WITH hits AS MATERIALIZED (SELECT movies.id, movies.country_id FROM movies WHERE {hits})
         SELECT name, its.movies FROM (SELECT country_id, count(*) AS movies FROM (
                SELECT country_id FROM hits WHERE country_id IS NOT NULL
                UNION ALL SELECT more.country_id FROM movie_countries AS more
                    JOIN hits ON hits.id = more.movie_id
                    WHERE hits.country_id IS NOT more.country_id) GROUP BY country_id) AS its
            JOIN countries ON countries.id = its.country_id"
    )
}

/// What somebody has marked, and then what they have not.
fn own(hits: &str, user: UserId, (table, yes): (&str, &str)) -> String {
    let is_marked = format!("movies.id IN (SELECT movie_id FROM {table} WHERE user_id = {user})");
    format!(
        "SELECT '{yes}', count(*) FROM movies WHERE {hits} AND {is_marked}
         UNION ALL SELECT 'no', count(*) FROM movies WHERE {hits} AND NOT {is_marked}"
    )
}

/// The movies are gone through once for all facts.
fn lacking(hits: &str) -> String {
    let all = Missing::ALL.iter();
    let sums = all.clone().map(|(word, fact)| format!("sum({}) AS no_{word}", missing(*fact)));
    let rows = all.map(|(word, _)| format!("SELECT '{word}', coalesce(no_{word}, 0) FROM lacking"));
    format!(
        "WITH lacking AS MATERIALIZED (SELECT {} FROM movies WHERE {hits}) {}",
        sums.collect::<Vec<_>>().join(", "),
        rows.collect::<Vec<_>>().join(" UNION ALL ")
    )
}

/// A value joins the last credit of the query, or begins another where that credit has said it.
fn of_credits<T: Closed>(
    condition: &Condition,
    (field, column): (QueryField, &str),
    values: &[(&str, T)],
) -> String {
    let last = condition.credits.last().filter(|credit| !credit.has(field));
    let credit: Credit = last.cloned().unwrap_or_default();
    let within = if condition.sql == EVERYTHING { "true" } else { "credit.movie_id IN hits" };
    let words = values.iter().map(|(word, _)| *word);
    let each = words.clone().map(|word| format!("max({column} = '{word}') AS {word}"));
    let sums = words.clone().map(|word| format!("sum({word}) AS {word}"));
    let rows = words.map(|word| format!("SELECT '{word}', coalesce({word}, 0) FROM counted"));
    format!(
        "WITH hits(id) AS MATERIALIZED (SELECT movies.id FROM movies WHERE {}),
         counted AS MATERIALIZED (SELECT {} FROM (SELECT {} {} GROUP BY credit.movie_id))
         {}",
        condition.sql,
        sums.collect::<Vec<_>>().join(", "),
        each.collect::<Vec<_>>().join(", "),
        credit.rows(&format!("{column} IS NOT NULL AND {within}")),
        rows.collect::<Vec<_>>().join(" UNION ALL ")
    )
}
