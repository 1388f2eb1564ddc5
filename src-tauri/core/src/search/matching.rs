//! What a full-text table is asked: expressions of words that are never syntax.

use super::fold::{fold, is_cjk, words};
use super::language::{Name, Phrase};

/// Letters a word needs before it is looked for in the names of people and characters too; with
/// fewer it would be in nearly every movie.
const LETTERS_OF_A_NAME: usize = 3;

/// Words looked for as the beginnings of words, in any order.
pub(super) fn beginnings(text: &str) -> String {
    let folded = fold(text);
    all_of(&words(&folded).collect::<Vec<_>>())
}

/// Words looked for in a row; while the quote is open, the last is a beginning.
pub(super) fn in_a_row(phrase: &Phrase) -> String {
    let folded = fold(&phrase.text);
    let row = quoted(&words(&folded).collect::<Vec<_>>().join(" "));
    if phrase.is_closed { row } else { format!("{row}*") }
}

/// What a name is looked for by; none where it is an id.
pub(super) fn of_name(name: &Name) -> Option<String> {
    match name {
        Name::Words(text) => Some(beginnings(text)),
        Name::Phrase(phrase) => Some(in_a_row(phrase)),
        Name::Id(_) => None,
    }
}

/// Every word, the characters of a CJK run as one phrase, each word a beginning of one in the index.
pub(super) fn all_of(words: &[&str]) -> String {
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

/// The words as three letters in a row and the next three, the last three whatever was before; none
/// where no word has as many. Each costs a look, and what they find is looked at itself.
pub(super) fn trigrams(words: &[&str]) -> Option<String> {
    let mut all = Vec::new();
    for word in words {
        let letters: Vec<char> = word.chars().collect();
        let Some(last) = letters.len().checked_sub(3) else { continue };
        let starts = (0..last).step_by(3).chain([last]);
        all.extend(starts.map(|at| quoted(&letters[at..at + 3].iter().collect::<String>())));
    }
    (!all.is_empty()).then(|| all.join(" AND "))
}

pub(super) fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

/// Whether a text says enough to be looked for in the names of people and characters.
pub(super) fn is_name_long(text: &str) -> bool {
    let is_long =
        |word: &str| word.chars().any(is_cjk) || word.chars().nth(LETTERS_OF_A_NAME - 1).is_some();
    words(&fold(text)).any(is_long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_never_syntax() {
        assert_eq!(beginnings("OR NEAR(a^2)"), r#""or"* AND "near"* AND "a"* AND "2"*"#);
        assert_eq!(beginnings(" *- "), "", "signs alone ask for nothing");
    }

    #[test]
    fn two_cjk_characters_are_a_phrase() {
        assert_eq!(beginnings("千尋"), r#""千 尋""#);
    }

    #[test]
    fn short_words_stay_with_the_titles() {
        assert!(!is_name_long("al"));
        assert!(is_name_long("ali") && is_name_long("千"));
    }
}
