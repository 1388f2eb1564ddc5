//! Slips of the hand: the words of the library that are nearest to words which begin none.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::distance::{forgiven, slips};
use super::fold::{fold, words};
use crate::{Result, sql};

/// Words of the library that are compared with one that was typed, at most: 100,000 movies have
/// fewer with one first letter.
const COMPARED: usize = 30_000;

#[derive(FromQueryResult)]
struct Word {
    term: String,
    rows: i64,
}

/// The word that was meant most likely; none where none is near, or where the text is more than one
/// word of a kind that slips can be seen in.
pub(super) async fn corrected(db: &impl ConnectionTrait, typed: &str) -> Result<Option<String>> {
    let folded = fold(typed);
    let mut all = words(&folded);
    let (Some(word), None) = (all.next(), all.next()) else { return Ok(None) };
    let letters: Vec<char> = word.chars().take(64).collect();
    let most = forgiven(letters.len());
    if most == 0 {
        return Ok(None);
    }
    let mut best: Option<(usize, i64, String)> = None;
    for first in firsts(&letters) {
        let read = format!(
            "SELECT term, doc AS rows FROM search_words WHERE term >= ?1 AND term < ?2
             LIMIT {COMPARED}"
        );
        let range = [String::from(first).into(), format!("{first}{}", char::MAX).into()];
        for Word { term, rows } in sql::all(db, &read, range).await? {
            let Some(slips) = distance(&letters, &term, most) else { continue };
            let is_better = best
                .as_ref()
                .is_none_or(|(least, most_rows, _)| (slips, -rows) < (*least, -*most_rows));
            if is_better {
                best = Some((slips, rows, term));
            }
        }
    }
    Ok(best.map(|(_, _, term)| term))
}

/// The letters a word may begin with: its first, and its second where the first slipped in or the
/// two were swapped.
fn firsts(letters: &[char]) -> Vec<char> {
    let mut firsts = letters.to_vec();
    firsts.truncate(2);
    firsts.dedup();
    firsts
}

/// How far a word is from what was typed, the beginning of a longer word a little farther.
fn distance(typed: &[char], word: &str, most: usize) -> Option<usize> {
    let word: Vec<char> = word.chars().take(typed.len() + most + 1).collect();
    let whole = slips(typed, &word, most).map(|slips| 2 * slips);
    let begun = (typed.len() - 1..=typed.len() + 1)
        .filter_map(|length| slips(typed, word.get(..length)?, most))
        .min();
    whole.into_iter().chain(begun.map(|slips| 2 * slips + 1)).min()
}
