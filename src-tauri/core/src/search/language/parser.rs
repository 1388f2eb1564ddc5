//! From tokens to terms. What cannot be taken is left out and told.

use std::ops::Range;

use super::lexer::{Form, Piece, Token, TokenKind, tokens};
use super::{
    Closed, MOST_CHARACTERS, MOST_OF_A_VALUE, MOST_TERMS, Missing, Mistake, Name, NameField,
    NumberField, Numbers, OwnField, Parsed, Phrase, Query, QueryField, QueryReason, RangeKind,
    Term, What,
};
use crate::search::distance::nearest;
use crate::search::fold::{fold, words};
use crate::values::{CharacterRole, Gender};

/// Read a text.
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let mut reading = Reading::default();
    let end = text.char_indices().nth(MOST_CHARACTERS).map_or(text.len(), |(end, _)| end);
    let mut left = MOST_TERMS;
    for token in tokens(&text[..end], |word| QueryField::named(word).is_some()) {
        let count = match &token.kind {
            TokenKind::Field(_, values) => values.len().max(1),
            TokenKind::Word(_) | TokenKind::Quote(_) => 1,
        };
        if count > left {
            let rest = token.span.start..end;
            reading.mistake(QueryReason::TooMany, None, String::new(), rest);
            break;
        }
        left -= count;
        reading.token(token);
    }
    if end < text.len() {
        reading.mistake(QueryReason::TooLong, None, String::new(), end..text.len());
    }
    Parsed { query: Query { terms: reading.terms }, mistakes: reading.mistakes }
}

#[derive(Default)]
struct Reading {
    terms: Vec<Term>,
    mistakes: Vec<Mistake>,
    /// Bytes of the names of the term that is being read.
    names: Vec<Range<usize>>,
}

impl Reading {
    fn token(&mut self, token: Token<'_>) {
        let Token { not, kind, span } = token;
        let what = match kind {
            TokenKind::Word(word) => self.word(word, span.start + usize::from(not)..span.end),
            TokenKind::Quote(quote) => self.phrase(None, &quote).map(What::Phrase),
            TokenKind::Field(name, values) => {
                let begin = span.start + usize::from(not);
                let head = begin..begin + name.len();
                match QueryField::named(name) {
                    Some(field) => self.field(field, values, begin..span.end),
                    None => self.unknown_field(name, head),
                }
            }
        };
        let names = std::mem::take(&mut self.names);
        self.terms.extend(what.map(|what| Term { not, what, span, names }));
    }

    fn word(&mut self, word: &str, span: Range<usize>) -> Option<What> {
        if has_letters(word) {
            return self.fits(None, word, span).then(|| What::Word(word.to_owned()));
        }
        // A dash or an ampersand between words is not worth a sentence.
        if !word.bytes().all(|byte| byte.is_ascii_punctuation()) {
            self.mistake(QueryReason::NoLetters, None, word.to_owned(), span);
        }
        None
    }

    fn unknown_field(&mut self, name: &str, head: Range<usize>) -> Option<What> {
        let fields = QueryField::WRITTEN.iter().map(|(word, _)| *word);
        let instead = nearest(&name.to_ascii_lowercase(), fields);
        self.mistake(QueryReason::UnknownField, None, name.to_owned(), head);
        self.suggest(instead.map(str::to_owned));
        None
    }

    fn field(
        &mut self,
        field: QueryField,
        values: Vec<Piece<'_>>,
        span: Range<usize>,
    ) -> Option<What> {
        if values.iter().all(|value| value.text.trim().is_empty()) {
            self.mistake(QueryReason::MissingValue, Some(field), String::new(), span);
            return None;
        }
        if let Some(its) = NameField::of(field) {
            let mut names = Vec::new();
            for value in &values {
                if let Some(name) = self.name(its, value) {
                    names.push(name);
                    self.names.push(value.span.clone());
                }
            }
            return (!names.is_empty()).then_some(What::Named(its, names));
        }
        if let Some(its) = NumberField::of(field) {
            let text = &values.iter().map(|value| value.text).collect::<Vec<_>>().join(",");
            return self.numbers(its, text, values[0].span.start..span.end);
        }
        if let Some(its) = OwnField::of(field) {
            let yes_or_no = self.choices::<bool>(field, &values)?;
            let is_one = yes_or_no.iter().all(|one| *one == yes_or_no[0]);
            if !is_one {
                let all = values[0].span.start..span.end;
                self.mistake(QueryReason::UnknownValue, Some(field), "yes,no".to_owned(), all);
            }
            return is_one.then_some(What::Own(its, yes_or_no[0]));
        }
        match field {
            QueryField::Role => self.choices::<CharacterRole>(field, &values).map(What::Role),
            QueryField::Gender => self.choices::<Gender>(field, &values).map(What::Gender),
            QueryField::Missing => self.choices::<Missing>(field, &values).map(What::Missing),
            _ => None,
        }
    }

    fn name(&mut self, field: NameField, value: &Piece<'_>) -> Option<Name> {
        let has_ids =
            matches!(field, NameField::Actor | NameField::Character | NameField::Director);
        let id = value.text.strip_prefix('#').and_then(|id| id.parse().ok());
        if let Some(id) = id.filter(|id| has_ids && value.form == Form::Bare && *id > 0) {
            return Some(Name::Id(id));
        }
        if value.form != Form::Bare {
            return self.phrase(Some(field.field()), value).map(Name::Phrase);
        }
        if !has_letters(value.text) {
            let text = value.text.to_owned();
            let reason = QueryReason::NoLetters;
            self.mistake(reason, Some(field.field()), text, value.span.clone());
            return None;
        }
        self.fits(Some(field.field()), value.text, value.span.clone())
            .then(|| Name::Words(value.text.to_owned()))
    }

    fn phrase(&mut self, field: Option<QueryField>, value: &Piece<'_>) -> Option<Phrase> {
        let (text, span) = (value.text, value.span.clone());
        let is_closed = value.form == Form::Quoted;
        if !is_closed {
            self.mistake(QueryReason::UnfinishedQuote, field, text.to_owned(), span.clone());
            self.suggest(Some(format!("\"{}\"", text.trim_end())));
        } else if !has_letters(text) && !text.trim().is_empty() {
            self.mistake(QueryReason::NoLetters, field, text.to_owned(), span.clone());
        }
        let is_one = has_letters(text) && self.fits(field, text, span);
        is_one.then(|| Phrase { text: text.to_owned(), is_closed })
    }

    fn numbers(&mut self, field: NumberField, text: &str, span: Range<usize>) -> Option<What> {
        let Some(numbers) = Numbers::read(field, text) else {
            let reason = QueryReason::NotANumber;
            self.mistake(reason, Some(field.field()), text.to_owned(), span);
            return None;
        };
        if numbers.kind == RangeKind::Between && numbers.low > numbers.high {
            let reason = QueryReason::Backwards;
            self.mistake(reason, Some(field.field()), text.to_owned(), span);
            let turned = text.split_once("..").map(|(low, high)| format!("{high}..{low}"));
            self.suggest(turned);
        }
        Some(What::Number(field, numbers))
    }

    /// The values a field knows; none where it knows none of them.
    fn choices<T: Closed>(&mut self, field: QueryField, values: &[Piece<'_>]) -> Option<Vec<T>> {
        let mut chosen = Vec::new();
        for value in values {
            match T::named(value.text.trim()) {
                Some(one) if !chosen.contains(&one) => chosen.push(one),
                Some(_) => {}
                None => {
                    let known = T::ALL.iter().map(|(word, _)| *word);
                    let instead = nearest(&value.text.to_lowercase(), known);
                    let (text, span) = (value.text.to_owned(), value.span.clone());
                    self.mistake(QueryReason::UnknownValue, Some(field), text, span);
                    self.suggest(instead.map(str::to_owned));
                }
            }
        }
        (!chosen.is_empty()).then_some(chosen)
    }

    /// Whether a value is short enough; told if it is not.
    fn fits(&mut self, field: Option<QueryField>, text: &str, span: Range<usize>) -> bool {
        let fits = text.chars().nth(MOST_OF_A_VALUE).is_none();
        if !fits {
            self.mistake(QueryReason::TooLong, field, String::new(), span);
        }
        fits
    }

    fn mistake(
        &mut self,
        reason: QueryReason,
        field: Option<QueryField>,
        value: String,
        span: Range<usize>,
    ) {
        let value = value.chars().take(MOST_OF_A_VALUE).collect();
        self.mistakes.push(Mistake { reason, field, value, span, instead: None });
    }

    /// What stands in place of the last mistake's span if it is taken.
    fn suggest(&mut self, instead: Option<String>) {
        if let Some(last) = self.mistakes.last_mut() {
            last.instead = instead;
        }
    }
}

fn has_letters(text: &str) -> bool {
    words(&fold(text)).next().is_some()
}
