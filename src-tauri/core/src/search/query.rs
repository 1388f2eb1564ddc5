//! From what is typed to what is found.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::fold::{fold, fold_for_index, is_cjk, words};
use super::index::{INFIX, Kind, WORDS, id_of};
use super::{HITS, MovieHit, Named, SearchResults};
use crate::characters;
use crate::files::IMAGE_COLUMNS;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::movies::MovieRefRow;
use crate::people::{self, PersonRow};
use crate::{Result, sql};

/// Words looked at; a longer text is a sentence, not a search.
const MOST_WORDS: usize = 8;
/// Bytes looked at, so that a pasted book costs nothing.
const TEXT: usize = 512;

/// What is found for a text, its last word being a beginning.
///
/// # Errors
/// When the database cannot be read.
pub async fn search(db: &impl ConnectionTrait, text: &str) -> Result<SearchResults> {
    let Some(query) = Query::read(text) else { return Ok(SearchResults::default()) };
    let movies = query.find(db, Kind::Movie).await?;
    let persons = query.find(db, Kind::Person).await?;
    let characters = query.find(db, Kind::Character).await?;
    Ok(SearchResults {
        movies: movie_hits(db, &movies).await?,
        people: person_rows(db, &persons).await?,
        characters: characters::rows(db, &character_ids(characters)).await?,
    })
}

/// The people a text may mean, as [`search`].
///
/// # Errors
/// When the database cannot be read.
pub async fn people(db: &impl ConnectionTrait, text: &str) -> Result<Vec<PersonRow>> {
    let Some(query) = Query::read(text) else { return Ok(Vec::new()) };
    person_rows(db, &query.find(db, Kind::Person).await?).await
}

/// The characters a text may mean, as [`search`].
///
/// # Errors
/// When the database cannot be read.
pub async fn characters(db: &impl ConnectionTrait, text: &str) -> Result<Vec<CharacterId>> {
    let Some(query) = Query::read(text) else { return Ok(Vec::new()) };
    Ok(character_ids(query.find(db, Kind::Character).await?))
}

/// Ids of those of a kind whose name has all these words, the best known first.
pub(crate) async fn named(
    db: &impl ConnectionTrait,
    kind: Named,
    words_of: &str,
    most: usize,
) -> Result<Vec<i32>> {
    let kind = match kind {
        Named::Person => Kind::Person,
        Named::Character => Kind::Character,
    };
    let words: Vec<String> = words(&fold(words_of)).map(quoted).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let (from, to) = kind.range();
    let read = format!(
        "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN {from} AND {to}
         ORDER BY rowid LIMIT {most}"
    );
    let found = sql::column::<i64>(db, &read, [words.join(" AND ").into()]).await?;
    Ok(found.into_iter().map(id_of).collect())
}

/// How many people have a name that begins with this word; no more than `most` are counted.
pub(crate) async fn people_beginning(
    db: &impl ConnectionTrait,
    word: &str,
    most: usize,
) -> Result<usize> {
    let (from, to) = Kind::Person.range();
    let read = format!(
        "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN {from} AND {to}
         LIMIT {most}"
    );
    Ok(sql::column::<i64>(db, &read, [format!("^{}", quoted(word)).into()]).await?.len())
}

fn character_ids(ids: Vec<i32>) -> Vec<CharacterId> {
    ids.into_iter().map(CharacterId).collect()
}

async fn person_rows(db: &impl ConnectionTrait, ids: &[i32]) -> Result<Vec<PersonRow>> {
    people::rows(db, &ids.iter().copied().map(PersonId).collect::<Vec<_>>()).await
}

struct Query {
    /// For the words' beginnings.
    prefixes: String,
    /// For letters inside words, where there are three and more of them.
    infix: Option<String>,
    folded: String,
}

impl Query {
    fn read(text: &str) -> Option<Self> {
        let folded = fold(&text[..text.floor_char_boundary(TEXT)]);
        let words: Vec<&str> = words(&folded).take(MOST_WORDS).collect();
        if words.is_empty() {
            return None;
        }
        let trigrams: Vec<String> = words
            .iter()
            .flat_map(|word| {
                let letters: Vec<char> = word.chars().collect();
                letters
                    .windows(3)
                    .map(|three| quoted(&three.iter().collect::<String>()))
                    .collect::<Vec<_>>()
            })
            .collect();
        let infix = (!trigrams.is_empty()).then(|| trigrams.join(" AND "));
        Some(Self { prefixes: prefixes(&words), infix, folded: words.join(" ") })
    }

    /// Row ids of a kind, the best known first.
    async fn find(&self, db: &impl ConnectionTrait, kind: Kind) -> Result<Vec<i32>> {
        let (from, to) = kind.range();
        let matching = |table: &str, limit: usize| {
            format!(
                "SELECT rowid FROM {table} WHERE {table} MATCH ?1
                 AND rowid BETWEEN {from} AND {to} ORDER BY rowid LIMIT {limit}"
            )
        };
        let best = matching(WORDS, HITS);
        let best = sql::column::<i64>(db, &best, [self.prefixes.clone().into()]).await?;
        let mut found: Vec<i32> = best.into_iter().map(id_of).collect();
        if let Some(infix) = self.infix.as_ref().filter(|_| found.len() < HITS) {
            let more = matching(INFIX, HITS * 4);
            let more = sql::column::<i64>(db, &more, [infix.clone().into()]).await?;
            let texts = kind.texts_of(db, more.into_iter().map(id_of)).await?;
            // Three letters in a row each do not make a word in a row: look.
            let inside = |text: &str| self.folded.split(' ').all(|word| text.contains(word));
            for (id, _) in texts.into_iter().filter(|(_, text)| inside(&fold_for_index(text))) {
                if found.len() < HITS && !found.contains(&id) {
                    found.push(id);
                }
            }
        }
        Ok(found)
    }
}

impl Kind {
    /// Ids and texts, the best known first. A bare number would name a column.
    async fn texts_of(
        self,
        db: &impl ConnectionTrait,
        ids: impl Iterator<Item = i32>,
    ) -> Result<Vec<(i32, String)>> {
        let (table, text, ids) = (self.table(), self.text(), sql::id_list(ids));
        let read = format!(
            "SELECT id, {text} FROM {table} WHERE id IN ({ids}) ORDER BY {} + 0 DESC, id",
            self.credits()
        );
        let rows = sql::rows(db, &read, []).await?;
        let texts = rows.iter().map(|row| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?)));
        texts.collect()
    }
}

/// Every word, the characters of a CJK run as one phrase, each word a beginning of one in the index.
fn prefixes(words: &[&str]) -> String {
    let mut terms: Vec<String> = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    for word in words {
        if word.chars().all(is_cjk) {
            run.push(word);
            continue;
        }
        terms.extend(phrase(&mut run));
        terms.push(format!("{}*", quoted(word)));
    }
    terms.extend(phrase(&mut run));
    terms.join(" AND ")
}

fn phrase(run: &mut Vec<&str>) -> Option<String> {
    let phrase = (!run.is_empty()).then(|| quoted(&run.join(" ")));
    run.clear();
    phrase
}

fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

async fn movie_hits(db: &impl ConnectionTrait, ids: &[i32]) -> Result<Vec<MovieHit>> {
    #[derive(FromQueryResult)]
    struct Row {
        #[sea_orm(nested)]
        movie: MovieRefRow,
        original_title: Option<String>,
    }
    let read = format!(
        "SELECT movies.id, title, release_date, original_title, {IMAGE_COLUMNS}
         FROM movies LEFT JOIN files ON files.id = poster_file_id WHERE movies.id IN ({})",
        sql::id_list(ids.iter().copied())
    );
    let mut hits: Vec<MovieHit> = sql::all::<Row>(db, &read, [])
        .await?
        .into_iter()
        .map(|row| MovieHit { movie: row.movie.into(), original_title: row.original_title })
        .collect();
    hits.sort_by_key(|hit| ids.iter().position(|id| MovieId(*id) == hit.movie.id));
    Ok(hits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_never_syntax() {
        let query = Query::read("alien\" OR * NEAR(a^2)").expect("there are words");
        assert_eq!(query.prefixes, r#""alien"* AND "or"* AND "near"* AND "a"* AND "2"*"#);
        assert!(Query::read(" \"*- ").is_none(), "signs alone ask for nothing");
    }

    #[test]
    fn two_cjk_characters_are_a_phrase() {
        assert_eq!(Query::read("千尋").expect("there are words").prefixes, r#""千 尋""#);
    }
}
