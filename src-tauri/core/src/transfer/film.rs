//! A film as an import sees it, in one form whether it comes from a file or from the library, so
//! that the two can be compared and the first written.

use std::collections::HashSet;

use super::facts::NFO;
use super::nfo::{NfoActor, NfoMovie};
use super::role::Role;
use crate::dates::PartialDate;
use crate::text;

/// Everything an import knows of a movie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Film {
    pub(crate) title: String,
    pub(crate) original_title: Option<String>,
    pub(crate) sort_title: Option<String>,
    pub(crate) description: String,
    pub(crate) released: Option<PartialDate>,
    pub(crate) duration: Option<i32>,
    pub(crate) set: Option<String>,
    pub(crate) genres: Vec<String>,
    pub(crate) countries: Vec<String>,
    pub(crate) directors: Vec<String>,
    pub(crate) writers: Vec<String>,
    /// In billing order.
    pub(crate) cast: Vec<Part>,
    /// Source and value.
    pub(crate) ids: Vec<(String, String)>,
}

/// One casting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) person: String,
    pub(super) role: Role,
}

impl Film {
    /// A film from an NFO: doubled names dropped, roles told from names.
    pub(crate) fn from_nfo(nfo: NfoMovie) -> Self {
        let mut actors = nfo.actors;
        // The order counts only where every actor has one; a stable sort keeps the file's otherwise.
        if actors.iter().all(|actor| actor.order.is_some()) {
            actors.sort_by_key(|actor| actor.order);
        }
        let original_title = nfo.original_title.filter(|title| *title != nfo.title);
        Self {
            original_title,
            sort_title: nfo.sort_title.filter(|title| *title != text::sort_title(&nfo.title)),
            title: nfo.title,
            description: nfo.description,
            released: nfo.released,
            duration: nfo.duration_minutes.and_then(|minutes| i32::try_from(minutes).ok()),
            set: nfo.set,
            genres: distinct(nfo.genres),
            countries: distinct(nfo.countries),
            directors: distinct(nfo.directors),
            writers: distinct(nfo.writers),
            cast: parts(actors),
            ids: {
                let mut seen = HashSet::new();
                let own = nfo.ids.into_iter().filter(|(source, _)| names_a_film(source));
                own.filter(|id| seen.insert(id.clone())).collect()
            },
        }
    }

    /// The year of its release.
    pub(crate) fn year(&self) -> Option<i32> {
        self.released.map(|released| released.date.year())
    }

    /// What the file calls it, kept with the movie so that the same file is known again after the
    /// movie was edited by hand.
    pub(crate) fn identity(&self) -> String {
        identity(&self.title, self.year())
    }

    /// The names of the fields in which two films differ.
    pub(crate) fn differences(&self, other: &Self) -> Vec<&'static str> {
        let keys = |names: &[String]| {
            let mut keys: Vec<String> = names.iter().map(|name| text::key(name)).collect();
            keys.sort();
            keys
        };
        let cast = |film: &Self| -> Vec<(String, Option<String>)> {
            film.cast.iter().map(|part| (text::key(&part.person), part.role_key())).collect()
        };
        let set = |film: &Self| film.set.as_deref().map(text::key);
        [
            ("title", self.title != other.title),
            ("originalTitle", self.original_title != other.original_title),
            ("sortTitle", self.sort_title != other.sort_title),
            ("description", self.description != other.description),
            ("releaseDate", self.released != other.released),
            ("durationMinutes", self.duration != other.duration),
            ("set", set(self) != set(other)),
            ("genres", keys(&self.genres) != keys(&other.genres)),
            ("countries", keys(&self.countries) != keys(&other.countries)),
            ("directors", keys(&self.directors) != keys(&other.directors)),
            ("writers", keys(&self.writers) != keys(&other.writers)),
            ("cast", cast(self) != cast(other)),
        ]
        .into_iter()
        .filter_map(|(name, differs)| differs.then_some(name))
        .collect()
    }

    /// Whether another catalogue says that two films are not the same one.
    pub(crate) fn is_contradicted_by(&self, ids: &[(String, String)]) -> bool {
        self.ids.iter().any(|(source, value)| {
            let mut theirs = ids.iter().filter(|(other, _)| other == source).peekable();
            theirs.peek().is_some() && theirs.all(|(_, other)| other != value)
        })
    }
}

/// Ids that files carry and that are not the film's own.
const FOREIGN_SOURCES: &[&str] = &["tmdbset", "tmdbcollection", "tvdbset", "set", NFO];

fn names_a_film(source: &str) -> bool {
    !FOREIGN_SOURCES.contains(&source)
}

/// A title and year as one key.
pub(crate) fn identity(title: &str, year: Option<i32>) -> String {
    format!("{}|{}", text::key(title), year.map(|year| year.to_string()).unwrap_or_default())
}

fn distinct(names: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    names.into_iter().filter(|name| seen.insert(text::key(name))).collect()
}

fn parts(actors: Vec<NfoActor>) -> Vec<Part> {
    let mut seen = HashSet::new();
    actors
        .into_iter()
        .map(|actor| Part { role: Role::read(actor.role_text.as_deref()), person: actor.name })
        .filter(|part| seen.insert((text::key(&part.person), part.role_key())))
        .collect()
}

impl Part {
    fn role_key(&self) -> Option<String> {
        self.role.character.as_deref().map(text::key)
    }
}
