//! A random library, in memory and in a database.

use std::fmt::Write;

use lobbycard_core::library::repair;
use sea_orm::{ConnectionTrait, Database};

use crate::model::Dice;
use crate::support::TestLibrary;

const MOVIES: usize = 120;
const PEOPLE: usize = 60;
const CHARACTERS: usize = 60;

const TITLES: &[&str] = &[
    "Night",
    "of",
    "the",
    "Zoë",
    "Spider-Man",
    "千尋",
    "River",
    "Riverboat",
    "Alien",
    "O'Brien",
    "7",
    "and",
    "Nights",
];
const FIRST: &[&str] = &["Ann", "Anna", "Zoé", "José", "Bo", "Max", "千", "The"];
const LAST: &[&str] = &["Lee", "Leeds", "River", "O'Hara", "Night", "Fox", "de Luca", "尋"];
pub(super) const GENRES: &[&str] = &["Horror", "Film noir", "Drama", "Sci-Fi"];
pub(super) const COUNTRIES: &[&str] = &["France", "Italy", "New Zealand"];
pub(super) const SETS: &[&str] = &["River Nights", "The Alien Collection"];
pub(super) const ROLES: &[&str] = &["leading", "supporting", "background"];
pub(super) const GENDERS: &[&str] = &["female", "male", "non_binary"];

pub(super) struct Movie {
    pub(super) titles: String,
    pub(super) year: Option<i64>,
    pub(super) duration: Option<i64>,
    pub(super) budget: Option<i64>,
    pub(super) plot: bool,
    pub(super) poster: bool,
    /// The one of the movie itself, and further ones.
    pub(super) directors: Vec<usize>,
    pub(super) writers: Vec<usize>,
    pub(super) genres: Vec<usize>,
    pub(super) countries: Vec<usize>,
    pub(super) set: Option<usize>,
    /// Performer and character.
    pub(super) cast: Vec<(usize, usize)>,
    pub(super) fav: bool,
    pub(super) seen: bool,
    pub(super) wanted: bool,
}

pub(super) struct Person {
    pub(super) name: String,
    pub(super) gender: Option<usize>,
    pub(super) country: Option<usize>,
}

pub(super) struct Character {
    /// Its name and other names; empty for one without.
    pub(super) names: String,
    pub(super) role: Option<usize>,
}

/// Places in the lists are ids less one.
pub(super) struct Shelf {
    pub(super) movies: Vec<Movie>,
    pub(super) people: Vec<Person>,
    pub(super) characters: Vec<Character>,
}

fn some<T>(dice: &mut Dice, value: impl FnOnce(&mut Dice) -> T) -> Option<T> {
    if dice.below(4) == 0 { None } else { Some(value(dice)) }
}

fn few(dice: &mut Dice, most: usize, of: usize) -> Vec<usize> {
    let mut list: Vec<usize> = Vec::new();
    for _ in 0..dice.below(most + 1) {
        let one = dice.below(of);
        if !list.contains(&one) {
            list.push(one);
        }
    }
    list
}

fn words(dice: &mut Dice, most: usize, of: &[&str]) -> String {
    let count = 1 + dice.below(most);
    (0..count).map(|_| of[dice.below(of.len())]).collect::<Vec<_>>().join(" ")
}

impl Shelf {
    pub(super) fn random(dice: &mut Dice) -> Self {
        let people = (0..PEOPLE).map(|_| Person {
            name: format!("{} {}", words(dice, 1, FIRST), words(dice, 1, LAST)),
            gender: some(dice, |dice| dice.below(GENDERS.len())),
            country: some(dice, |dice| dice.below(COUNTRIES.len())),
        });
        let people = people.collect();
        let characters = (0..CHARACTERS).map(|_| Character {
            names: match dice.below(6) {
                0 => String::new(),
                1 => format!("{} {}", words(dice, 2, FIRST), words(dice, 1, LAST)),
                _ => words(dice, 2, FIRST),
            },
            role: some(dice, |dice| dice.below(ROLES.len())),
        });
        let characters = characters.collect();
        let movies = (0..MOVIES).map(|_| movie(dice)).collect();
        Self { movies, people, characters }
    }

    /// Write it, as nobody's act, and have what is derived computed.
    pub(super) async fn write(&self, test: &TestLibrary) {
        let mut sql = String::new();
        for (table, names) in [("genres", GENRES), ("countries", COUNTRIES), ("movie_sets", SETS)] {
            for name in names {
                let key = name.to_lowercase();
                insert(&mut sql, table, "name, name_key", &format!("'{name}', '{key}'"));
            }
        }
        insert(
            &mut sql,
            "files",
            "file_name, mime_type, s3_key, url, size_bytes, width, height",
            "'a.png', 'image/png', 'aa/a.png', 'poster://localhost/a', 1, 1, 1",
        );
        for person in &self.people {
            let (first, last) = person.name.split_once(' ').unwrap();
            let gender = text(person.gender.map(|gender| GENDERS[gender]));
            let country = text(person.country.map(|country| COUNTRIES[country]));
            let values =
                format!("{}, {}, '', {gender}, {country}", text(Some(first)), text(Some(last)));
            insert(
                &mut sql,
                "persons",
                "first_name, last_name, name_key, gender, country",
                &values,
            );
        }
        for character in &self.characters {
            let role = text(character.role.map(|role| ROLES[role]));
            let name = text(Some(&character.names));
            let is_named = i32::from(!character.names.is_empty());
            let values = format!("{name}, '', {role}, {is_named}");
            insert(&mut sql, "characters", "name, name_key, role, is_named", &values);
        }
        for (place, movie) in self.movies.iter().enumerate() {
            write_movie(&mut sql, place + 1, movie);
        }
        let path = test.library.folder().join("library.sqlite");
        let db = Database::connect(format!("sqlite://{}", path.display())).await.unwrap();
        db.execute_unprepared(&sql).await.unwrap();
        db.close().await.unwrap();
        repair(&test.library).await.unwrap();
    }
}

fn movie(dice: &mut Dice) -> Movie {
    Movie {
        titles: words(dice, 3, TITLES),
        year: some(dice, |dice| i64::try_from(1960 + dice.below(50)).unwrap()),
        duration: some(dice, |dice| i64::try_from(60 + dice.below(120)).unwrap()),
        budget: some(dice, |dice| i64::try_from(dice.below(40)).unwrap() * 250_000),
        plot: dice.below(2) == 0,
        poster: dice.below(2) == 0,
        directors: few(dice, 2, PEOPLE),
        writers: few(dice, 1, PEOPLE),
        genres: few(dice, 3, GENRES.len()),
        countries: few(dice, 2, COUNTRIES.len()),
        set: some(dice, |dice| dice.below(SETS.len())).filter(|_| dice.below(2) == 0),
        cast: {
            let people = few(dice, 5, PEOPLE);
            people.into_iter().map(|person| (person, dice.below(CHARACTERS))).collect()
        },
        fav: dice.below(4) == 0,
        seen: dice.below(3) == 0,
        wanted: dice.below(3) == 0,
    }
}

fn write_movie(sql: &mut String, id: usize, movie: &Movie) {
    let first =
        |list: &[usize]| list.first().map_or("NULL".to_owned(), |one| (one + 1).to_string());
    let number = |value: Option<i64>| value.map_or("NULL".to_owned(), |value| value.to_string());
    let date = movie.year.map(|year| format!("{year}-05-25"));
    let values = format!(
        "{id}, {title}, {title}, '{plot}', {budget}, {date}, {precision}, {duration}, {director},
         {country}, {poster}, {set}",
        title = text(Some(&movie.titles)),
        plot = if movie.plot { "Things happen." } else { "" },
        budget = number(movie.budget),
        date = text(date.as_deref()),
        precision = text(date.as_ref().map(|_| "day")),
        duration = number(movie.duration),
        director = first(&movie.directors),
        country = first(&movie.countries),
        poster = if movie.poster { "1" } else { "NULL" },
        set = movie.set.map_or("NULL".to_owned(), |set| (set + 1).to_string()),
    );
    let columns = "id, title, sort_title, description, budget, release_date, release_precision,
        duration, director_id, country_id, poster_file_id, set_id";
    insert(sql, "movies", columns, &values);
    for genre in &movie.genres {
        insert(sql, "movie_genres", "movie_id, genre_id", &format!("{id}, {}", genre + 1));
    }
    for (place, country) in movie.countries.iter().enumerate().skip(1) {
        let values = format!("{id}, {}, {place}", country + 1);
        insert(sql, "movie_countries", "movie_id, country_id, billing_order", &values);
    }
    let directors = movie.directors.iter().skip(1).map(|person| (person, "director"));
    let writers = movie.writers.iter().map(|person| (person, "writer"));
    for (place, (person, job)) in directors.chain(writers).enumerate() {
        let values = format!("{id}, {}, '{job}', {place}", person + 1);
        insert(sql, "movie_crew", "movie_id, person_id, job, billing_order", &values);
    }
    for (place, (person, character)) in movie.cast.iter().enumerate() {
        let values = format!("{id}, {}, {}, {place}", person + 1, character + 1);
        let columns = "movie_id, person_id, character_id, billing_order";
        insert(sql, "movie_characters", columns, &values);
    }
    for (has, table) in [
        (movie.fav, "user_favorites"),
        (movie.seen, "user_watches"),
        (movie.wanted, "user_watchlist"),
    ] {
        if has {
            insert(sql, table, "user_id, movie_id", &format!("1, {id}"));
        }
    }
}

fn insert(sql: &mut String, table: &str, columns: &str, values: &str) {
    writeln!(
        sql,
        "INSERT INTO {table} ({columns}, created_at, updated_at) VALUES ({values}, 0, 0);"
    )
    .unwrap();
}

fn text(value: Option<&str>) -> String {
    value.map_or("NULL".to_owned(), |value| format!("'{}'", value.replace('\'', "''")))
}
