//! The dialects of an NFO: which element goes into which field.
//!
//! A dialect is rows in [`FIELDS`], not a branch. Owns how one value becomes part of the film:
//! which of several wins, what is split, what counts as nothing. Does not walk the XML.

use super::text::{block, line};
use super::{NfoActor, NfoMovie};
use crate::dates::PartialDate;

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
    ("runtime", runtime),
    ("premiered", |draft, value| released::<0>(draft, value)),
    ("releasedate", |draft, value| released::<1>(draft, value)),
    ("year", |draft, value| released::<2>(draft, value)),
    ("genre", |draft, value| each(&mut draft.movie.genres, value)),
    ("country", |draft, value| each(&mut draft.movie.countries, value)),
    ("director", |draft, value| each(&mut draft.movie.directors, value)),
    ("credits", |draft, value| each(&mut draft.movie.writers, value)),
    ("writer", |draft, value| each(&mut draft.movie.writers, value)),
    ("set", |draft, value| first_some(&mut draft.movie.set, value)),
    ("set/name", |draft, value| first_some(&mut draft.movie.set, value)),
    ("uniqueid", |draft, value| id(draft, value.source, value.text)),
    ("id", |draft, value| id(draft, value.source, value.text)),
    ("imdbid", |draft, value| id(draft, "imdb", value.text)),
    ("tmdbid", |draft, value| id(draft, "tmdb", value.text)),
    ("actor", |draft, value| end_actor(draft, value)),
    ("actor/name", |draft, value| first(&mut draft.actor.name, &line(value.text))),
    ("actor/role", |draft, value| first_some(&mut draft.actor.role_text, value)),
    ("actor/order", order),
    ("actor/sortorder", order),
    ("actor/type", |draft, value| draft.actor_type = line(value.text)),
    // Older dialects.
    ("imdb", |draft, value| id(draft, "imdb", value.text)),
    ("tmdb", |draft, value| id(draft, "tmdb", value.text)),
    ("tmdbId", |draft, value| id(draft, "tmdb", value.text)),
    ("ids/entry", |draft, _| end_id(draft)),
    ("ids/entry/key", |draft, value| draft.id.0 = line(value.text)),
    ("ids/entry/value", |draft, value| draft.id.1 = line(value.text)),
    ("genres/genre", |draft, value| each(&mut draft.movie.genres, value)),
    ("sets/set", |draft, value| first_some(&mut draft.movie.set, value)),
];

/// Other names of a source.
const SOURCES: &[(&str, &str)] =
    &[("imdbid", "imdb"), ("themoviedb", "tmdb"), ("tmdbid", "tmdb"), ("thetvdb", "tvdb")];

/// Jellyfin lists producers and composers as actors of another type.
const ACTOR_TYPES: &[&str] = &["", "Actor", "GuestStar", "Unknown"];

/// The first films were shot in the 1870s; an empty date reads as 1601 or 1900 in some tools, and
/// only the first of these can be told from a film's.
const FIRST_YEAR: i32 = 1870;
/// The longest film made runs 51,420 minutes.
const MAX_MINUTES: u32 = 99_999;
const MAX_VALUES: usize = 500;
const MAX_ACTORS: usize = 5_000;
const MAX_ID_BYTES: usize = 128;

/// The row for an element, by its path below the root.
pub(super) fn setter(path: &str) -> Option<Setter> {
    FIELDS.iter().find(|(known, _)| *known == path).map(|(_, setter)| *setter)
}

/// A film while its file is read.
#[derive(Default)]
pub(super) struct Draft {
    movie: NfoMovie,
    outline: String,
    /// The rank of the element `movie.released` came from; the lowest wins.
    released_rank: u8,
    /// What the elements below the open `actor` said.
    actor: NfoActor,
    actor_type: String,
    /// Source and value of the open `entry`.
    id: (String, String),
}

impl Draft {
    pub(super) fn finish(mut self) -> NfoMovie {
        first(&mut self.movie.description, &self.outline);
        self.movie
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
fn each(field: &mut Vec<String>, value: &Value<'_>) {
    for part in value.text.split('|').flat_map(|part| part.split(" / ")) {
        let part = line(part);
        if !part.is_empty() && field.len() < MAX_VALUES && !field.contains(&part) {
            field.push(part);
        }
    }
}

/// `RANK` orders the elements: a full date says more than a year, and `premiered` is Kodi's own.
fn released<const RANK: u8>(draft: &mut Draft, value: &Value<'_>) {
    let taken = draft.movie.released.is_some() && draft.released_rank <= RANK;
    let date = PartialDate::parse(value.text).filter(|found| found.date.year() >= FIRST_YEAR);
    if let (false, Some(date)) = (taken, date) {
        draft.movie.released = Some(date);
        draft.released_rank = RANK;
    }
}

/// Minutes, alone or before a word for minutes. `1h 44m` is not one minute, so it is nothing.
fn runtime(draft: &mut Draft, value: &Value<'_>) {
    let text = value.text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let unit = unit.trim().to_ascii_lowercase();
    let minutes = number.parse().ok().filter(|minutes| (1..=MAX_MINUTES).contains(minutes));
    if unit.is_empty() || unit == "m" || unit.starts_with("min") {
        draft.movie.duration_minutes = draft.movie.duration_minutes.or(minutes);
    }
}

/// Keeps an id whose owner is known: a bare number is some database's, but not which.
fn id(draft: &mut Draft, source: &str, value: &str) {
    let value = line(value);
    let source = source.trim().to_lowercase();
    let alias = SOURCES.iter().find(|(other, _)| *other == source).map(|(_, name)| *name);
    let source = match alias.unwrap_or(&source) {
        "" | "default" | "unknown" if is_imdb(&value) => "imdb",
        "" | "default" | "unknown" => return,
        known => known,
    };
    let nothing = value.is_empty() || value == "0" || value == "-1" || value.len() > MAX_ID_BYTES;
    let id = (source.to_owned(), value);
    if !nothing && draft.movie.ids.len() < MAX_VALUES && !draft.movie.ids.contains(&id) {
        draft.movie.ids.push(id);
    }
}

fn is_imdb(value: &str) -> bool {
    let number = value.strip_prefix("tt").unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn end_id(draft: &mut Draft) {
    let (source, value) = std::mem::take(&mut draft.id);
    id(draft, &source, &value);
}

fn order(draft: &mut Draft, value: &Value<'_>) {
    draft.actor.order = draft.actor.order.or(value.text.trim().parse().ok());
}

/// Takes the actor; old files have the name as the element's own text.
fn end_actor(draft: &mut Draft, value: &Value<'_>) {
    let mut actor = std::mem::take(&mut draft.actor);
    let kind = std::mem::take(&mut draft.actor_type);
    first(&mut actor.name, &line(value.text));
    let same = |other: &NfoActor| other.name == actor.name && other.role_text == actor.role_text;
    let wanted = !actor.name.is_empty() && ACTOR_TYPES.contains(&kind.as_str());
    let actors = &mut draft.movie.actors;
    if wanted && actors.len() < MAX_ACTORS && !actors.iter().any(same) {
        actors.push(actor);
    }
}
