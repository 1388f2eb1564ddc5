//! What a person can see of a library.

use std::collections::{BTreeMap, BTreeSet};

use lobbycard_core::accounts::Session;
use lobbycard_core::characters::{self, CharactersSortBy, CharactersView};
use lobbycard_core::ids::{MovieId, PersonId};
use lobbycard_core::movies::{self, MovieSort, SortBy, SortDirection};
use lobbycard_core::people::{self, PeopleFilter, PeopleSortBy, PeopleView};
use lobbycard_core::pictures::PictureOf;
use lobbycard_core::values::CharacterRole;
use lobbycard_core::vocabulary::{self, Vocabulary};
use lobbycard_core::{Library, diary, favorites, text};
use time::Date;

/// A whole library.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct State {
    pub(super) movies: BTreeMap<MovieId, Movie>,
    pub(super) people: BTreeMap<PersonId, Person>,
    /// Those that have a name.
    pub(super) characters: BTreeMap<i32, Character>,
    /// Names by their key, for genres, countries and sets.
    pub(super) words: BTreeMap<&'static str, BTreeMap<String, String>>,
}

/// One movie.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Movie {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) released: Option<String>,
    pub(super) minutes: Option<i32>,
    pub(super) budget: Option<i64>,
    pub(super) genres: BTreeSet<String>,
    pub(super) countries: Vec<String>,
    pub(super) set: Option<String>,
    pub(super) directors: Vec<PersonId>,
    pub(super) crew: BTreeSet<(String, PersonId)>,
    /// The hash of the poster.
    pub(super) poster: Option<String>,
    /// Performer and character, none for a part without a name; sorted.
    pub(super) cast: Vec<(PersonId, Option<i32>)>,
    /// What is the owner's own.
    pub(super) own: Own,
}

/// What somebody has put on a movie.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Own {
    pub(super) loved: bool,
    pub(super) rating: Option<i32>,
    pub(super) listed: bool,
    /// The days of the entries; sorted.
    pub(super) watched: Vec<Option<Date>>,
}

/// One person.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) born: Option<String>,
    pub(super) country: Option<String>,
    /// The hash of the portrait.
    pub(super) portrait: Option<String>,
    /// Whether the owner loves them.
    pub(super) loved: bool,
}

/// One character.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Character {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) role: Option<CharacterRole>,
    /// Sorted.
    pub(super) aliases: Vec<String>,
}

impl State {
    pub(super) fn word(&mut self, which: &'static str, name: &str) -> String {
        let key = text::key(name);
        self.words.entry(which).or_default().entry(key.clone()).or_insert(name.to_owned());
        key
    }

    pub(super) fn movie(&mut self, id: MovieId) -> &mut Movie {
        self.movies.get_mut(&id).unwrap()
    }

    /// The picture of something that is there.
    pub(super) fn picture(&mut self, of: PictureOf) -> &mut Option<String> {
        match of {
            PictureOf::Movie(id) => &mut self.movie(id).poster,
            PictureOf::Person(id) => &mut self.people.get_mut(&id).unwrap().portrait,
        }
    }

    pub(super) fn movie_ids(&self) -> Vec<MovieId> {
        self.movies.keys().copied().collect()
    }

    pub(super) fn people_ids(&self) -> Vec<PersonId> {
        self.people.keys().copied().collect()
    }
}

/// The library as it is shown.
pub(super) async fn read(library: &Library, owner: &Session) -> State {
    let db = library.reader();
    let mut state = State::default();
    let sort = MovieSort { by: SortBy::Added, direction: SortDirection::Ascending };
    for id in movies::ids(db, sort).await.unwrap() {
        let page = movies::page(db, id).await.unwrap();
        let of = |is_director: bool| {
            page.crew.iter().filter(move |credit| (credit.job == "director") == is_director)
        };
        let directors: Vec<PersonId> = of(true).map(|credit| credit.person.id).collect();
        let mut cast: Vec<_> =
            page.cast.iter().map(|c| (c.person.id, c.character.as_ref().map(|c| c.id.0))).collect();
        cast.sort_unstable();
        let movie = Movie {
            title: page.title.clone(),
            description: page.description.clone(),
            released: page.release_date.map(|date| format!("{} {:?}", date.date, date.precision)),
            minutes: page.duration_minutes,
            budget: page.budget,
            genres: page.genres.iter().map(|name| text::key(name)).collect(),
            countries: page.countries.iter().map(|name| text::key(name)).collect(),
            set: page.set.as_ref().map(|set| text::key(&set.name)),
            directors,
            crew: of(false).map(|credit| (credit.job.clone(), credit.person.id)).collect(),
            poster: page.poster.map(|image| image.hash),
            cast,
            own: own(library, owner, id).await,
        };
        state.movies.insert(id, movie);
    }
    let view = PeopleView {
        by: PeopleSortBy::Name,
        direction: SortDirection::Ascending,
        filter: PeopleFilter::All,
        name: String::new(),
    };
    let loved = favorites::people(db, owner).await.unwrap();
    for id in people::ids(db, &view).await.unwrap() {
        let page = people::page(db, id).await.unwrap();
        let person = Person {
            name: page.name,
            born: page.born.map(|date| format!("{} {:?}", date.date, date.precision)),
            country: page.country.map(|name| text::key(&name)),
            portrait: page.photo.map(|image| image.hash),
            loved: loved.contains(&id),
        };
        state.people.insert(id, person);
    }
    let view = CharactersView {
        by: CharactersSortBy::Name,
        direction: SortDirection::Ascending,
        role: None,
        movies: 0,
        performers: 0,
        name: String::new(),
    };
    for id in characters::ids(db, &view).await.unwrap() {
        let page = characters::page(db, id).await.unwrap();
        let (name, description, role) = (page.name, page.description, page.role);
        let mut aliases = page.aliases;
        aliases.sort_unstable();
        state.characters.insert(id.0, Character { name, description, role, aliases });
    }
    for (name, which) in [
        ("genres", Vocabulary::Genres),
        ("countries", Vocabulary::Countries),
        ("sets", Vocabulary::Sets),
    ] {
        let words = vocabulary::list(db, which).await.unwrap();
        let words = words.into_iter().map(|word| (text::key(&word.name), word.name)).collect();
        state.words.insert(name, words);
    }
    state
}

async fn own(library: &Library, owner: &Session, id: MovieId) -> Own {
    let its = diary::of_movie(library.reader(), owner, id).await.unwrap();
    let mut watched: Vec<_> = its.watches.iter().map(|watch| watch.watched_on).collect();
    watched.sort_unstable();
    Own { loved: its.favorite, rating: its.rating, listed: its.on_watchlist, watched }
}
