//! A query beside the library: which genres, countries and sets its names mean, and whether its
//! words begin anything. What nothing is called is told.

mod vocabulary;

use std::collections::HashMap;

use sea_orm::ConnectionTrait;

use super::index::Kind;
use super::inside::{self, Inside};
use super::language::{Mistake, Name, NameField, Parsed, QueryField, QueryReason, Term, What};
use super::{Asker, matching};
use crate::{Result, sql};
pub(super) use vocabulary::Vocabulary;

/// A query that knows what of the library it means.
pub(super) struct Resolved {
    /// Its terms, the names in them as the library writes them.
    pub(super) terms: Vec<Known>,
    /// What was not understood, and names that nothing has, in the order of the text.
    pub(super) mistakes: Vec<Mistake>,
}

/// A term and the rows it means.
pub(super) struct Known {
    pub(super) term: Term,
    pub(super) rows: Rows,
}

/// What of the library a term means.
#[derive(Debug)]
pub(super) enum Rows {
    /// The term says it all.
    Said,
    /// Ids of genres, countries or sets.
    Ids(Vec<i32>),
    /// Names of countries.
    Countries(Vec<String>),
    /// Nothing begins so; these have it inside.
    Inside(Inside),
}

/// Look up what a query means.
pub(super) async fn resolve(
    db: &impl ConnectionTrait,
    asker: Asker,
    parsed: Parsed,
) -> Result<Resolved> {
    resolve_by(db, asker, &mut Vocabulary::default(), parsed).await
}

/// The same for one query of several, which share what they have read.
pub(super) async fn resolve_by(
    db: &impl ConnectionTrait,
    asker: Asker,
    vocabulary: &mut Vocabulary,
    parsed: Parsed,
) -> Result<Resolved> {
    let mut resolved = names_by(db, asker, vocabulary, parsed).await?;
    resolved.look_inside(db).await?;
    Ok(resolved)
}

/// Look up the names of a query, and not yet whether its words begin anything.
pub(super) async fn resolve_names(
    db: &impl ConnectionTrait,
    asker: Asker,
    parsed: Parsed,
) -> Result<Resolved> {
    names_by(db, asker, &mut Vocabulary::default(), parsed).await
}

async fn names_by(
    db: &impl ConnectionTrait,
    asker: Asker,
    vocabulary: &mut Vocabulary,
    parsed: Parsed,
) -> Result<Resolved> {
    let Parsed { query, mut mistakes } = parsed;
    let mut terms = Vec::with_capacity(query.terms.len());
    for mut term in query.terms {
        let rows = match &mut term.what {
            What::Named(field, names) => {
                let (mut unknown, mut rows) = (Vec::new(), Rows::Said);
                match field {
                    NameField::Actor | NameField::Character | NameField::Director => {}
                    _ => rows = vocabulary.rows(db, *field, (names, &mut unknown)).await?,
                }
                mistakes.extend(unknown.into_iter().map(|unknown| Mistake {
                    reason: QueryReason::UnknownName,
                    field: Some(field.field()),
                    value: unknown.value,
                    span: term.names[unknown.place].clone(),
                    instead: unknown.instead,
                }));
                rows
            }
            What::Own(field, _) if asker.0.is_none() => {
                let (field, span) = (Some(field.field()), term.span.clone());
                let reason = QueryReason::NeedsProfile;
                let value = String::new();
                mistakes.push(Mistake { reason, field, value, span, instead: None });
                continue;
            }
            _ => Rows::Said,
        };
        terms.push(Known { term, rows });
    }
    mistakes.sort_by_key(|mistake| mistake.span.start);
    Ok(Resolved { terms, mistakes })
}

impl Resolved {
    /// Look up what has the words inside its own that begin nothing, once.
    pub(super) async fn look_inside(&mut self, db: &impl ConnectionTrait) -> Result<()> {
        let begun = begun(db, &self.terms).await?;
        for (known, is_begun) in self.terms.iter_mut().zip(begun) {
            if let (What::Word(word), Rows::Said, false) = (&known.term.what, &known.rows, is_begun)
            {
                known.rows = Rows::Inside(inside::find(db, word).await?);
            }
        }
        Ok(())
    }
}

/// Of each term whether its words begin anything that is found by words alone; of others, true.
async fn begun(db: &impl ConnectionTrait, terms: &[Known]) -> Result<Vec<bool>> {
    let mut values: Vec<sea_orm::Value> = Vec::new();
    let mut asked = Vec::new();
    for Known { term, .. } in terms {
        if let What::Word(word) = &term.what {
            values.push(matching::beginnings(word).into());
            asked.push(has_any(values.len(), &[Kind::Movie, Kind::Character]));
        }
    }
    let mut found = exists(db, &asked, values).await?.into_iter();
    let is_word = |known: &Known| matches!(known.term.what, What::Word(_));
    Ok(terms.iter().map(|known| !is_word(known) || found.next().unwrap_or(true)).collect())
}

/// SQL of whether an expression, the parameter of this number, finds anything of these kinds: the
/// first and the last of them.
fn has_any(parameter: usize, kinds: &[Kind; 2]) -> String {
    let (from, to) = (kinds[0].range().0, kinds[1].range().1);
    format!(
        "EXISTS (SELECT 1 FROM search WHERE search MATCH ?{parameter}
            AND rowid BETWEEN {from} AND {to})"
    )
}

async fn exists(
    db: &impl ConnectionTrait,
    asked: &[String],
    values: Vec<sea_orm::Value>,
) -> Result<Vec<bool>> {
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let read = format!("SELECT json_array({})", asked.join(", "));
    let found = sql::scalar::<String>(db, &read, values).await?.unwrap_or_default();
    let found: Vec<u8> = serde_json::from_str(&found).unwrap_or_default();
    Ok(found.into_iter().map(|one| one != 0).collect())
}

/// Names of the people and characters that are meant by their ids, and mistakes about those whom
/// nobody is called: what a query that is shown needs, and one that is only answered does not.
pub(super) async fn name_everybody(
    db: &impl ConnectionTrait,
    resolved: &mut Resolved,
) -> Result<HashMap<(QueryField, i32), String>> {
    let mut shown = HashMap::new();
    let (mut asked, mut values, mut about) = (Vec::new(), Vec::new(), Vec::new());
    for known in &resolved.terms {
        let What::Named(field, names) = &known.term.what else { continue };
        let kind = match field {
            NameField::Actor | NameField::Director => Kind::Person,
            NameField::Character => Kind::Character,
            _ => continue,
        };
        for (name, span) in names.iter().zip(&known.term.names) {
            let about_it = (field.field(), name.to_string(), span.clone());
            match name {
                Name::Id(id) => match kind.name_of(db, *id).await? {
                    Some(name) => {
                        shown.insert((field.field(), *id), name);
                    }
                    None => resolved.mistakes.push(nobody(about_it)),
                },
                Name::Words(_) | Name::Phrase(_) => {
                    values.push(matching::of_name(name).into());
                    asked.push(has_any(values.len(), &[kind, kind]));
                    about.push(about_it);
                }
            }
        }
    }
    let found = exists(db, &asked, values).await?;
    let missed = about.into_iter().zip(found).filter(|(_, is_found)| !is_found);
    resolved.mistakes.extend(missed.map(|(about_it, _)| nobody(about_it)));
    resolved.mistakes.sort_by_key(|mistake| mistake.span.start);
    Ok(shown)
}

fn nobody((field, value, span): (QueryField, String, std::ops::Range<usize>)) -> Mistake {
    let value = value.trim_matches('"').to_owned();
    let reason = QueryReason::UnknownName;
    Mistake { reason, field: Some(field), value, span, instead: None }
}

impl Kind {
    /// What one is called; none where it is gone.
    async fn name_of(self, db: &impl ConnectionTrait, id: i32) -> Result<Option<String>> {
        let name = match self {
            Self::Person => "trim(first_name || ' ' || last_name)",
            _ => "name",
        };
        let read = format!("SELECT {name} FROM {} WHERE id = ?", self.table());
        sql::scalar(db, &read, [id.into()]).await
    }
}
