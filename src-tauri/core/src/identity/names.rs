//! Names as they are compared: what of a name says who it is, and how near two names are.

use super::words::{ANYBODY, GENERATIONS, JOBS, OF_MEN, OF_WIVES, OF_WOMEN, PARTS, TITLES, Words};
use crate::search;

/// A name taken apart for comparing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    /// All of it, folded, its words joined by single blanks.
    pub(super) whole: String,
    /// The words that say who: without titles, generations and numbers.
    pub(super) words: Vec<String>,
    generation: Option<String>,
    is_womans: bool,
    is_wifes: bool,
    is_mans: bool,
    /// A younger or older self.
    pub(super) is_aged: bool,
    /// It belongs to somebody else: `Bond's Driver`.
    is_possessive: bool,
    has_number: bool,
}

impl Name {
    pub(super) fn read(name: &str) -> Self {
        let is_possessive = name.contains("'s ") || name.contains("’s ");
        let folded = search::fold(&name.replace(['\'', '’', '.'], ""));
        let all: Vec<&str> = search::words(&folded).collect();
        let mut read = Self { whole: all.join(" "), is_possessive, ..Self::default() };
        let is_title = |word: &str| TITLES.contains(word) || OF_WOMEN.contains(word);
        for (at, word) in all.iter().enumerate() {
            read.is_womans |= OF_WOMEN.contains(word);
            read.is_wifes |= OF_WIVES.contains(word);
            read.is_mans |= OF_MEN.contains(word);
            if word.chars().all(|c| c.is_numeric()) {
                read.has_number = true;
            } else if GENERATIONS.contains(word) && at > 0 {
                read.generation = Some(generation(word).to_owned());
            } else if matches!(*word, "young" | "younger" | "old" | "older" | "elder") {
                read.is_aged = true;
            } else if !is_title(word) {
                read.words.push((*word).to_owned());
            }
        }
        // A title alone is all there is: the King, the Captain.
        if read.words.is_empty() {
            read.words = all.iter().map(|word| (*word).to_owned()).collect();
        }
        read
    }

    /// Whether it says what somebody is, not who.
    pub(super) fn is_part(&self) -> bool {
        let lists: [&Words; 5] = [&ANYBODY, &JOBS, &PARTS, &TITLES, &OF_WOMEN];
        let is_known = |word: &str| word.len() < 2 || lists.iter().any(|list| list.contains(word));
        let first = self.words.first().map_or("", String::as_str);
        let last = self.words.last().map_or("", String::as_str);
        self.is_possessive
            || self.has_number
            || self.words.iter().all(|word| is_known(word))
            || ANYBODY.contains(first)
            || JOBS.contains(last)
    }

    /// Words sorted, so that the order of family names does not matter.
    pub(super) fn sorted(&self) -> String {
        let mut words = self.words.clone();
        words.sort_unstable();
        words.join(" ")
    }

    /// How it sounds, roughly: consonants, doubled ones once.
    pub(super) fn skeleton(&self) -> String {
        skeleton(&self.words.join(" "))
    }

    /// Whether something in the two names says that they are two: elder and younger, his and hers.
    pub(super) fn contradicts(&self, other: &Self) -> bool {
        self.generation != other.generation
            || (self.is_womans && other.is_mans)
            || (self.is_mans && other.is_womans)
            || self.is_wifes != other.is_wifes
            || self.has_number != other.has_number
            || self.is_possessive != other.is_possessive
    }
}

fn generation(word: &str) -> &str {
    match word {
        "jr" | "junior" | "fils" => "jr",
        "sr" | "senior" | "pere" => "sr",
        other => other,
    }
}

/// Consonants of a text, doubled ones once, letters of one sound alike.
pub(super) fn skeleton(text: &str) -> String {
    let mut out = String::new();
    let mut last = ' ';
    for c in text.chars() {
        let c = match c {
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' => continue,
            'z' => 's',
            'c' | 'q' => 'k',
            'v' | 'w' => 'f',
            'j' => 'g',
            other => other,
        };
        if c != last {
            out.push(c);
            last = c;
        }
    }
    out.trim().to_owned()
}

/// How two names agree, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Letter for letter, case, accents and signs aside.
    Equal,
    /// The same words in another order.
    Turned,
    /// But for titles, or for being young or old.
    Untitled,
    /// But for a letter or two, or how it is written in another script's letters.
    Spelled,
    /// One has more words: a middle name, a first name.
    Shorter,
    /// One has initials where the other has names.
    Initials,
}

pub(super) fn likeness(a: &Name, b: &Name) -> Option<Likeness> {
    if a.words.is_empty() || b.words.is_empty() {
        return None;
    }
    if a.whole == b.whole {
        return Some(Likeness::Equal);
    }
    if a.words == b.words {
        return Some(Likeness::Untitled);
    }
    if a.words.len() > 1 && a.sorted() == b.sorted() {
        return Some(Likeness::Turned);
    }
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    if has_initials(short, long) || has_initials(long, short) {
        return Some(Likeness::Initials);
    }
    if short.words.len() < long.words.len()
        && short.words.iter().all(|word| long.words.contains(word))
        && !short.is_part()
    {
        return Some(Likeness::Shorter);
    }
    let (x, y) = (a.words.join(""), b.words.join(""));
    let letters = x.chars().count().min(y.chars().count());
    let most = match letters {
        ..5 => 0,
        5..9 => 1,
        _ => 2,
    };
    let is_near = most > 0 && a.words.len().abs_diff(b.words.len()) <= 1 && {
        let sounds = letters >= 7 && a.skeleton() == b.skeleton();
        sounds || differ_by(&x, &y, most)
    };
    is_near.then_some(Likeness::Spelled)
}

/// Whether the family names are equal and every other word of one begins the other's: F. W. Murnau.
fn has_initials(short: &Name, long: &Name) -> bool {
    let (Some((last, first)), Some((family, given))) =
        (short.words.split_last(), long.words.split_last())
    else {
        return false;
    };
    // Initials may be written without a blank between them.
    let initials: Vec<char> = match first {
        [one] if one.len() <= 3 && given.len() == one.len() && one.len() > 1 => {
            one.chars().collect()
        }
        words if words.iter().any(|word| word.chars().count() == 1) => {
            words.iter().filter_map(|word| word.chars().next()).collect()
        }
        _ => return false,
    };
    let is_begun = |(letter, name): (&char, &String)| name.starts_with(*letter);
    let full = |(word, name): (&String, &String)| {
        word.chars().count() == 1 || name.chars().count() == 1 || word == name
    };
    last == family
        && !initials.is_empty()
        && initials.len() <= given.len()
        && initials.iter().zip(given).all(is_begun)
        && (first.len() != given.len() || first.iter().zip(given).all(full) || first.len() == 1)
}

/// Whether so many letters put in, left out, changed or swapped make one of the other.
fn differ_by(a: &str, b: &str, most: usize) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least =
                (rows[i][j] + usize::from(x != y)).min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()] <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: &str, b: &str) -> Option<Likeness> {
        likeness(&Name::read(a), &Name::read(b))
    }

    #[test]
    fn names_are_near_in_their_several_ways() {
        use Likeness::{Equal, Initials, Shorter, Spelled, Turned, Untitled};
        for (a, b, like) in [
            ("Zoë", "zoe", Some(Equal)),
            ("Kurosawa Akira", "Akira Kurosawa", Some(Turned)),
            ("Dr. Watson", "Watson", Some(Untitled)),
            ("Young Indiana Jones", "Indiana Jones", Some(Untitled)),
            ("Zatoichi", "Zatôichi", Some(Equal)),
            ("Sergei Eisenstein", "Sergey Eizenshteyn", Some(Spelled)),
            ("Dostoevsky", "Dostoyevsky", Some(Spelled)),
            ("James T. Kirk", "James Kirk", Some(Shorter)),
            ("Ellen Ripley", "Ripley", Some(Shorter)),
            ("F. W. Murnau", "Friedrich Wilhelm Murnau", Some(Initials)),
            ("F.W. Murnau", "Friedrich Wilhelm Murnau", Some(Initials)),
            ("Tony", "Toni", None),
            ("Anna", "Marie", None),
        ] {
            assert_eq!(between(a, b), like, "{a} and {b}");
        }
    }

    #[test]
    fn what_somebody_is_is_not_who() {
        for part in ["Cop", "Man in Bar", "Policeman #2", "Bond's Driver", "The King", "Old Woman"]
        {
            assert!(Name::read(part).is_part(), "{part}");
        }
        for name in ["Tony", "Dracula", "James Bond", "King Arthur", "Captain Nemo"] {
            assert!(!Name::read(name).is_part(), "{name}");
        }
    }

    #[test]
    fn names_of_one_family_contradict() {
        for (a, b) in [("Lon Chaney", "Lon Chaney Jr."), ("Mr. Bates", "Mrs. Bates")] {
            assert!(Name::read(a).contradicts(&Name::read(b)), "{a} and {b}");
        }
        assert!(!Name::read("Dr. Watson").contradicts(&Name::read("Watson")));
    }
}
