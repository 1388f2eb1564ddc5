//! The document that is part of the program.

use super::read_built_in;
use crate::transfer::json::{Base, films};
use crate::transfer::sample::{DOCUMENT, POSTERS};

#[test]
fn the_sample_collection_is_sound_and_each_film_has_its_own_poster() {
    let read = films(read_built_in(DOCUMENT), Base::BuiltIn(POSTERS));
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    assert!(read.films.len() >= 20, "{} films", read.films.len());
    let mut posters = std::collections::HashSet::new();
    for (place, film) in read.films {
        let film = film.unwrap_or_else(|reason| panic!("{place}: {reason}"));
        assert!(film.description.chars().count() > 150, "{} has a description", film.title);
        let poster = film.poster.unwrap_or_else(|| panic!("{} has a poster", film.title));
        assert!(posters.insert(poster.name()), "{} has its own poster", film.title);
    }
    assert_eq!(posters.len(), POSTERS.len(), "every poster is used");
}
