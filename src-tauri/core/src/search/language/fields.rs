//! The words of the language: its fields, and the values of those that know only certain ones.

use serde::{Deserialize, Serialize};

use crate::values::{CharacterRole, Gender};

/// What a term may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum QueryField {
    /// A word without a field.
    Word,
    /// Quoted words without a field.
    Phrase,
    /// A performer.
    Actor,
    /// A character.
    Character,
    /// A director.
    Director,
    /// A genre.
    Genre,
    /// A country of the movie.
    Country,
    /// The country of a performer.
    From,
    /// A set of movies.
    Set,
    /// The year of release.
    Year,
    /// Minutes.
    Runtime,
    /// Whole units of whatever currency.
    Budget,
    /// How large a character's part is.
    Role,
    /// A performer's gender.
    Gender,
    /// Favorites of the person who asks.
    Fav,
    /// Movies they have seen.
    Seen,
    /// Movies they want to see.
    Watchlist,
    /// What is not known of a movie.
    Missing,
}

impl QueryField {
    /// The fields that can be written, by their words.
    pub(crate) const WRITTEN: &[(&str, Self)] = &[
        ("actor", Self::Actor),
        ("character", Self::Character),
        ("director", Self::Director),
        ("genre", Self::Genre),
        ("country", Self::Country),
        ("from", Self::From),
        ("set", Self::Set),
        ("year", Self::Year),
        ("runtime", Self::Runtime),
        ("budget", Self::Budget),
        ("role", Self::Role),
        ("gender", Self::Gender),
        ("fav", Self::Fav),
        ("seen", Self::Seen),
        ("watchlist", Self::Watchlist),
        ("missing", Self::Missing),
    ];

    /// The field of a word, whatever its case.
    pub(crate) fn named(word: &str) -> Option<Self> {
        let is_it = |(name, _): &&(&str, Self)| name.eq_ignore_ascii_case(word);
        Self::WRITTEN.iter().find(is_it).map(|(_, field)| *field)
    }

    /// Its word; none for what is written without a field.
    pub(crate) fn word(self) -> Option<&'static str> {
        Self::WRITTEN.iter().find(|(_, field)| *field == self).map(|(name, _)| *name)
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name {$(
            $variant,
        )+}

        impl $name {
            pub(crate) const fn field(self) -> QueryField {
                match self {$(
                    Self::$variant => QueryField::$variant,
                )+}
            }

            pub(crate) fn of(field: QueryField) -> Option<Self> {
                match field {
                    $(QueryField::$variant => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    )+};
}

fields! {
    /// Fields whose values are names.
    NameField { Actor, Character, Director, Genre, Country, From, Set, }
    /// Fields whose values are numbers.
    NumberField { Year, Runtime, Budget, }
    /// Fields about what the person who asks has done.
    OwnField { Fav, Seen, Watchlist, }
}

/// Facts a movie may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Poster,
    Director,
    Year,
    Plot,
    Cast,
    Genre,
    Country,
    Runtime,
    Budget,
}

/// Values of which the language knows every one.
pub(crate) trait Closed: Copy + PartialEq + 'static {
    const ALL: &'static [(&'static str, Self)];

    fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, it)| *it)
    }

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| *name)
    }
}

impl Closed for CharacterRole {
    const ALL: &'static [(&'static str, Self)] = &[
        ("leading", Self::Leading),
        ("supporting", Self::Supporting),
        ("background", Self::Background),
    ];
}

impl Closed for Gender {
    const ALL: &'static [(&'static str, Self)] =
        &[("female", Self::Female), ("male", Self::Male), ("non_binary", Self::NonBinary)];
}

impl Closed for Missing {
    const ALL: &'static [(&'static str, Self)] = &[
        ("poster", Self::Poster),
        ("director", Self::Director),
        ("year", Self::Year),
        ("plot", Self::Plot),
        ("cast", Self::Cast),
        ("genre", Self::Genre),
        ("country", Self::Country),
        ("runtime", Self::Runtime),
        ("budget", Self::Budget),
    ];
}

impl Closed for bool {
    const ALL: &'static [(&'static str, Self)] = &[("yes", true), ("no", false), ("me", true)];
}
