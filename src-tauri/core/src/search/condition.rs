//! A query as a condition on rows of `movies`, for any statement about them. Parameters are
//! numbered, so a condition may stand in a statement more than once; numbers and words of the
//! language are written out, names and what is typed never are.

mod part;

use sea_orm::ConnectionTrait;

use super::credits::{self, Credit};
use super::index::Kind;
use super::language::{
    Missing, Name, NameField, NumberField, Numbers, OwnField, Phrase, Term, What,
};
use super::resolve::{Known, Resolved, Rows};
use super::{Asker, matching};
use crate::{Result, sql};
use part::Part;
pub(super) use part::Values;

/// The row id of a full-text table without its kind and credits.
const ID: &str = "rowid & 268435455";

/// The condition of a query that asks for nothing.
pub(super) const EVERYTHING: &str = "true";

/// What a query's movies have in common.
pub(super) struct Condition {
    /// SQL over `movies`; [`EVERYTHING`] for all of them.
    pub(super) sql: String,
    pub(super) values: Values,
    /// The credits that its terms speak of, in order; more of the last may be said.
    pub(super) credits: Vec<Credit>,
}

impl Condition {
    /// The condition of a query.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn of(
        db: &impl ConnectionTrait,
        resolved: &Resolved,
        asker: Asker,
    ) -> Result<Self> {
        let mut values = Values::default();
        let mut parts = Vec::new();
        for known in &resolved.terms {
            if known.term.not {
                parts.push(term(known, asker, &mut values).not());
            } else if !credits::is_of_a_credit(&known.term.what) {
                parts.push(term(known, asker, &mut values));
            }
        }
        let credits = credits::credits(&resolved.terms, &mut values);
        parts.extend(credits.iter().map(|credit| Part::Among(credit.movies())));
        let parts = part::weighed(db, parts, &values).await?;
        let sql = if parts.is_empty() { EVERYTHING.to_owned() } else { parts.join("\n AND ") };
        Ok(Self { sql, values, credits })
    }
}

fn term(known: &Known, asker: Asker, values: &mut Values) -> Part {
    let Known { term: Term { what, .. }, rows } = known;
    match (what, rows) {
        (What::Word(word), Rows::Inside(inside)) => {
            let named = inside.0.iter().map(|(kind, id)| format!("({},{id})", *kind as i32));
            let named: Vec<String> = named.collect();
            if named.is_empty() {
                return Part::Holds("false".to_owned());
            }
            anywhere(&format!("VALUES {}", named.join(",")), word)
        }
        (What::Word(word), _) => {
            let expression = values.bind(matching::beginnings(word));
            anywhere(&named_by(&expression, word), word)
        }
        (What::Phrase(phrase), _) => {
            let expression = values.bind(matching::in_a_row(phrase));
            anywhere(&named_by(&expression, &phrase.text), &phrase.text)
        }
        (What::Named(field, names), rows) => named(*field, (names, rows), values),
        (What::Number(field, numbers), _) => Part::Holds(number(*field, *numbers)),
        (What::Own(field, is_so), _) => Part::Holds(own(*field, *is_so, asker)),
        (What::Missing(facts), _) => {
            Part::Holds(facts.iter().map(|fact| missing(*fact)).collect::<Vec<_>>().join(" OR "))
        }
        (What::Role(_) | What::Gender(_), _) => {
            let mut credit = Credit::default();
            credit.say(known, values);
            Part::Among(credit.movies())
        }
    }
}

/// SQL of the kinds and ids that an expression finds: of movies alone where a text says too little
/// for a name.
fn named_by(expression: &str, text: &str) -> String {
    let last = if matching::is_name_long(text) { Kind::Character } else { Kind::Movie };
    let to = last.range().1;
    format!(
        "SELECT rowid >> 36, {ID} FROM search WHERE search MATCH {expression} AND rowid <= {to}"
    )
}

/// The movies among what is named and, where enough is said, those with somebody among it.
fn anywhere(named: &str, text: &str) -> Part {
    let (movie, person, character) =
        (Kind::Movie as i32, Kind::Person as i32, Kind::Character as i32);
    let mut movies = format!("SELECT id FROM named WHERE kind = {movie}");
    if matching::is_name_long(text) {
        movies += &format!(
            " UNION ALL SELECT movie_id FROM named CROSS JOIN movie_characters
                ON character_id = named.id WHERE kind = {character}
              UNION ALL SELECT movie_id FROM named CROSS JOIN movie_characters
                ON person_id = named.id WHERE kind = {person}
              UNION ALL SELECT directed.id FROM named CROSS JOIN movies AS directed
                ON director_id = named.id WHERE kind = {person}
              UNION ALL SELECT movie_id FROM named CROSS JOIN movie_crew
                ON person_id = named.id WHERE kind = {person}"
        );
    }
    Part::Among(format!("WITH named(kind, id) AS MATERIALIZED ({named}) {movies}"))
}

fn named(field: NameField, (names, rows): (&[Name], &Rows), values: &mut Values) -> Part {
    let ids = match rows {
        Rows::Ids(ids) => sql::id_list(ids.iter().copied()),
        _ => String::new(),
    };
    match field {
        NameField::Genre => {
            Part::Among(format!("SELECT movie_id FROM movie_genres WHERE genre_id IN ({ids})"))
        }
        NameField::Country => Part::Among(format!(
            "SELECT made.id FROM movies AS made WHERE made.country_id IN ({ids})
                UNION ALL SELECT movie_id FROM movie_countries WHERE country_id IN ({ids})"
        )),
        NameField::Set => {
            Part::Holds(format!("movies.set_id IS NOT NULL AND movies.set_id IN ({ids})"))
        }
        NameField::Director => {
            let who = all_named(Kind::Person, names, values);
            Part::Among(format!(
                "SELECT directed.id FROM movies AS directed WHERE directed.director_id IN ({who})
                 UNION ALL SELECT movie_id FROM movie_crew
                    WHERE person_id IN ({who}) AND job = 'director'"
            ))
        }
        NameField::Actor | NameField::Character | NameField::From => {
            let mut credit = Credit::default();
            credit.say_name(field, (names, rows), values);
            Part::Among(credit.movies())
        }
    }
}

/// SQL of the ids of a kind that any of the names means.
pub(super) fn all_named(kind: Kind, names: &[Name], values: &mut Values) -> String {
    let (from, to) = kind.range();
    let mut parts: Vec<String> = Vec::new();
    for name in names {
        parts.push(match (name, matching::of_name(name)) {
            (Name::Id(id), _) => format!("SELECT {id}"),
            (_, expression) => {
                let expression = values.bind(expression.unwrap_or_default());
                format!(
                    "SELECT {ID} FROM search WHERE search MATCH {expression}
                     AND rowid BETWEEN {from} AND {to}"
                )
            }
        });
    }
    parts.join(" UNION ALL ")
}

fn number(field: NumberField, numbers: Numbers) -> String {
    let (from, to) = numbers.bounds();
    let column = match field {
        NumberField::Year => return years(from, to),
        NumberField::Runtime => "movies.duration",
        NumberField::Budget => "movies.budget",
    };
    let mut parts = vec![format!("{column} IS NOT NULL")];
    parts.extend(from.map(|from| format!("{column} >= {from}")));
    parts.extend(to.map(|to| format!("{column} <= {to}")));
    parts.join(" AND ")
}

/// Dates are text, `1979-05-25`, and years have four digits.
fn years(from: Option<i64>, to: Option<i64>) -> String {
    let after = to.map(|to| to + 1);
    let is_none = from.is_some_and(|from| from > 9999) || after.is_some_and(|after| after < 1);
    if is_none {
        return "false".to_owned();
    }
    let mut parts = vec!["movies.release_date IS NOT NULL".to_owned()];
    parts.extend(from.map(|from| format!("movies.release_date >= '{from:04}'")));
    let after = after.filter(|after| *after <= 9999);
    parts.extend(after.map(|after| format!("movies.release_date < '{after:04}'")));
    parts.join(" AND ")
}

fn own(field: OwnField, is_so: bool, asker: Asker) -> String {
    let Some(user) = asker.0 else { return "true".to_owned() };
    let table = match field {
        OwnField::Fav => "user_favorites",
        OwnField::Seen => "user_watches",
        OwnField::Watchlist => "user_watchlist",
    };
    let not = if is_so { "" } else { "NOT " };
    format!("movies.id {not}IN (SELECT movie_id FROM {table} WHERE user_id = {user})")
}

/// SQL condition of the movies that lack a fact.
pub(super) fn missing(fact: Missing) -> String {
    let none =
        |table: &str| format!("NOT EXISTS (SELECT 1 FROM {table} WHERE movie_id = movies.id)");
    match fact {
        Missing::Poster => "movies.poster_file_id IS NULL".to_owned(),
        Missing::Director => "movies.director_id IS NULL".to_owned(),
        Missing::Year => "movies.release_date IS NULL".to_owned(),
        Missing::Plot => "movies.description = ''".to_owned(),
        Missing::Cast => none("movie_characters"),
        Missing::Genre => none("movie_genres"),
        Missing::Country => "movies.country_id IS NULL".to_owned(),
        Missing::Runtime => "movies.duration IS NULL".to_owned(),
        Missing::Budget => "movies.budget IS NULL".to_owned(),
    }
}

/// Words of a query that name a movie, a person or a character.
pub(super) fn is_free(what: &What) -> bool {
    matches!(what, What::Word(_) | What::Phrase(Phrase { .. }))
}
