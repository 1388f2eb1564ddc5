//! The shape of a document. Names are those of the tables and columns; what is left out is unknown.
//!
//! What refers to something gives its id in the document, or its name where it has no row of its
//! own.

use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::identity::Kind;
use crate::transfer::planner::new_movie;
use crate::transfer::{PlanRow, PlanStatus};
use crate::values::{CharacterRole, CreditKind, Gender};

/// What `format` says in every document of ours.
pub(super) const FORMAT: &str = "lobbycard";
/// What `version` says. Raised when a document of the new kind would mean something else to an
/// older Lobbycard.
pub(super) const VERSION: u32 = 1;

const MOVIES: usize = 1_000_000;
const ROWS: usize = 20_000_000;
const CREDITS: usize = 5_000;

/// A whole document.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(in crate::transfer) struct Document {
    pub(super) format: String,
    pub(super) version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) exported_at: Option<i64>,
    #[serde(default, deserialize_with = "at_most::<ROWS, _, _>")]
    pub(super) files: Vec<FileRow>,
    #[serde(default, deserialize_with = "at_most::<ROWS, _, _>")]
    pub(super) countries: Vec<WordRow>,
    #[serde(default, deserialize_with = "at_most::<ROWS, _, _>")]
    pub(super) genres: Vec<WordRow>,
    #[serde(default, deserialize_with = "at_most::<ROWS, _, _>")]
    pub(super) movie_sets: Vec<WordRow>,
    #[serde(default, deserialize_with = "at_most::<ROWS, _, _>")]
    pub(super) persons: Vec<PersonRow>,
    #[serde(default, deserialize_with = "at_most::<ROWS, _, _>")]
    pub(super) characters: Vec<CharacterRow>,
    #[serde(default, deserialize_with = "at_most::<MOVIES, _, _>")]
    pub(super) movies: Vec<MovieRow>,
    #[serde(default, deserialize_with = "at_most::<ROWS, _, _>")]
    pub(super) kept_apart: Vec<ApartRow>,
}

impl Document {
    /// Its movies as the rows of a plan that takes all of them.
    pub(in crate::transfer) fn plan_rows(&self) -> Vec<PlanRow> {
        let unnamed = self.characters.iter().filter(|row| row.name.is_empty()).map(|row| row.id);
        let unnamed: HashSet<i32> = unnamed.collect();
        let is_named =
            |part: &&CastRow| !matches!(part.character, Some(Ref::Id(id)) if unnamed.contains(&id));
        let row = |(place, movie): (usize, &MovieRow)| PlanRow {
            status: PlanStatus::New,
            file: format!("movie {}", place + 1),
            title: Some(movie.title.clone()),
            year: movie.release_date.as_deref().and_then(|date| date.get(..4)?.parse().ok()),
            reason: new_movie(
                movie.cast.len(),
                movie.cast.iter().filter(is_named).count(),
                movie.poster.is_some(),
            ),
        };
        self.movies.iter().enumerate().map(row).collect()
    }
}

/// An id in the document, or a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum Ref {
    Id(i32),
    Name(String),
}

/// A picture: `path` lies below the document's folder.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileRow {
    pub(super) id: i32,
    pub(super) path: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) file_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) source_file_id: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) crop: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// A country, a genre or a set.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<i32>,
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) iso_code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// A person, by `name` or by `first_name` and `last_name`.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) first_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) last_name: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) biography: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) date_of_birth: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) date_of_death: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gender: Option<Gender>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) country: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) photo: Option<Ref>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) external_ids: Vec<IdRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// A character; one without a name stands for a part whose role nobody names.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CharacterRow {
    pub(super) id: i32,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<CharacterRole>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) aliases: Vec<AliasRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) external_ids: Vec<IdRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// Another name of a character.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AliasRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<i32>,
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// Two people or two characters that somebody said are not the same.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ApartRow {
    pub(super) id: i32,
    pub(super) kind: Kind,
    /// The lesser id.
    pub(super) a: i32,
    pub(super) b: i32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// What another catalogue calls a row.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct IdRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<i32>,
    pub(super) source: String,
    pub(super) value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// A movie with all that hangs on it.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MovieRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<i32>,
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) original_title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sort_title: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) budget: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) budget_currency: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) release_date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) duration: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) director: Option<Ref>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) country: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) poster: Option<Ref>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) set: Option<String>,
    #[serde(
        default,
        deserialize_with = "at_most::<CREDITS, _, _>",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(super) genres: Vec<Link>,
    #[serde(
        default,
        deserialize_with = "at_most::<CREDITS, _, _>",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(super) countries: Vec<Link>,
    #[serde(
        default,
        deserialize_with = "at_most::<CREDITS, _, _>",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(super) crew: Vec<CrewRow>,
    #[serde(
        default,
        deserialize_with = "at_most::<CREDITS, _, _>",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(super) cast: Vec<CastRow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) external_ids: Vec<IdRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// The name of a genre or country, and more where it was given at another time than the movie.
#[derive(Debug, Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum Link {
    Name(String),
    Row(LinkRow),
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkRow {
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) billing_order: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

impl Link {
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Name(name) => name,
            Self::Row(row) => &row.name,
        }
    }
}

/// Somebody behind the camera.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CrewRow {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<i32>,
    pub(super) job: String,
    pub(super) person: Ref,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) billing_order: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// One casting; in billing order.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CastRow {
    pub(super) person: Ref,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) character: Option<Ref>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) billing_order: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) credit_kind: Option<CreditKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) credited_as: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) role_text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) created_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) updated_at: Option<i64>,
}

/// A list that is refused when it grows beyond what any library holds.
fn at_most<'de, const MOST: usize, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    struct AtMost<const MOST: usize, T>(PhantomData<T>);

    impl<'de, const MOST: usize, T: Deserialize<'de>> Visitor<'de> for AtMost<MOST, T> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "a list of at most {MOST}")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
            let mut all = Vec::new();
            while let Some(one) = list.next_element()? {
                if all.len() == MOST {
                    return Err(A::Error::custom(format_args!("more than {MOST} in one list")));
                }
                all.push(one);
            }
            Ok(all)
        }
    }
    deserializer.deserialize_seq(AtMost::<MOST, T>(PhantomData))
}
