//! What the people of one household love together.

use lobbycard_core::Error;
use lobbycard_core::favorites::{Favored, add, remove};
use lobbycard_core::history::{Subject, entries};
use lobbycard_core::household::{all_love, profiles, share, shares, theirs};
use lobbycard_core::ids::UserId;
use time::Duration;

use crate::support::{NOW, TestLibrary, film, profile};

#[tokio::test(flavor = "multi_thread")]
async fn what_all_love_and_what_only_the_others_do() {
    let mut test = TestLibrary::new().await;
    for title in ["Laura", "Gilda", "Vertigo", "Rope"] {
        test = test.film(film(title));
    }
    let test = test.imported().await;
    let (library, ada, db) = (&test.library, &test.owner, test.library.reader());
    let (cy, ben) = (profile(library, "cy").await, profile(library, "Ben").await);
    let (laura, gilda) = (test.movie("Laura").await, test.movie("Gilda").await);
    let (vertigo, rope) = (test.movie("Vertigo").await, test.movie("Rope").await);
    for (minute, (session, movies)) in
        [(ada, vec![laura, gilda]), (&ben, vec![gilda, vertigo]), (&cy, vec![gilda, laura, rope])]
            .into_iter()
            .enumerate()
    {
        let at = NOW + Duration::minutes(i64::try_from(minute).unwrap());
        add(library, session, &Favored::Movies(movies), at).await.unwrap().unwrap();
    }
    let names: Vec<_> = profiles(db, ada).await.unwrap().into_iter().map(|who| who.name).collect();
    assert_eq!(names, ["Ben", "cy"], "the others, by name");

    let (his, hers) = (ben.user_id(), cy.user_id());
    assert_eq!(all_love(db, ada, &[his]).await.unwrap(), [gilda]);
    assert_eq!(all_love(db, ada, &[hers, hers]).await.unwrap().len(), 2, "each counts once");
    assert_eq!(all_love(db, ada, &[his, hers]).await.unwrap(), [gilda]);
    assert_eq!(theirs(db, ada, &[his, hers]).await.unwrap(), [rope, vertigo], "the last first");
    assert_eq!(theirs(db, &ben, &[hers]).await.unwrap().len(), 2);
    assert_eq!(all_love(db, ada, &[]).await.unwrap(), [], "with nobody there is no together");
    assert_eq!(theirs(db, ada, &[]).await.unwrap(), []);

    remove(library, &ben, &Favored::Movies(vec![gilda]), NOW).await.unwrap().unwrap();
    assert_eq!(all_love(db, ada, &[his]).await.unwrap(), [], "it is as it is now");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_share_is_hidden_at_once() {
    let test = TestLibrary::new().await.film(film("Laura")).imported().await;
    let (library, ada, db) = (&test.library, &test.owner, test.library.reader());
    let ben = profile(library, "Ben").await;
    let favored = Favored::Movies(vec![test.movie("Laura").await]);
    add(library, &ben, &favored, NOW).await.unwrap().unwrap();
    assert!(shares(db, &ben).await.unwrap(), "at first everybody does");
    share(library, &ben, false, NOW).await.unwrap();
    assert!(!shares(db, &ben).await.unwrap());
    assert!(shares(db, ada).await.unwrap(), "it is Ben's switch alone");
    assert!(profiles(db, ada).await.unwrap().is_empty());
    for who in [ben.user_id(), ada.user_id(), UserId(99)] {
        let refused = theirs(db, ada, &[who]).await.unwrap_err();
        assert!(matches!(refused, Error::NotFound { what: "profile" }), "{who}");
        assert!(all_love(db, ada, &[who]).await.is_err(), "{who}");
    }
    assert_eq!(theirs(db, &ben, &[ada.user_id()]).await.unwrap(), [], "Ben sees who shares");
    share(library, &ben, true, NOW).await.unwrap();
    assert_eq!(theirs(db, ada, &[ben.user_id()]).await.unwrap().len(), 1);
    let steps = entries(db, &ben, (Subject::Everything, None)).await.unwrap();
    assert_eq!(steps.len(), 2, "a setting is no step: the import and the heart");
}
