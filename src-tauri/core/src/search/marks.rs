//! Which letters of a shown name were meant by what was typed.

use super::fold::{fold, fold_for_index, is_cjk, words};
use super::span::{Span, Utf16};

/// The folded words of what was typed.
pub(super) struct Marker(Vec<String>);

impl Marker {
    /// Of the texts of terms.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let folded: Vec<String> = texts.map(fold).collect();
        Self(folded.iter().flat_map(|text| words(text)).map(str::to_owned).collect())
    }

    /// The beginnings of words that were typed, or else the letters inside words; in order.
    pub(super) fn marks(&self, shown: &str) -> Vec<Span> {
        let words = shown_words(shown);
        let mut marks = Vec::new();
        for typed in &self.0 {
            let begun: Vec<_> = words.iter().filter_map(|word| begin(shown, word, typed)).collect();
            if begun.is_empty() {
                marks.extend(words.iter().find_map(|word| inside(shown, word, typed)));
            } else {
                marks.extend(begun);
            }
        }
        marks.sort_by_key(|mark| (mark.start, mark.end));
        let mut joined: Vec<std::ops::Range<usize>> = Vec::new();
        for mark in marks {
            match joined.last_mut().filter(|last| mark.start <= last.end) {
                Some(last) => last.end = last.end.max(mark.end),
                None => joined.push(mark),
            }
        }
        let units = Utf16::of(shown);
        joined.iter().map(|mark| units.span(mark)).collect()
    }
}

/// Bytes of every word of a shown text; a CJK character is one.
fn shown_words(shown: &str) -> Vec<std::ops::Range<usize>> {
    let mut words: Vec<std::ops::Range<usize>> = Vec::new();
    let mut is_open = false;
    for (at, c) in shown.char_indices() {
        let end = at + c.len_utf8();
        // Marks belong to the letter before them.
        let is_of_a_word = c.is_alphanumeric() || fold(c.encode_utf8(&mut [0; 4])).is_empty();
        match words.last_mut().filter(|_| is_open && is_of_a_word && !is_cjk(c)) {
            Some(last) => last.end = end,
            None if c.is_alphanumeric() => words.push(at..end),
            None => {}
        }
        is_open = is_of_a_word && !is_cjk(c);
    }
    words
}

/// The letters that a word begins with, if what was typed is them in any spelling.
fn begin(
    shown: &str,
    word: &std::ops::Range<usize>,
    typed: &str,
) -> Option<std::ops::Range<usize>> {
    let spellings = fold_for_index(&shown[word.clone()]);
    let spelling = words(&spellings).position(|spelling| spelling.starts_with(typed))?;
    let is_enough = |end: usize| {
        let spellings = fold_for_index(&shown[word.start..end]);
        let all: Vec<&str> = words(&spellings).collect();
        let its = all.get(spelling).or(all.first());
        its.is_some_and(|its| its.starts_with(typed))
    };
    Some(word.start..ends(shown, word).find(|end| is_enough(*end)).unwrap_or(word.end))
}

/// The letters inside a word that were typed.
fn inside(
    shown: &str,
    word: &std::ops::Range<usize>,
    typed: &str,
) -> Option<std::ops::Range<usize>> {
    let has = |from: usize, end: usize| fold(&shown[from..end]).contains(typed);
    if !has(word.start, word.end) {
        return None;
    }
    let end = ends(shown, word).find(|end| has(word.start, *end))?;
    let starts = shown[word.clone()].char_indices().map(|(at, _)| word.start + at);
    let start = starts.take_while(|start| has(*start, end)).last()?;
    Some(start..end)
}

/// Where a word may be cut: behind each of its characters.
fn ends<'a>(
    shown: &'a str,
    word: &std::ops::Range<usize>,
) -> impl Iterator<Item = usize> + use<'a> {
    let start = word.start;
    shown[word.clone()].char_indices().map(move |(at, c)| start + at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(typed: &str, shown: &str) -> Vec<String> {
        let units: Vec<u16> = shown.encode_utf16().collect();
        let marks = Marker::of(std::iter::once(typed)).marks(shown);
        let piece = |mark: &Span| &units[mark.start as usize..mark.end as usize];
        marks.iter().map(|mark| String::from_utf16(piece(mark)).unwrap()).collect()
    }

    #[test]
    fn what_was_typed_is_marked_in_what_is_shown() {
        for (typed, shown, marks) in [
            ("holm", "Sherlock Holmes", vec!["Holm"]),
            ("amelie", "Le Fabuleux Destin d’Amélie", vec!["Amélie"]),
            ("bruecke", "Die Brücke", vec!["Brücke"]),
            ("br", "Die Brücke", vec!["Br"]),
            ("strasse", "Die Straße", vec!["Straße"]),
            ("千尋", "千と千尋の神隠し", vec!["千", "千尋"]),
            ("cke", "Die Brücke", vec!["cke"]),
            ("👻 gh", "👻 Ghost", vec!["Gh"]),
            ("a an", "An Apple", vec!["An", "A"]),
            ("zzz", "Alien", vec![]),
        ] {
            assert_eq!(marked(typed, shown), marks, "{typed} in {shown}");
        }
    }
}
