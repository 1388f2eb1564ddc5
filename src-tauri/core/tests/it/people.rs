//! Pages of people and characters.

use lobbycard_core::{Error, characters, people, search};

use crate::support::{TestLibrary, film};

#[tokio::test(flavor = "multi_thread")]
async fn a_person_and_a_character_show_each_other() {
    let test = TestLibrary::new()
        .await
        .film(
            film("Dracula")
                .year(1931)
                .tag("director", "Tod Browning")
                .actor("Bela Lugosi", "Dracula"),
        )
        .film(film("Abbott Meets").year(1948).actor("Bela Lugosi", "Dracula"))
        .film(film("Broken Idol").year(1920).tag("director", "Bela Lugosi"))
        .imported()
        .await;

    let db = test.library.reader();
    let found = search::search(db, search::Asker::NOBODY, "lugosi").await.unwrap();
    let page = people::page(db, found.people[0].row.person.id).await.unwrap();
    let films: Vec<_> = page.filmography.iter().map(|entry| &*entry.movie.title).collect();
    assert_eq!(films, ["Broken Idol", "Dracula", "Abbott Meets"], "the oldest first");
    assert_eq!(page.filmography[0].jobs, ["director"]);
    assert_eq!(page.characters.len(), 1, "one role of one performer is one character");
    assert_eq!(page.characters[0].row.movies, 2);

    let dracula = characters::page(db, page.characters[0].character.id).await.unwrap();
    let portrayals: Vec<_> =
        dracula.portrayals.iter().map(|p| (&*p.movie.title, &*p.person.name)).collect();
    assert_eq!(portrayals, [("Dracula", "Bela Lugosi"), ("Abbott Meets", "Bela Lugosi")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn equal_roles_of_different_people_are_the_same_only_in_a_set() {
    let bond = |title: &str, actor: &str| film(title).tag("set", "Bond").actor(actor, "James Bond");
    let test = TestLibrary::new()
        .await
        .film(bond("Dr. No", "Sean Connery"))
        .film(bond("Moonraker", "Roger Moore"))
        .film(film("Policeman A").actor("Ann", "Policeman"))
        .film(film("Policeman B").actor("Bob", "Policeman"))
        .imported()
        .await;

    let db = test.library.reader();
    let bond = search::search(db, search::Asker::NOBODY, "james bond").await.unwrap();
    assert_eq!(bond.characters.len(), 1, "one set, one James Bond");
    let policemen = search::search(db, search::Asker::NOBODY, "policeman").await.unwrap();
    assert_eq!(policemen.characters.len(), 2, "two films, two policemen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_names_nobody_has_no_page() {
    let test = TestLibrary::new()
        .await
        .film(film("Film").actor("Buster Keaton", "").actor("Ann", "Self").actor("Bob", "Himself"))
        .imported()
        .await;

    let page = lobbycard_core::movies::page(test.library.reader(), test.movie("Film").await);
    let cast = page.await.unwrap().cast;
    assert!(cast.iter().all(|credit| credit.character.is_none()));
    assert_eq!(cast[1].role_text.as_deref(), Some("Self"), "what the source said is kept");
    let stats = lobbycard_core::library::stats(test.library.reader()).await.unwrap();
    assert_eq!((stats["characters"], stats["movie_characters"]), (0, 3));
    let first = lobbycard_core::ids::CharacterId(1);
    let refused = characters::page(test.library.reader(), first).await.unwrap_err();
    assert!(matches!(refused, Error::NotFound { what: "character" }));
}
