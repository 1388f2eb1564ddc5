//! Staying signed in as the library sees it, without the keyring in between.

use sea_orm::EntityTrait;
use tempfile::TempDir;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use super::keyring::{KeyringProblem, Place, Token};
use super::stay::{Begun, begin, open, resume_by};
use super::{
    Credentials, NewProfile, PasswordChange, Session, add, admit, by_name, change_password, create,
    lock, profiles, remove, sign_in, sign_out_everywhere, stop_staying,
};
use crate::entity::{sessions, users};
use crate::library::Places;
use crate::{Error, Library, Result, sql};

const NOW: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);
const PASSWORD: &str = "correct horse";

struct Stage {
    library: Library,
    owner: Session,
    _folder: TempDir,
}

async fn stage() -> Result<Stage> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let (library, cache, config, state) = (at("library"), at("cache"), at("config"), at("state"));
    let library = Library::open(&Places { library, cache, config, state }).await?;
    let new = NewProfile { username: "Ada".to_owned(), password: PASSWORD.to_owned() };
    let owner = create(&library, new, NOW).await?;
    Ok(Stage { library, owner, _folder: folder })
}

impl Stage {
    /// As `stay`, with a keyring that took the token at once.
    async fn stay(&self) -> Result<Token> {
        let Begun { id, locked_at, token } = begin(&self.library, &self.owner, NOW).await?;
        open(&self.library, self.owner.user_id(), (id, locked_at)).await?;
        Ok(token)
    }

    async fn resume(&self, token: &Token, now: OffsetDateTime) -> Result<Option<Session>> {
        resume_by(&self.library, self.owner.user_id(), token, now).await
    }

    /// Whether the sign-in page would ask the keyring.
    async fn stays(&self, now: OffsetDateTime) -> Result<bool> {
        Ok(profiles(self.library.reader(), now).await?[0].stays)
    }

    async fn rows(&self) -> Result<usize> {
        Ok(sessions::Entity::find().all(self.library.reader()).await?.len())
    }
}

/// The token opens nothing, and that is told.
fn refused(answer: Result<Option<Session>>) {
    let Err(Error::Keyring { problem }) = answer else { panic!("{answer:?}") };
    assert_eq!(problem, KeyringProblem::Refused);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_lets_its_profile_in_for_ninety_days_since_it_was_used() -> Result<()> {
    let stage = stage().await?;
    let token = stage.stay().await?;
    assert!(stage.stays(NOW).await?);
    for day in [0, 89, 170] {
        let now = NOW + Duration::days(day);
        let session = stage.resume(&token, now).await?.expect("it is used often enough");
        assert_eq!(session, stage.owner);
    }
    let late = NOW + Duration::days(170 + 91);
    assert!(!stage.stays(late).await?, "the keyring is not even asked");
    assert_eq!(stage.resume(&token, late).await?, None);
    assert_eq!(stage.rows().await?, 0, "what is over is dropped");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_ten_years_off_asks_for_the_password() -> Result<()> {
    for years in [-10, 10] {
        let stage = stage().await?;
        let token = stage.stay().await?;
        let now = NOW + Duration::days(3_650 * years);
        assert!(!stage.stays(now).await?);
        assert_eq!(stage.resume(&token, now).await?, None, "{years} years");
        assert_eq!(stage.rows().await?, 0, "when the clock is right again it opens nothing");
        let given = Credentials { username: "ada".to_owned(), password: PASSWORD.to_owned() };
        sign_in(&stage.library, given, now).await?;
    }
    let stage = stage().await?;
    let token = stage.stay().await?;
    let hours = NOW - Duration::hours(14);
    assert!(stage.resume(&token, hours).await?.is_some(), "a wrong time zone is no other year");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_but_the_token_itself_opens() -> Result<()> {
    let stage = stage().await?;
    let token = stage.stay().await?;
    refused(stage.resume(&Token::new()?, NOW).await);
    refused(stage.resume(&token, NOW).await);
    assert_eq!(stage.rows().await?, 0, "a wrong token ends the session");

    let new = NewProfile { username: "Ben".to_owned(), password: PASSWORD.to_owned() };
    add(&stage.library, &stage.owner, new, NOW).await?;
    let ben = by_name(&stage.library, "ben").await?.user_id();
    let token = stage.stay().await?;
    refused(resume_by(&stage.library, ben, &token, NOW).await);
    assert!(stage.resume(&token, NOW).await?.is_some(), "Ada's is as it was");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_was_edited_by_hand_opens_nothing() -> Result<()> {
    for edit in [
        "UPDATE sessions SET token_hash = zeroblob(32)",
        "UPDATE sessions SET user_id = 99",
        "UPDATE sessions SET expires_at = -1",
        "UPDATE sessions SET created_at = 9223372036854775807",
        "UPDATE sessions SET last_used_at = 9223372036854775807",
    ] {
        let stage = stage().await?;
        let token = stage.stay().await?;
        let db = stage.library.writer();
        sql::execute(db, "PRAGMA foreign_keys = OFF", []).await?;
        sql::execute(db, edit, []).await?;
        let answer = stage.resume(&token, NOW).await;
        assert!(matches!(answer, Ok(None) | Err(Error::Keyring { .. })), "{edit}: {answer:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_window_needs_the_password_and_then_stays_as_before() -> Result<()> {
    let stage = stage().await?;
    let token = stage.stay().await?;
    lock(&stage.library, &stage.owner, NOW).await?;
    assert!(!stage.stays(NOW).await?, "not in this run and not in the next");
    assert_eq!(stage.resume(&token, NOW).await?, None, "an answer that comes late changes nothing");
    let given = Credentials { username: "Ada".to_owned(), password: PASSWORD.to_owned() };
    sign_in(&stage.library, given, NOW).await?;
    assert!(stage.stays(NOW).await?);
    assert!(stage.resume(&token, NOW).await?.is_some());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ends_the_sessions_ends_one_whose_token_is_on_its_way() -> Result<()> {
    let stage = stage().await?;
    let Begun { id, locked_at, .. } = begin(&stage.library, &stage.owner, NOW).await?;
    assert!(!stage.stays(NOW).await?, "killed now, nothing opens");
    assert!(stop_staying(&stage.library, &stage.owner).await?);
    let opened = open(&stage.library, stage.owner.user_id(), (id, locked_at)).await;
    assert!(matches!(opened, Err(Error::SignedOut)), "{opened:?}");

    let Begun { id, locked_at, .. } = begin(&stage.library, &stage.owner, NOW).await?;
    lock(&stage.library, &stage.owner, NOW + Duration::SECOND).await?;
    let opened = open(&stage.library, stage.owner.user_id(), (id, locked_at)).await;
    assert!(matches!(opened, Err(Error::SignedOut)), "locked meanwhile");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn staying_again_replaces_the_session_before() -> Result<()> {
    let stage = stage().await?;
    let first = stage.stay().await?;
    let second = stage.stay().await?;
    assert_eq!(stage.rows().await?, 1);
    assert!(stage.resume(&second, NOW).await?.is_some());
    refused(stage.resume(&first, NOW).await);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ending_ends_every_window_and_what_stays() -> Result<()> {
    let stage = stage().await?;
    let token = stage.stay().await?;
    let other = stage.resume(&token, NOW).await?.expect("it stays");
    sign_out_everywhere(&stage.library, &stage.owner).await?;
    for session in [&stage.owner, &other] {
        let refused = admit(&stage.library, session).await;
        assert!(matches!(refused, Err(Error::SignedOut)), "{refused:?}");
    }
    assert_eq!(stage.rows().await?, 0);
    let begun = begin(&stage.library, &stage.owner, NOW).await;
    assert!(matches!(begun, Err(Error::SignedOut)), "nobody stays by a session that has ended");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_change_ends_the_others_and_keeps_the_one_that_made_it() -> Result<()> {
    let stage = stage().await?;
    let token = stage.stay().await?;
    let other = stage.resume(&token, NOW).await?.expect("it stays");
    let change = |current: &str| PasswordChange {
        current: current.to_owned(),
        password: "battery staple".to_owned(),
    };
    let wrong = change_password(&stage.library, &stage.owner, change("wrong"), NOW).await;
    assert!(matches!(wrong, Err(Error::WrongPassword { .. })), "the current one is needed");
    admit(&stage.library, &other).await?;

    let kept = change_password(&stage.library, &stage.owner, change(PASSWORD), NOW).await?;
    admit(&stage.library, &kept).await?;
    assert!(matches!(admit(&stage.library, &other).await, Err(Error::SignedOut)));
    assert_eq!(stage.rows().await?, 0);
    let old = Credentials { username: "Ada".to_owned(), password: PASSWORD.to_owned() };
    assert!(sign_in(&stage.library, old, NOW).await.is_err());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_profile_is_let_in_by_nothing() -> Result<()> {
    let stage = stage().await?;
    let new = NewProfile { username: "Ben".to_owned(), password: PASSWORD.to_owned() };
    add(&stage.library, &stage.owner, new, NOW).await?;
    let ben = by_name(&stage.library, "Ben").await?;
    let Begun { id, locked_at, token } = begin(&stage.library, &ben, NOW).await?;
    open(&stage.library, ben.user_id(), (id, locked_at)).await?;
    remove(&stage.library, &stage.owner, ben.user_id(), NOW).await?;
    refused(resume_by(&stage.library, ben.user_id(), &token, NOW).await);
    assert!(matches!(admit(&stage.library, &ben).await, Err(Error::SignedOut)));
    let row = users::Entity::find_by_id(ben.user_id()).one(stage.library.reader()).await?;
    assert_eq!(row.expect("the row stays").password, "", "nobody knows its password any more");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_entry_of_a_copied_library_is_another_one() -> Result<()> {
    let (one, other) = (stage().await?, stage().await?);
    let id = one.owner.user_id();
    assert_eq!(Place::of(&one.library, id), Place::of(&one.library, id));
    assert_ne!(Place::of(&one.library, id), Place::of(&other.library, id), "two libraries");
    let second = crate::ids::UserId(id.0 + 1);
    assert_ne!(Place::of(&one.library, id), Place::of(&one.library, second), "two profiles");
    Ok(())
}
