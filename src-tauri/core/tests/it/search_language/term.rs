//! Random terms, each with the text that says it and with what it means, looked up by hand.

use lobbycard_core::search::fold;

use super::shelf::{COUNTRIES, GENDERS, GENRES, Movie, ROLES, SETS, Shelf};
use crate::model::Dice;

#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) not: bool,
    pub(super) says: Says,
}

#[derive(Clone, Debug)]
pub(super) enum Says {
    Word(String),
    Phrase(String),
    Actor(Names),
    Character(Names),
    Director(Names),
    Genre(Vec<usize>),
    Country(Vec<usize>),
    From(Vec<usize>),
    Set(usize),
    Year(Range),
    Runtime(Range),
    Budget(Range),
    Role(Vec<usize>),
    Gender(Vec<usize>),
    Fav(bool),
    Seen(bool),
    Wanted(bool),
    Missing(&'static str),
}

/// Words and quoted words, or an id.
#[derive(Clone, Debug)]
pub(super) enum Names {
    Words(String),
    Quoted(String),
    Id(usize),
}

/// How it is written, and both ends, included.
#[derive(Clone, Debug)]
pub(super) struct Range(String, i64, i64);

const WORDS: &[&str] = &[
    "ni",
    "night",
    "NIGHTS",
    "the",
    "zoe",
    "spider-man",
    "man",
    "千尋",
    "尋",
    "riv",
    "lie",
    "iverb",
    "ann",
    "anna",
    "jose",
    "hara",
    "zzz",
    "7",
    "de",
    "lee",
    "o'hara",
    "pider",
];
const NAMES: &[&str] =
    &["ann", "zoe", "lee", "the", "千", "max", "luca", "nobody", "o'hara", "riv"];
const MISSING: &[&str] =
    &["poster", "director", "year", "plot", "cast", "genre", "country", "runtime", "budget"];

fn any(dice: &mut Dice, of: usize) -> Vec<usize> {
    let mut list = vec![dice.below(of)];
    if dice.below(3) == 0 {
        list.push(dice.below(of));
    }
    list
}

fn names(dice: &mut Dice, ids: usize) -> Names {
    let name = NAMES[dice.below(NAMES.len())].to_owned();
    match dice.below(4) {
        0 => Names::Id(dice.below(ids)),
        1 => Names::Quoted(format!("{name} {}", ["lee", "fox", "river"][dice.below(3)])),
        2 => Names::Quoted(name),
        _ => Names::Words(name),
    }
}

fn range(dice: &mut Dice, from: i64, step: i64, write: impl Fn(i64) -> String) -> Range {
    let low = from + i64::try_from(dice.below(40)).unwrap() * step;
    let high = low + i64::try_from(dice.below(20)).unwrap() * step;
    let (a, b) = (write(low), write(high));
    match dice.below(8) {
        0 => Range(a, low, low),
        1 => Range(format!("{a}..{b}"), low, high),
        2 => Range(format!("{a}.."), low, i64::MAX),
        3 => Range(format!("..{b}"), i64::MIN, high),
        4 => Range(format!(">={a}"), low, i64::MAX),
        5 => Range(format!(">{a}"), low + 1, i64::MAX),
        6 => Range(format!("<={a}"), i64::MIN, low),
        _ => Range(format!("<{a}"), i64::MIN, low - 1),
    }
}

fn money(value: i64) -> String {
    match value {
        value if value % 1_000_000 == 0 && value > 0 => format!("{}m", value / 1_000_000),
        value if value % 500_000 == 0 && value > 0 => format!("{}.5M", value / 1_000_000),
        value if value % 1_000 == 0 && value > 0 => format!("{}k", value / 1_000),
        value => value.to_string(),
    }
}

impl Term {
    pub(super) fn random(dice: &mut Dice, shelf: &Shelf) -> Self {
        let word = WORDS[dice.below(WORDS.len())].to_owned();
        let says = match dice.below(22) {
            0..=2 => Says::Word(word),
            3 => Says::Phrase(format!("{word} {}", WORDS[dice.below(WORDS.len())])),
            4 | 5 => Says::Actor(names(dice, shelf.people.len())),
            6 => Says::Character(names(dice, shelf.characters.len())),
            7 => Says::Director(names(dice, shelf.people.len())),
            8 => Says::Genre(any(dice, GENRES.len())),
            9 => Says::Country(any(dice, COUNTRIES.len())),
            10 | 11 => Says::From(any(dice, COUNTRIES.len())),
            12 => Says::Set(dice.below(SETS.len())),
            13 => Says::Year(range(dice, 1960, 1, |year| year.to_string())),
            14 => Says::Runtime(range(dice, 60, 3, |minutes| minutes.to_string())),
            15 => Says::Budget(range(dice, 0, 250_000, money)),
            16 => Says::Role(any(dice, ROLES.len())),
            17 => Says::Gender(any(dice, GENDERS.len())),
            18 => Says::Fav(dice.below(2) == 0),
            19 => Says::Seen(dice.below(2) == 0),
            20 => Says::Wanted(dice.below(2) == 0),
            _ => Says::Missing(MISSING[dice.below(MISSING.len())]),
        };
        Self { not: dice.below(5) == 0, says }
    }

    pub(super) fn text(&self) -> String {
        let list = |places: &[usize], of: &[&str]| {
            let quote = |name: &str| {
                if name.contains(' ') { format!("\"{name}\"") } else { name.to_owned() }
            };
            places.iter().map(|place| quote(of[*place])).collect::<Vec<_>>().join(",")
        };
        let yes = |is_so: bool| if is_so { "yes" } else { "no" };
        let said = match &self.says {
            Says::Word(word) => word.clone(),
            Says::Phrase(words) => format!("\"{words}\""),
            Says::Actor(names) => format!("actor:{}", names.text()),
            Says::Character(names) => format!("Character:{}", names.text()),
            Says::Director(names) => format!("director:{}", names.text()),
            Says::Genre(genres) => format!("genre:{}", list(genres, GENRES)),
            Says::Country(countries) => format!("country:{}", list(countries, COUNTRIES)),
            Says::From(countries) => format!("from:{}", list(countries, COUNTRIES).to_lowercase()),
            Says::Set(set) => format!("set:{}", ["nights", "\"alien coll"][*set]),
            Says::Year(range) => format!("year:{}", range.0),
            Says::Runtime(range) => format!("runtime:{}", range.0),
            Says::Budget(range) => format!("budget:{}", range.0),
            Says::Role(roles) => format!("role:{}", list(roles, ROLES)),
            Says::Gender(genders) => format!("gender:{}", list(genders, GENDERS)),
            Says::Fav(is_so) => format!("fav:{}", if *is_so { "me" } else { "no" }),
            Says::Seen(is_so) => format!("seen:{}", yes(*is_so)),
            Says::Wanted(is_so) => format!("watchlist:{}", yes(*is_so)),
            Says::Missing(fact) => format!("missing:{fact}"),
        };
        let minus = if self.not { "-" } else { "" };
        // A quote that has no end must be the last; here it is given one.
        let closed = if said.matches('"').count() % 2 == 1 { "ection\"" } else { "" };
        format!("{minus}{said}{closed}")
    }

    /// Whether it speaks of a credit; of which kind.
    pub(super) fn of_a_credit(&self) -> Option<&'static str> {
        match self.says {
            Says::Actor(_) => Some("actor"),
            Says::Character(_) => Some("character"),
            Says::From(_) => Some("from"),
            Says::Role(_) => Some("role"),
            Says::Gender(_) => Some("gender"),
            _ => None,
        }
    }

    pub(super) fn is_of_credit(&self, shelf: &Shelf, (person, character): (usize, usize)) -> bool {
        let (who, whom) = (&shelf.people[person], &shelf.characters[character]);
        let among = |list: &[usize], one: Option<usize>| one.is_some_and(|one| list.contains(&one));
        match &self.says {
            Says::Actor(names) => names.are(person, &who.name),
            Says::Character(names) => names.are(character, &whom.names),
            Says::From(countries) => among(countries, who.country),
            Says::Role(roles) => among(roles, whom.role),
            Says::Gender(genders) => among(genders, who.gender),
            _ => false,
        }
    }

    /// Whether it holds for a movie, the minus left aside.
    pub(super) fn holds(&self, shelf: &Shelf, movie: &Movie) -> bool {
        let among = |list: &[usize], its: &[usize]| its.iter().any(|one| list.contains(one));
        let within = |range: &Range, value: Option<i64>| {
            value.is_some_and(|value| range.1 <= value && value <= range.2)
        };
        match &self.says {
            Says::Word(word) => anywhere(shelf, movie, word, &|its| is_word(shelf, word, its)),
            Says::Phrase(words) => anywhere(shelf, movie, words, &|its| is_in_a_row(words, its)),
            Says::Director(names) => {
                movie.directors.iter().any(|person| names.are(*person, &shelf.people[*person].name))
            }
            Says::Genre(genres) => among(genres, &movie.genres),
            Says::Country(countries) => among(countries, &movie.countries),
            Says::Set(set) => movie.set == Some(*set),
            Says::Year(range) => within(range, movie.year),
            Says::Runtime(range) => within(range, movie.duration),
            Says::Budget(range) => within(range, movie.budget),
            Says::Fav(is_so) => movie.fav == *is_so,
            Says::Seen(is_so) => movie.seen == *is_so,
            Says::Wanted(is_so) => movie.wanted == *is_so,
            Says::Missing(fact) => match *fact {
                "poster" => !movie.poster,
                "director" => movie.directors.is_empty(),
                "year" => movie.year.is_none(),
                "plot" => !movie.plot,
                "cast" => movie.cast.is_empty(),
                "genre" => movie.genres.is_empty(),
                "country" => movie.countries.is_empty(),
                "runtime" => movie.duration.is_none(),
                _ => movie.budget.is_none(),
            },
            _ => movie.cast.iter().any(|credit| self.is_of_credit(shelf, *credit)),
        }
    }
}

impl Names {
    fn text(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Quoted(words) => format!("\"{words}\""),
            Self::Id(place) => format!("#{}", place + 1),
        }
    }

    fn are(&self, place: usize, name: &str) -> bool {
        match self {
            Self::Words(words) => begins(words, name),
            Self::Quoted(words) => is_in_a_row(words, name),
            Self::Id(id) => *id == place,
        }
    }
}

fn anywhere(shelf: &Shelf, movie: &Movie, typed: &str, is_it: &dyn Fn(&str) -> bool) -> bool {
    let is_long = |word: &String| word.chars().count() >= 3 || word.chars().any(is_cjk);
    let mut names = vec![&movie.titles];
    if tokens(typed).iter().any(is_long) {
        let people = movie.cast.iter().map(|(person, _)| person);
        let people = people.chain(&movie.directors).chain(&movie.writers);
        names.extend(people.map(|person| &shelf.people[*person].name));
        names.extend(movie.cast.iter().map(|(_, whom)| &shelf.characters[*whom].names));
    }
    names.into_iter().any(|name| is_it(name))
}

/// A word begins one of a name; or, where it begins none in the library, is inside one.
fn is_word(shelf: &Shelf, word: &str, name: &str) -> bool {
    let all = shelf.movies.iter().map(|movie| &movie.titles);
    let all = all.chain(shelf.people.iter().map(|person| &person.name));
    let mut all = all.chain(shelf.characters.iter().map(|character| &character.names));
    if all.any(|name| begins(word, name)) {
        return begins(word, name);
    }
    let typed = tokens(word);
    let name = fold(name);
    typed.iter().any(|word| word.chars().count() >= 3)
        && typed.iter().all(|word| name.contains(word))
}

fn begins(typed: &str, name: &str) -> bool {
    let (typed, its) = (tokens(typed), tokens(name));
    let (cjk, other): (Vec<_>, Vec<_>) =
        typed.into_iter().partition(|word| word.chars().all(is_cjk));
    other.iter().all(|word| its.iter().any(|its| its.starts_with(word)))
        && (cjk.is_empty() || its.windows(cjk.len()).any(|row| row == cjk))
}

fn is_in_a_row(typed: &str, name: &str) -> bool {
    let typed = tokens(typed);
    tokens(name).windows(typed.len()).any(|row| row == typed)
}

fn tokens(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn is_cjk(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}
