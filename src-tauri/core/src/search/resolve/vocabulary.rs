//! Genres, countries and sets by their names: read once a query, and only where it names one.

use sea_orm::ConnectionTrait;

use super::Rows;
use crate::search::distance::nearest;
use crate::search::fold::{fold, words};
use crate::search::language::{Name, NameField, Phrase, quoted};
use crate::{Result, sql};

/// The lists that queries have needed so far.
#[derive(Default)]
pub(in crate::search) struct Vocabulary {
    genres: Option<Vec<Entry>>,
    countries: Option<Vec<Entry>>,
    sets: Option<Vec<Entry>>,
}

struct Entry {
    id: i32,
    name: String,
    /// The folded words of the name.
    key: String,
    /// A country's code, small.
    code: Option<String>,
}

/// A name that nothing has.
pub(super) struct Unknown {
    /// Which of the names it is.
    pub(super) place: usize,
    pub(super) value: String,
    /// The value that may have been meant.
    pub(super) instead: Option<String>,
}

impl Vocabulary {
    /// The rows that names mean. The names are written as the library writes them, where each means
    /// one; those that mean none are told.
    pub(super) async fn rows(
        &mut self,
        db: &impl ConnectionTrait,
        field: NameField,
        (names, unknown): (&mut [Name], &mut Vec<Unknown>),
    ) -> Result<Rows> {
        let entries = self.entries(db, field).await?;
        let mut meant: Vec<&Entry> = Vec::new();
        for (place, name) in names.iter_mut().enumerate() {
            let typed = typed(name);
            let found: Vec<&Entry> =
                entries.iter().filter(|entry| entry.is_meant(field, name, &typed)).collect();
            match &found[..] {
                [] => {
                    let instead = nearest(&typed, entries.iter().map(|entry| &*entry.key));
                    let instead = entries.iter().find(|entry| Some(&*entry.key) == instead);
                    let instead = instead.map(|entry| quoted(&entry.name));
                    unknown.push(Unknown { place, value: shown(name), instead });
                }
                [one] if field != NameField::Set => *name = as_written(&one.name),
                _ => {}
            }
            meant.extend(found);
        }
        Ok(match field {
            NameField::From => {
                Rows::Countries(meant.into_iter().map(|entry| entry.name.clone()).collect())
            }
            _ => Rows::Ids(meant.into_iter().map(|entry| entry.id).collect()),
        })
    }

    async fn entries(&mut self, db: &impl ConnectionTrait, field: NameField) -> Result<&[Entry]> {
        let (list, columns) = match field {
            NameField::Genre => (&mut self.genres, "id, name, NULL FROM genres"),
            NameField::Set => (&mut self.sets, "id, name, NULL FROM movie_sets"),
            _ => (&mut self.countries, "id, name, lower(iso_code) FROM countries"),
        };
        if list.is_none() {
            let mut entries = Vec::new();
            let read = format!("SELECT {columns} ORDER BY name");
            for row in sql::rows(db, &read, []).await? {
                let name: String = row.try_get_by_index(1)?;
                let (id, code) = (row.try_get_by_index(0)?, row.try_get_by_index(2)?);
                entries.push(Entry { id, key: key(&name), name, code });
            }
            *list = Some(entries);
        }
        Ok(list.as_deref().unwrap_or_default())
    }
}

impl Entry {
    /// Genres and countries by their whole name or code; sets, which have long names, by words.
    fn is_meant(&self, field: NameField, name: &Name, typed: &str) -> bool {
        if field != NameField::Set {
            return self.key == typed || self.code.as_deref() == Some(typed);
        }
        match name {
            Name::Phrase(phrase) if phrase.is_closed => {
                format!(" {} ", self.key).contains(&format!(" {typed} "))
            }
            Name::Phrase(_) => format!(" {}", self.key).contains(&format!(" {typed}")),
            Name::Words(_) | Name::Id(_) => {
                typed.split(' ').all(|word| self.key.split(' ').any(|its| its.starts_with(word)))
            }
        }
    }
}

fn key(name: &str) -> String {
    words(&fold(name)).collect::<Vec<_>>().join(" ")
}

fn typed(name: &Name) -> String {
    key(&shown(name))
}

fn shown(name: &Name) -> String {
    match name {
        Name::Words(text) | Name::Phrase(Phrase { text, .. }) => text.clone(),
        Name::Id(id) => id.to_string(),
    }
}

/// A name of the library as a value.
fn as_written(name: &str) -> Name {
    let text = quoted(name);
    match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(inside) => Name::Phrase(Phrase { text: inside.to_owned(), is_closed: true }),
        None => Name::Words(text),
    }
}
