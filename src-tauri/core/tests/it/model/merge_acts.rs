//! Two movies or two people made one.

use lobbycard_core::movies::{self, MovieField};
use lobbycard_core::people::{self, PersonField};
use lobbycard_core::text;

use super::Dice;
use super::acts::{Done, once};
use super::state::State;
use crate::support::{NOW, TestLibrary};

/// Two different ones: who goes, and who stays.
fn two<T: Copy + PartialEq>(dice: &mut Dice, of: &[T]) -> Option<(T, T)> {
    let (gone, keep) = (dice.pick(of)?, dice.pick(of)?);
    (gone != keep).then_some((gone, keep))
}

pub(super) async fn merge_movies(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let Some((gone, keep)) = two(dice, &now.movie_ids()) else {
        return ("nothing".to_owned(), None);
    };
    let all = [
        MovieField::Title,
        MovieField::Description,
        MovieField::ReleaseDate,
        MovieField::Duration,
        MovieField::Budget,
        MovieField::Set,
        MovieField::Director,
        MovieField::Country,
        MovieField::Poster,
    ];
    let take: Vec<MovieField> = all.into_iter().filter(|_| dice.below(2) == 0).collect();
    movies::merge(&test.library, &test.owner, (gone, keep), &take, NOW).await.unwrap();
    let mut next = now.clone();
    let other = next.movies.remove(&gone).unwrap();
    let movie = next.movie(keep);
    for field in &take {
        match field {
            MovieField::Title => movie.title.clone_from(&other.title),
            MovieField::Description => movie.description.clone_from(&other.description),
            MovieField::ReleaseDate => movie.released.clone_from(&other.released),
            MovieField::Duration => movie.minutes = other.minutes,
            MovieField::Budget => movie.budget = other.budget,
            MovieField::Director => movie.directors.clone_from(&other.directors),
            MovieField::Poster => movie.poster.clone_from(&other.poster),
            MovieField::Country => movie.countries.clone_from(&other.countries),
            _ => movie.set.clone_from(&other.set),
        }
    }
    let own = &mut movie.own;
    own.loved |= other.own.loved;
    own.rating = own.rating.or(other.own.rating);
    own.listed |= other.own.listed;
    own.watched.extend(other.own.watched);
    own.watched.sort_unstable();
    movie.genres.extend(other.genres);
    movie.crew.extend(other.crew);
    let had = movie.cast.clone();
    let name = |id: i32| text::key(&now.characters[&id].name);
    for (person, character) in other.cast {
        let is_known = match character {
            None => had.iter().any(|(performer, _)| *performer == person),
            // A namesake that the same performer plays is the same part.
            Some(id) => had.iter().any(|(performer, its)| {
                *performer == person && its.is_some_and(|its| name(its) == name(id))
            }),
        };
        if !is_known {
            movie.cast.push((person, character));
        }
    }
    movie.cast.sort_unstable();
    (format!("merge movie {gone} into {keep}, taking {take:?}"), Some(next))
}

pub(super) async fn merge_people(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let Some((gone, keep)) = two(dice, &now.people_ids()) else {
        return ("nothing".to_owned(), None);
    };
    let all = [PersonField::Name, PersonField::Born, PersonField::Country, PersonField::Photo];
    let take: Vec<PersonField> = all.into_iter().filter(|_| dice.below(2) == 0).collect();
    people::merge(&test.library, &test.owner, (gone, keep), &take, NOW).await.unwrap();
    let mut next = now.clone();
    let other = next.people.remove(&gone).unwrap();
    let person = next.people.get_mut(&keep).unwrap();
    person.loved |= other.loved;
    for field in &take {
        match field {
            PersonField::Name => person.name.clone_from(&other.name),
            PersonField::Photo => person.portrait.clone_from(&other.portrait),
            PersonField::Born => person.born.clone_from(&other.born),
            _ => person.country.clone_from(&other.country),
        }
    }
    for movie in next.movies.values_mut() {
        let had = movie.cast.clone();
        movie.cast.retain(|(person, character)| {
            let keeps = had.iter().any(|(performer, _)| *performer == keep);
            let is_known = match character {
                None => keeps,
                Some(_) => had.contains(&(keep, *character)),
            };
            *person != gone || !is_known
        });
        for (person, _) in &mut movie.cast {
            if *person == gone {
                *person = keep;
            }
        }
        movie.cast.sort_unstable();
        let crew = std::mem::take(&mut movie.crew);
        let same = |person| if person == gone { keep } else { person };
        movie.crew = crew.into_iter().map(|(job, person)| (job, same(person))).collect();
        movie.directors = once(movie.directors.iter().copied().map(same).collect());
    }
    (format!("merge person {gone} into {keep}, taking {take:?}"), Some(next))
}
