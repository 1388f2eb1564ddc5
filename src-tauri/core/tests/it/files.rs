//! What is made of stored pictures after they are stored.

use lobbycard_core::files::make_derived;
use lobbycard_core::history::{redo_last, undo_last};
use lobbycard_core::library::{CheckDepth, check};
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
    // The header and the end are a picture's, what is between is not.
    let png = test.films.join("Alien/poster.png");
    let mut bytes = std::fs::read(&png).unwrap();
    let (middle, end) = (60, bytes.len() - 20);
    bytes[middle..end].fill(0xAA);
    std::fs::write(&png, bytes).unwrap();
    let test = test.imported().await;
    let go = CancellationToken::new();
    assert_eq!(make_derived(&test.library, &go).await.unwrap(), 1);
    assert_eq!(make_derived(&test.library, &go).await.unwrap(), 0);
    let poster = test.page("Alien").await.poster.unwrap();
    assert!(test.library.files().serve(&poster.hash, Some(160)).is_none());
}
