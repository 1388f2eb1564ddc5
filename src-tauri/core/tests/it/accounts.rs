//! Profiles and signing in.

use lobbycard_core::accounts::{Credentials, NewProfile, create, profiles, sign_in};
use lobbycard_core::{Error, Problem};
use time::Duration;

use crate::support::{NOW, TestLibrary, profile};

fn credentials(username: &str, password: &str) -> Credentials {
    Credentials { username: username.to_owned(), password: password.to_owned() }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_profile_made_first_is_the_owner_and_signs_in_whatever_the_case() {
    let test = TestLibrary::new().await;
    profile(&test.library, "Ben").await;

    let session = sign_in(&test.library, credentials("ADA", "correct horse"), NOW).await.unwrap();
    assert_eq!(session.user().username, "Ada", "the name is shown as it was given");
    assert!(session.user().is_owner, "the first profile is the owner's");
    let second = sign_in(&test.library, credentials("ben", "correct horse"), NOW).await.unwrap();
    assert!(!second.user().is_owner);
    let shown = profiles(test.library.reader()).await.unwrap();
    assert_eq!(shown.iter().map(|p| p.username.as_str()).collect::<Vec<_>>(), ["Ada", "Ben"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_refused_by_the_field_that_is_wrong() {
    let test = TestLibrary::new().await;
    for (username, password, field, problem) in [
        ("  ", "long enough", "username", Problem::Empty),
        ("Ben", "short", "password", Problem::TooShort { min: 8 }),
        ("ada", "long enough", "username", Problem::Taken),
    ] {
        let new = NewProfile { username: username.to_owned(), password: password.to_owned() };
        let refused = create(&test.library, new, NOW).await.unwrap_err();
        let Error::Invalid { field: at, problem: what } = refused else { panic!("{refused}") };
        assert_eq!((at, what), (field, problem), "{username:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sixth_wrong_password_waits_and_the_right_one_ends_the_wait() {
    let test = TestLibrary::new().await;
    let wrong = || sign_in(&test.library, credentials("Ada", "wrong"), NOW);
    for _ in 0..4 {
        let Err(Error::WrongPassword { retry_after_seconds }) = wrong().await else { panic!() };
        assert_eq!(retry_after_seconds, None, "a slip costs nothing");
    }
    let Err(Error::WrongPassword { retry_after_seconds }) = wrong().await else { panic!() };
    assert_eq!(retry_after_seconds, Some(1), "the fifth makes the next one wait");
    let right = sign_in(&test.library, credentials("Ada", "correct horse"), NOW).await;
    assert!(right.is_err(), "while it waits even the right password is not looked at");
    let later = NOW + Duration::seconds(2);
    sign_in(&test.library, credentials("Ada", "correct horse"), later).await.unwrap();
    let Err(Error::WrongPassword { retry_after_seconds }) = wrong().await else { panic!() };
    assert_eq!(retry_after_seconds, None, "the count begins anew");
}
