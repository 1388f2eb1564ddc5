//! Who may be the same, against two hundred pairs labelled by hand: friends and false friends of
//! many kinds, all in one library.

use std::collections::HashMap;

use lobbycard_core::characters::{self, CharacterEdit};
use lobbycard_core::history::{Actor, undo_last};
use lobbycard_core::identity::{self, Band, Kind};
use lobbycard_core::ids::{CharacterId, PersonId};
use lobbycard_core::movies::{self, MovieEdit};
use lobbycard_core::transfer;
use serde_json::{Value as Json, json};

use crate::support::{NOW, TestLibrary, film, job};

const PAIRS: &str = include_str!("../fixtures/identity-pairs.tsv");

/// One side of a pair as a line gives it: name, movie, year, set, who, and more.
type Side<'a> = [&'a str; 6];

/// A line: what it is about, whether they are the same, why, and both sides.
struct Labelled<'a> {
    kind: Kind,
    are_same: bool,
    why: &'a str,
    sides: [Side<'a>; 2],
}

fn labelled() -> Vec<Labelled<'static>> {
    let line = |line: &'static str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let side = |from: usize| std::array::from_fn(|at| fields[from + at]);
        Labelled {
            kind: if fields[0] == "person" { Kind::Person } else { Kind::Character },
            are_same: fields[1] == "same",
            why: fields[2],
            sides: [side(3), side(9)],
        }
    };
    PAIRS.lines().skip(1).map(line).collect()
}

/// A document in which every side of every pair is a row of its own.
#[derive(Default)]
struct Document {
    movies: Vec<Json>,
    places: HashMap<(String, String), usize>,
    persons: Vec<Json>,
    performers: HashMap<String, i32>,
    characters: Vec<Json>,
    next: i32,
}

impl Document {
    fn id(&mut self) -> i32 {
        self.next += 1;
        self.next
    }

    fn movie(&mut self, [_, title, year, set, ..]: Side<'_>) -> usize {
        let key = (title.to_owned(), year.to_owned());
        if let Some(at) = self.places.get(&key) {
            return *at;
        }
        let mut movie = json!({
            "id": self.id(), "title": title, "sort_title": title, "release_date": year,
            "cast": [], "crew": [],
        });
        if !set.is_empty() {
            movie["set"] = set.into();
        }
        self.movies.push(movie);
        self.places.insert(key, self.movies.len() - 1);
        self.movies.len() - 1
    }

    fn person(&mut self, name: &str, more: &str) -> i32 {
        let id = self.id();
        let (first, last) = name.rsplit_once(' ').unwrap_or(("", name));
        let mut person = json!({"id": id, "first_name": first, "last_name": last});
        for (key, field) in [("born", "date_of_birth"), ("died", "date_of_death")] {
            if let Some(value) = values(more, key).next() {
                person[field] = value.into();
            }
        }
        person["external_ids"] = self.ids(more);
        self.persons.push(person);
        id
    }

    fn performer(&mut self, name: &str) -> i32 {
        if let Some(id) = self.performers.get(name) {
            return *id;
        }
        let id = self.person(name, "");
        self.performers.insert(name.to_owned(), id);
        id
    }

    fn character(&mut self, name: &str, more: &str) -> i32 {
        let id = self.id();
        let aliases: Vec<Json> =
            values(more, "alias").map(|name| json!({"id": self.id(), "name": name})).collect();
        let ids = self.ids(more);
        self.characters
            .push(json!({"id": id, "name": name, "aliases": aliases, "external_ids": ids}));
        id
    }

    fn ids(&mut self, more: &str) -> Json {
        let value = |value: &str| json!({"id": self.id(), "source": "imdb", "value": value});
        values(more, "imdb").map(value).collect()
    }

    fn side(&mut self, kind: Kind, side: Side<'_>) -> i32 {
        let [name, _, _, _, who, more] = side;
        let movie = self.movie(side);
        let (person, character) = match (kind, who) {
            (Kind::Character, who) => (self.performer(who), self.character(name, more)),
            (Kind::Person, "director" | "writer") => {
                let (row, person) = (self.id(), self.person(name, more));
                let crew = json!({"id": row, "job": who, "person": person});
                self.movies[movie]["crew"].as_array_mut().unwrap().push(crew);
                return person;
            }
            (Kind::Person, who) => (self.person(name, more), self.character(who, "")),
        };
        let part = json!({"person": person, "character": character});
        self.movies[movie]["cast"].as_array_mut().unwrap().push(part);
        if kind == Kind::Person { person } else { character }
    }

    fn json(self) -> Json {
        let mut sets: Vec<&str> =
            self.movies.iter().filter_map(|movie| movie["set"].as_str()).collect();
        sets.sort_unstable();
        sets.dedup();
        let sets: Vec<Json> =
            (self.next + 1..).zip(sets).map(|(id, name)| json!({"id": id, "name": name})).collect();
        json!({
            "format": "lobbycard", "version": 1, "movie_sets": sets, "persons": self.persons,
            "characters": self.characters, "movies": self.movies,
        })
    }
}

fn values<'a>(more: &'a str, key: &'a str) -> impl Iterator<Item = &'a str> {
    more.split(';').filter_map(move |pair| pair.trim().strip_prefix(key)?.strip_prefix('='))
}

/// The score of a pair, where it is suggested.
async fn band(test: &TestLibrary, kind: Kind, (a, b): (i32, i32)) -> Option<(Band, u32)> {
    let db = test.library.reader();
    match kind {
        Kind::Person => {
            let about = identity::about_person(db, PersonId(a)).await.unwrap();
            let one = about.iter().find(|it| it.pair.iter().any(|row| row.person.id.0 == b));
            one.map(|it| (it.band, it.score))
        }
        Kind::Character => {
            let about = identity::about_character(db, CharacterId(a)).await.unwrap();
            let one = about.iter().find(|it| it.pair.iter().any(|row| row.character.id.0 == b));
            one.map(|it| (it.band, it.score))
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn strong_suggestions_are_right() {
    let pairs = labelled();
    assert_eq!(pairs.len(), 200);
    let mut document = Document::default();
    let ids: Vec<(i32, i32)> = pairs
        .iter()
        .map(|pair| {
            let [a, b] = pair.sides.map(|side| document.side(pair.kind, side));
            (a.min(b), a.max(b))
        })
        .collect();
    let test = TestLibrary::new().await;
    let folder = test.films.with_file_name("pairs");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join(transfer::FILE_NAME), document.json().to_string()).unwrap();
    let plan = transfer::plan(&test.library, &folder, &job()).await.unwrap();
    let actor = Actor::Person(&test.owner);
    transfer::apply(&test.library, actor, &plan, &job(), NOW).await.unwrap();
    assert!(identity::refresh(&test.library, &job()).await.unwrap());
    assert!(!identity::refresh(&test.library, &job()).await.unwrap(), "all is thought about");

    for kind in [Kind::Character, Kind::Person] {
        let (mut found, mut right) = ([0_u32; 3], [0_u32; 3]);
        let (mut friends, mut missed) = (0_u32, 0_u32);
        for (pair, ids) in pairs.iter().zip(&ids).filter(|(pair, _)| pair.kind == kind) {
            let got = band(&test, kind, *ids).await;
            friends += u32::from(pair.are_same);
            if let Some((band, _)) = got {
                found[band as usize] += 1;
                right[band as usize] += u32::from(pair.are_same);
            }
            let is_wrong = pair.are_same == got.is_none();
            missed += u32::from(pair.are_same && got.is_none());
            if is_wrong || got.is_some_and(|(band, _)| band != Band::Weak) != pair.are_same {
                let [a, b] = &pair.sides;
                let truth = if pair.are_same { "same" } else { "other" };
                eprintln!("{kind:?} {truth:<6}{got:?} {} | {} ({})", a[0], b[0], pair.why);
            }
        }
        let mut above = (0_u32, 0_u32);
        for (at, band) in ["strong", "likely", "weak"].iter().enumerate() {
            above = (above.0 + found[at], above.1 + right[at]);
            let precision = f64::from(right[at]) / f64::from(found[at].max(1));
            let recall = f64::from(above.1) / f64::from(friends);
            eprintln!(
                "{kind:?} {band:<7} {:>3} of {:>3} right, precision {precision:.2}, recall so far {recall:.2}",
                right[at], found[at]
            );
        }
        eprintln!("{kind:?}: {missed} of {friends} friends are not suggested");
        let strong = f64::from(right[0]) / f64::from(found[0].max(1));
        assert!(strong >= 0.95, "{kind:?}: strong suggestions are right in {strong:.2}");
        assert!(found[0] > 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_thought_about_and_a_decision_remembered() {
    let test = TestLibrary::new()
        .await
        .film(film("Dr. No").year(1962).actor("Sean Connery", "James Bond"))
        .film(film("Skyfall").year(2012).actor("Daniel Craig", "James Bond"))
        .imported()
        .await;
    let (library, owner, db) = (&test.library, &test.owner, test.library.reader());
    identity::refresh(library, &job()).await.unwrap();
    let begin = identity::inbox(db).await.unwrap();
    assert_eq!(begin.characters_count, 1);
    assert_ne!(begin.characters[0].band, Band::Strong, "only the name says so");
    let pair = begin.characters[0].pair.clone().map(|row| row.character.id);

    for title in ["Dr. No", "Skyfall"] {
        let set = MovieEdit::Set("James Bond".to_owned());
        movies::edit(library, owner, test.movie(title).await, set, NOW).await.unwrap();
    }
    assert!(identity::inbox(db).await.unwrap().is_thinking);
    identity::refresh(library, &job()).await.unwrap();
    let now = identity::inbox(db).await.unwrap();
    assert_eq!(now.characters[0].band, Band::Strong, "they are in one set");
    assert!(!now.is_thinking);

    let before = test.dump().await;
    let ids = (pair[1].0, pair[0].0);
    let step = identity::keep_apart(library, owner, Kind::Character, ids, NOW).await.unwrap();
    assert!(step.is_some());
    let again = identity::keep_apart(library, owner, Kind::Character, ids, NOW).await.unwrap();
    assert_eq!(again, None);
    assert_eq!(identity::inbox(db).await.unwrap().characters_count, 0);
    undo_last(library, owner, NOW).await.unwrap();
    assert_eq!(test.dump().await, before);
    assert_eq!(identity::inbox(db).await.unwrap().characters_count, 1);

    characters::merge(library, owner, (pair[1], pair[0]), &[], NOW).await.unwrap();
    assert_eq!(identity::inbox(db).await.unwrap().characters_count, 0, "one of them is gone");
    undo_last(library, owner, NOW).await.unwrap();
    identity::refresh(library, &job()).await.unwrap();
    assert_eq!(identity::inbox(db).await.unwrap().characters_count, 1, "and back again");
    let renamed = CharacterEdit::Name("Somebody Else".to_owned());
    characters::edit(library, owner, pair[0], renamed, NOW).await.unwrap();
    identity::refresh(library, &job()).await.unwrap();
    assert_eq!(identity::inbox(db).await.unwrap().characters_count, 0);
}
