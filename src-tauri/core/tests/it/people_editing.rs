//! Changing people by hand: their facts, two into one, and out.

use lobbycard_core::history::{undo, undo_last};
use lobbycard_core::ids::PersonId;
use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::movies::SortDirection;
use lobbycard_core::people::{
    self, PeopleFilter, PeopleSortBy, PeopleView, PersonEdit, PersonField, create, delete, edit,
    merge,
};
use lobbycard_core::values::Gender;
use lobbycard_core::{Error, Problem, search};

use crate::support::{NOW, TestLibrary, film};

async fn person(test: &TestLibrary, name: &str) -> PersonId {
    let found = search::people(test.library.reader(), name).await.unwrap();
    found.into_iter().find(|hit| hit.person.name == name).unwrap().person.id
}

async fn names(test: &TestLibrary, view: PeopleView) -> Vec<String> {
    let db = test.library.reader();
    let ids = people::ids(db, &view).await.unwrap();
    let rows = people::rows(db, &ids).await.unwrap();
    rows.into_iter().map(|row| row.person.name).collect()
}

fn view(by: PeopleSortBy, filter: PeopleFilter, name: &str) -> PeopleView {
    PeopleView { by, direction: SortDirection::Ascending, filter, name: name.to_owned() }
}

async fn shelf() -> TestLibrary {
    TestLibrary::new()
        .await
        .film(
            film("The General")
                .year(1926)
                .tag("director", "Buster Keaton")
                .tag("director", "Clyde Bruckman")
                .actor("Buster Keaton", "Johnnie Gray")
                .actor("Marion Mack", "Annabelle Lee"),
        )
        .film(
            film("Limelight")
                .year(1952)
                .tag("director", "Charlie Chaplin")
                .actor("Joseph Keaton", "Partner")
                .actor("Charlie Chaplin", ""),
        )
        .imported()
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fact_of_a_person_is_written_and_taken_back() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let id = person(&test, "Buster Keaton").await;
    let before = test.dump().await;
    let edits = [
        PersonEdit::Name("Joseph Frank de Keaton Jr.".to_owned()),
        PersonEdit::Biography("A stone face.".to_owned()),
        PersonEdit::Born("1895-10-04".to_owned()),
        PersonEdit::Died("1966".to_owned()),
        PersonEdit::Gender(Some(Gender::Male)),
        PersonEdit::Country("United States".to_owned()),
    ];
    for one in edits {
        assert!(edit(library, owner, id, one, NOW).await.unwrap().is_some());
    }
    let page = people::page(library.reader(), id).await.unwrap();
    assert_eq!(page.name, "Joseph Frank de Keaton Jr.");
    assert_eq!(page.country.as_deref(), Some("United States"));
    assert_eq!(page.died.unwrap().date.year(), 1966);
    let found = search::people(library.reader(), "frank").await.unwrap();
    assert_eq!(found.len(), 1, "the new name is found");

    let bad = PersonEdit::Born("12".to_owned());
    let bad = edit(library, owner, id, bad, NOW).await.unwrap_err();
    assert!(matches!(bad, Error::Invalid { field: "born", problem: Problem::NotADate }));
    for _ in 0..6 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
    let all = view(PeopleSortBy::Name, PeopleFilter::All, "");
    let sorted = names(&test, all).await;
    let expected =
        ["Clyde Bruckman", "Charlie Chaplin", "Buster Keaton", "Joseph Keaton", "Marion Mack"];
    assert_eq!(sorted, expected, "the order of names came back with the name");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_sorted_and_filtered() {
    let test = shelf().await;
    create(&test.library, &test.owner, "Nobody Yet", NOW).await.unwrap();
    let by = |filter| names(&test, view(PeopleSortBy::Name, filter, ""));
    assert_eq!(by(PeopleFilter::WithoutCredits).await, ["Nobody Yet"]);
    assert_eq!(by(PeopleFilter::WithoutPortrait).await.len(), 6);
    let crew = by(PeopleFilter::Crew).await;
    assert_eq!(crew, ["Clyde Bruckman", "Charlie Chaplin", "Buster Keaton"]);
    assert_eq!(by(PeopleFilter::Cast).await.len(), 4);
    let keatons = names(&test, view(PeopleSortBy::Name, PeopleFilter::All, "KEAT")).await;
    assert_eq!(keatons, ["Buster Keaton", "Joseph Keaton"]);
    let most = PeopleView {
        direction: SortDirection::Descending,
        ..view(PeopleSortBy::Credits, PeopleFilter::All, "")
    };
    assert_eq!(names(&test, most).await[0], "Charlie Chaplin");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_become_one_with_all_credits_and_the_chosen_facts() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let keep = person(&test, "Joseph Keaton").await;
    let gone = person(&test, "Buster Keaton").await;
    let born = PersonEdit::Born("1895".to_owned());
    edit(library, owner, gone, born, NOW).await.unwrap();
    let before = test.dump().await;

    let take = [PersonField::Name, PersonField::Born];
    merge(library, owner, (gone, keep), &take, NOW).await.unwrap();
    let page = people::page(library.reader(), keep).await.unwrap();
    assert_eq!(page.name, "Buster Keaton");
    assert_eq!(page.born.unwrap().date.year(), 1895);
    let films: Vec<&str> = page.filmography.iter().map(|f| &*f.movie.title).collect();
    assert_eq!(films, ["The General", "Limelight"]);
    assert_eq!(page.filmography[0].jobs, ["director"]);
    assert!(matches!(
        people::page(library.reader(), gone).await.unwrap_err(),
        Error::NotFound { what: "person" }
    ));
    let same = merge(library, owner, (keep, keep), &[], NOW).await.unwrap_err();
    assert!(matches!(same, Error::Invalid { field: "into", problem: Problem::Same }));
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());
    undo_last(library, owner, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_deleted_leaves_the_films_with_their_other_directors() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let before = test.dump().await;
    let keaton = person(&test, "Buster Keaton").await;
    delete(library, owner, keaton, NOW).await.unwrap();
    let chaplin = person(&test, "Charlie Chaplin").await;
    delete(library, owner, chaplin, NOW).await.unwrap();

    let general = test.page("The General").await;
    let crew: Vec<&str> = general.crew.iter().map(|credit| &*credit.person.name).collect();
    assert_eq!(crew, ["Clyde Bruckman"], "the second director is the first now");
    assert_eq!(general.cast.len(), 1);
    assert!(test.page("Limelight").await.crew.is_empty());
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());
    for _ in 0..2 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_of_one_name_are_told_apart_wherever_they_are_named() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let alone = people::page(library.reader(), person(&test, "Marion Mack").await).await.unwrap();
    assert_eq!(alone.namesake, None);
    let other = create(library, owner, "marion mack", NOW).await.unwrap();
    let born = PersonEdit::Born("1902".to_owned());
    edit(library, owner, other.id, born, NOW).await.unwrap();

    let in_cast = &test.page("The General").await.cast[1].person;
    assert_eq!(in_cast.namesake.as_ref().unwrap().credits, 1);
    let found = search::people(library.reader(), "marion").await.unwrap();
    let born: Vec<_> = found.iter().map(|hit| hit.born).collect();
    assert_eq!(born, [None, Some(1902)], "the one with credits first");
    let page = people::page(library.reader(), other.id).await.unwrap();
    assert_eq!(page.namesake.unwrap().born, Some(1902));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_that_changes_nothing_of_a_fact_leaves_earlier_steps_to_be_taken_back() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let keep = person(&test, "Marion Mack").await;
    let born = PersonEdit::Born("1902".to_owned());
    let earlier = edit(library, owner, keep, born, NOW).await.unwrap().unwrap();
    let gone = create(library, owner, "Marion Mack", NOW).await.unwrap().id;
    let later = NOW + time::Duration::hours(1);
    merge(library, owner, (gone, keep), &[PersonField::Name], later).await.unwrap();
    undo_last(library, owner, later).await.unwrap().unwrap();
    undo(library, owner, earlier, later).await.unwrap();
    let page = people::page(library.reader(), keep).await.unwrap();
    assert_eq!(page.born, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_of_names_follows_a_name_that_only_its_case_tells_apart() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let mack = person(&test, "Marion Mack").await;
    let split = PersonEdit::Name("Marion van Mack".to_owned());
    edit(library, owner, mack, split, NOW).await.unwrap();
    let cased = PersonEdit::Name("Marion Van mack".to_owned());
    edit(library, owner, mack, cased, NOW).await.unwrap();
    undo_last(library, owner, NOW).await.unwrap().unwrap();
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());
    let all = view(PeopleSortBy::Name, PeopleFilter::All, "");
    assert_eq!(names(&test, all).await.last().unwrap(), "Marion van Mack", "under van");
}
