//! Renaming, joining and taking out words, and what hangs on them.

use lobbycard_core::history::{Subject, bin, changes, entries, undo, undo_last};
use lobbycard_core::people::{self, PersonEdit};
use lobbycard_core::vocabulary::{Vocabulary, Word, delete, list, merge, rename};
use lobbycard_core::{Error, Problem, movies};

use crate::support::{NOW, TestLibrary, film};

async fn shelf() -> TestLibrary {
    let of = |title: &str, genre: &str, countries: [&str; 2]| {
        let [first, second] = countries;
        film(title)
            .tag("genre", genre)
            .tag("country", first)
            .tag("country", second)
            .tag("set", "Noir")
    };
    TestLibrary::new()
        .await
        .film(of("Laura", "Crime", ["USA", "France"]))
        .film(of("Gilda", "Thriller", ["United States", "USA"]).tag("genre", "Crime"))
        .imported()
        .await
}

async fn words(test: &TestLibrary, which: Vocabulary) -> Vec<(String, i32)> {
    let words = list(test.library.reader(), which).await.unwrap();
    words.into_iter().map(|word| (word.name, word.movies)).collect()
}

async fn word(test: &TestLibrary, which: Vocabulary, name: &str) -> i32 {
    let words: Vec<Word> = list(test.library.reader(), which).await.unwrap();
    words.into_iter().find(|word| word.name == name).unwrap().id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_is_renamed_but_not_into_another() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let crime = word(&test, Vocabulary::Genres, "Crime").await;
    let taken = rename(library, owner, (Vocabulary::Genres, crime), "THRILLER", NOW).await;
    let taken = taken.unwrap_err();
    assert!(matches!(taken, Error::Invalid { field: "name", problem: Problem::Taken }));
    let other_case = rename(library, owner, (Vocabulary::Genres, crime), "crime", NOW).await;
    assert!(other_case.unwrap().is_some(), "the case of a word is its own");
    let same = rename(library, owner, (Vocabulary::Genres, crime), "crime", NOW).await.unwrap();
    assert_eq!(same, None);
    let crime = ("crime".to_owned(), 2);
    assert_eq!(words(&test, Vocabulary::Genres).await, [crime, ("Thriller".to_owned(), 1)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_follow_the_name_of_their_country_and_back() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let ann = people::create(library, owner, "Ann", NOW).await.unwrap().id;
    let from = PersonEdit::Country("usa".to_owned());
    people::edit(library, owner, ann, from, NOW).await.unwrap();
    let before = test.dump().await;
    let usa = word(&test, Vocabulary::Countries, "USA").await;
    let country = async || people::page(library.reader(), ann).await.unwrap().country.unwrap();

    rename(library, owner, (Vocabulary::Countries, usa), "America", NOW).await.unwrap();
    assert_eq!(country().await, "America");
    undo_last(library, owner, NOW).await.unwrap().unwrap();
    assert_eq!(country().await, "USA");
    assert_eq!(test.dump().await, before);

    let states = word(&test, Vocabulary::Countries, "United States").await;
    merge(library, owner, Vocabulary::Countries, (usa, states), NOW).await.unwrap();
    assert_eq!(country().await, "United States");
    assert_eq!(test.page("Gilda").await.countries, ["United States"], "once is enough");
    assert_eq!(test.page("Laura").await.countries, ["United States", "France"]);
    undo_last(library, owner, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, before);

    delete(library, owner, (Vocabulary::Countries, usa), NOW).await.unwrap();
    assert_eq!(people::page(library.reader(), ann).await.unwrap().country, None);
    assert_eq!(test.page("Gilda").await.countries, ["United States"]);
    undo_last(library, owner, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn genres_and_sets_are_joined_and_taken_out_and_come_back() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let before = test.dump().await;
    let crime = word(&test, Vocabulary::Genres, "Crime").await;
    let thriller = word(&test, Vocabulary::Genres, "Thriller").await;
    merge(library, owner, Vocabulary::Genres, (crime, thriller), NOW).await.unwrap();
    assert_eq!(words(&test, Vocabulary::Genres).await, [("Thriller".to_owned(), 2)]);
    let noir = word(&test, Vocabulary::Sets, "Noir").await;
    let step = delete(library, owner, (Vocabulary::Sets, noir), NOW).await.unwrap();
    assert!(test.page("Laura").await.set.is_none());

    let shown = changes(library.reader(), owner, step).await.unwrap();
    assert_eq!(shown.len(), 3, "two movies and the set");
    assert_eq!(shown[0].fields[0].before.as_deref(), Some("Noir"), "a set that is gone is named");
    let last = entries(library.reader(), owner, (Subject::Everything, None)).await.unwrap();
    assert_eq!(&*last[0].label.kind, "deleteSet");
    assert_eq!(bin(library.reader(), owner).await.unwrap()[0].name, "Noir");

    for _ in 0..2 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_somebody_took_since_is_not_given_back() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let crime = word(&test, Vocabulary::Genres, "Crime").await;
    let which = (Vocabulary::Genres, crime);
    let step = rename(library, owner, which, "Noir", NOW).await.unwrap().unwrap();
    let again = movies::MovieEdit::Genres(vec!["Crime".to_owned()]);
    movies::edit(library, owner, test.movie("Laura").await, again, NOW).await.unwrap();
    let refused = undo(library, owner, step, NOW).await.unwrap_err();
    assert!(matches!(refused, Error::Conflict { name } if name == "Noir"));
}
