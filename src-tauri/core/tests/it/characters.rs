//! Characters as things of their own: a page, other names, two into one and one into two.

use lobbycard_core::casting::{self, CastingsOf};
use lobbycard_core::characters::{
    self, CharacterEdit, CharacterField, CharactersSortBy, CharactersView,
};
use lobbycard_core::history::{bin, restore, undo_last};
use lobbycard_core::ids::CharacterId;
use lobbycard_core::movies::SortDirection;
use lobbycard_core::values::CharacterRole;
use lobbycard_core::{Error, identity, search};

use crate::support::{NOW, TestLibrary, film};

async fn shelf() -> TestLibrary {
    TestLibrary::new()
        .await
        .film(film("Nosferatu").year(1922).actor("Max Schreck", "Count Orlok"))
        .film(
            film("Dracula").year(1931).actor("Bela Lugosi", "Dracula").actor("Ed Sloan", "Seward"),
        )
        .film(film("Horror of Dracula").year(1958).actor("Christopher Lee", "Dracula"))
        .film(film("Son of Dracula").year(1943).actor("Lon Chaney Jr.", "Count Alucard"))
        .imported()
        .await
}

async fn named(test: &TestLibrary, name: &str) -> Vec<CharacterId> {
    let view = CharactersView { name: name.to_owned(), ..all() };
    characters::ids(test.library.reader(), &view).await.unwrap()
}

fn all() -> CharactersView {
    CharactersView {
        by: CharactersSortBy::Name,
        direction: SortDirection::Ascending,
        role: None,
        movies: 0,
        performers: 0,
        name: String::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_become_one_with_both_names_and_come_apart_again() {
    let test = shelf().await;
    let (library, owner, db) = (&test.library, &test.owner, test.library.reader());
    let before = test.dump().await;
    let dracula = named(&test, "dracula").await;
    let orlok = named(&test, "orlok").await[0];
    let [first, second] = dracula[..] else { panic!("two of one name") };
    characters::merge(library, owner, (second, first), &[], NOW).await.unwrap();
    characters::merge(library, owner, (first, orlok), &[CharacterField::Name], NOW).await.unwrap();
    let page = characters::page(db, orlok).await.unwrap();
    assert_eq!(page.name, "Dracula");
    assert_eq!(page.aliases, ["Count Orlok"], "an equal name is no other one");
    let years: Vec<_> = page.portrayals.iter().map(|it| it.movie.year).collect();
    assert_eq!(years, [Some(1922), Some(1931), Some(1958)]);
    let found = search::search(db, search::Asker::NOBODY, "orlok").await.unwrap().characters;
    assert_eq!(found[0].row.character.id, orlok, "found by its other name");
    assert_eq!((found[0].row.movies, found[0].row.performers), (3, 3));
    let three = CharactersView { performers: 3, ..all() };
    assert_eq!(characters::ids(db, &three).await.unwrap(), [orlok]);
    for _ in 0..2 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
    assert_eq!(
        search::search(db, search::Asker::NOBODY, "orlok").await.unwrap().characters[0].row.movies,
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn some_portrayals_become_another_character() {
    let test = shelf().await;
    let (library, owner, db) = (&test.library, &test.owner, test.library.reader());
    let [first, second] = named(&test, "dracula").await[..] else { panic!("two of one name") };
    characters::merge(library, owner, (second, first), &[], NOW).await.unwrap();
    let before = test.dump().await;
    let rows = casting::rows(db, CastingsOf::Character(first)).await.unwrap();
    let keys: Vec<_> = rows.iter().map(|row| row.key).collect();
    for wrong in [&keys[..], &[]] {
        let refused = characters::split(library, owner, (first, "Dracula"), wrong, NOW).await;
        assert!(matches!(refused.unwrap_err(), Error::Invalid { field: "castings", .. }));
    }
    let split = characters::split(library, owner, (first, "Dracula"), &keys[1..], NOW);
    let other = split.await.unwrap().id;
    let movies = |page: characters::CharacterPage| page.portrayals.len();
    assert_eq!(movies(characters::page(db, first).await.unwrap()), 1);
    assert_eq!(movies(characters::page(db, other).await.unwrap()), 1);
    identity::refresh(library, &crate::support::job()).await.unwrap();
    let about = identity::about_character(db, other).await.unwrap();
    assert!(about.is_empty(), "who was parted is not suggested: {about:?}");
    undo_last(library, owner, NOW).await.unwrap().unwrap();
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_is_changed_and_taken_back() {
    let test = shelf().await;
    let (library, owner, db) = (&test.library, &test.owner, test.library.reader());
    let seward = named(&test, "seward").await[0];
    let before = test.dump().await;
    let aliases = ["Dr. Seward", " dr. seward ", "Seward", "Jack Seward"].map(str::to_owned);
    for edit in [
        CharacterEdit::Name("John Seward".to_owned()),
        CharacterEdit::Description("Keeps the asylum.\n\nAnd a diary.".to_owned()),
        CharacterEdit::Role(Some(CharacterRole::Background)),
        CharacterEdit::Aliases(aliases.to_vec()),
    ] {
        let step = characters::edit(library, owner, seward, edit.clone(), NOW).await.unwrap();
        assert!(step.is_some(), "{edit:?}");
        assert_eq!(characters::edit(library, owner, seward, edit, NOW).await.unwrap(), None);
    }
    let page = characters::page(db, seward).await.unwrap();
    assert_eq!(page.aliases, ["Dr. Seward", "Seward", "Jack Seward"]);
    assert_eq!(page.role, Some(CharacterRole::Background));
    for bad in [
        CharacterEdit::Name(" \0".to_owned()),
        CharacterEdit::Name("x".repeat(501)),
        CharacterEdit::Aliases(vec![String::new()]),
        CharacterEdit::Aliases((0..101).map(|n| n.to_string()).collect()),
    ] {
        let refused = characters::edit(library, owner, seward, bad, NOW).await;
        assert!(matches!(refused, Err(Error::Invalid { .. })));
    }
    for _ in 0..4 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_deleted_lies_in_the_bin_with_its_castings() {
    let test = shelf().await;
    let (library, owner, db) = (&test.library, &test.owner, test.library.reader());
    let seward = named(&test, "seward").await[0];
    let named_too = CharacterEdit::Aliases(vec!["Jack".to_owned()]);
    characters::edit(library, owner, seward, named_too, NOW).await.unwrap();
    let before = test.dump().await;
    characters::delete(library, owner, seward, NOW).await.unwrap();
    let gone = characters::page(db, seward).await.unwrap_err();
    assert!(matches!(gone, Error::NotFound { what: "character" }));
    let entry = bin(db, owner).await.unwrap().remove(0);
    assert_eq!((entry.name.as_str(), entry.table.as_str()), ("Seward", "characters"));
    assert_eq!(entry.castings, 1);
    restore(library, owner, entry.change, NOW).await.unwrap();
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_keeps_other_names_and_who_was_kept_apart() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let [first, second] = named(&test, "dracula").await[..] else { panic!("two of one name") };
    let aliases = CharacterEdit::Aliases(vec!["The Count".to_owned(), "Vlad".to_owned()]);
    characters::edit(library, owner, first, aliases, NOW).await.unwrap();
    let pair = (second.0, first.0);
    identity::keep_apart(library, owner, identity::Kind::Character, pair, NOW).await.unwrap();
    crate::json::comes_back_whole(&test).await;
}
