//! Opening and closing.

use lobbycard_core::library::{CheckDepth, check, repair, stats};
use lobbycard_core::{Error, Library, search};
use sea_orm::{ConnectionTrait, Database};

use crate::support::{TestLibrary, film};

#[tokio::test(flavor = "multi_thread")]
async fn there_is_one_writer_and_readers_beside_it() {
    let test = TestLibrary::new().await.film(film("Alien")).imported().await;
    let second = Library::open(&test.places).await.unwrap_err();
    assert!(matches!(second, Error::LibraryLocked));
    let beside = Library::open_read_only(&test.places).await.unwrap();
    assert_eq!(stats(beside.reader()).await.unwrap()["movies"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_library_of_a_newer_lobbycard_is_refused_and_left_alone() {
    let TestLibrary { library, places, _folder, .. } = TestLibrary::new().await;
    library.close().await.unwrap();
    drop(library);
    let file = places.library.join("library.sqlite");
    let db = Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
    db.execute_unprepared("INSERT INTO seaql_migrations VALUES ('m9999_future', 0)").await.unwrap();
    db.close().await.unwrap();
    let before = std::fs::read(&file).unwrap();
    let listing = || {
        let entries = std::fs::read_dir(&places.library).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let names = listing();

    for refused in [Library::open(&places).await, Library::open_read_only(&places).await] {
        let Err(Error::LibraryNewer { step }) = refused else { panic!("it must not open") };
        assert_eq!(step, "m9999_future");
    }
    assert_eq!(std::fs::read(&file).unwrap(), before, "not a byte was written");
    assert_eq!(listing(), names, "nor a file made");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_reads_back_is_written_before_a_migration() {
    let TestLibrary { library, places, _folder, .. } =
        TestLibrary::new().await.film(film("Alien")).imported().await;
    library.close().await.unwrap();
    drop(library);
    let file = places.library.join("library.sqlite");
    let db = Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
    for undo in [
        "DELETE FROM seaql_migrations WHERE version = 'm0003_search'",
        "DROP TABLE search",
        "DROP TABLE search_infix",
        "PRAGMA user_version = 0",
    ] {
        db.execute_unprepared(undo).await.unwrap();
    }
    db.close().await.unwrap();

    let library = Library::open(&places).await.unwrap();
    let copies: Vec<_> = std::fs::read_dir(places.library.join("backups")).unwrap().collect();
    assert_eq!(copies.len(), 1);
    let copy = copies[0].as_ref().unwrap().path();
    let copy = Database::connect(format!("sqlite://{}?mode=ro", copy.display())).await.unwrap();
    assert_eq!(stats(&copy).await.unwrap()["movies"], 1, "the copy has the movie");
    assert!(check(&library, CheckDepth::Presence).await.unwrap().is_sound());
    let found = search::search(library.reader(), search::Asker::NOBODY, "alien").await.unwrap();
    assert_eq!(found.movies.len(), 1, "what is derived was computed anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_is_said_to_be_one_after_an_unclean_end() {
    let TestLibrary { library, places, _folder, .. } = TestLibrary::new().await;
    library.close().await.unwrap();
    drop(library);
    std::fs::write(places.library.join("library.lock"), "open\n").unwrap();
    let file = places.library.join("library.sqlite");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[4096..20_000].fill(0x5a);
    std::fs::write(&file, bytes).unwrap();

    let opened = Library::open(&places).await;
    assert!(matches!(opened, Err(Error::LibraryDamaged { .. })), "{opened:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn check_names_what_is_wrong_and_repair_mends_what_is_derived() {
    let test = TestLibrary::new().await.film(film("Alien").poster([1, 1, 1])).imported().await;
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
    let objects = test.places.library.join("objects");
    let object = walk(&objects);
    std::fs::write(&object, b"something else").unwrap();
    let found = check(&test.library, CheckDepth::Presence).await.unwrap();
    assert_eq!(found.problems[0].part, "objects", "{found:?}");
    std::fs::remove_file(&object).unwrap();
    let found = check(&test.library, CheckDepth::Presence).await.unwrap();
    assert!(found.problems[0].problem.ends_with("is missing"), "{found:?}");

    let TestLibrary { library, places, _folder, .. } = test;
    library.close().await.unwrap();
    drop(library);
    let file = places.library.join("library.sqlite");
    let db = Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
    db.execute_unprepared("INSERT INTO search (search) VALUES ('delete-all')").await.unwrap();
    db.close().await.unwrap();
    let library = Library::open(&places).await.unwrap();
    let lost = check(&library, CheckDepth::Presence).await.unwrap();
    assert!(lost.problems.iter().any(|found| found.part == "search"), "{lost:?}");
    repair(&library).await.unwrap();
    let mended = check(&library, CheckDepth::Presence).await.unwrap();
    assert!(mended.problems.iter().all(|found| found.part != "search"), "{mended:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_without_a_library_is_said_to_have_none() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Library::open_read_only(&crate::support::places(folder.path())).await;
    assert!(matches!(missing, Err(Error::NoLibrary { .. })));
    assert!(!folder.path().join("library").exists(), "looking makes nothing");
}

fn walk(folder: &std::path::Path) -> std::path::PathBuf {
    let entry = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    if entry.is_dir() { walk(&entry) } else { entry }
}
