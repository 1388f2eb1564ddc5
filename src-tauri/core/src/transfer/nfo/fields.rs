//! The dialects of an NFO: which element goes into which field.
//!
//! A dialect is rows in [`FIELDS`], not a branch. Owns how one value becomes part of the film:
//! which of several wins, what is split, what counts as nothing. Does not walk the XML.

use std::collections::HashSet;

use super::ids::Ids;
use super::{NfoActor, NfoMovie, runtime};
use crate::dates::PartialDate;
use crate::people::is_suffix;
use crate::transfer::tidy::{block, line};

/// The text of one element, and its `type` where it is an id.
pub(super) struct Value<'a> {
    pub(super) text: &'a str,
    pub(super) source: &'a str,
}

/// Called at the end of an element, so a row for `actor` runs after the rows below it.
pub(super) type Setter = fn(&mut Draft, &Value<'_>);

/// Paths below the root. Kodi and Jellyfin (also Emby) write the first block; the second is what
/// older scrapers and other managers write.
const FIELDS: &[(&str, Setter)] = &[
    ("title", |draft, value| first(&mut draft.movie.title, &line(value.text))),
    ("originaltitle", |draft, value| first_some(&mut draft.movie.original_title, value)),
    ("sorttitle", |draft, value| first_some(&mut draft.movie.sort_title, value)),
    ("plot", |draft, value| first(&mut draft.movie.description, &block(value.text))),
    ("outline", |draft, value| first(&mut draft.outline, &block(value.text))),
    ("runtime", |draft, value| draft.runtime.note(runtime::minutes(value.text), 0)),
    ("premiered", |draft, value| released(draft, value, 0)),
    ("releasedate", |draft, value| released(draft, value, 1)),
    ("aired", |draft, value| released(draft, value, 2)),
    ("year", |draft, value| released(draft, value, 3)),
    ("genre", |draft, value| draft.genres.add(parts(value.text))),
    ("country", |draft, value| draft.countries.add(parts(value.text))),
    ("director", |draft, value| draft.directors.add(names(value.text))),
    ("credits", |draft, value| draft.writers.add(names(value.text))),
    ("writer", |draft, value| draft.writers.add(names(value.text))),
    ("set", |draft, value| first_some(&mut draft.movie.set, value)),
    ("set/name", |draft, value| first_some(&mut draft.movie.set, value)),
    ("uniqueid", |draft, value| draft.ids.add(value.source, value.text)),
    ("id", |draft, value| draft.ids.add(value.source, value.text)),
    ("imdbid", |draft, value| draft.ids.add("imdb", value.text)),
    ("tmdbid", |draft, value| draft.ids.add("tmdb", value.text)),
    ("tvdbid", |draft, value| draft.ids.add("tvdb", value.text)),
    ("wikidataid", |draft, value| draft.ids.add("wikidata", value.text)),
    ("actor", |draft, value| draft.end_actor(value)),
    ("actor/name", |draft, value| first(&mut draft.actor.name, &line(value.text))),
    ("actor/role", |draft, value| first_some(&mut draft.actor.role_text, value)),
    ("actor/order", order),
    ("actor/sortorder", order),
    ("actor/type", |draft, value| draft.actor_type = line(value.text).to_lowercase()),
    ("actor/imdbid", |draft, value| draft.actor_ids.add("imdb", value.text)),
    ("actor/tmdbid", |draft, value| draft.actor_ids.add("tmdb", value.text)),
    ("actor/tvdbid", |draft, value| draft.actor_ids.add("tvdb", value.text)),
    // Older dialects.
    ("actor/imdb", |draft, value| draft.actor_ids.add("imdb", value.text)),
    ("imdb", |draft, value| draft.ids.add("imdb", value.text)),
    ("tmdb", |draft, value| draft.ids.add("tmdb", value.text)),
    ("tmdbId", |draft, value| draft.ids.add("tmdb", value.text)),
    ("traktid", |draft, value| draft.ids.add("trakt", value.text)),
    ("ids/entry", |draft, _| draft.end_id()),
    ("ids/entry/key", |draft, value| draft.id.0 = line(value.text)),
    ("ids/entry/value", |draft, value| draft.id.1 = line(value.text)),
    ("genres/genre", |draft, value| draft.genres.add(parts(value.text))),
    ("sets/set", |draft, value| first_some(&mut draft.movie.set, value)),
    ("set/setname", |draft, value| first_some(&mut draft.movie.set, value)),
    ("localtitle", |draft, value| first(&mut draft.other_title, &line(value.text))),
    ("sortname", |draft, value| first_some(&mut draft.movie.sort_title, value)),
    ("fileinfo/streamdetails/video/durationinseconds", |draft, value| {
        draft.runtime.note(runtime::of_seconds(value.text), 1);
    }),
];

/// Jellyfin lists producers and composers as actors of another type.
const ACTOR_TYPES: &[&str] = &["", "actor", "gueststar", "unknown"];

/// Jobs that MediaPortal writes as the roles of crew it lists among the actors, in Russian.
const CREW_JOBS: &[&str] =
    &["режиссёр", "режиссер", "сценарист", "сценарий", "продюсер", "композитор", "оператор"];
/// Jobs in English, which are roles as well: they count where the file credits the same person so.
const CREW_ROLES: &[&str] = &["director", "writer", "screenplay"];

/// The first films were shot in the 1870s; an empty date reads as 1601 or 1900 in some tools, and
/// only the first of these can be told from a film's.
const FIRST_YEAR: i32 = 1870;
const MAX_VALUES: usize = 500;
const MAX_ACTORS: usize = 5_000;

/// The row for an element, by its path below the root.
pub(super) fn setter(path: &str) -> Option<Setter> {
    FIELDS.iter().find(|(known, _)| *known == path).map(|(_, setter)| *setter)
}

/// A film while its file is read.
#[derive(Default)]
pub(super) struct Draft {
    movie: NfoMovie,
    /// A title, where no element of that name has one.
    other_title: String,
    outline: String,
    released: Ranked<PartialDate>,
    runtime: Ranked<u32>,
    genres: Distinct,
    countries: Distinct,
    directors: Distinct,
    writers: Distinct,
    ids: Ids,
    /// What the elements below the open `actor` said.
    actor: NfoActor,
    actor_type: String,
    actor_ids: Ids,
    /// The actors so far, each with a role.
    known_actors: HashSet<(String, Option<String>)>,
    /// Source and value of the open `entry`.
    id: (String, String),
}

impl Draft {
    pub(super) fn finish(self) -> NfoMovie {
        let mut movie = self.movie;
        first(&mut movie.title, &self.other_title);
        first(&mut movie.title, movie.original_title.as_deref().unwrap_or_default());
        first(&mut movie.description, &self.outline);
        let crew: HashSet<&String> =
            self.directors.values.iter().chain(&self.writers.values).collect();
        movie.actors.retain(|actor| {
            let role = actor.role_text.as_deref().unwrap_or_default().to_lowercase();
            let is_double = CREW_ROLES.contains(&&*role) && crew.contains(&actor.name);
            !CREW_JOBS.contains(&&*role) && !is_double
        });
        let with_role: HashSet<String> = movie
            .actors
            .iter()
            .filter(|actor| actor.role_text.is_some())
            .map(|actor| actor.name.clone())
            .collect();
        // Who is listed a second time without a role is not in the film twice.
        movie.actors.retain(|actor| actor.role_text.is_some() || !with_role.contains(&actor.name));
        NfoMovie {
            released: self.released.value,
            duration_minutes: self.runtime.value,
            genres: self.genres.values,
            countries: self.countries.values,
            directors: self.directors.values,
            writers: self.writers.values,
            ids: self.ids.into_vec(),
            ..movie
        }
    }

    fn end_id(&mut self) {
        let (source, value) = std::mem::take(&mut self.id);
        self.ids.add(&source, &value);
    }

    /// Takes the actor; old files have the name as the element's own text.
    fn end_actor(&mut self, value: &Value<'_>) {
        let mut actor = std::mem::take(&mut self.actor);
        let kind = std::mem::take(&mut self.actor_type);
        actor.ids = std::mem::take(&mut self.actor_ids).into_vec();
        first(&mut actor.name, &line(value.text));
        let wanted = !actor.name.is_empty() && ACTOR_TYPES.contains(&kind.as_str());
        let named = (actor.name.clone(), actor.role_text.clone());
        if wanted && self.movie.actors.len() < MAX_ACTORS && self.known_actors.insert(named) {
            self.movie.actors.push(actor);
        }
    }
}

/// A value and the rank of the element it came from; the lowest wins, of equals the first.
struct Ranked<T> {
    value: Option<T>,
    rank: u8,
}

impl<T> Default for Ranked<T> {
    fn default() -> Self {
        Self { value: None, rank: 0 }
    }
}

impl<T> Ranked<T> {
    fn note(&mut self, value: Option<T>, rank: u8) {
        let taken = self.value.is_some() && self.rank <= rank;
        if let (false, Some(value)) = (taken, value) {
            *self = Self { value: Some(value), rank };
        }
    }
}

/// Values in the order they come, each once.
#[derive(Default)]
struct Distinct {
    values: Vec<String>,
    known: HashSet<String>,
}

impl Distinct {
    fn add(&mut self, values: impl Iterator<Item = String>) {
        for value in values {
            let has_room = self.values.len() < MAX_VALUES;
            if has_room && !value.is_empty() && self.known.insert(value.clone()) {
                self.values.push(value);
            }
        }
    }
}

fn first(field: &mut String, text: &str) {
    if field.is_empty() {
        field.push_str(text);
    }
}

fn first_some(field: &mut Option<String>, value: &Value<'_>) {
    if field.is_none() {
        *field = Some(line(value.text)).filter(|text| !text.is_empty());
    }
}

/// Kodi joins several values with ` / ` where it writes one element, other tools with `|`.
fn parts(text: &str) -> impl Iterator<Item = String> {
    text.split('|').flat_map(|part| part.split(" / ")).map(line).take(MAX_VALUES)
}

/// Names of people, which some tools join with commas; `Jr.` behind one belongs to the name.
fn names(text: &str) -> impl Iterator<Item = String> {
    parts(text).flat_map(|part| {
        let mut names: Vec<String> = Vec::new();
        for piece in part.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
            match names.last_mut() {
                Some(name) if is_suffix(piece) => {
                    name.push_str(", ");
                    name.push_str(piece);
                }
                _ => names.push(piece.to_owned()),
            }
        }
        names
    })
}

/// A full date says more than a year, and `premiered` is Kodi's own.
fn released(draft: &mut Draft, value: &Value<'_>, rank: u8) {
    let date = PartialDate::parse(value.text).filter(|found| found.date.year() >= FIRST_YEAR);
    draft.released.note(date, rank);
}

fn order(draft: &mut Draft, value: &Value<'_>) {
    draft.actor.order = draft.actor.order.or(value.text.trim().parse().ok());
}
