//! A text cut into tokens: words, quotes, and fields with their values. One pass, no going back.

use std::ops::Range;

/// One piece of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// Whether a minus stands before it.
    pub(super) not: bool,
    pub(super) kind: TokenKind<'a>,
    /// Bytes of the text, the minus among them.
    pub(super) span: Range<usize>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum TokenKind<'a> {
    Word(&'a str),
    Quote(Piece<'a>),
    /// What stands before the colon, and the values behind it.
    Field(&'a str, Vec<Piece<'a>>),
}

/// One value.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) form: Form,
    /// Bytes of the text, the quotes among them.
    pub(super) span: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Bare,
    Quoted,
    /// The quote has no end.
    Unfinished,
}

/// The longest word before a colon that is taken for a field.
const LONGEST_FIELD: usize = 20;

/// The tokens of a text. `is_field` says which words are fields even with nothing behind them.
pub(super) fn tokens<'a>(
    text: &'a str,
    is_field: impl Fn(&str) -> bool,
) -> impl Iterator<Item = Token<'a>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].find(|c: char| !c.is_whitespace())?;
        let token = token(text, at, &is_field);
        at = token.span.end;
        Some(token)
    })
}

fn token<'a>(text: &'a str, from: usize, is_field: impl Fn(&str) -> bool) -> Token<'a> {
    let behind = text[from..].chars().nth(1);
    let not = text[from..].starts_with('-') && behind.is_some_and(|c| !c.is_whitespace());
    let begin = from + usize::from(not);
    let ended = |kind, end| Token { not, kind, span: from..end };
    if text[begin..].starts_with('"') {
        let quote = quote(text, begin);
        let end = quote.span.end;
        return ended(TokenKind::Quote(quote), end);
    }
    let end = ending(text, begin, |c| c.is_whitespace() || c == '"');
    if let Some((head, rest)) = text[begin..end].split_once(':') {
        let is_word = !head.is_empty()
            && head.len() <= LONGEST_FIELD
            && head.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
        let colon = begin + head.len() + 1;
        let has_value = !rest.is_empty() || text[colon..].starts_with('"');
        if is_word && (has_value || is_field(head)) {
            let (values, end) = values(text, colon);
            return ended(TokenKind::Field(head, values), end);
        }
    }
    ended(TokenKind::Word(&text[begin..end]), end)
}

/// Values with commas between them.
fn values(text: &str, from: usize) -> (Vec<Piece<'_>>, usize) {
    let mut values = Vec::new();
    let mut at = from;
    loop {
        let value = if text[at..].starts_with('"') {
            quote(text, at)
        } else {
            let end = ending(text, at, |c| c.is_whitespace() || c == ',' || c == '"');
            Piece { text: &text[at..end], form: Form::Bare, span: at..end }
        };
        at = value.span.end;
        if value.form != Form::Bare || !value.text.is_empty() {
            values.push(value);
        }
        if !text[at..].starts_with(',') {
            return (values, at);
        }
        at += 1;
    }
}

fn quote(text: &str, from: usize) -> Piece<'_> {
    let inside = from + 1;
    match text[inside..].find('"') {
        Some(length) => {
            let end = inside + length;
            Piece { text: &text[inside..end], form: Form::Quoted, span: from..end + 1 }
        }
        None => Piece { text: &text[inside..], form: Form::Unfinished, span: from..text.len() },
    }
}

fn ending(text: &str, from: usize, is_end: impl Fn(char) -> bool) -> usize {
    text[from..].find(is_end).map_or(text.len(), |length| from + length)
}
