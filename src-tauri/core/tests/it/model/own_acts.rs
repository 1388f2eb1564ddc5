//! What is done to what is one's own: favorites, the diary, ratings, the watchlist.

use lobbycard_core::diary::{self, WatchEntry};
use lobbycard_core::favorites::{self, Favored};
use lobbycard_core::ids::{MovieId, PersonId};
use time::Date;
use time::macros::date;

use super::Dice;
use super::acts::{Done, changed};
use super::state::State;
use crate::support::{NOW, TestLibrary};

const DAYS: &[Option<Date>] = &[None, Some(date!(1999 - 12 - 31)), Some(date!(2026 - 03 - 01))];

pub(super) async fn own(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let ids: Vec<MovieId> = now.movie_ids().into_iter().filter(|_| dice.below(2) == 0).collect();
    let mut next = now.clone();
    let (what, step) = match dice.below(8) {
        0 => return people(test, dice, now).await,
        1 => return watch(test, dice, now).await,
        2 => {
            ids.iter().for_each(|id| next.movie(*id).own.loved = true);
            ("love", favorites::add(library, owner, &Favored::Movies(ids.clone()), NOW).await)
        }
        3 => {
            ids.iter().for_each(|id| next.movie(*id).own.loved = false);
            ("unlove", favorites::remove(library, owner, &Favored::Movies(ids.clone()), NOW).await)
        }
        4 => {
            let stars = dice.pick(&[None, Some(1), Some(10)]).unwrap();
            ids.iter().for_each(|id| next.movie(*id).own.rating = stars);
            ("rate", diary::rate(library, owner, (&ids, stars), NOW).await)
        }
        5 => {
            let listed = dice.below(2) == 0;
            ids.iter().for_each(|id| next.movie(*id).own.listed = listed);
            let step = if listed {
                diary::add_to_watchlist(library, owner, &ids, NOW).await
            } else {
                diary::remove_from_watchlist(library, owner, &ids, NOW).await
            };
            ("watchlist", step)
        }
        6 => {
            for id in &ids {
                let own = &mut next.movie(*id).own;
                if own.watched.is_empty() {
                    own.watched.push(None);
                    own.listed = false;
                }
            }
            ("seen", diary::mark_seen(library, owner, &ids, NOW).await)
        }
        _ => {
            ids.iter().for_each(|id| next.movie(*id).own.watched.clear());
            ("unseen", diary::mark_unseen(library, owner, &ids, NOW).await)
        }
    };
    let what = format!("{what} {ids:?}");
    assert_eq!(step.unwrap().is_some(), next != *now, "{what}");
    (what, changed(now, next))
}

async fn people(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let ids: Vec<PersonId> = now.people_ids().into_iter().filter(|_| dice.below(2) == 0).collect();
    let (loved, these) = (dice.below(3) > 0, Favored::People(ids.clone()));
    let mut next = now.clone();
    ids.iter().for_each(|id| next.people.get_mut(id).unwrap().loved = loved);
    let step = if loved {
        favorites::add(library, owner, &these, NOW).await
    } else {
        favorites::remove(library, owner, &these, NOW).await
    };
    let what = format!("love people {ids:?}: {loved}");
    assert_eq!(step.unwrap().is_some(), next != *now, "{what}");
    (what, changed(now, next))
}

/// One entry written, written anew or taken out.
async fn watch(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let Some(id) = dice.pick(&now.movie_ids()) else { return ("nothing".to_owned(), None) };
    let day = dice.pick(DAYS).unwrap();
    let watched_on = day.map(|day| day.to_string()).unwrap_or_default();
    let entry = WatchEntry { watched_on, is_rewatch: false, note: String::new() };
    let mut next = now.clone();
    let own = &mut next.movie(id).own;
    let known = diary::of_movie(library.reader(), owner, id).await.unwrap().watches;
    let what = match dice.pick(&known).filter(|_| dice.below(2) == 0) {
        None => {
            own.watched.push(day);
            own.listed = false;
            diary::add_watch(library, owner, (id, &entry), NOW).await.unwrap();
            format!("watch {id} on {day:?}")
        }
        Some(old) => {
            let place = own.watched.iter().position(|day| *day == old.watched_on).unwrap();
            own.watched.remove(place);
            if dice.below(2) == 0 {
                own.watched.push(day);
                diary::edit_watch(library, owner, (old.id, &entry), NOW).await.unwrap();
            } else {
                diary::remove_watch(library, owner, old.id, NOW).await.unwrap();
            }
            format!("write entry {} anew, or not at all", old.id)
        }
    };
    own.watched.sort_unstable();
    (what, changed(now, next))
}
