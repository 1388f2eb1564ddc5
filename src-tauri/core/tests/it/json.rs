//! Our own format: out, and in again.

use std::path::{Path, PathBuf};

use lobbycard_core::history::{Actor, undo_last};
use lobbycard_core::library::{CheckDepth, check, stats};
use lobbycard_core::movies::{MovieEdit, edit};
use lobbycard_core::transfer::{self, FILE_NAME, PlanStatus};
use lobbycard_core::{Error, Library};
use time::Duration;

use crate::support::{NOW, TestLibrary, film, job, places};

async fn shelf() -> TestLibrary {
    let test = TestLibrary::new()
        .await
        .film(
            film("Alien")
                .year(1979)
                .tag("premiered", "1979-05-25")
                .tag("originaltitle", "Alien!")
                .tag("plot", "In space,\nno one — “can” hear… 火")
                .tag("runtime", 117)
                .tag("set", "Alien Collection")
                .tag("genre", "Horror")
                .tag("genre", "Science Fiction")
                .tag("country", "UK / USA / France")
                .tag("director", "Ridley Scott")
                .tag("director", "Somebody Else")
                .tag("credits", "Dan O'Bannon")
                .id("imdb", "tt0078748")
                .player("Ian Holm", "Ash (voice) (as I. Holm)", &[("tmdbid", "65")])
                .actor("John Hurt", "Kane")
                .actor("Ridley Scott", "Himself")
                .poster([1, 2, 3]),
        )
        .film(film("Aliens").tag("set", "Alien Collection").actor("Lance", "Bishop / Ash"))
        .film(film("Cube").actor("Ian Holm", "Nobody").poster([4, 5, 6]))
        .imported()
        .await;
    // A film that was taken back leaves a gap in the ids, and an edit leaves another time.
    film("Gone").actor("Nobody Else", "X").write(&test.films);
    test.import().await;
    undo_last(&test.library, &test.owner, NOW).await.unwrap();
    std::fs::remove_dir_all(test.films.join("Gone")).unwrap();
    film("Last").poster([1, 2, 3]).write(&test.films);
    test.import().await;
    let patch = MovieEdit::Title("Cube²".to_owned());
    let later = NOW + Duration::hours(3);
    edit(&test.library, &test.owner, test.movie("Cube").await, patch, later).await.unwrap();
    test
}

async fn exported(test: &TestLibrary) -> PathBuf {
    let folder = test.films.with_file_name("export");
    let exported = transfer::export(&test.library, &folder, &job(), NOW).await.unwrap();
    assert!(exported.missing.is_empty());
    folder
}

async fn import(library: &Library, path: &Path) -> transfer::ImportSummary {
    let plan = transfer::plan(library, path, &job()).await.unwrap();
    transfer::apply(library, Actor::CommandLine, &plan, &job(), NOW).await.unwrap()
}

/// A folder with this document.
fn document(test: &TestLibrary, json: &str) -> PathBuf {
    let folder = test.films.with_file_name("document");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(FILE_NAME), json).unwrap();
    folder
}

#[tokio::test(flavor = "multi_thread")]
async fn out_and_into_an_empty_library_is_the_same_library() {
    let test = shelf().await;
    let summary = comes_back_whole(&test).await;
    assert_eq!((summary.movies_added, summary.posters_added), (4, 3));
}

/// Out, into an empty library, and out again: both libraries and both documents are the same.
pub(crate) async fn comes_back_whole(test: &TestLibrary) -> transfer::ImportSummary {
    let folder = exported(test).await;
    let other = tempfile::tempdir().unwrap();
    let empty = Library::open(&places(other.path())).await.unwrap();
    let summary = import(&empty, &folder).await;
    let dump = |library: &'static str, of: String| (library, of);
    let theirs = lobbycard_core::library::canonical_dump(empty.reader()).await.unwrap();
    assert_eq!(dump("same", theirs), dump("same", test.dump().await));
    assert!(check(&empty, CheckDepth::ReadData).await.unwrap().is_sound());

    let again = transfer::plan(&empty, &folder, &job()).await.unwrap().summary();
    assert_eq!((again.new, again.conflict), (0, 0), "a second time plans nothing");
    let second = tempfile::tempdir().unwrap();
    transfer::export(&empty, second.path(), &job(), NOW).await.unwrap();
    let text = |folder: &Path| std::fs::read_to_string(folder.join(FILE_NAME)).unwrap();
    assert_eq!(text(second.path()), text(&folder), "and out again it is the same document");
    summary
}

#[tokio::test(flavor = "multi_thread")]
async fn into_another_library_it_is_films_like_any_and_one_step_to_take_back() {
    let test = shelf().await;
    let folder = exported(&test).await;
    let other = TestLibrary::new()
        .await
        .film(film("Alien").year(1979).actor("John Hurt", "Kane"))
        .imported()
        .await;
    let before = other.dump().await;
    let plan = transfer::plan(&other.library, &folder, &job()).await.unwrap();
    let summary = plan.summary();
    assert_eq!((summary.new, summary.conflict, summary.assumed_same), (3, 1, 0));
    let actor = Actor::Person(&other.owner);
    transfer::apply(&other.library, actor, &plan, &job(), NOW).await.unwrap();
    let again = transfer::plan(&other.library, &folder, &job()).await.unwrap().summary();
    assert_eq!((again.new, again.same, again.conflict), (0, 3, 1));
    assert_eq!(other.page("Cube²").await.cast[0].person.name, "Ian Holm");
    undo_last(&other.library, &other.owner, NOW).await.unwrap();
    assert_eq!(other.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_by_hand_names_its_people_and_keeps_namesakes_apart() {
    let test = TestLibrary::new().await;
    let folder = document(
        &test,
        r#"{"format": "lobbycard", "version": 1,
            "persons": [
                {"id": 1, "name": "Michelle Williams", "date_of_birth": "1980-09-09", "gender": "female",
                 "country": "United States", "biography": "An actor."},
                {"id": 2, "name": "Michelle Williams", "date_of_birth": "1979"}],
            "characters": [{"id": 7, "name": "Tony", "role": "leading"}, {"id": 8, "name": "Tony"}],
            "movies": [
                {"title": "One", "release_date": "1999-05", "budget": 12000000, "budget_currency": "EUR",
                 "director": "Jane Doe", "crew": [{"job": "director", "person": "John Roe"}],
                 "cast": [{"person": 1, "character": 7}, {"person": 2, "character": 8},
                          {"person": "Jane Doe", "character": "Herself"}]},
                {"title": "Two", "cast": [{"person": "Somebody", "character": 7},
                                           {"person": 1, "character": "Ann (voice)"}]}]}"#,
    );
    let summary = import(&test.library, &folder).await;
    assert_eq!((summary.movies_added, summary.people_added), (2, 5), "{summary:?}");
    let one = test.page("One").await;
    assert_eq!(one.budget, Some(12_000_000));
    assert_eq!(one.budget_currency, "EUR");
    let ids: Vec<_> = one.cast.iter().map(|credit| credit.person.id).collect();
    assert_ne!(ids[0], ids[1], "the document says that they are two");
    let characters: Vec<_> =
        one.cast.iter().filter_map(|credit| Some(credit.character.as_ref()?.id)).collect();
    assert_eq!(characters.len(), 2, "Herself is nobody");
    assert_ne!(characters[0], characters[1]);
    let two = test.page("Two").await;
    assert_eq!(two.cast[0].character.as_ref().unwrap().id, characters[0], "the same Tony");
    assert_eq!(two.cast[1].person.id, ids[0]);
    assert_eq!(transfer::plan(&test.library, &folder, &job()).await.unwrap().summary().same, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_row_is_named_by_its_number_and_the_rest_goes_on() {
    let test = TestLibrary::new().await;
    let folder = document(
        &test,
        r#"{"format": "lobbycard", "version": 1,
            "persons": [{"id": 1, "name": "Ann", "date_of_birth": "31 February"}],
            "movies": [{"title": " "}, {"title": "A", "cast": [{"person": 9}]},
                {"title": "B", "duration": 0}, {"title": "C", "budget": -1},
                {"title": "D", "budget": 9007199254740992}, {"title": "E", "release_date": "1999-02-31"},
                {"title": "F", "cast": [{"person": 1, "character": 4}]},
                {"title": "G", "poster": "../../secret.jpg", "cast": [{"person": 1}]},
                {"title": "H", "poster": "none.jpg"}, {"title": "g"}]}"#,
    );
    let plan = transfer::plan(&test.library, &folder, &job()).await.unwrap();
    let skipped: Vec<(String, String)> = plan
        .rows(Some(PlanStatus::Skipped), 0, 20)
        .into_iter()
        .map(|row| (row.file, row.reason.to_string()))
        .collect();
    let expected = [
        ("person 1 (Ann)", "date_of_birth cannot be “31 February”"),
        ("movie 1", "has no title"),
        ("movie 2", "names person 9, which the document does not list"),
        ("movie 3", "duration cannot be “0”"),
        ("movie 4", "budget cannot be “-1”"),
        ("movie 5", "budget cannot be “9007199254740992”"),
        ("movie 6", "release_date cannot be “1999-02-31”"),
        ("movie 7", "names character 4, which the document does not list"),
        ("movie 10", "is the same film as movie 8"),
    ];
    let expected = expected.map(|(place, reason)| (place.to_owned(), reason.to_owned()));
    assert_eq!(skipped, expected);
    let summary = import(&test.library, &folder).await;
    assert_eq!((summary.movies_added, summary.posters_added), (2, 0));
    let problems: Vec<_> =
        summary.problems.iter().map(|one| (&*one.file, &*one.reason.params["file"])).collect();
    assert_eq!(problems, [("movie 8", "../../secret.jpg"), ("movie 9", "none.jpg")]);
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_that_is_not_whole_or_not_ours_changes_nothing() {
    let test = shelf().await;
    let folder = exported(&test).await;
    let whole = std::fs::read_to_string(folder.join(FILE_NAME)).unwrap();
    let newer = whole.replace("\"version\": 1", "\"version\": 2");
    let before = test.dump().await;
    for (json, code) in [
        (&whole[..whole.len() / 2], "documentCutOff"),
        (&newer, "documentNewer"),
        ("{\"format\": \"other\"}", "documentForeign"),
        ("<movie>", "documentNotJson"),
    ] {
        let folder = document(&test, json);
        let refused = transfer::plan(&test.library, &folder, &job()).await.unwrap_err();
        let Error::Document { name, reason } = refused else { panic!("{refused}") };
        assert_eq!((&*name, reason.code), (FILE_NAME, code));
    }
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_picture_of_an_export_is_named_and_all_else_comes() {
    let test = shelf().await;
    let folder = exported(&test).await;
    let objects = walk(&folder.join("objects"));
    std::fs::remove_file(&objects[0]).unwrap();
    let other = tempfile::tempdir().unwrap();
    let empty = Library::open(&places(other.path())).await.unwrap();
    let summary = import(&empty, &folder).await;
    assert_eq!(summary.problems.len(), 1, "{summary:?}");
    assert_eq!(summary.problems[0].reason.code, "pictureUnreadable");
    assert_eq!(stats(empty.reader()).await.unwrap()["movies"], 4);
    assert!(check(&empty, CheckDepth::ReadData).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_mixes_with_nothing() {
    let test = TestLibrary::new().await.film(film("Alien").poster([1, 2, 3])).imported().await;
    let refused = transfer::export(&test.library, &test.films, &job(), NOW).await.unwrap_err();
    assert!(refused.to_string().contains("holds other files"), "{refused}");
    let folder = exported(&test).await;
    let first = std::fs::read(folder.join(FILE_NAME)).unwrap();
    exported(&test).await;
    assert_eq!(std::fs::read(folder.join(FILE_NAME)).unwrap(), first, "over an earlier one it may");
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_from_a_document_goes_out_and_into_another_library() {
    let test = TestLibrary::new().await;
    let folder = document(
        &test,
        r#"{"format": "lobbycard", "version": 1, "movies": [
            {"title": "One", "external_ids": [{"source": "IMDB", "value": "tt1"}, {"source": "imdb", "value": "tt1"}]},
            {"title": "Two", "sort_title": "", "genres": ["Drama", "drama"], "countries": ["UK", "UK"]}]}"#,
    );
    import(&test.library, &folder).await;
    assert_eq!(test.page("One").await.external_ids.len(), 1, "said twice, known once");
    let exported = exported(&test).await;
    let other = TestLibrary::new().await.film(film("Alien")).imported().await;
    assert_eq!(import(&other.library, &exported).await.movies_added, 2);
    let again = transfer::plan(&other.library, &exported, &job()).await.unwrap().summary();
    assert_eq!((again.new, again.same), (0, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_that_somebody_doubled_by_hand_is_films_and_no_error() {
    let test = shelf().await;
    let folder = exported(&test).await;
    let path = folder.join(FILE_NAME);
    let text = std::fs::read_to_string(&path).unwrap();
    let doubled = text.replace("[\"Horror\",", "[\"Horror\",\"Horror\",");
    assert_ne!(doubled, text);
    std::fs::write(&path, doubled).unwrap();
    let other = tempfile::tempdir().unwrap();
    let empty = Library::open(&places(other.path())).await.unwrap();
    assert_eq!(import(&empty, &folder).await.movies_added, 4);
    assert!(check(&empty, CheckDepth::ReadData).await.unwrap().is_sound());
}
