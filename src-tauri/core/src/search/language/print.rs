//! A query written down in the one way that is read back as the same query.

use std::fmt::{self, Display, Write};

use super::{Closed, Name, Phrase, Query, Term, What};

impl Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, term) in self.terms.iter().enumerate() {
            if place > 0 {
                f.write_char(' ')?;
            }
            term.fmt(f)?;
        }
        Ok(())
    }
}

impl Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.not {
            f.write_char('-')?;
        }
        if let Some(field) = self.what.field().word() {
            write!(f, "{field}:")?;
        }
        match &self.what {
            What::Word(word) => f.write_str(word),
            What::Phrase(phrase) => phrase.fmt(f),
            What::Named(_, names) => list(f, names.iter()),
            What::Number(field, numbers) => {
                let mut text = String::new();
                numbers.write(*field, &mut text)?;
                f.write_str(&text)
            }
            What::Role(roles) => list(f, roles.iter().map(|role| role.word())),
            What::Gender(genders) => list(f, genders.iter().map(|gender| gender.word())),
            What::Own(field, is_so) => f.write_str(field.word(*is_so)),
            What::Missing(facts) => list(f, facts.iter().map(|fact| fact.word())),
        }
    }
}

impl super::OwnField {
    /// How it is said whether it is so.
    pub(crate) const fn word(self, is_so: bool) -> &'static str {
        match (self, is_so) {
            (_, false) => "no",
            (Self::Fav, true) => "me",
            (_, true) => "yes",
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, values: impl Iterator<Item = impl Display>) -> fmt::Result {
    for (place, value) in values.enumerate() {
        if place > 0 {
            f.write_char(',')?;
        }
        value.fmt(f)?;
    }
    Ok(())
}

impl Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::Phrase(phrase) => phrase.fmt(f),
            Self::Id(id) => write!(f, "#{id}"),
        }
    }
}

impl Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", self.text)
    }
}

/// A name as a value: in quotes where it would be read as something else without them.
pub(in crate::search) fn quoted(name: &str) -> String {
    let needs = |c: char| c.is_whitespace() || matches!(c, ',' | '"');
    if name.contains(needs) || name.starts_with('#') || name.is_empty() {
        format!("\"{}\"", name.replace('"', " "))
    } else {
        name.to_owned()
    }
}
