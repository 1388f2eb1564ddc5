//! What is done to castings and characters.

use lobbycard_core::casting::{self, CastingEdit, CastingKey, CastingsOf, NewCasting};
use lobbycard_core::characters::{self, CharacterChoice, CharacterEdit, CharacterField};
use lobbycard_core::ids::{CharacterId, MovieId};
use lobbycard_core::people::PersonChoice;
use lobbycard_core::text;
use lobbycard_core::values::{CharacterRole, CreditKind};

use super::Dice;
use super::acts::{Done, changed};
use super::state::{Character, State};
use crate::support::{NOW, TestLibrary};

const NAMES: &[&str] = &["Eve", "Tom", "Ünder", "The Keeper"];
const ROLES: &[Option<CharacterRole>] =
    &[None, Some(CharacterRole::Leading), Some(CharacterRole::Background)];

fn nothing() -> Done {
    ("nothing".to_owned(), None)
}

/// A casting of some movie; none where there is none.
async fn any(test: &TestLibrary, dice: &mut Dice, now: &State) -> Option<(MovieId, CastingKey)> {
    let movie = dice.pick(&now.movie_ids())?;
    let of = CastingsOf::Movie(movie);
    let rows = casting::rows(test.library.reader(), of).await.unwrap();
    dice.pick(&rows).map(|row| (movie, row.key))
}

/// New, known or nameless, and whom it is in the model once it has an id.
fn choice(dice: &mut Dice, now: &State) -> CharacterChoice {
    let known: Vec<i32> = now.characters.keys().copied().collect();
    match (dice.below(3), dice.pick(&known)) {
        (0, Some(id)) => CharacterChoice::Known(CharacterId(id)),
        (1, _) => CharacterChoice::Unnamed,
        _ => CharacterChoice::New(dice.pick(NAMES).unwrap().to_owned()),
    }
}

/// The character of a key in the model, added where it is new.
fn played(
    next: &mut State,
    choice: &CharacterChoice,
    id: CharacterId,
    role: CharacterRole,
) -> Option<i32> {
    if let CharacterChoice::New(name) = choice {
        let character = Character { name: name.clone(), role: Some(role), ..Character::default() };
        next.characters.insert(id.0, character);
    }
    (*choice != CharacterChoice::Unnamed).then_some(id.0)
}

fn role_at(place: usize, kind: CreditKind) -> CharacterRole {
    match place {
        _ if kind == CreditKind::Uncredited => CharacterRole::Background,
        0 | 1 => CharacterRole::Leading,
        _ => CharacterRole::Supporting,
    }
}

pub(super) async fn cast(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    match dice.below(4) {
        0 => add(test, dice, now).await,
        1 => edit(test, dice, now).await,
        2 => remove(test, dice, now).await,
        _ => place(test, dice, now).await,
    }
}

async fn add(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (Some(movie), Some(person)) = (dice.pick(&now.movie_ids()), dice.pick(&now.people_ids()))
    else {
        return nothing();
    };
    let kind = dice.pick(&[CreditKind::Acting, CreditKind::Uncredited]).unwrap();
    let character = choice(dice, now);
    let new = NewCasting {
        person: PersonChoice::Known(person),
        character: character.clone(),
        kind,
        credited_as: String::new(),
        role_text: String::new(),
    };
    let what = format!("add {new:?} to {movie}");
    let (library, owner) = (&test.library, &test.owner);
    let added = casting::add(library, owner, (movie, None), &[new], NOW).await.unwrap();
    let Some(key) = added.keys.first() else { return (what, None) };
    let mut next = now.clone();
    let role = role_at(now.movies[&movie].cast.len(), kind);
    let whom = played(&mut next, &character, key.character_id, role);
    next.movie(movie).cast.push((person, whom));
    next.movie(movie).cast.sort_unstable();
    (what, Some(next))
}

async fn edit(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let Some((movie, key)) = any(test, dice, now).await else { return nothing() };
    let mut next = now.clone();
    let named = now.characters.contains_key(&key.character_id.0);
    let was = named.then_some(key.character_id.0);
    let at = now.movies[&movie].cast.iter().position(|part| *part == (key.person_id, was)).unwrap();
    let edit = match dice.below(2) {
        0 => CastingEdit::Person(PersonChoice::Known(dice.pick(&now.people_ids()).unwrap())),
        _ => CastingEdit::Character(choice(dice, now)),
    };
    let what = format!("edit {key:?}: {edit:?}");
    let of = CastingsOf::Movie(movie);
    let rows = casting::rows(test.library.reader(), of).await.unwrap();
    let place = rows.iter().position(|row| row.key == key).unwrap();
    let edited = match casting::edit(&test.library, &test.owner, key, &edit, NOW).await {
        Err(lobbycard_core::Error::Invalid { .. }) => return (what + ", refused", None),
        edited => edited.unwrap(),
    };
    let Some(edited) = edited else { return (what, None) };
    match &edit {
        CastingEdit::Person(_) => next.movie(movie).cast[at].0 = edited.key.person_id,
        CastingEdit::Character(choice) => {
            let role = role_at(place, CreditKind::Acting);
            let whom = played(&mut next, choice, edited.key.character_id, role);
            if !named && matches!(choice, CharacterChoice::New(_)) {
                // The part that had no name keeps what it was.
                next.characters.get_mut(&edited.key.character_id.0).unwrap().role =
                    characters::page(test.library.reader(), edited.key.character_id)
                        .await
                        .unwrap()
                        .role;
            }
            next.movie(movie).cast[at].1 = whom;
            if whom != was {
                forget_if_nothing(&mut next, was);
            }
        }
        _ => unreachable!("only these are drawn"),
    }
    next.movie(movie).cast.sort_unstable();
    (what, Some(next))
}

/// A character nobody plays and of which nothing else is known goes with its last casting.
fn forget_if_nothing(state: &mut State, id: Option<i32>) {
    let Some(id) = id else { return };
    let is_played = state.movies.values().any(|movie| movie.cast.iter().any(|it| it.1 == Some(id)));
    let its = &state.characters[&id];
    if !is_played && its.aliases.is_empty() && its.description.is_empty() {
        state.characters.remove(&id);
    }
}

async fn remove(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let Some((movie, key)) = any(test, dice, now).await else { return nothing() };
    casting::remove_castings(&test.library, &test.owner, &[key], NOW).await.unwrap().unwrap();
    let mut next = now.clone();
    let whom = now.characters.contains_key(&key.character_id.0).then_some(key.character_id.0);
    next.movie(movie).cast.retain(|part| *part != (key.person_id, whom));
    (format!("remove {key:?}"), Some(next))
}

async fn place(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let Some((_, key)) = any(test, dice, now).await else { return nothing() };
    let place = u32::try_from(dice.below(4)).unwrap();
    let (library, owner) = (&test.library, &test.owner);
    let step = casting::move_to(library, owner, key, place, NOW).await.unwrap();
    // The order is not told here; that it comes back is what the dump says.
    (format!("move {key:?} to {place}"), step.map(|_| now.clone()))
}

pub(super) async fn character(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let ids: Vec<i32> = now.characters.keys().copied().collect();
    let name = dice.pick(NAMES).unwrap();
    let mut next = now.clone();
    let Some(id) = dice.pick(&ids).filter(|_| dice.below(5) > 0) else {
        let made = characters::create(library, owner, name, NOW).await.unwrap();
        let new = Character { name: name.to_owned(), ..Character::default() };
        next.characters.insert(made.id.0, new);
        return (format!("create character {name}"), Some(next));
    };
    if dice.below(4) == 0 {
        characters::delete(library, owner, CharacterId(id), NOW).await.unwrap();
        next.characters.remove(&id);
        for movie in next.movies.values_mut() {
            movie.cast.retain(|(_, whom)| *whom != Some(id));
        }
        return (format!("delete character {id}"), Some(next));
    }
    if let Some(keep) = dice.pick(&ids).filter(|keep| *keep != id && dice.below(3) == 0) {
        return merge(test, dice, now, (id, keep)).await;
    }
    let its = next.characters.get_mut(&id).unwrap();
    let edit = match dice.below(3) {
        0 => {
            its.name = name.to_owned();
            CharacterEdit::Name(name.to_owned())
        }
        1 => {
            its.role = dice.pick(ROLES).unwrap();
            CharacterEdit::Role(its.role)
        }
        _ => {
            let aliases: Vec<String> = NAMES[..dice.below(3)].iter().map(|&it| it.into()).collect();
            its.aliases = without(&aliases, &its.name);
            CharacterEdit::Aliases(aliases)
        }
    };
    let what = format!("edit character {id}: {edit:?}");
    let step = characters::edit(library, owner, CharacterId(id), edit, NOW).await.unwrap();
    assert_eq!(step.is_some(), next != *now, "{what}");
    (what, changed(now, next))
}

/// Other names but the own one.
fn without(names: &[String], own: &str) -> Vec<String> {
    let mut others: Vec<String> = Vec::new();
    for name in names {
        let is_known = others.iter().any(|other| text::key(other) == text::key(name));
        if text::key(name) != text::key(own) && !is_known {
            others.push(name.clone());
        }
    }
    others.sort_unstable();
    others
}

async fn merge(test: &TestLibrary, dice: &mut Dice, now: &State, (gone, keep): (i32, i32)) -> Done {
    let take: &[CharacterField] = if dice.below(2) == 0 { &[] } else { &[CharacterField::Name] };
    let ids = (CharacterId(gone), CharacterId(keep));
    characters::merge(&test.library, &test.owner, ids, take, NOW).await.unwrap();
    let mut next = now.clone();
    let other = next.characters.remove(&gone).unwrap();
    let its = next.characters.get_mut(&keep).unwrap();
    let unused =
        if take.is_empty() { other.name } else { std::mem::replace(&mut its.name, other.name) };
    let mut names = its.aliases.clone();
    names.extend(other.aliases);
    names.push(unused);
    its.aliases = without(&names, &its.name);
    for movie in next.movies.values_mut() {
        for part in &mut movie.cast {
            if part.1 == Some(gone) {
                part.1 = Some(keep);
            }
        }
        movie.cast.sort_unstable();
        movie.cast.dedup();
    }
    (format!("merge character {gone} into {keep}, taking {take:?}"), Some(next))
}
