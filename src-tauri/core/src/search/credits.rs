//! Terms that speak of a credit: who plays, whom, how large the part is. They are bound to one and
//! the same row of `movie_characters`, by this rule: read from the start, a term joins the credit
//! before it, and one whose field that credit has already begins the next credit.
//!
//! So `role:leading gender:female from:France` is one leading part played by a woman from France,
//! and `actor:bogart actor:bacall` are two people. A term with a minus is a credit of its own, which
//! no movie of the query has.

use super::condition::{Values, all_named};
use super::index::Kind;
use super::language::{Closed, Name, NameField, QueryField, What};
use super::resolve::{Known, Rows};

/// One credit that a movie must have.
#[derive(Clone, Debug, Default)]
pub(super) struct Credit {
    fields: Vec<QueryField>,
    conditions: Vec<String>,
}

/// Whether a term speaks of a credit.
pub(super) fn is_of_a_credit(what: &What) -> bool {
    match what {
        What::Named(field, _) => {
            matches!(field, NameField::Actor | NameField::Character | NameField::From)
        }
        What::Role(_) | What::Gender(_) => true,
        _ => false,
    }
}

/// The credits that a query's terms speak of.
pub(super) fn credits(terms: &[Known], values: &mut Values) -> Vec<Credit> {
    let mut credits: Vec<Credit> = Vec::new();
    for known in terms.iter().filter(|known| !known.term.not) {
        if !is_of_a_credit(&known.term.what) {
            continue;
        }
        let field = known.term.what.field();
        if credits.last().is_none_or(|credit| credit.has(field)) {
            credits.push(Credit::default());
        }
        if let Some(credit) = credits.last_mut() {
            credit.say(known, values);
        }
    }
    credits
}

impl Credit {
    /// Whether it says something of a field already.
    pub(super) fn has(&self, field: QueryField) -> bool {
        self.fields.contains(&field)
    }

    /// Say more of it.
    pub(super) fn say(&mut self, known: &Known, values: &mut Values) {
        match &known.term.what {
            What::Named(field, names) => self.say_name(*field, (names, &known.rows), values),
            What::Role(roles) => {
                let roles = words(roles);
                self.add(QueryField::Role, format!("played.role IN ({roles})"));
            }
            What::Gender(genders) => {
                let genders = words(genders);
                self.add(QueryField::Gender, format!("player.gender IN ({genders})"));
            }
            _ => {}
        }
    }

    /// Say who plays, whom, or where the performer is from.
    pub(super) fn say_name(
        &mut self,
        field: NameField,
        (names, rows): (&[Name], &Rows),
        values: &mut Values,
    ) {
        let condition = match (field, rows) {
            (NameField::From, Rows::Countries(countries)) => {
                let places = countries.iter().map(|name| values.bind(name.clone()));
                let places = places.collect::<Vec<_>>().join(", ");
                format!("player.country IN ({places})")
            }
            (NameField::Character, _) => {
                let whom = all_named(Kind::Character, names, values);
                format!("credit.character_id IN ({whom})")
            }
            _ => {
                let who = all_named(Kind::Person, names, values);
                format!("credit.person_id IN ({who})")
            }
        };
        self.add(field.field(), condition);
    }

    fn add(&mut self, field: QueryField, condition: String) {
        self.fields.push(field);
        self.conditions.push(condition);
    }

    /// SQL of the rows of such credits, from `FROM` on; more may be asked of `credit`, of the
    /// character `played` and of the `player`.
    pub(super) fn rows(&self, more: &str) -> String {
        let condition = format!("{} AND {more}", self.condition());
        let mut from = "FROM movie_characters AS credit".to_owned();
        if condition.contains("played.") {
            from += " JOIN characters AS played ON played.id = credit.character_id";
        }
        if condition.contains("player.") {
            from += " JOIN persons AS player ON player.id = credit.person_id";
        }
        format!("{from} WHERE {condition}")
    }

    /// SQL of the ids of the movies that have such a credit.
    pub(super) fn movies(&self) -> String {
        format!("SELECT credit.movie_id {}", self.rows("true"))
    }

    fn condition(&self) -> String {
        if self.conditions.is_empty() { "true".to_owned() } else { self.conditions.join(" AND ") }
    }
}

/// Words of the language as a list of SQL.
fn words<T: Closed>(values: &[T]) -> String {
    values.iter().map(|value| format!("'{}'", value.word())).collect::<Vec<_>>().join(", ")
}
