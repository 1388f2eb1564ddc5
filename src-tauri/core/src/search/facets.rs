//! What each value of a filter would leave of a query's movies.

use std::collections::{HashMap, HashSet};

use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::Asker;
use super::condition::{Condition, EVERYTHING, missing};
use super::credits::Credit;
use super::language::{Closed, Missing, QueryField, parse, quoted};
use super::resolve::resolve;
use crate::values::{CharacterRole, Gender};
use crate::{Result, sql};

/// Counts of the movies of a query. Values that would leave nothing are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct Facets {
    /// Movies of the query.
    pub movies: u32,
    /// Genres, the most frequent first.
    pub genres: Vec<Facet>,
    /// Countries of the movies, the most frequent first.
    pub countries: Vec<Facet>,
    /// Decades by their first year, in order.
    pub decades: Vec<Facet>,
    /// Parts: as credits that join the last one of the query.
    pub roles: Vec<Facet>,
    /// Performers' genders: as credits that join the last one of the query.
    pub genders: Vec<Facet>,
    /// `yes` and `no`.
    pub seen: Vec<Facet>,
    /// `me` and `no`.
    pub favorites: Vec<Facet>,
    /// `yes` and `no`.
    pub watchlist: Vec<Facet>,
    /// Facts that movies lack.
    pub missing: Vec<Facet>,
}

/// A value and what it would leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Facet {
    /// A name as the library writes it, or a word of the language.
    pub value: String,
    /// The term to add to the query.
    pub term: String,
    /// Movies that would be left.
    pub movies: u32,
    /// Whether the query has this very term.
    pub is_set: bool,
}

/// The counts of a text's movies, in at most two statements beside those that read its names.
///
/// # Errors
/// When the database cannot be read.
pub async fn facets(db: &impl ConnectionTrait, asker: Asker, text: &str) -> Result<Facets> {
    let resolved = resolve(db, asker, parse(text)).await?;
    let set: HashSet<String> = resolved.terms.iter().map(|known| known.term.to_string()).collect();
    let condition = Condition::of(&resolved, asker);
    let mut counted = Counted { set, rows: HashMap::new() };
    for read in [of_movies(&condition, asker), of_credits(&condition)] {
        for row in sql::rows(db, &read, condition.values.0.clone()).await? {
            let facet: String = row.try_get_by_index(0)?;
            let value = (row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            counted.rows.entry(facet).or_default().push(value);
        }
    }
    let movies = counted.one("all");
    let (seen, favorites, watchlist) = (
        counted.yes_and_no(QueryField::Seen, movies, asker),
        counted.yes_and_no(QueryField::Fav, movies, asker),
        counted.yes_and_no(QueryField::Watchlist, movies, asker),
    );
    Ok(Facets {
        movies,
        genres: counted.by_count(QueryField::Genre),
        countries: counted.by_count(QueryField::Country),
        decades: counted.decades(),
        roles: counted.by_count(QueryField::Role),
        genders: counted.by_count(QueryField::Gender),
        seen,
        favorites,
        watchlist,
        missing: counted.by_count(QueryField::Missing),
    })
}

/// SQL of the rows: facet, value, movies. The movies are read once, with the facts they lack.
fn of_movies(condition: &Condition, asker: Asker) -> String {
    let lacks: Vec<String> = Missing::ALL
        .iter()
        .map(|(word, fact)| format!("{} AS no_{word}", missing(*fact)))
        .collect();
    let sums: Vec<String> =
        Missing::ALL.iter().map(|(word, _)| format!("sum(no_{word}) AS no_{word}")).collect();
    let tables = format!(
        "WITH hits AS MATERIALIZED (SELECT movies.id, movies.country_id,
            substr(movies.release_date, 1, 3) || '0' AS decade, {} FROM movies WHERE {}),
         lacking AS MATERIALIZED (SELECT count(*) AS movies, {} FROM hits)",
        lacks.join(", "),
        condition.sql,
        sums.join(", ")
    );
    let genres = if condition.sql == EVERYTHING {
        "movie_genres"
    } else {
        "hits CROSS JOIN movie_genres ON movie_id = hits.id"
    };
    let mut parts = vec![
        "SELECT 'all', '', movies FROM lacking".to_owned(),
        format!(
            "SELECT 'genre', name, its.movies FROM (SELECT genre_id, count(*) AS movies
                FROM {genres} GROUP BY genre_id) AS its JOIN genres ON genres.id = its.genre_id"
        ),
        // A further country is never the first one, but nothing in the tables says so.
        "SELECT 'country', name, its.movies FROM (SELECT country_id, count(*) AS movies FROM (
                SELECT country_id FROM hits WHERE country_id IS NOT NULL
                UNION ALL SELECT more.country_id FROM movie_countries AS more
                    JOIN hits ON hits.id = more.movie_id
                    WHERE hits.country_id IS NOT more.country_id) GROUP BY country_id) AS its
            JOIN countries ON countries.id = its.country_id"
            .to_owned(),
        "SELECT 'decade', decade, count(*) FROM hits WHERE decade IS NOT NULL GROUP BY decade"
            .to_owned(),
    ];
    for (word, _) in Missing::ALL {
        parts.push(format!("SELECT 'missing', '{word}', coalesce(no_{word}, 0) FROM lacking"));
    }
    if let Some(user) = asker.0 {
        for (field, table) in
            [("fav", "user_favorites"), ("seen", "user_watches"), ("watchlist", "user_watchlist")]
        {
            parts.push(format!(
                "SELECT '{field}', 'yes', count(DISTINCT movie_id) FROM {table}
                    WHERE user_id = {user} AND movie_id IN (SELECT id FROM hits)"
            ));
        }
    }
    format!("{tables} {}", parts.join(" UNION ALL "))
}

/// SQL of the rows about credits: a value joins the last credit of the query, or begins another
/// where that credit has said it. Movies are gone through once for each of the two.
fn of_credits(condition: &Condition) -> String {
    let within = if condition.sql == EVERYTHING { "true" } else { "credit.movie_id IN hits" };
    let (roles, genders) = (CharacterRole::ALL, Gender::ALL);
    let (roles, role_rows) = counted(condition, (QueryField::Role, "played.role"), roles, within);
    let (genders, gender_rows) =
        counted(condition, (QueryField::Gender, "player.gender"), genders, within);
    format!(
        "WITH hits(id) AS MATERIALIZED (SELECT movies.id FROM movies WHERE {}), {roles}, {genders}
         {role_rows} UNION ALL {gender_rows}",
        condition.sql
    )
}

/// SQL of a table with a count of each value, and of its rows: facet, value, movies.
fn counted<T: Closed>(
    condition: &Condition,
    (field, column): (QueryField, &str),
    values: &[(&str, T)],
    within: &str,
) -> (String, String) {
    let last = condition.credits.last().filter(|credit| !credit.has(field));
    let credit: Credit = last.cloned().unwrap_or_default();
    let facet = field.word().unwrap_or_default();
    let words = values.iter().map(|(word, _)| *word);
    let each: Vec<String> =
        words.clone().map(|word| format!("max({column} = '{word}') AS {word}")).collect();
    let sums: Vec<String> = words.clone().map(|word| format!("sum({word}) AS {word}")).collect();
    let table = format!(
        "all_{facet} AS MATERIALIZED (SELECT {} FROM (SELECT {} {} GROUP BY credit.movie_id))",
        sums.join(", "),
        each.join(", "),
        credit.rows(&format!("{column} IS NOT NULL AND {within}"))
    );
    let rows: Vec<String> = words
        .map(|word| format!("SELECT '{facet}', '{word}', coalesce({word}, 0) FROM all_{facet}"))
        .collect();
    (table, rows.join(" UNION ALL "))
}

/// What was counted, by facet.
struct Counted {
    /// The terms of the query.
    set: HashSet<String>,
    rows: HashMap<String, Vec<(String, u32)>>,
}

impl Counted {
    fn one(&self, facet: &str) -> u32 {
        self.rows.get(facet).and_then(|rows| rows.first()).map_or(0, |(_, movies)| *movies)
    }

    fn facet(&self, field: QueryField, value: &str, as_typed: &str, movies: u32) -> Facet {
        let term = format!("{}:{as_typed}", field.word().unwrap_or_default());
        let is_set = self.set.contains(&term);
        Facet { value: value.to_owned(), term, movies, is_set }
    }

    fn all(&self, field: QueryField, facet: &str) -> Vec<Facet> {
        let rows = self.rows.get(facet).map(Vec::as_slice).unwrap_or_default();
        let left = rows.iter().filter(|(_, movies)| *movies > 0);
        left.map(|(value, movies)| self.facet(field, value, &quoted(value), *movies)).collect()
    }

    fn by_count(&self, field: QueryField) -> Vec<Facet> {
        let mut facets = self.all(field, field.word().unwrap_or_default());
        facets.sort_by(|a, b| b.movies.cmp(&a.movies).then_with(|| a.value.cmp(&b.value)));
        facets
    }

    fn decades(&self) -> Vec<Facet> {
        let mut facets = self.all(QueryField::Year, "decade");
        for facet in &mut facets {
            let last = facet.value.parse::<u32>().unwrap_or(0) + 9;
            facet.term = format!("year:{}..{last}", facet.value);
            facet.is_set = self.set.contains(&facet.term);
        }
        facets.sort_by(|a, b| a.value.cmp(&b.value));
        facets
    }

    fn yes_and_no(&self, field: QueryField, all: u32, asker: Asker) -> Vec<Facet> {
        if asker.0.is_none() {
            return Vec::new();
        }
        let yes = self.one(field.word().unwrap_or_default());
        let word = if field == QueryField::Fav { "me" } else { "yes" };
        let values = [(word, yes), ("no", all - yes)].into_iter();
        let left = values.filter(|(_, movies)| *movies > 0);
        left.map(|(value, movies)| self.facet(field, value, value, movies)).collect()
    }
}
