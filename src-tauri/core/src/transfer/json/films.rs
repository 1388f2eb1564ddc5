//! A document as films, like those of a folder: what it refers to by id or by name becomes the
//! people and characters of an import.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path};

use super::document::{
    CastRow, CharacterRow, Document, FileRow, IdRow, Link, MovieRow, PersonRow, Ref,
};
use crate::casting::Role;
use crate::dates::PartialDate;
use crate::people::PersonName;
use crate::transfer::PlanReason;
use crate::transfer::external::ExternalId;
use crate::transfer::film::{
    Budget, CharacterFacts, CharacterRef, CrewMember, DIRECTOR, Film, Part, Picture,
    USUAL_CURRENCY, distinct, names_a_film,
};
use crate::transfer::people::{PersonFacts, PersonRef};
use crate::transfer::source::{Source, SourceKind};
use crate::transfer::tidy::{block, line};

/// Whole units, as a page can count them.
pub(super) const MAX_BUDGET: i64 = (1 << 53) - 1;
/// Bytes of one text.
pub(super) const MAX_TEXT: usize = 64 * 1024;

/// Where the paths of a document lead.
#[derive(Clone, Copy, Debug)]
pub(in crate::transfer) enum Base<'a> {
    /// Below its folder.
    Folder(&'a Path),
    /// Into the program, by path.
    BuiltIn(&'static [(&'static str, &'static [u8])]),
}

impl Base<'_> {
    /// The picture of a path; none for one that leads anywhere else.
    pub(super) fn picture(&self, path: &str) -> Option<Picture> {
        match self {
            Self::Folder(folder) => {
                let below = Path::new(path);
                let stays = below.components().all(|part| matches!(part, Component::Normal(_)));
                (stays && !path.is_empty()).then(|| Picture::File(folder.join(below)))
            }
            Self::BuiltIn(files) => {
                let (name, bytes) = files.iter().find(|(name, _)| *name == path)?;
                Some(Picture::Built(name, bytes))
            }
        }
    }
}

/// What a document holds.
#[derive(Debug)]
pub(in crate::transfer) struct DocumentFilms {
    pub(in crate::transfer) source: Source,
    /// Where each movie stands (`movie 17`), and the film or why it cannot be taken.
    pub(in crate::transfer) films: Vec<(String, Result<Film, PlanReason>)>,
    /// Other rows whose values cannot all be taken.
    pub(in crate::transfer) problems: Vec<(String, PlanReason)>,
}

/// Take a document as films.
pub(in crate::transfer) fn films(document: Document, base: Base<'_>) -> DocumentFilms {
    let Document { files, persons, characters, movies, .. } = document;
    let files = files.into_iter().map(|FileRow { id, path, .. }| (id, path)).collect();
    let mut reader = Reader { base, files, ..Reader::default() };
    let mut problems = Vec::new();
    for (place, row) in persons.into_iter().enumerate() {
        let shown = row.shown_name();
        if let Err(reason) = reader.person(row) {
            problems.push((format!("person {} ({shown})", place + 1), reason));
        }
    }
    for row in characters {
        reader.character(row);
    }
    let film = |(place, row)| (format!("movie {}", place + 1), reader.movie(row));
    let films = movies.into_iter().enumerate().map(film).collect();
    DocumentFilms { source: reader.source, films, problems }
}

struct Reader<'a> {
    base: Base<'a>,
    files: HashMap<i32, String>,
    source: Source,
    people: HashMap<i32, PersonRef>,
    /// The character and its name.
    characters: HashMap<i32, (CharacterRef, String)>,
}

impl Default for Reader<'_> {
    fn default() -> Self {
        Self {
            base: Base::BuiltIn(&[]),
            files: HashMap::new(),
            source: Source { kind: SourceKind::Json, ..Source::default() },
            people: HashMap::new(),
            characters: HashMap::new(),
        }
    }
}

impl Reader<'_> {
    /// Take a person; one whose dates cannot be read comes without them, and they are named.
    fn person(&mut self, row: PersonRow) -> Result<(), PlanReason> {
        let name = row.split_name();
        if name.shown().is_empty() {
            return Err(invalid("name", ""));
        }
        let photo = row.photo.as_ref().map(|photo| self.picture(photo));
        let (born, died) =
            (date("date_of_birth", &row.date_of_birth), date("date_of_death", &row.date_of_death));
        let facts = PersonFacts {
            ids: external_ids(row.external_ids, |_| true),
            born: born.clone().unwrap_or_default(),
            died: died.clone().unwrap_or_default(),
            biography: block(&row.biography),
            gender: row.gender,
            country: row.country.map(|name| line(&name)),
            photo: photo.and_then(Picture::into_path),
            ..PersonFacts::named(name)
        };
        match row.id {
            Some(id) => {
                let person = self.source.people.declare(facts);
                self.people.insert(id, person);
            }
            None => {
                self.source.people.meet(facts);
            }
        }
        born.and(died).map(drop)
    }

    fn character(&mut self, row: CharacterRow) {
        let which = CharacterRef(self.source.characters.len());
        let facts = CharacterFacts { description: block(&row.description), role: row.role };
        self.source.characters.push(facts);
        self.characters.insert(row.id, (which, line(&row.name)));
    }

    fn movie(&mut self, row: MovieRow) -> Result<Film, PlanReason> {
        let title = line(&row.title);
        if title.is_empty() {
            return Err(PlanReason::new("noTitle"));
        }
        for (field, value) in [("title", &title), ("description", &row.description)] {
            if value.len() > MAX_TEXT {
                return Err(invalid(field, "…"));
            }
        }
        if let Some(duration) = row.duration.filter(|minutes| *minutes < 1) {
            return Err(invalid("duration", duration));
        }
        let sort_title = row.sort_title.map(|sort| line(&sort));
        let original_title = row.original_title.map(|original| line(&original));
        let mut directors: Vec<PersonRef> = Vec::new();
        let mut crew = Vec::new();
        if let Some(director) = &row.director {
            directors.push(self.person_of(director)?);
        }
        for member in row.crew {
            let person = self.person_of(&member.person)?;
            match &*member.job {
                DIRECTOR => directors.push(person),
                _ => crew.push(CrewMember { job: line(&member.job), person }),
            }
        }
        let cast = row.cast.into_iter().map(|part| self.part(part)).collect::<Result<_, _>>()?;
        let names = |links: &[Link]| links.iter().map(|link| line(link.name())).collect::<Vec<_>>();
        let countries = row.country.iter().map(|name| line(name)).chain(names(&row.countries));
        Ok(Film {
            original_title: original_title.filter(|one| !one.is_empty() && *one != title),
            sort_title: sort_title.filter(|one| !one.is_empty()),
            description: block(&row.description),
            released: date("release_date", &row.release_date)?,
            duration: row.duration,
            budget: budget(row.budget, row.budget_currency)?,
            set: row.set.map(|set| line(&set)).filter(|set| !set.is_empty()),
            genres: named(names(&row.genres)),
            countries: named(countries.collect()),
            directors,
            crew,
            cast,
            ids: external_ids(row.external_ids, names_a_film),
            poster: row.poster.as_ref().map(|poster| self.picture(poster)),
            title,
        })
    }

    fn part(&mut self, row: CastRow) -> Result<Part, PlanReason> {
        let person = self.person_of(&row.person)?;
        let (character, role) = match &row.character {
            None => (None, Role::read(None)),
            Some(Ref::Name(name)) => (None, Role::read(Some(name))),
            Some(Ref::Id(id)) => {
                let listed = self.characters.get(id).cloned();
                let (which, name) = listed.ok_or_else(|| dangling("character", *id))?;
                (Some(which), Role::of(Some(name).filter(|name| !name.is_empty())))
            }
        };
        let role = Role {
            kind: row.credit_kind.unwrap_or(role.kind),
            credited_as: row.credited_as.or(role.credited_as),
            text: row.role_text.or(role.text),
            ..role
        };
        Ok(Part { person, character: character.filter(|_| role.character.is_some()), role })
    }

    fn person_of(&mut self, person: &Ref) -> Result<PersonRef, PlanReason> {
        match person {
            Ref::Id(id) => self.people.get(id).copied().ok_or_else(|| dangling("person", *id)),
            Ref::Name(name) => {
                let name = PersonName::split(&line(name));
                if name.shown().is_empty() {
                    return Err(invalid("person", ""));
                }
                Ok(self.source.people.meet(PersonFacts::named(name)))
            }
        }
    }

    /// A picture, also one that leads nowhere: it is named when it is asked for.
    fn picture(&self, picture: &Ref) -> Picture {
        let (path, written) = match picture {
            Ref::Id(id) => (self.files.get(id), format!("file {id}")),
            Ref::Name(path) => (Some(path), path.clone()),
        };
        let found = path.and_then(|path| self.base.picture(path));
        found.unwrap_or(Picture::Nowhere(written))
    }
}

impl PersonRow {
    /// First and last name, as given or told apart.
    pub(super) fn split_name(&self) -> PersonName {
        match (&self.name, &self.first_name, &self.last_name) {
            (Some(name), None, None) => PersonName::split(&line(name)),
            (_, first, last) => PersonName {
                first: line(first.as_deref().unwrap_or_default()),
                last: line(last.as_deref().unwrap_or_default()),
            },
        }
    }

    fn shown_name(&self) -> String {
        self.split_name().shown()
    }
}

/// What other catalogues say, each once, their names in lower case.
fn external_ids(rows: Vec<IdRow>, wanted: impl Fn(&str) -> bool) -> Vec<ExternalId> {
    let mut seen = HashSet::new();
    rows.into_iter()
        .map(|row| (line(&row.source).to_lowercase(), line(&row.value)))
        .filter(|(source, value)| !source.is_empty() && !value.is_empty() && wanted(source))
        .filter(|id| seen.insert(id.clone()))
        .collect()
}

/// Text as a date, where there is some.
pub(super) fn date(
    field: &'static str,
    text: &Option<String>,
) -> Result<Option<PartialDate>, PlanReason> {
    match text.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => PartialDate::parse(text).map(Some).ok_or_else(|| invalid(field, text)),
    }
}

fn budget(amount: Option<i64>, currency: Option<String>) -> Result<Option<Budget>, PlanReason> {
    let Some(amount) = amount else { return Ok(None) };
    if !(0..=MAX_BUDGET).contains(&amount) {
        return Err(invalid("budget", amount));
    }
    let currency = currency.unwrap_or_else(|| USUAL_CURRENCY.to_owned());
    if !is_currency(&currency) {
        return Err(invalid("budget_currency", currency));
    }
    Ok(Some(Budget { amount, currency }))
}

/// Three capital letters, as ISO 4217 has them.
pub(super) fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn named(names: Vec<String>) -> Vec<String> {
    distinct(names.into_iter().filter(|name| !name.is_empty()).collect())
}

fn invalid(field: &'static str, value: impl ToString) -> PlanReason {
    let value: String = value.to_string().chars().take(100).collect();
    PlanReason::new("invalidValue").with("field", field).with("value", value)
}

fn dangling(what: &'static str, id: i32) -> PlanReason {
    PlanReason::new("danglingId").with("what", what).with("id", id)
}
