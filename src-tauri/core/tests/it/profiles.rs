//! What the owner does with other profiles, and pictures of people in the household.

use lobbycard_core::accounts::{
    Credentials, ManagedProfile, NewProfile, add, all, by_name, profiles, remove, remove_avatar,
    restore, set_avatar, set_password, sign_in,
};
use lobbycard_core::history::{Subject, empty_bin, entries, undo};
use lobbycard_core::ids::UserId;
use lobbycard_core::pictures::{self, NewPicture, PictureOf};
use lobbycard_core::{Error, Problem};

use crate::support::{NOW, TestLibrary, film, profile};

fn credentials(username: &str, password: &str) -> Credentials {
    Credentials { username: username.to_owned(), password: password.to_owned() }
}

async fn managed(test: &TestLibrary, username: &str) -> Option<ManagedProfile> {
    let all = all(&test.library, &test.owner).await.unwrap();
    all.into_iter().find(|profile| profile.username == username)
}

/// A picture of one colour.
fn picture(colour: [u8; 3]) -> NewPicture {
    let [red, green, blue] = colour;
    let pixels = [red, green, blue, 255].repeat(64 * 64);
    NewPicture::of_pixels("face.png", (64, 64), pixels).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_profile_is_hidden_and_comes_back_locked() {
    let test = TestLibrary::new().await;
    let (library, owner) = (&test.library, &test.owner);
    let ben = profile(library, "Ben").await.user_id();
    remove(library, owner, ben, NOW).await.unwrap();

    let shown = profiles(library.reader(), NOW).await.unwrap();
    assert_eq!(shown.len(), 1, "the sign-in page does not show it");
    let gone = sign_in(library, credentials("Ben", "correct horse"), NOW).await;
    assert!(matches!(gone, Err(Error::WrongPassword { .. })), "as if nobody had the name");
    assert!(by_name(library, "Ben").await.is_err(), "the command line refuses it too");
    assert!(managed(&test, "Ben").await.unwrap().removed_at.is_some());
    let new = NewProfile { username: "ben".to_owned(), password: "correct horse".to_owned() };
    let taken = add(library, owner, new, NOW).await.unwrap_err();
    assert!(matches!(taken, Error::Invalid { problem: Problem::Taken, .. }), "it may come back");

    restore(library, owner, ben, NOW).await.unwrap();
    assert!(profiles(library.reader(), NOW).await.unwrap()[1].needs_password);
    let locked = sign_in(library, credentials("Ben", "correct horse"), NOW).await;
    assert!(matches!(locked, Err(Error::WrongPassword { .. })), "its old password is gone");
    let empty = sign_in(library, credentials("Ben", ""), NOW).await;
    assert!(matches!(empty, Err(Error::WrongPassword { .. })), "nothing is no password");
    set_password(library, owner, (ben, "battery staple".to_owned()), NOW).await.unwrap();
    let back = sign_in(library, credentials("Ben", "battery staple"), NOW).await.unwrap();
    assert_eq!(back.user_id(), ben);
    assert!(!managed(&test, "Ben").await.unwrap().needs_password);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_bin_a_removed_profile_goes_for_good_and_its_name_is_free() {
    let test = TestLibrary::new().await.film(film("Alien").year(1979)).imported().await;
    let (library, owner) = (&test.library, &test.owner);
    let ben = profile(library, "Ben").await;
    let alien = test.movie("Alien").await;
    pictures::put(library, &ben, PictureOf::Movie(alien), picture([9, 9, 9]), NOW).await.unwrap();
    set_avatar(library, &ben, picture([1, 2, 3]), NOW).await.unwrap();
    remove(library, owner, ben.user_id(), NOW).await.unwrap();
    empty_bin(library, owner).await.unwrap();

    assert_eq!(managed(&test, "Ben").await, None);
    let refused = restore(library, owner, ben.user_id(), NOW).await.unwrap_err();
    assert!(matches!(refused, Error::NotFound { what: "profile" }), "{refused}");
    let done = entries(library.reader(), owner, (Subject::Everything, None)).await.unwrap();
    let by_ben = done.iter().any(|entry| entry.user.as_deref() == Some("Ben"));
    assert!(by_ben, "what was done to the catalogue is still named");
    assert_ne!(profile(library, "Ben").await.user_id(), ben.user_id(), "another Ben may come");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_owner_manages_profiles_and_never_their_own() {
    let test = TestLibrary::new().await;
    let (library, owner) = (&test.library, &test.owner);
    let ben = profile(library, "Ben").await;
    let cleo = profile(library, "Cleo").await.user_id();
    let password = || "battery staple".to_owned();
    let owner_only = |answer: Result<(), Error>| matches!(answer, Err(Error::OwnerOnly));
    assert!(all(library, &ben).await.is_err());
    assert!(owner_only(remove(library, &ben, cleo, NOW).await));
    assert!(owner_only(restore(library, &ben, cleo, NOW).await));
    assert!(owner_only(set_password(library, &ben, (cleo, password()), NOW).await));

    let not_found = |answer: Result<(), Error>| matches!(answer, Err(Error::NotFound { .. }));
    for id in [owner.user_id(), UserId(99), UserId(-1)] {
        assert!(not_found(remove(library, owner, id, NOW).await), "{id}");
        assert!(not_found(restore(library, owner, id, NOW).await), "{id}");
        assert!(not_found(set_password(library, owner, (id, password()), NOW).await), "{id}");
    }
    assert!(not_found(restore(library, owner, cleo, NOW).await), "it was never removed");
    let weak = set_password(library, owner, (cleo, "password".to_owned()), NOW).await;
    assert!(matches!(weak, Err(Error::Invalid { problem: Problem::TooCommon, .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_has_the_picture_it_was_given_until_it_is_taken_away() {
    let test = TestLibrary::new().await;
    let given = set_avatar(&test.library, &test.owner, picture([200, 10, 10]), NOW).await.unwrap();
    let image = given.avatar.unwrap();
    assert_eq!((image.width, image.height), (64, 64));
    assert_eq!(image.palette.len(), 5, "it is painted before it is loaded");
    let shown = profiles(test.library.reader(), NOW).await.unwrap();
    assert_eq!(shown[0].avatar.as_ref(), Some(&image));

    let again = set_avatar(&test.library, &test.owner, picture([200, 10, 10]), NOW).await.unwrap();
    assert_eq!(again.avatar.as_ref(), Some(&image), "the same bytes are one file");
    remove_avatar(&test.library, &test.owner, NOW).await.unwrap();
    assert_eq!(by_name(&test.library, "Ada").await.unwrap().user().avatar, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poster_that_a_profile_shows_is_not_taken_back_under_it() {
    let test = TestLibrary::new().await.film(film("Alien").year(1979)).imported().await;
    let alien = PictureOf::Movie(test.movie("Alien").await);
    let set = pictures::put(&test.library, &test.owner, alien, picture([5, 90, 5]), NOW).await;
    set_avatar(&test.library, &test.owner, picture([5, 90, 5]), NOW).await.unwrap();
    let refused = undo(&test.library, &test.owner, set.unwrap().unwrap(), NOW).await.unwrap_err();
    let Error::Conflict { name } = refused else { panic!("{refused}") };
    assert_eq!(name, "Ada", "the sentence names who shows it");
}
