//! A query as it was understood: its terms as chips, and what is wrong with it, each with its place.

use std::collections::HashMap;
use std::fmt;

use sea_orm::ConnectionTrait;
use serde::Serialize;

use super::Asker;
use super::language::{
    Closed, MOST_CHARACTERS, MOST_OF_A_VALUE, MOST_TERMS, Mistake, Name, Numbers, Phrase, Query,
    QueryField, QueryReason, RangeKind, What, parse,
};
use super::resolve::{name_everybody, resolve_names};
use super::span::{Span, Utf16};
use crate::Result;

/// What of a text was understood and what was not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, specta::Type)]
pub struct Understood {
    /// The query in its best writing, without what was not understood.
    pub canonical: String,
    /// Its terms.
    pub chips: Vec<Chip>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<QueryProblem>,
}

/// One term that was understood.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct Chip {
    /// What it is about.
    pub field: QueryField,
    /// Whether it is what must not be.
    pub not: bool,
    /// Any of these will do: names as the library writes them, or words of the language. Empty for
    /// a range.
    pub values: Vec<String>,
    /// Of a year, of minutes or of a budget.
    pub range: Option<ChipRange>,
    /// Where it stands in the text.
    pub span: Span,
    /// The term in its best writing.
    pub text: String,
    /// The whole query without it.
    pub without: String,
}

/// Numbers as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChipRange {
    /// How they are meant.
    pub how: RangeKind,
    /// The first number, where it has one.
    pub from: Option<i64>,
    /// The last number, where it has one.
    pub to: Option<i64>,
}

/// Something in a query that was not understood, or a name that nothing has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct QueryProblem {
    /// Why.
    pub reason: QueryReason,
    /// The field it is about.
    pub field: Option<QueryField>,
    /// The words it is about, as typed.
    pub value: String,
    /// Where they stand in the text.
    pub span: Span,
    /// What may have been meant.
    pub fix: Option<QueryFix>,
}

/// What may have been meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct QueryFix {
    /// The word or value to show.
    pub label: String,
    /// The whole text with it.
    pub text: String,
}

/// What of a text is understood, beside the library.
///
/// # Errors
/// When the database cannot be read.
pub async fn understand(db: &impl ConnectionTrait, asker: Asker, text: &str) -> Result<Understood> {
    let mut resolved = resolve_names(db, asker, parse(text)).await?;
    let shown = name_everybody(db, &mut resolved).await?;
    let units = Utf16::of(text);
    let query = Query { terms: resolved.terms.into_iter().map(|known| known.term).collect() };
    let chips = query.terms.iter().enumerate().map(|(place, term)| Chip {
        field: term.what.field(),
        not: term.not,
        values: values(&term.what, &shown),
        range: range(&term.what),
        span: units.span(&term.span),
        text: term.to_string(),
        without: query.without(place).to_string(),
    });
    let problems = resolved.mistakes.into_iter().map(|mistake| problem(text, &units, mistake));
    Ok(Understood {
        canonical: query.to_string(),
        chips: chips.collect(),
        problems: problems.collect(),
    })
}

fn values(what: &What, shown: &HashMap<(QueryField, i32), String>) -> Vec<String> {
    fn words<T: Closed>(values: &[T]) -> Vec<String> {
        values.iter().map(|value| value.word().to_owned()).collect()
    }
    let name = |name: &Name| match name {
        Name::Words(text) | Name::Phrase(Phrase { text, .. }) => text.clone(),
        Name::Id(id) => {
            shown.get(&(what.field(), *id)).cloned().unwrap_or_else(|| name.to_string())
        }
    };
    match what {
        What::Word(text) | What::Phrase(Phrase { text, .. }) => vec![text.clone()],
        What::Named(_, names) => names.iter().map(name).collect(),
        What::Number(..) => Vec::new(),
        What::Role(roles) => words(roles),
        What::Gender(genders) => words(genders),
        What::Own(field, is_so) => vec![field.word(*is_so).to_owned()],
        What::Missing(facts) => words(facts),
    }
}

fn range(what: &What) -> Option<ChipRange> {
    let What::Number(_, numbers) = what else { return None };
    let Numbers { kind: how, .. } = *numbers;
    let (from, to) = numbers.written();
    Some(ChipRange { how, from, to })
}

pub(super) fn problem(text: &str, units: &Utf16, mistake: Mistake) -> QueryProblem {
    let Mistake { reason, field, value, span, instead } = mistake;
    let fix = instead.map(|instead| {
        let whole = format!("{}{instead}{}", &text[..span.start], &text[span.end..]);
        QueryFix { label: instead.trim_matches('"').to_owned(), text: whole }
    });
    QueryProblem { reason, field, value, span: units.span(&span), fix }
}

impl fmt::Display for QueryProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (value, field) = (&self.value, self.field.and_then(QueryField::word).unwrap_or("text"));
        match self.reason {
            QueryReason::UnknownField => write!(f, "There is no field “{value}”.")?,
            QueryReason::UnknownValue => write!(f, "{field}: does not know “{value}”.")?,
            QueryReason::UnknownName => write!(f, "No {field} is called “{value}”.")?,
            QueryReason::UnfinishedQuote => write!(f, "The quote “{value}” has no end.")?,
            QueryReason::MissingValue => write!(f, "Nothing stands behind {field}:.")?,
            QueryReason::NotANumber => {
                write!(f, "{field}: takes a number or a range such as 1970..1979, not “{value}”.")?;
            }
            QueryReason::Backwards => write!(f, "{field}:{value} ends before it begins.")?,
            QueryReason::TooLong => {
                write!(
                    f,
                    "A query has at most {MOST_CHARACTERS} characters, a value {MOST_OF_A_VALUE}."
                )?;
            }
            QueryReason::NoLetters => write!(f, "“{value}” has nothing to search for.")?,
            QueryReason::TooMany => {
                write!(f, "A query has at most {MOST_TERMS} terms; the rest was not read.")?;
            }
            QueryReason::NeedsProfile => write!(f, "{field}: needs a profile: name one.")?,
        }
        match &self.fix {
            Some(fix) => write!(f, " Did you mean “{}”?", fix.label),
            None => Ok(()),
        }
    }
}
