//! Finding by what is typed.

use lobbycard_core::search::search;

use crate::support::{TestLibrary, film};

async fn titles(test: &TestLibrary, text: &str) -> Vec<String> {
    let found = search(test.library.reader(), text).await.unwrap();
    found.movies.into_iter().map(|hit| hit.movie.title).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_type_finds_what_is_written() {
    let test = TestLibrary::new()
        .await
        .film(film("Das Boot").tag("originaltitle", "Das Boot"))
        .film(film("Amélie").tag("originaltitle", "Le Fabuleux Destin d'Amélie Poulain"))
        .film(film("千と千尋の神隠し").tag("originaltitle", "Sen to Chihiro"))
        .film(film("Die Brücke"))
        .film(film("Spider-Man"))
        .imported()
        .await;

    for (typed, found) in [
        ("boo", "Das Boot"),
        ("AMELIE", "Amélie"),
        ("fabuleux dest", "Amélie"),
        ("千尋", "千と千尋の神隠し"),
        ("bruecke", "Die Brücke"),
        ("brucke", "Die Brücke"),
        ("spider man", "Spider-Man"),
        ("ider-ma", "Spider-Man"),
        ("rück", "Die Brücke"),
        ("uecke", "Die Brücke"),
    ] {
        assert_eq!(titles(&test, typed).await, [found], "typed {typed:?}");
    }
    for nothing in ["", "   ", "\"", "*", "zzz", "NEAR(", "a AND", "(((("] {
        assert!(titles(&test, nothing).await.is_empty(), "typed {nothing:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_best_known_come_first() {
    let test = TestLibrary::new()
        .await
        .film(film("One").actor("Ann Rare", "X").actor("Ann Known", "Y"))
        .film(film("Two").actor("Ann Known", "Y"))
        .imported()
        .await;

    let people = search(test.library.reader(), "ann").await.unwrap().people;
    let names: Vec<_> = people.iter().map(|hit| (&*hit.person.name, hit.credits)).collect();
    assert_eq!(names, [("Ann Known", 2), ("Ann Rare", 1)]);
    assert_eq!(people[0].known_for, ["One", "Two"]);
}
