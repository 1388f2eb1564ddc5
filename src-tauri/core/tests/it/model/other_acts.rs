//! What is done to people and to words.

use lobbycard_core::people::{self, PersonEdit};
use lobbycard_core::text;
use lobbycard_core::vocabulary::{self, Vocabulary};

use super::Dice;
use super::acts::{COUNTRIES, DATES, Done, WORDS, changed, once, shown};
use super::state::{Person, State};
use crate::support::{NOW, TestLibrary};

const NAMES: &[&str] = &["Ann Lee", "Max von Fox", "Cher", "Bo Ek Jr."];
const SETS: &[&str] = &["Letters", "Numbers"];

pub(super) async fn edit_person(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let mut next = now.clone();
    let name = dice.pick(NAMES).unwrap();
    let Some(id) = dice.pick(&now.people_ids()).filter(|_| dice.below(3) > 0) else {
        let made = people::create(library, owner, name, NOW).await.unwrap();
        let person = Person { name: name.to_owned(), ..Person::default() };
        next.people.insert(made.id, person);
        return (format!("create person {name}"), Some(next));
    };
    let person = next.people.get_mut(&id).unwrap();
    let edit = match dice.below(3) {
        0 => {
            person.name = name.to_owned();
            PersonEdit::Name(name.to_owned())
        }
        1 => {
            let date = dice.pick(DATES).unwrap();
            person.born = shown(date);
            PersonEdit::Born(date.to_owned())
        }
        _ => {
            let country = dice.pick(COUNTRIES).unwrap();
            person.country = Some(text::key(country));
            next.word("countries", country);
            PersonEdit::Country(country.to_owned())
        }
    };
    let what = format!("edit person {id}: {edit:?}");
    let step = people::edit(library, owner, id, edit, NOW).await.unwrap();
    assert_eq!(step.is_some(), next != *now, "{what}");
    (what, changed(now, next))
}

pub(super) async fn words(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let (which, kind, names) = dice
        .pick(&[
            ("genres", Vocabulary::Genres, WORDS),
            ("countries", Vocabulary::Countries, COUNTRIES),
            ("sets", Vocabulary::Sets, SETS),
        ])
        .unwrap();
    let list = vocabulary::list(library.reader(), kind).await.unwrap();
    let Some(word) = dice.pick(&list) else { return ("nothing".to_owned(), None) };
    let key = text::key(&word.name);
    let mut next = now.clone();
    let act = dice.below(3);
    let (what, into) = match act {
        0 => {
            let name = dice.pick(names).unwrap();
            let new = text::key(name);
            if new != key && now.words[which].contains_key(&new) {
                return ("nothing".to_owned(), None);
            }
            let step =
                vocabulary::rename(library, owner, (kind, word.id), name, NOW).await.unwrap();
            next.words.get_mut(which).unwrap().remove(&key);
            next.words.get_mut(which).unwrap().insert(new.clone(), name.to_owned());
            assert_eq!(step.is_some(), word.name != name);
            (format!("rename {} to {name}", word.name), Some(new))
        }
        1 => {
            let Some(other) = dice.pick(&list).filter(|other| other.id != word.id) else {
                return ("nothing".to_owned(), None);
            };
            vocabulary::merge(library, owner, kind, (word.id, other.id), NOW).await.unwrap();
            next.words.get_mut(which).unwrap().remove(&key);
            (format!("merge {} into {}", word.name, other.name), Some(text::key(&other.name)))
        }
        _ => {
            vocabulary::delete(library, owner, (kind, word.id), NOW).await.unwrap();
            next.words.get_mut(which).unwrap().remove(&key);
            (format!("delete {}", word.name), None)
        }
    };
    replace(&mut next, which, &key, into.as_ref());
    (what, changed(now, next))
}

/// Let everything that has one word have another, or none.
fn replace(state: &mut State, which: &str, key: &String, into: Option<&String>) {
    for movie in state.movies.values_mut() {
        match which {
            "genres" => {
                if movie.genres.remove(key) {
                    movie.genres.extend(into.cloned());
                }
            }
            "sets" => {
                if movie.set.as_ref() == Some(key) {
                    movie.set = into.cloned();
                }
            }
            _ => {
                let all = std::mem::take(&mut movie.countries);
                let has = |one: String| if one == *key { into.cloned() } else { Some(one) };
                movie.countries = once(all.into_iter().filter_map(has).collect());
            }
        }
    }
    if which == "countries" {
        for person in state.people.values_mut() {
            if person.country.as_ref() == Some(key) {
                person.country = into.cloned();
            }
        }
    }
}
