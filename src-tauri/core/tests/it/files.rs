//! What is made of stored pictures after they are stored.

use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use lobbycard_core::files::{make_derived, sweep};
use lobbycard_core::history::{redo_last, undo_last};
use lobbycard_core::library::{CheckDepth, check, repair};
use sea_orm::{ConnectionTrait, Database};
use tokio_util::sync::CancellationToken;

use crate::support::{NOW, TestLibrary, film};

#[tokio::test(flavor = "multi_thread")]
async fn placeholders_and_thumbnails_are_made_once_and_again_after_a_redo() {
    let test = TestLibrary::new()
        .await
        .film(film("Red").poster([200, 0, 0]))
        .film(film("Also red").poster([200, 0, 0]))
        .film(film("Blue").poster([0, 0, 200]))
        .imported()
        .await;
    let dump = test.dump().await;
    let go = CancellationToken::new();
    assert_eq!(make_derived(&test.library, &go).await.unwrap(), 2, "equal pictures are one");
    assert_eq!(make_derived(&test.library, &go).await.unwrap(), 0, "nothing is left to make");
    assert_eq!(test.dump().await, dump, "what is derived is no part of the catalogue");
    let poster = test.page("Red").await.poster.unwrap();
    assert_eq!(poster.palette.len(), 5);
    assert!(!poster.thumbhash.is_empty());

    undo_last(&test.library, &test.owner, NOW).await.unwrap();
    redo_last(&test.library, &test.owner, NOW).await.unwrap();
    assert_eq!(make_derived(&test.library, &go).await.unwrap(), 2);
    assert_eq!(test.page("Blue").await.poster.unwrap().palette.len(), 5);
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_cannot_be_decoded_is_tried_once() {
    let test = TestLibrary::new().await.film(film("Alien").poster([1, 1, 1]));
    // A picture by its parts and their checksums; what they hold is none.
    let png = test.films.join("Alien/poster.png");
    let mut bytes = std::fs::read(&png).unwrap();
    let data = bytes.windows(4).position(|four| four == b"IDAT").unwrap();
    let size = u32::from_be_bytes(bytes[data - 4..data].try_into().unwrap()) as usize;
    let end = data + 4 + size;
    bytes[data + 4..end].fill(0xAA);
    let checksum = crc32fast::hash(&bytes[data..end]).to_be_bytes();
    bytes[end..end + 4].copy_from_slice(&checksum);
    std::fs::write(&png, bytes).unwrap();
    let test = test.imported().await;
    let go = CancellationToken::new();
    assert_eq!(make_derived(&test.library, &go).await.unwrap(), 1);
    assert_eq!(make_derived(&test.library, &go).await.unwrap(), 0);
    let poster = test.page("Alien").await.poster.unwrap();
    assert!(test.library.files().serve(&poster.hash, Some(160)).is_none());
}

/// The originals of a library.
fn objects(test: &TestLibrary) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(test.places.library.join("objects"));
    let all = all.sort_by_file_name().into_iter().map(|entry| entry.unwrap().into_path());
    all.filter(|path| path.is_file()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_check_finds_is_mended_or_named() {
    let mut test = TestLibrary::new().await;
    for (title, shade) in [("A", 10), ("B", 60), ("C", 110), ("D", 160)] {
        test = test.film(film(title).poster([shade, 0, 0]));
    }
    let test = test.imported().await;
    make_derived(&test.library, &CancellationToken::new()).await.unwrap();
    let objects = objects(&test);
    let [missing, short, altered, whole] = &objects[..] else { panic!("{objects:?}") };
    std::fs::remove_file(missing).unwrap();
    let bytes = std::fs::read(short).unwrap();
    std::fs::write(short, &bytes[..bytes.len() / 2]).unwrap();
    let mut bytes = std::fs::read(altered).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(altered, bytes).unwrap();
    let file = test.places.library.join("library.sqlite");
    let db = Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
    let wrong = "UPDATE files SET size_bytes = 1, width = 2, height = 3, thumbhash = x''";
    db.execute_unprepared(wrong).await.unwrap();

    repair(&test.library).await.unwrap();
    let found = check(&test.library, CheckDepth::ReadData).await.unwrap().problems;
    let names = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        found.iter().any(|found| found.problem.contains(name))
    };
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(names(missing) && names(short) && names(altered) && !names(whole), "{found:?}");
    let made = make_derived(&test.library, &CancellationToken::new()).await.unwrap();
    assert_eq!(made, 4, "what is there gets its placeholder again");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nothing_names_is_swept_when_it_is_a_day_old() {
    let test = TestLibrary::new().await.film(film("Red").poster([200, 0, 0])).imported().await;
    let used = objects(&test);
    let waste = used[0].with_file_name("waste.png");
    std::fs::write(&waste, "a picture without a row").unwrap();
    let (hour, now) = (Duration::from_secs(3600), SystemTime::now());
    assert_eq!(sweep(&test.library, now - 10 * hour).await.unwrap(), 0, "a clock set back");
    assert_eq!(sweep(&test.library, now + 23 * hour).await.unwrap(), 0, "it may get its row yet");
    undo_last(&test.library, &test.owner, NOW).await.unwrap();
    assert_eq!(sweep(&test.library, now + 25 * hour).await.unwrap(), 1);
    assert_eq!(objects(&test), used, "a redo needs what was undone");
    redo_last(&test.library, &test.owner, NOW).await.unwrap();
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}
