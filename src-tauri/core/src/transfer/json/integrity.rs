//! Whether a document is a whole catalogue, so that its rows can be taken as they are: every row
//! has its own id, every reference leads to one, every value fits its column.

use std::collections::HashSet;
use std::hash::Hash;

use super::document::{
    AliasRow, ApartRow, CastRow, CrewRow, Document, IdRow, Link, MovieRow, PersonRow, Ref, WordRow,
};
use super::films::{MAX_BUDGET, MAX_TEXT, date, is_currency};
use crate::identity::Kind;
use crate::text;

/// Whether all rows of a document can be taken as they are.
pub(in crate::transfer) fn is_whole(document: &Document) -> bool {
    Ids::of(document).is_some_and(|ids| ids.hold(document))
}

/// The ids that a document defines.
struct Ids {
    files: HashSet<i32>,
    persons: HashSet<i32>,
    characters: HashSet<i32>,
    countries: HashSet<String>,
    genres: HashSet<String>,
    sets: HashSet<String>,
}

impl Ids {
    /// None where a row has no id, or two have the same.
    fn of(document: &Document) -> Option<Self> {
        unique(document.movies.iter().map(|row| row.id))?;
        let crew = document.movies.iter().flat_map(|row| &row.crew);
        unique(crew.map(|row| row.id))?;
        unique(external_ids(document).map(|row| row.id))?;
        let aliases = document.characters.iter().flat_map(|row| &row.aliases);
        unique(aliases.map(|row| row.id))?;
        unique(document.kept_apart.iter().map(|row| Some(row.id)))?;
        Some(Self {
            files: unique(document.files.iter().map(|row| Some(row.id)))?,
            persons: unique(document.persons.iter().map(|row| row.id))?,
            characters: unique(document.characters.iter().map(|row| Some(row.id)))?,
            countries: words(&document.countries)?,
            genres: words(&document.genres)?,
            sets: words(&document.movie_sets)?,
        })
    }

    /// Whether every reference leads to one of them, and every value fits.
    fn hold(&self, document: &Document) -> bool {
        let sources = document.files.iter().filter_map(|row| row.source_file_id);
        sources.into_iter().all(|id| self.files.contains(&id))
            && document.persons.iter().all(|row| self.person(row))
            && document.movies.iter().all(|row| self.movie(row))
            && document.characters.iter().all(|row| differ(row.aliases.iter().map(alias)))
            && document.kept_apart.iter().all(|row| self.apart(row))
            && differ(document.kept_apart.iter().map(|row| (row.kind.text(), row.a, row.b)))
    }

    fn apart(&self, row: &ApartRow) -> bool {
        let ids = match row.kind {
            Kind::Person => &self.persons,
            Kind::Character => &self.characters,
        };
        row.a < row.b && ids.contains(&row.a) && ids.contains(&row.b)
    }

    fn person(&self, row: &PersonRow) -> bool {
        let dates = [("date_of_birth", &row.date_of_birth), ("date_of_death", &row.date_of_death)];
        row.name.is_none()
            && !row.split_name().shown().is_empty()
            && dates.iter().all(|(field, text)| date(field, text).is_ok())
            && is_in(&self.files, row.photo.as_ref())
            && row.country.as_ref().is_none_or(|name| self.countries.contains(name))
    }

    fn movie(&self, row: &MovieRow) -> bool {
        let is_word = |names: &HashSet<String>, links: &[Link]| {
            links.iter().all(|link| names.contains(link.name()))
        };
        let cast = |part: &CastRow| {
            part.character.is_some()
                && is_in(&self.persons, Some(&part.person))
                && is_in(&self.characters, part.character.as_ref())
        };
        let crew = |member: &CrewRow| is_in(&self.persons, Some(&member.person));
        !row.title.trim().is_empty()
            && row.title.len() <= MAX_TEXT
            && row.description.len() <= MAX_TEXT
            && has_no_doubles(row)
            && row.sort_title.is_some()
            && row.duration.is_none_or(|minutes| minutes > 0)
            && row.budget.is_none_or(|budget| (0..=MAX_BUDGET).contains(&budget))
            && row.budget_currency.as_deref().is_none_or(is_currency)
            && date("release_date", &row.release_date).is_ok()
            && is_in(&self.files, row.poster.as_ref())
            && is_in(&self.persons, row.director.as_ref())
            && row.set.as_ref().is_none_or(|name| self.sets.contains(name))
            && row.country.as_ref().is_none_or(|name| self.countries.contains(name))
            && is_word(&self.genres, &row.genres)
            && is_word(&self.countries, &row.countries)
            && row.cast.iter().all(cast)
            && row.crew.iter().all(crew)
    }
}

fn alias(row: &AliasRow) -> String {
    text::key(&row.name)
}

fn differ<T: Eq + Hash>(mut keys: impl Iterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    keys.all(|key| seen.insert(key))
}

/// Whether no two rows that hang on a movie have one key.
fn has_no_doubles(row: &MovieRow) -> bool {
    let id = |reference: &Ref| match reference {
        Ref::Id(id) => *id,
        Ref::Name(_) => 0,
    };
    let further = row.countries.iter().map(Link::name);
    differ(row.genres.iter().map(Link::name))
        && differ(further)
        && differ(row.cast.iter().map(|part| (part.character.as_ref().map(id), id(&part.person))))
        && differ(row.crew.iter().map(|member| (&member.job, id(&member.person))))
        && differ(row.external_ids.iter().map(|id| (&id.source, &id.value)))
}

/// Every row that says what another catalogue calls something.
fn external_ids(document: &Document) -> impl Iterator<Item = &IdRow> {
    let movies = document.movies.iter().flat_map(|row| &row.external_ids);
    let persons = document.persons.iter().flat_map(|row| &row.external_ids);
    let characters = document.characters.iter().flat_map(|row| &row.external_ids);
    movies.chain(persons).chain(characters)
}

fn unique(ids: impl Iterator<Item = Option<i32>>) -> Option<HashSet<i32>> {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id.filter(|id| *id > 0)?) {
            return None;
        }
    }
    Some(seen)
}

/// The names of words, none of which is another's in other writing.
fn words(rows: &[WordRow]) -> Option<HashSet<String>> {
    unique(rows.iter().map(|row| row.id))?;
    let mut keys = HashSet::new();
    let differ = rows.iter().all(|row| keys.insert(text::key(&row.name)));
    differ.then(|| rows.iter().map(|row| row.name.clone()).collect())
}

/// Whether a reference, where there is one, is one of these ids.
fn is_in(ids: &HashSet<i32>, reference: Option<&Ref>) -> bool {
    match reference {
        None => true,
        Some(Ref::Id(id)) => ids.contains(id),
        Some(Ref::Name(_)) => false,
    }
}
