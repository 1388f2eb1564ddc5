//! Profiles and signing in.

use std::time::Instant;

use lobbycard_core::accounts::{
    Credentials, NewProfile, ProfileEdit, add, by_name, create, edit, own, profiles, sign_in,
};
use lobbycard_core::{Error, Problem};
use time::Duration;

use crate::support::{NOW, TestLibrary, profile};

fn credentials(username: &str, password: &str) -> Credentials {
    Credentials { username: username.to_owned(), password: password.to_owned() }
}

fn new(username: &str, password: &str) -> NewProfile {
    NewProfile { username: username.to_owned(), password: password.to_owned() }
}

/// How long the next password has to wait; none for a plain refusal.
fn wait_of<T: std::fmt::Debug>(answer: Result<T, Error>) -> Option<u64> {
    match answer.unwrap_err() {
        Error::WrongPassword { retry_after_seconds } => retry_after_seconds,
        other => panic!("{other}"),
    }
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
    let shown = profiles(test.library.reader(), NOW).await.unwrap();
    assert_eq!(shown.iter().map(|p| p.username.as_str()).collect::<Vec<_>>(), ["Ada", "Ben"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_first_profile_is_made_by_anybody() {
    let test = TestLibrary::new().await;
    let second = create(&test.library, new("Ben", "correct horse"), NOW).await;
    assert!(matches!(second, Err(Error::OwnerOnly)), "the others are the owner's to make");
    let ben = profile(&test.library, "Ben").await;
    let third = add(&test.library, &ben, new("Cleo", "correct horse"), NOW).await;
    assert!(matches!(third, Err(Error::OwnerOnly)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_refused_by_the_field_that_is_wrong() {
    let test = TestLibrary::new().await;
    let long = "x".repeat(65);
    for (username, password, field, problem) in [
        ("  ", "long enough", "username", Problem::Empty),
        (&*long, "long enough", "username", Problem::TooLong { max: 64 }),
        ("Ben", "short", "password", Problem::TooShort { min: 8 }),
        ("Ben", "password", "password", Problem::TooCommon),
        ("Benjamin", "benjamin", "password", Problem::TooCommon),
        ("ada", "long enough", "username", Problem::Taken),
        ("ＡＤＡ", "long enough", "username", Problem::Taken),
        ("\u{a0}aDa\t", "long enough", "username", Problem::Taken),
    ] {
        let refused = add(&test.library, &test.owner, new(username, password), NOW).await;
        let Err(Error::Invalid { field: at, problem: what }) = refused else {
            panic!("{username:?}: {refused:?}")
        };
        assert_eq!((at, what), (field, problem), "{username:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_of_a_megabyte_is_refused_before_any_work() {
    let test = TestLibrary::new().await;
    let huge = "correct horse ".repeat(75_000);
    let began = Instant::now();
    let refused = add(&test.library, &test.owner, new("Ben", &huge), NOW).await.unwrap_err();
    let Error::Invalid { field: "password", problem: Problem::TooLong { max: 1_024 } } = refused
    else {
        panic!("{refused}")
    };
    for _ in 0..50 {
        let answer = sign_in(&test.library, credentials("Ada", &huge), NOW).await;
        assert_eq!(wait_of(answer), None);
    }
    assert!(began.elapsed().as_secs() < 5, "fifty hashes would take longer");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sixth_wrong_password_waits_and_the_right_one_ends_the_wait() {
    let test = TestLibrary::new().await;
    let wrong = || sign_in(&test.library, credentials("Ada", "wrong"), NOW);
    for _ in 0..4 {
        assert_eq!(wait_of(wrong().await), None, "a slip costs nothing");
    }
    assert_eq!(wait_of(wrong().await), Some(1), "the fifth makes the next one wait");
    let right = sign_in(&test.library, credentials("Ada", "correct horse"), NOW).await;
    assert!(right.is_err(), "while it waits even the right password is not looked at");
    let later = NOW + Duration::seconds(2);
    sign_in(&test.library, credentials("Ada", "correct horse"), later).await.unwrap();
    assert_eq!(wait_of(wrong().await), None, "the count begins anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_nobody_has_gets_the_answers_of_one_that_somebody_has() {
    let test = TestLibrary::new().await;
    let mut answers = Vec::new();
    for username in ["Ada", "Nobody"] {
        let mut waits = Vec::new();
        for second in [0, 0, 0, 0, 0, 0, 2, 2] {
            let now = NOW + Duration::seconds(second);
            waits.push(wait_of(sign_in(&test.library, credentials(username, "wrong"), now).await));
        }
        answers.push(waits);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0][4..], [Some(1), Some(1), Some(2), Some(2)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_wrong_passwords_keep_nobody_out_for_longer_than_five_minutes() {
    let test = TestLibrary::new().await;
    for guess in 0..1_000 {
        let guess = format!("guess {guess}");
        let _refused = sign_in(&test.library, credentials("Ada", &guess), NOW).await.unwrap_err();
    }
    let later = NOW + Duration::minutes(5);
    sign_in(&test.library, credentials("Ada", "correct horse"), later).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wait_from_a_clock_ten_years_ahead_is_over_after_five_minutes() {
    let test = TestLibrary::new().await;
    let ahead = NOW + Duration::days(3_650);
    for _ in 0..5 {
        let _refused =
            sign_in(&test.library, credentials("Ada", "wrong"), ahead).await.unwrap_err();
    }
    let right = || credentials("Ada", "correct horse");
    assert_eq!(wait_of(sign_in(&test.library, right(), NOW).await), Some(300));
    let later = NOW + Duration::minutes(5);
    sign_in(&test.library, right(), later).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_edited_field_by_field_and_shows_its_full_name() {
    let test = TestLibrary::new().await;
    let change = |change| edit(&test.library, &test.owner, change, NOW);
    assert_eq!(
        change(ProfileEdit::Username("Ada L.".to_owned())).await.unwrap().username,
        "Ada L."
    );
    let user = change(ProfileEdit::FirstName("  Ada ".to_owned())).await.unwrap();
    assert_eq!(user.name, "Ada");
    let user = change(ProfileEdit::LastName("Lovelace".to_owned())).await.unwrap();
    assert_eq!(user.name, "Ada Lovelace");
    change(ProfileEdit::Email("ada@example.org".to_owned())).await.unwrap();
    let own = own(&test.library, &test.owner, NOW).await.unwrap();
    assert_eq!(own.email, "ada@example.org");
    assert!(!own.stays && own.is_owner);

    for bad in ["ada", "@example.org", "ada@", "a@b@c", "ada lovelace@example.org"] {
        let refused = change(ProfileEdit::Email(bad.to_owned())).await.unwrap_err();
        let Error::Invalid { field, problem } = refused else { panic!("{refused}") };
        assert_eq!((field, problem), ("email", Problem::NotAnEmail), "{bad}");
    }
    for nothing in [ProfileEdit::FirstName, ProfileEdit::LastName, ProfileEdit::Email] {
        change(nothing(" ".to_owned())).await.unwrap();
    }
    assert_eq!(own_name(&test).await, "Ada L.", "without a name the username stands for it");
}

async fn own_name(test: &TestLibrary) -> String {
    profiles(test.library.reader(), NOW).await.unwrap()[0].name.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_username_may_be_written_differently_by_its_own_person_alone() {
    let test = TestLibrary::new().await;
    let ben = profile(&test.library, "Ben").await;
    let taken = edit(&test.library, &ben, ProfileEdit::Username("aDA".to_owned()), NOW).await;
    let Err(Error::Invalid { field: "username", problem: Problem::Taken }) = taken else {
        panic!("{taken:?}")
    };
    edit(&test.library, &test.owner, ProfileEdit::Username("ADA".to_owned()), NOW).await.unwrap();
    assert_eq!(by_name(&test.library, "ada").await.unwrap().user().username, "ADA");
}
