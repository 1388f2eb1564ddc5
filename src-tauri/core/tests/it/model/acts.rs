//! Every act, done in the library and in the model.

use lobbycard_core::ids::{MovieId, PersonId};
use lobbycard_core::movies::{self, BulkEdit, CrewMember, ListAction, MovieDraft, MovieEdit};
use lobbycard_core::people::{self, PersonChoice};

use super::Dice;
use super::casting_acts::{cast, character};
use super::merge_acts::{merge_movies, merge_people};
use super::other_acts::{edit_person, words};
use super::own_acts::own;
use super::picture_acts::picture;
use super::state::{Movie, Own, State};
use crate::support::{NOW, TestLibrary};

pub(super) const WORDS: &[&str] = &["Drama", "NOIR", "Essay", "War"];
pub(super) const COUNTRIES: &[&str] = &["France", "ITALY", "Peru"];
const TITLES: &[&str] = &["The One", "Ünder", "Beta", "Zulu 2"];
pub(super) const DATES: &[&str] = &["", "1901", "1931-05", "1999-12-31"];

/// What was done, and how the library stands then; none when nothing changed.
pub(super) type Done = (String, Option<State>);

/// Do something. Answers what it was and how the library stands then; none when nothing changed.
pub(super) async fn act(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    match dice.below(17) {
        0 => new_movie(test, dice, now).await,
        1 | 2 => edit_movie(test, dice, now).await,
        3 => bulk(test, dice, now).await,
        4 => gone(test, dice, now).await,
        5 => edit_person(test, dice, now).await,
        6 => merge_people(test, dice, now).await,
        7 => merge_movies(test, dice, now).await,
        8 | 9 => cast(test, dice, now).await,
        10 => character(test, dice, now).await,
        11 | 12 => picture(test, dice, now).await,
        13..=15 => own(test, dice, now).await,
        _ => words(test, dice, now).await,
    }
}

pub(super) fn changed(now: &State, next: State) -> Option<State> {
    (next != *now).then_some(next)
}

pub(super) fn shown(date: &str) -> Option<String> {
    Some(match date.len() {
        4 => format!("{date}-01-01 Year"),
        7 => format!("{date}-01 Month"),
        10 => format!("{date} Day"),
        _ => return None,
    })
}

/// A few of some texts, in the order of the dice.
fn some(dice: &mut Dice, of: &[&str]) -> Vec<String> {
    (0..dice.below(3)).map(|_| dice.pick(of).unwrap().to_owned()).collect()
}

fn keys(state: &mut State, which: &'static str, names: &[String]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for name in names {
        let key = state.word(which, name);
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

async fn new_movie(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let title = dice.pick(TITLES).unwrap();
    let mut next = now.clone();
    if let Some(id) = dice.pick(&now.movie_ids()).filter(|_| dice.below(2) == 0) {
        let copy = movies::duplicate(library, owner, (id, title), NOW).await.unwrap();
        let original = now.movies[&id].clone();
        next.movies
            .insert(copy.id, Movie { title: title.to_owned(), own: Own::default(), ..original });
        return (format!("duplicate {id}"), Some(next));
    }
    let date = dice.pick(DATES).unwrap();
    let draft = MovieDraft { title: title.to_owned(), release_date: date.to_owned() };
    let made = movies::create(library, owner, &draft, NOW).await.unwrap();
    let movie = Movie { title: title.to_owned(), released: shown(date), ..Movie::default() };
    next.movies.insert(made.id, movie);
    (format!("create {}", made.id), Some(next))
}

async fn edit_movie(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let Some(id) = dice.pick(&now.movie_ids()) else { return ("nothing".to_owned(), None) };
    let mut next = now.clone();
    let known: Vec<PersonId> =
        (0..dice.below(3)).filter_map(|_| dice.pick(&now.people_ids())).collect();
    let choices: Vec<PersonChoice> = known.iter().copied().map(PersonChoice::Known).collect();
    let movie = |next: &mut State, write: &dyn Fn(&mut Movie)| write(next.movie(id));
    let edit = match dice.below(9) {
        0 => {
            let title = dice.pick(TITLES).unwrap();
            movie(&mut next, &|movie| movie.title = title.to_owned());
            MovieEdit::Title(title.to_owned())
        }
        1 => {
            movie(&mut next, &|movie| movie.description = "Said.".to_owned());
            MovieEdit::Description("Said. ".to_owned())
        }
        2 => {
            let date = dice.pick(DATES).unwrap();
            movie(&mut next, &|movie| movie.released = shown(date));
            MovieEdit::ReleaseDate(date.to_owned())
        }
        3 => {
            let minutes = dice.pick(&[None, Some(90)]).unwrap();
            movie(&mut next, &|movie| movie.minutes = minutes);
            MovieEdit::Duration(minutes)
        }
        4 => {
            let budget = dice.pick(&[None, Some(0), Some(5)]).unwrap();
            movie(&mut next, &|movie| movie.budget = budget);
            MovieEdit::Budget(budget)
        }
        5 => {
            let names = some(dice, WORDS);
            let genres = keys(&mut next, "genres", &names);
            movie(&mut next, &|movie| movie.genres = genres.iter().cloned().collect());
            MovieEdit::Genres(names)
        }
        6 => {
            let names = some(dice, COUNTRIES);
            let countries = keys(&mut next, "countries", &names);
            movie(&mut next, &|movie| movie.countries = countries.clone());
            MovieEdit::Countries(names)
        }
        7 => {
            movie(&mut next, &|movie| movie.directors = once(known.clone()));
            MovieEdit::Directors(choices)
        }
        _ => {
            movie(&mut next, &|movie| {
                movie.crew = known.iter().map(|id| ("writer".to_owned(), *id)).collect();
            });
            let job = || "Writer".to_owned();
            let crew = choices.into_iter().map(|person| CrewMember { person, job: job() });
            MovieEdit::Crew(crew.collect())
        }
    };
    let what = format!("edit {id}: {edit:?}");
    let step = movies::edit(&test.library, &test.owner, id, edit, NOW).await.unwrap();
    if what.contains("Crew") {
        // Crew of one job has an order too, which is not told here.
        return (what, step.map(|_| next));
    }
    assert_eq!(step.is_some(), next != *now, "{what}");
    (what, changed(now, next))
}

/// The first of each.
pub(super) fn once<T: PartialEq>(list: Vec<T>) -> Vec<T> {
    let mut seen = Vec::new();
    for one in list {
        if !seen.contains(&one) {
            seen.push(one);
        }
    }
    seen
}

async fn bulk(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let ids: Vec<MovieId> = now.movie_ids().into_iter().filter(|_| dice.below(3) > 0).collect();
    let action = dice.pick(&[ListAction::Set, ListAction::Add, ListAction::Remove]).unwrap();
    let mut next = now.clone();
    let edit = match dice.below(4) {
        0 => {
            let names = some(dice, WORDS);
            let genres = keys(&mut next, "genres", &names);
            for id in &ids {
                let has = &mut next.movie(*id).genres;
                match action {
                    ListAction::Set => *has = genres.iter().cloned().collect(),
                    ListAction::Add => has.extend(genres.iter().cloned()),
                    ListAction::Remove => has.retain(|genre| !genres.contains(genre)),
                }
            }
            BulkEdit::Genres { action, names }
        }
        1 => {
            let known = dice.pick(&now.people_ids());
            let these: Vec<PersonId> = known.into_iter().collect();
            for id in &ids {
                let has = &mut next.movie(*id).directors;
                match action {
                    ListAction::Set => has.clone_from(&these),
                    ListAction::Add => has.extend(&these),
                    ListAction::Remove => has.retain(|one| !these.contains(one)),
                }
                *has = once(std::mem::take(has));
            }
            let people = these.into_iter().map(PersonChoice::Known).collect();
            BulkEdit::Directors { action, people }
        }
        2 => {
            let name = dice.pick(&["", "Numbers", "letters"]).unwrap();
            let set = (!name.is_empty()).then(|| next.word("sets", name));
            for id in &ids {
                next.movie(*id).set.clone_from(&set);
            }
            BulkEdit::Set { name: name.to_owned() }
        }
        _ => {
            let date = dice.pick(DATES).unwrap();
            for id in &ids {
                next.movie(*id).released = shown(date);
            }
            BulkEdit::ReleaseDate { date: date.to_owned() }
        }
    };
    let what = format!("bulk {ids:?}: {edit:?}");
    let step = movies::bulk_edit(&test.library, &test.owner, (&ids, &edit), NOW).await.unwrap();
    // A word that no movie took is not kept.
    let unchanged = next.movies == now.movies;
    if step.is_none() {
        assert!(unchanged, "{what}");
        return (what, None);
    }
    (what, Some(next))
}

async fn gone(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let mut next = now.clone();
    if dice.below(2) == 0 {
        let ids: Vec<MovieId> =
            now.movie_ids().into_iter().filter(|_| dice.below(3) == 0).collect();
        let step = movies::delete(library, owner, &ids, NOW).await.unwrap();
        assert_eq!(step.is_some(), !ids.is_empty());
        ids.iter().for_each(|id| drop(next.movies.remove(id)));
        return (format!("delete {ids:?}"), changed(now, next));
    }
    let Some(id) = dice.pick(&now.people_ids()) else { return ("nothing".to_owned(), None) };
    people::delete(library, owner, id, NOW).await.unwrap();
    next.people.remove(&id);
    for movie in next.movies.values_mut() {
        movie.cast.retain(|(person, _)| *person != id);
        movie.crew.retain(|(_, person)| *person != id);
        movie.directors.retain(|person| *person != id);
    }
    (format!("delete person {id}"), Some(next))
}
