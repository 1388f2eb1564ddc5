//! Searching: every prefix of what stands in the library, every filter, every order.

use lobbycard_core::accounts::Session;
use lobbycard_core::characters::{self, CharactersSortBy, CharactersView};
use lobbycard_core::library::Library;
use lobbycard_core::movies::{self, MovieSort, SortBy, SortDirection};
use lobbycard_core::people::{self, PeopleFilter, PeopleSortBy, PeopleView};
use lobbycard_core::search::{self, Asker, QueryField};

use crate::figures::{Figures, percentile, times};

/// Titles, names and characters whose every prefix is typed, of each.
const NAMES: usize = 200;
/// Times a filter is asked.
const RUNS: i32 = 12;

const FILTERS: &[(&str, &str)] = &[
    ("a word", "night"),
    ("a short word", "n"),
    ("a name", "bace"),
    ("a phrase", "\"broken king\""),
    ("nothing", "xqzvwy"),
    ("an actor", "actor:bace"),
    ("a character", "character:bace"),
    ("a director", "director:bace"),
    ("a genre", "genre:Drama"),
    ("not a genre", "-genre:Drama"),
    ("a country", "country:France"),
    ("a decade", "year:1970..1979"),
    ("a runtime", "runtime:<100"),
    ("a budget", "budget:>1m"),
    ("a role", "role:leading"),
    ("a gender", "gender:female"),
    ("a credit of four terms", "role:leading gender:female from:France year:1990..1999"),
    ("favorites", "fav:me"),
    ("not seen", "seen:no"),
    ("no poster", "missing:poster"),
    ("three filters", "genre:Drama year:1970..1979 runtime:<100"),
];

/// Fields whose values are counted.
const FACETS: &[QueryField] = &[
    QueryField::Genre,
    QueryField::Country,
    QueryField::Year,
    QueryField::Role,
    QueryField::Gender,
    QueryField::Missing,
    QueryField::Seen,
];

pub(crate) async fn searches(figures: &mut Figures, library: &Library, owner: &Session) {
    let (db, asker) = (library.reader(), Asker::from(owner));
    let typed = prefixes(library).await;
    let mut keys = Vec::new();
    for text in &typed {
        keys.extend(times(1, async |_| drop(search::search(db, asker, text).await.unwrap())).await);
    }
    keys.sort();
    figures.add("prefixes of titles, names, characters", typed.len() as f64, "", None);
    figures.time("keystroke, p50", percentile(&keys, 0.5), None);
    figures.time("keystroke, p95", percentile(&keys, 0.95), None);
    figures.time("keystroke, p99", percentile(&keys, 0.99), Some(3.0));
    let slip = times(RUNS, async |_| {
        drop(search::search(db, asker, "nigth borken").await.unwrap());
    })
    .await;
    figures.time("a keystroke with slips, p50", percentile(&slip, 0.5), None);

    for by in [
        SortBy::Title,
        SortBy::Year,
        SortBy::Added,
        SortBy::Runtime,
        SortBy::Budget,
        SortBy::Director,
        SortBy::Favorites,
    ] {
        let sort = MovieSort { by, direction: SortDirection::Descending };
        let ids = times(RUNS, async |_| {
            drop(search::ids(db, asker, "", sort).await.unwrap());
        })
        .await;
        figures.time(&format!("every id by {by:?}, p50"), percentile(&ids, 0.5), Some(40.0));
        let rail = times(RUNS, async |_| {
            drop(search::rail(db, asker, "", sort).await.unwrap());
        })
        .await;
        figures.time(&format!("the rail by {by:?}, p50"), percentile(&rail, 0.5), None);
    }
    let sort = MovieSort { by: SortBy::Title, direction: SortDirection::Ascending };
    for (what, text) in FILTERS {
        let ids = times(RUNS, async |_| {
            drop(search::ids(db, asker, text, sort).await.unwrap());
        })
        .await;
        figures.time(&format!("ids of {what}, p50"), percentile(&ids, 0.5), Some(40.0));
    }
    for (what, text) in [("everything", ""), ("a decade", "year:1970..1979"), ("a name", "bace")] {
        for of in FACETS {
            let facets = times(RUNS, async |_| {
                drop(search::facets(db, asker, text, *of).await.unwrap());
            })
            .await;
            figures.time(&format!("{of:?} of {what}, p50"), percentile(&facets, 0.5), None);
        }
    }
}

/// Every prefix of titles, names and characters that are spread over the library.
async fn prefixes(library: &Library) -> Vec<String> {
    let db = library.reader();
    let mut names = Vec::new();
    let sort = MovieSort { by: SortBy::Added, direction: SortDirection::Ascending };
    let ids = spread(&movies::ids(db, sort).await.unwrap());
    names.extend(movies::cards(db, &ids).await.unwrap().into_iter().map(|card| card.title));
    let view = PeopleView {
        by: PeopleSortBy::Name,
        direction: SortDirection::Ascending,
        filter: PeopleFilter::All,
        name: String::new(),
    };
    let ids = spread(&people::ids(db, &view).await.unwrap());
    names.extend(people::rows(db, &ids).await.unwrap().into_iter().map(|row| row.person.name));
    let view = CharactersView {
        by: CharactersSortBy::Name,
        direction: SortDirection::Ascending,
        role: None,
        movies: 0,
        performers: 0,
        name: String::new(),
    };
    let ids = spread(&characters::ids(db, &view).await.unwrap());
    let rows = characters::rows(db, &ids).await.unwrap();
    names.extend(rows.into_iter().map(|row| row.character.name));
    names
        .iter()
        .flat_map(|name| name.char_indices().map(|(at, c)| name[..at + c.len_utf8()].to_owned()))
        .collect()
}

fn spread<T: Copy>(all: &[T]) -> Vec<T> {
    all.iter().step_by((all.len() / NAMES).max(1)).take(NAMES).copied().collect()
}
