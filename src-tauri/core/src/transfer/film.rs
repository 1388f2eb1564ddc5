//! A film as an import sees it, in one form whatever the source.

use std::collections::HashSet;
use std::path::PathBuf;

use super::external::ExternalId;
use super::facts::is_own_source;
use super::nfo::{NfoActor, NfoMovie};
use super::people::{People, PersonFacts, PersonRef};
use super::portraits::Portraits;
use crate::casting::Role;
use crate::dates::PartialDate;
use crate::people::PersonName;
use crate::text;
use crate::values::CharacterRole;

/// Everything an import knows of a movie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Film {
    pub(crate) title: String,
    pub(crate) original_title: Option<String>,
    pub(crate) sort_title: Option<String>,
    pub(crate) description: String,
    pub(crate) released: Option<PartialDate>,
    pub(crate) duration: Option<i32>,
    pub(crate) budget: Option<Budget>,
    pub(crate) set: Option<String>,
    pub(crate) genres: Vec<String>,
    pub(crate) countries: Vec<String>,
    /// The first credited director first.
    pub(crate) directors: Vec<PersonRef>,
    /// Further crew, job by job in the order of the credits.
    pub(crate) crew: Vec<CrewMember>,
    /// In billing order.
    pub(crate) cast: Vec<Part>,
    pub(crate) ids: Vec<ExternalId>,
    pub(crate) poster: Option<Picture>,
}

/// Whole units of a currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Budget {
    pub(crate) amount: i64,
    /// ISO 4217.
    pub(crate) currency: String,
}

/// Somebody behind the camera.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CrewMember {
    pub(crate) job: String,
    pub(crate) person: PersonRef,
}

/// One casting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) person: PersonRef,
    pub(super) role: Role,
    /// The character, where the source itself says which of its characters it is.
    pub(super) character: Option<CharacterRef>,
}

/// A character that the source lists by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct CharacterRef(pub(super) usize);

/// What a source says of a character it lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CharacterFacts {
    pub(super) description: String,
    pub(super) role: Option<CharacterRole>,
}

/// Where the bytes of a picture are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Picture {
    File(PathBuf),
    /// Part of the program: its name and its bytes.
    Built(&'static str, &'static [u8]),
    /// A reference that leads nowhere, as it was written.
    Nowhere(String),
}

/// Jobs of the crew that the import itself knows.
pub(super) const DIRECTOR: &str = "director";
pub(super) const WRITER: &str = "writer";
/// Of a budget that names no other.
pub(super) const USUAL_CURRENCY: &str = "USD";

impl Film {
    /// A film from an NFO: doubled names dropped, roles told from names, people met.
    pub(super) fn from_nfo(nfo: NfoMovie, people: &mut People, portraits: &Portraits) -> Self {
        let mut actors = nfo.actors;
        // The order counts only where every actor has one; a stable sort keeps the file's otherwise.
        if actors.iter().all(|actor| actor.order.is_some()) {
            actors.sort_by_key(|actor| actor.order);
        }
        let mut seen = HashSet::new();
        let own = nfo.ids.into_iter().filter(|(source, _)| names_a_film(source));
        let ids = own.filter(|id| seen.insert(id.clone())).collect();
        let original_title = nfo.original_title.filter(|title| *title != nfo.title);
        Self {
            original_title,
            sort_title: nfo.sort_title.filter(|title| *title != text::sort_title(&nfo.title)),
            title: nfo.title,
            description: nfo.description,
            released: nfo.released,
            duration: nfo.duration_minutes.and_then(|minutes| i32::try_from(minutes).ok()),
            budget: None,
            set: nfo.set,
            genres: distinct(nfo.genres),
            countries: distinct(nfo.countries),
            directors: met(people, nfo.directors),
            crew: met(people, nfo.writers)
                .into_iter()
                .map(|person| CrewMember { job: WRITER.to_owned(), person })
                .collect(),
            cast: parts(people, portraits, actors),
            ids,
            poster: None,
        }
    }

    /// The year of its release.
    pub(crate) fn year(&self) -> Option<i32> {
        self.released.map(|released| released.date.year())
    }

    /// What the source calls it, kept with the movie so that the same film is known again after the
    /// movie was edited by hand.
    pub(crate) fn identity(&self) -> String {
        identity(&self.title, self.year())
    }

    /// Everybody it credits, some more than once.
    pub(super) fn credited(&self) -> impl Iterator<Item = PersonRef> {
        let cast = self.cast.iter().map(|part| part.person);
        let crew = self.crew.iter().map(|member| member.person);
        cast.chain(self.directors.iter().copied()).chain(crew)
    }
}

/// Ids that files carry and that are not the film's own.
const FOREIGN_SOURCES: &[&str] = &["tmdbset", "tmdbcollection", "tvdbset", "set"];

/// Whether an id of this source is the film's own.
pub(super) fn names_a_film(source: &str) -> bool {
    !FOREIGN_SOURCES.contains(&source) && !is_own_source(source)
}

/// A title and year as one key.
pub(crate) fn identity(title: &str, year: Option<i32>) -> String {
    format!("{}|{}", text::key(title), year.map(|year| year.to_string()).unwrap_or_default())
}

/// Names without those that differ in case or width only.
pub(super) fn distinct(names: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    names.into_iter().filter(|name| seen.insert(text::key(name))).collect()
}

fn met(people: &mut People, names: Vec<String>) -> Vec<PersonRef> {
    let names = distinct(names).into_iter();
    names.map(|name| people.meet(PersonFacts::named(PersonName::split(&name)))).collect()
}

fn parts(people: &mut People, portraits: &Portraits, actors: Vec<NfoActor>) -> Vec<Part> {
    let mut seen = HashSet::new();
    let mut part = |actor: NfoActor| {
        let photo = portraits.of(&actor.name).cloned();
        let named = PersonFacts::named(PersonName::split(&actor.name));
        let person = people.meet(PersonFacts { ids: actor.ids, photo, ..named });
        Part { person, role: Role::read(actor.role_text.as_deref()), character: None }
    };
    let parts = actors.into_iter().map(&mut part);
    parts.filter(|part| seen.insert((part.person, part.role_key()))).collect()
}

impl Part {
    /// The role as it is compared.
    pub(super) fn role_key(&self) -> Option<String> {
        self.role.character.as_deref().map(text::key)
    }
}
