//! What each of a household likes best.

use lobbycard_core::accounts::Session;
use lobbycard_core::casting::{self, CastingEdit, CastingKey};
use lobbycard_core::characters::{self, CharacterChoice};
use lobbycard_core::favorites::{self, Favored, FavoriteCounts, add, remove};
use lobbycard_core::history::{
    Subject, bin, changes, entries, redo_last, restore, undo, undo_last,
};
use lobbycard_core::ids::{CharacterId, MovieId, PersonId};
use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::movies::{MovieEdit, delete, edit, merge};
use lobbycard_core::{Error, Library, people, search};
use time::Duration;

use crate::support::{NOW, TestLibrary, film, profile};

/// A library of three films, and somebody beside its owner.
async fn home() -> (TestLibrary, Session) {
    let test = TestLibrary::new()
        .await
        .film(film("Laura").year(1944).actor("Gene Tierney", "Laura Hunt"))
        .film(film("Gilda").year(1946).actor("Rita Hayworth", "Gilda").actor("Gene Tierney", ""))
        .film(film("Vertigo").year(1958).actor("Kim Novak", "Madeleine"))
        .imported()
        .await;
    let ben = profile(&test.library, "Ben").await;
    (test, ben)
}

async fn person(test: &TestLibrary, name: &str) -> PersonId {
    search::people(test.library.reader(), name).await.unwrap()[0].person.id
}

async fn character(test: &TestLibrary, title: &str) -> CharacterId {
    let page = test.page(title).await;
    page.cast.into_iter().find_map(|credit| credit.character).unwrap().id
}

async fn liked(library: &Library, session: &Session) -> Vec<MovieId> {
    favorites::movies(library.reader(), session).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_has_a_list_of_their_own_the_last_favored_first() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let (laura, gilda) = (test.movie("Laura").await, test.movie("Gilda").await);
    add(library, ada, &Favored::Movies(vec![gilda]), NOW).await.unwrap().unwrap();
    let later = NOW + Duration::minutes(1);
    add(library, ada, &Favored::Movies(vec![laura, gilda]), later).await.unwrap().unwrap();
    add(library, &ben, &Favored::Movies(vec![gilda]), later).await.unwrap().unwrap();
    let tierney = person(&test, "gene tierney").await;
    add(library, &ben, &Favored::People(vec![tierney]), later).await.unwrap().unwrap();
    let madeleine = character(&test, "Vertigo").await;
    add(library, ada, &Favored::Characters(vec![madeleine]), later).await.unwrap().unwrap();

    assert_eq!(liked(library, ada).await, [laura, gilda]);
    assert_eq!(liked(library, &ben).await, [gilda]);
    let db = library.reader();
    assert_eq!(favorites::people(db, &ben).await.unwrap(), [tierney]);
    assert_eq!(favorites::people(db, ada).await.unwrap(), []);
    assert_eq!(favorites::characters(db, ada).await.unwrap(), [madeleine]);
    let counts = favorites::counts(db, ada).await.unwrap();
    assert_eq!(counts, FavoriteCounts { movies: 2, people: 0, characters: 1 });
    let asked = Favored::Movies(vec![test.movie("Vertigo").await, gilda]);
    assert_eq!(favorites::among(db, &ben, &asked).await.unwrap(), [gilda.0]);
    let again = add(library, ada, &Favored::Movies(vec![gilda]), later).await.unwrap();
    assert_eq!(again, None, "the same again is no step");

    remove(library, &ben, &Favored::Movies(vec![gilda, laura]), later).await.unwrap().unwrap();
    assert_eq!(liked(library, &ben).await, []);
    assert_eq!(liked(library, ada).await, [laura, gilda], "nobody else's are touched");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_selection_is_one_step_that_survives_a_restart() {
    let (test, _) = home().await;
    let gone = MovieId(4_000);
    let all = [test.movie("Vertigo").await, gone, test.movie("Laura").await];
    let before = test.dump().await;
    add(&test.library, &test.owner, &Favored::Movies(all.to_vec()), NOW).await.unwrap().unwrap();
    let after = test.dump().await;
    test.library.close().await.unwrap();
    let TestLibrary { library, owner, places, films, _folder } = test;
    drop(library);
    let library = Library::open(&places).await.unwrap();
    let test = TestLibrary { library, owner, places, films, _folder };

    let label = undo_last(&test.library, &test.owner, NOW).await.unwrap().unwrap();
    let said = ["of", "count", "name"].map(|name| label.params[name].clone());
    assert_eq!((&*label.kind, said), ("favor", ["movies", "2", "Vertigo"].map(str::to_owned)));
    assert_eq!(test.dump().await, before);
    redo_last(&test.library, &test.owner, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, after);
    assert!(check(&test.library, CheckDepth::Presence).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_on_ones_own_is_seen_and_taken_back_by_oneself_alone() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let laura = test.movie("Laura").await;
    let title = MovieEdit::Title("Laura!".to_owned());
    edit(library, ada, laura, title, NOW).await.unwrap().unwrap();
    let mine = add(library, ada, &Favored::Movies(vec![laura]), NOW).await.unwrap().unwrap();
    add(library, &ben, &Favored::Movies(vec![laura]), NOW).await.unwrap().unwrap();

    let everything = (Subject::Everything, None);
    let seen = entries(library.reader(), &ben, everything).await.unwrap();
    let kinds: Vec<_> = seen.iter().map(|entry| &*entry.label.kind).collect();
    assert_eq!(kinds, ["favor", "editMovie", "import"], "of two hearts, one's own");
    assert!(seen.iter().all(|entry| entry.id != mine));
    let hidden = changes(library.reader(), &ben, mine).await.unwrap_err();
    assert!(matches!(hidden, Error::NotFound { .. }), "{hidden}");
    let refused = undo(library, &ben, mine, NOW).await.unwrap_err();
    assert!(matches!(refused, Error::NotFound { .. }), "{refused}");
    let shown = changes(library.reader(), ada, mine).await.unwrap();
    assert_eq!((&*shown[0].table, &*shown[0].name), ("user_favorites", "Laura!"));

    undo_last(library, ada, NOW).await.unwrap().unwrap();
    assert_eq!((liked(library, ada).await, liked(library, &ben).await), (vec![], vec![laura]));
    let label = undo_last(library, ada, NOW).await.unwrap().unwrap();
    assert_eq!(&*label.kind, "editMovie", "then the step before, which was everybody's");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_deleted_comes_back_to_everybody_who_liked_it() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let (laura, hunt) = (test.movie("Laura").await, character(&test, "Laura").await);
    let tierney = person(&test, "gene tierney").await;
    let liked = [
        Favored::Movies(vec![laura]),
        Favored::People(vec![tierney]),
        Favored::Characters(vec![hunt]),
    ];
    for (place, favored) in liked.iter().enumerate() {
        let at = NOW + Duration::minutes(i64::try_from(place).unwrap());
        add(library, ada, favored, at).await.unwrap().unwrap();
        add(library, &ben, favored, at + Duration::seconds(9)).await.unwrap().unwrap();
    }
    let before = test.dump().await;
    for which in 0..3 {
        for from_bin in [false, true] {
            let step = match which {
                0 => delete(library, ada, &[laura], NOW).await.unwrap().unwrap(),
                1 => people::delete(library, ada, tierney, NOW).await.unwrap(),
                _ => characters::delete(library, ada, hunt, NOW).await.unwrap(),
            };
            let lies = bin(library.reader(), &ben).await.unwrap().remove(0);
            assert_eq!(lies.links, 1, "what was Ada's is not counted for Ben");
            let seen = changes(library.reader(), &ben, step).await.unwrap();
            let hearts = seen.iter().filter(|row| row.table.starts_with("user_")).count();
            assert_eq!(hearts, 1, "each is told of their own");
            if from_bin {
                restore(library, ada, lies.change, NOW).await.unwrap();
            } else {
                undo_last(library, ada, NOW).await.unwrap().unwrap();
            }
            assert_eq!(test.dump().await, before, "{which}, from the bin: {from_bin}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_carries_over_what_everybody_likes() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let (laura, gilda) = (test.movie("Laura").await, test.movie("Gilda").await);
    let (tierney, novak) = (person(&test, "gene tierney").await, person(&test, "kim novak").await);
    let (hunt, madeleine) = (character(&test, "Laura").await, character(&test, "Vertigo").await);
    for (session, favored) in [
        (ada, Favored::Movies(vec![laura, gilda])),
        (&ben, Favored::Movies(vec![laura])),
        (&ben, Favored::People(vec![novak])),
        (ada, Favored::Characters(vec![madeleine])),
        (&ben, Favored::Characters(vec![hunt, madeleine])),
    ] {
        add(library, session, &favored, NOW).await.unwrap().unwrap();
    }
    let before = test.dump().await;
    merge(library, ada, (laura, gilda), &[], NOW).await.unwrap();
    people::merge(library, ada, (novak, tierney), &[], NOW).await.unwrap();
    characters::merge(library, ada, (madeleine, hunt), &[], NOW).await.unwrap();
    assert_eq!((liked(library, ada).await, liked(library, &ben).await), (vec![gilda], vec![gilda]));
    let db = library.reader();
    assert_eq!(favorites::people(db, &ben).await.unwrap(), [tierney]);
    for session in [ada, &ben] {
        assert_eq!(favorites::characters(db, session).await.unwrap(), [hunt]);
    }
    assert!(check(library, CheckDepth::Presence).await.unwrap().is_sound());
    for _ in 0..3 {
        undo_last(library, ada, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_likes_is_named_when_it_stands_in_the_way() {
    let (test, ben) = home().await;
    let (library, ada) = (&test.library, &test.owner);
    let new = people::create(library, ada, "Ida Lupino", NOW).await.unwrap();
    add(library, &ben, &Favored::People(vec![new.id]), NOW).await.unwrap().unwrap();
    let refused = undo(library, ada, new.change_set, NOW).await.unwrap_err();
    assert!(matches!(&refused, Error::Conflict { name } if name == "Ida Lupino"), "{refused}");

    let (laura, gilda) = (test.movie("Laura").await, test.movie("Gilda").await);
    add(library, ada, &Favored::Movies(vec![laura]), NOW).await.unwrap().unwrap();
    let step = add(library, ada, &Favored::Movies(vec![gilda]), NOW).await.unwrap().unwrap();
    delete(library, &ben, &[gilda], NOW).await.unwrap().unwrap();
    let refused = undo(library, ada, step, NOW).await.unwrap_err();
    assert!(matches!(&refused, Error::Conflict { name } if name == "Gilda"), "{refused}");
    assert_eq!(liked(library, ada).await, [laura]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unnamed_part_is_no_favorite_and_a_loved_character_stays_without_castings() {
    let (test, ben) = home().await;
    let (library, ada, db) = (&test.library, &test.owner, test.library.reader());
    let every = Favored::Characters((1..=9).map(CharacterId).collect());
    add(library, &ben, &every, NOW).await.unwrap().unwrap();
    let loved = favorites::characters(db, &ben).await.unwrap();
    assert_eq!(loved.len(), 3, "the fourth part has no name");

    let gilda = character(&test, "Gilda").await;
    let person_id = person(&test, "rita hayworth").await;
    let key = CastingKey { movie_id: test.movie("Gilda").await, character_id: gilda, person_id };
    let other = CastingEdit::Character(CharacterChoice::New("Someone".to_owned()));
    casting::edit(library, ada, key, &other, NOW).await.unwrap().unwrap();
    assert!(characters::page(db, gilda).await.unwrap().portrayals.is_empty());
    assert_eq!(favorites::characters(db, &ben).await.unwrap(), loved);
}
