//! What is found while a person types: movies, people and characters, a few of each.

use sea_orm::ConnectionTrait;

use super::condition::{Condition, is_free};
use super::correct::corrected;
use super::fold::{fold, words};
use super::hits::{character_hits, movie_hits, person_hits};
use super::index::Kind;
use super::language::{Query, Term, What, parse};
use super::marks::Marker;
use super::resolve::{Known, Resolved, Rows, resolve, resolve_names};
use super::with::{With, movies_with};
use super::{Asker, BestMatch, Correction, HITS, SearchResults, SearchTotals, matching, query};
use crate::{Library, Result, sql};

/// Words looked at; a longer text is a sentence, not a search.
const MOST_WORDS: usize = 8;

/// What is found for a text, its last word being a beginning. Where nothing is called so, what is
/// called nearly so.
///
/// # Errors
/// When the database cannot be read.
pub async fn search(db: &impl ConnectionTrait, asker: Asker, text: &str) -> Result<SearchResults> {
    let mut resolved = resolve_names(db, asker, parse(text)).await?;
    let found = found(db, asker, &mut resolved).await?;
    let is_empty =
        found.movies.is_empty() && found.people.is_empty() && found.characters.is_empty();
    if !is_empty {
        return Ok(found);
    }
    resolved.look_inside(db).await?;
    let Some(correction) = correction(db, resolved).await? else { return Ok(found) };
    let mut resolved = resolve_names(db, asker, parse(&correction.text)).await?;
    let nearly = self::found(db, asker, &mut resolved).await?;
    Ok(SearchResults { corrected: Some(correction), ..nearly })
}

/// What is found at a keystroke, as [`search`]: the next one stops this one.
///
/// # Errors
/// `Cancelled` where another came meanwhile, or where it would take too long.
pub async fn at_keystroke(library: &Library, asker: Asker, text: &str) -> Result<SearchResults> {
    let turn = library.turn().await?;
    search(turn.db, asker, text).await
}

/// How much there is behind each kind of what is found.
///
/// # Errors
/// When the database cannot be read.
pub async fn totals(db: &impl ConnectionTrait, asker: Asker, text: &str) -> Result<SearchTotals> {
    let resolved = resolve(db, asker, parse(text)).await?;
    if resolved.terms.is_empty() {
        return Ok(SearchTotals::default());
    }
    let names = Names::of(&resolved.terms);
    let Condition { sql, mut values, .. } = Condition::of(db, &resolved, asker).await?;
    let mut columns = vec![format!("(SELECT count(*) FROM movies WHERE {sql})")];
    for kind in [Kind::Person, Kind::Character] {
        columns.push(names.as_ref().map_or("0".to_owned(), |names| {
            let (from, to) = kind.range();
            let expression = values.bind(names.expression.clone());
            format!(
                "(SELECT count(*) FROM search WHERE search MATCH {expression}
                    AND rowid BETWEEN {from} AND {to})"
            )
        }));
    }
    let read = format!("SELECT json_array({})", columns.join(", "));
    let counts = sql::scalar::<String>(db, &read, values.0).await?.unwrap_or_default();
    let [movies, people, characters] = serde_json::from_str(&counts).unwrap_or_default();
    Ok(SearchTotals { movies, people, characters })
}

/// The words of a query that name people, characters and movies.
struct Names {
    expression: String,
    texts: Vec<String>,
    /// Folded.
    words: Vec<String>,
    /// Whether they are all that is asked.
    are_all: bool,
}

impl Names {
    /// None where a query has no such word.
    fn of(terms: &[Known]) -> Option<Self> {
        let (mut wanted, mut unwanted, mut texts, mut all) = (vec![], vec![], vec![], vec![]);
        let mut are_all = true;
        for Known { term, .. } in terms {
            let (text, expression) = match &term.what {
                What::Word(text) => (&**text, matching::beginnings(text)),
                What::Phrase(phrase) => (&*phrase.text, matching::in_a_row(phrase)),
                _ => {
                    are_all = false;
                    continue;
                }
            };
            if term.not {
                are_all = false;
                unwanted.push(format!("({expression})"));
            } else if all.len() < MOST_WORDS {
                wanted.push(expression);
                texts.push(text.to_owned());
                all.extend(words(&fold(text)).map(str::to_owned));
            }
        }
        if wanted.is_empty() {
            return None;
        }
        let mut expression = wanted.join(" AND ");
        if !unwanted.is_empty() {
            expression = format!("({expression}) NOT ({})", unwanted.join(" OR "));
        }
        Some(Self { expression, texts, words: all, are_all })
    }

    async fn find(&self, db: &impl ConnectionTrait) -> Result<query::Found> {
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        query::find_all(db, (&self.expression, &words)).await
    }
}

async fn found(
    db: &impl ConnectionTrait,
    asker: Asker,
    resolved: &mut Resolved,
) -> Result<SearchResults> {
    if resolved.terms.is_empty() {
        return Ok(SearchResults::default());
    }
    let Some(names) = Names::of(&resolved.terms) else {
        let movies = first_movies(db, Condition::of(db, resolved, asker).await?).await?;
        let movies = movie_hits(db, &Marker::of(std::iter::empty()), (&movies, &[])).await?;
        return Ok(SearchResults { movies, ..SearchResults::default() });
    };
    let marker = Marker::of(names.texts.iter().map(String::as_str));
    let named = names.find(db).await?;
    let people = person_hits(db, &marker, &named.people).await?;
    let characters = character_hits(db, &marker, &named.characters).await?;
    let mut with: Vec<With> = Vec::new();
    let mut movies = if names.are_all {
        named.movies
    } else {
        resolved.look_inside(db).await?;
        first_movies(db, Condition::of(db, resolved, asker).await?).await?
    };
    if names.are_all
        && movies.len() < HITS
        && names.texts.iter().all(|text| matching::is_name_long(text))
    {
        with = movies_with(db, (&people, &characters), &movies).await?;
        movies.extend(with.iter().map(|with| with.movie));
    }
    let movies = movie_hits(db, &marker, (&movies, &with)).await?;
    let typed = names.words.join(" ");
    let is_title = |title: &str| words(&fold(title)).collect::<Vec<_>>().join(" ") == typed;
    let best = (names.are_all && !movies.iter().any(|hit| is_title(&hit.movie.title)))
        .then(|| BestMatch::of(people.first(), characters.first()))
        .flatten();
    Ok(SearchResults { movies, people, characters, best, corrected: None })
}

/// The first movies of a condition by title.
async fn first_movies(db: &impl ConnectionTrait, condition: Condition) -> Result<Vec<i32>> {
    let read = format!(
        "SELECT movies.id FROM movies WHERE {} ORDER BY movies.sort_key, movies.id LIMIT {HITS}",
        condition.sql
    );
    sql::column(db, &read, condition.values.0).await
}

/// The query with the nearest words in place of those that nothing is called.
async fn correction(db: &impl ConnectionTrait, resolved: Resolved) -> Result<Option<Correction>> {
    let (mut typed, mut used) = (Vec::new(), Vec::new());
    let mut terms: Vec<Term> = Vec::new();
    for Known { mut term, rows } in resolved.terms {
        if is_free(&term.what) && !term.not {
            typed.push(term.to_string());
            if let (What::Word(word), Rows::Inside(_)) = (&mut term.what, &rows)
                && let Some(nearest) = corrected(db, word).await?
            {
                *word = nearest;
            }
            used.push(term.to_string());
        }
        terms.push(term);
    }
    let (typed, used) = (typed.join(" "), used.join(" "));
    let is_new = typed != used;
    Ok(is_new.then(|| Correction { typed, used, text: Query { terms }.to_string() }))
}
