//! Who plays whom, changed by hand: rows of the editors, pasted lines, and the matrix.

use lobbycard_core::casting::{
    self, CastingEdit, CastingKey, CastingsOf, MatrixOf, NewCasting, PastedProblem,
};
use lobbycard_core::characters::{self, CharacterChoice, CharacterLink};
use lobbycard_core::history::undo_last;
use lobbycard_core::ids::{CharacterId, MovieId};
use lobbycard_core::people::{self, PersonChoice};
use lobbycard_core::values::{CharacterRole, CreditKind};
use lobbycard_core::{Error, Problem, search};

use crate::support::{NOW, TestLibrary, film};

async fn shelf() -> TestLibrary {
    let bond = |title: &str, year, who: &str| {
        film(title).year(year).tag("set", "James Bond").actor(who, "James Bond").actor("Q Man", "Q")
    };
    TestLibrary::new()
        .await
        .film(bond("Dr. No", 1962, "Sean Connery"))
        .film(bond("Goldfinger", 1964, "Sean Connery").actor("Honor Blackman", "Pussy Galore"))
        .film(bond("Live and Let Die", 1973, "Roger Moore"))
        .film(film("Marnie").year(1964).actor("Sean Connery", "Mark Rutland"))
        .imported()
        .await
}

fn new(person: &str, character: &str) -> NewCasting {
    NewCasting {
        person: PersonChoice::New(person.to_owned()),
        character: CharacterChoice::New(character.to_owned()),
        kind: CreditKind::Acting,
        credited_as: String::new(),
        role_text: String::new(),
    }
}

/// The cast as it is read: who, as whom.
async fn cast(test: &TestLibrary, movie: MovieId) -> Vec<(String, String)> {
    let rows = casting::rows(test.library.reader(), CastingsOf::Movie(movie)).await.unwrap();
    let name = |row: casting::CastingRow| {
        (row.person.name, row.character.map(|it| it.name).unwrap_or_default())
    };
    rows.into_iter().map(name).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(who, whom)| ((*who).to_owned(), (*whom).to_owned())).collect()
}

async fn key(test: &TestLibrary, movie: MovieId, who: &str) -> CastingKey {
    let rows = casting::rows(test.library.reader(), CastingsOf::Movie(movie)).await.unwrap();
    rows.into_iter().find(|row| row.person.name == who).unwrap().key
}

#[tokio::test(flavor = "multi_thread")]
async fn castings_are_added_where_they_are_wanted_and_nobody_comes_twice() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let marnie = test.movie("Marnie").await;
    let before = test.dump().await;
    let twins = [new("Ann Twin", "Eve"), new("ann twin", "Eve's Sister"), new("Bo Ek", "EVE")];
    let added = casting::add(library, owner, (marnie, Some(0)), &twins, NOW).await.unwrap();
    assert_eq!(added.keys.len(), 3);
    assert_eq!(added.keys[0].person_id, added.keys[1].person_id, "one name is one new person");
    assert_eq!(added.keys[0].character_id, added.keys[2].character_id);
    let shown = cast(&test, marnie).await;
    let all = [
        ("Ann Twin", "Eve"),
        ("Ann Twin", "Eve's Sister"),
        ("Bo Ek", "Eve"),
        ("Sean Connery", "Mark Rutland"),
    ];
    assert_eq!(shown, pairs(&all));
    let eve = characters::page(library.reader(), added.keys[0].character_id).await.unwrap();
    assert_eq!(eve.role, Some(CharacterRole::Leading), "among the first two");
    let again = NewCasting {
        person: PersonChoice::Known(added.keys[0].person_id),
        character: CharacterChoice::Known(added.keys[0].character_id),
        ..new("", "")
    };
    let again = casting::add(library, owner, (marnie, None), &[again], NOW).await.unwrap();
    assert_eq!((again.twice, again.change_set), (vec![0], None), "the movie has it already");
    undo_last(library, owner, NOW).await.unwrap();
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_bad_casting_and_none_is_written() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let marnie = test.movie("Marnie").await;
    let before = test.dump().await;
    let long = "x".repeat(10_000);
    for bad in [new(" ", "Eve"), new("Ann", "\0 "), new(&long, "Eve"), new("Ann", &long)] {
        let castings = [new("Good", "Fine"), bad];
        let refused = casting::add(library, owner, (marnie, None), &castings, NOW).await;
        assert!(matches!(refused, Err(Error::Invalid { .. })));
        assert_eq!(test.dump().await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_of_a_casting_is_changed_and_taken_back() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let (marnie, gold) = (test.movie("Marnie").await, test.movie("Goldfinger").await);
    let before = test.dump().await;
    let mut at = key(&test, marnie, "Sean Connery").await;
    for edit in [
        CastingEdit::CreditedAs("Thomas Connery".to_owned()),
        CastingEdit::Kind(CreditKind::Voice),
        CastingEdit::Character(CharacterChoice::New("Mark".to_owned())),
        CastingEdit::Person(PersonChoice::New("Ann Lee".to_owned())),
        CastingEdit::Movie(gold),
        CastingEdit::Character(CharacterChoice::Unnamed),
        CastingEdit::Character(CharacterChoice::New("Named".to_owned())),
    ] {
        let edited = casting::edit(library, owner, at, &edit, NOW).await.unwrap();
        at = edited.unwrap_or_else(|| panic!("{edit:?} changes it")).key;
    }
    let rows = casting::rows(library.reader(), CastingsOf::Movie(gold)).await.unwrap();
    let row = rows.last().unwrap();
    assert_eq!(row.key, at, "at the end of the other cast");
    assert_eq!(row.person.name, "Ann Lee");
    assert_eq!(row.character.as_ref().unwrap().name, "Named");
    assert_eq!(row.credited_as.as_deref(), Some("Thomas Connery"));
    assert_eq!(row.kind, CreditKind::Voice);
    let found = search::search(library.reader(), search::Asker::NOBODY, "rutland").await.unwrap();
    assert!(found.characters.is_empty(), "a character nobody plays or knows more of is gone");
    for _ in 0..7 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_movie_has_is_not_there_twice() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let gold = test.movie("Goldfinger").await;
    let (connery, galore) =
        (key(&test, gold, "Sean Connery").await, key(&test, gold, "Honor Blackman").await);
    let as_bond = CastingEdit::Character(CharacterChoice::Known(connery.character_id));
    let second = casting::edit(library, owner, galore, &as_bond, NOW).await.unwrap().unwrap();
    let by_connery = CastingEdit::Person(PersonChoice::Known(connery.person_id));
    let refused = casting::edit(library, owner, second.key, &by_connery, NOW).await.unwrap_err();
    assert!(matches!(refused, Error::Invalid { field: "person", problem: Problem::Taken }));
    casting::remove_castings(library, owner, &[second.key], NOW).await.unwrap().unwrap();
    let gone = casting::edit(library, owner, second.key, &by_connery, NOW).await.unwrap_err();
    assert!(matches!(gone, Error::NotFound { what: "casting" }));
    let again = casting::remove_castings(library, owner, &[second.key], NOW).await.unwrap();
    assert_eq!(again, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_casting_takes_any_place_and_a_cast_of_three_hundred_too() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let marnie = test.movie("Marnie").await;
    let many: Vec<NewCasting> =
        (0..300).map(|n| new(&format!("Player {n:03}"), &format!("Part {n:03}"))).collect();
    let added = casting::add(library, owner, (marnie, None), &many, NOW).await.unwrap();
    let before = test.dump().await;
    casting::move_to(library, owner, added.keys[299], 1, NOW).await.unwrap().unwrap();
    let order = cast(&test, marnie).await;
    assert_eq!(order.len(), 301);
    assert_eq!((order[0].0.as_str(), order[1].0.as_str()), ("Sean Connery", "Player 299"));
    assert_eq!((order[2].0.as_str(), order[300].0.as_str()), ("Player 000", "Player 298"));
    let there = casting::move_to(library, owner, added.keys[299], 1, NOW).await.unwrap();
    assert_eq!(there, None);
    casting::move_to(library, owner, added.keys[299], 9_999, NOW).await.unwrap().unwrap();
    for _ in 0..2 {
        undo_last(library, owner, NOW).await.unwrap().unwrap();
    }
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_performers_own_characters_come_first() {
    let test = shelf().await;
    let db = test.library.reader();
    let marnie = test.movie("Marnie").await;
    let connery = search::people(db, "connery").await.unwrap()[0].person.id;
    let options = characters::options(db, "", (Some(connery), Some(marnie))).await.unwrap();
    let names: Vec<_> = options.iter().map(|it| it.row.character.name.as_str()).collect();
    assert_eq!(names, ["James Bond", "Mark Rutland"]);
    assert_eq!(options[0].link, Some(CharacterLink::SamePerformer));
    let gold = test.movie("Goldfinger").await;
    let options = characters::options(db, "q", (Some(connery), Some(gold))).await.unwrap();
    assert_eq!(options[0].link, Some(CharacterLink::SameSet));
}

#[tokio::test(flavor = "multi_thread")]
async fn pasted_lines_are_understood_by_what_the_library_knows() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let db = library.reader();
    for _ in 0..2 {
        people::create(library, owner, "Lois Maxwell", NOW).await.unwrap();
    }
    let live = test.movie("Live and Let Die").await;
    let pasted = "Roger Moore as James Bond\n\
        Sean Connery … James Bond\n\
        Lois Maxwell – Miss Moneypenny\n\
        New Face (Kananga) (uncredited)\n\
        New Face\tMr. Big\n\
        new face – mr. big\n\
        as Solitaire\n\
        Jane Seymour as\n\
        Cast:\n";
    let lines = casting::read_pasted(db, live, pasted).await.unwrap();
    let problems: Vec<_> = lines.iter().map(|line| line.problem).collect();
    let (known, twice) = (Some(PastedProblem::Known), Some(PastedProblem::Repeated));
    let (nobody, nothing) = (Some(PastedProblem::NoPerson), Some(PastedProblem::NoCharacter));
    let no_name = Some(PastedProblem::NoName);
    assert_eq!(problems, [known, None, None, None, None, twice, nobody, nothing, no_name]);
    let moore = lines[0].person.as_ref().unwrap();
    assert!(moore.chosen.is_some());
    let bond = lines[1].character.as_ref().unwrap();
    assert!(bond.chosen.is_some(), "the set has this character");
    let maxwell = lines[2].person.as_ref().unwrap();
    assert_eq!((maxwell.found.len(), maxwell.chosen), (2, None), "two of one name: choose");
    assert_eq!(lines[3].kind, CreditKind::Uncredited);
    assert!(lines[3].person.as_ref().unwrap().found.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn five_thousand_pasted_lines_are_read_and_more_refused() {
    let test = shelf().await;
    let db = test.library.reader();
    let marnie = test.movie("Marnie").await;
    let lines: Vec<String> = (0..5_001).map(|n| format!("Player {n} as Part {n}")).collect();
    let read = casting::read_pasted(db, marnie, &lines[..5_000].join("\n")).await.unwrap();
    assert_eq!(read.len(), 5_000);
    let refused = casting::read_pasted(db, marnie, &lines.join("\n")).await.unwrap_err();
    assert!(matches!(refused, Error::Invalid { field: "lines", .. }));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_matrix_shows_who_was_given_whose_part() {
    let test = shelf().await;
    let db = test.library.reader();
    let gold = test.movie("Goldfinger").await;
    let matrix = casting::matrix(db, &MatrixOf::SetOf(gold), 1).await.unwrap();
    assert_eq!(matrix.name.as_deref(), Some("James Bond"));
    let titles: Vec<_> = matrix.movies.iter().map(|movie| movie.title.as_str()).collect();
    assert_eq!(titles, ["Dr. No", "Goldfinger", "Live and Let Die"]);
    let names: Vec<_> = matrix.rows.iter().map(|row| row.character.name.as_str()).collect();
    assert_eq!(names, ["James Bond", "Q", "Pussy Galore"]);
    let bond = &matrix.rows[0];
    assert_eq!(bond.performers, 2);
    let recast = bond.cells[2].was.as_ref().unwrap();
    assert_eq!((recast.name.as_str(), recast.movie), ("Sean Connery", 1));
    let two = casting::matrix(db, &MatrixOf::SetOf(gold), 2).await.unwrap();
    assert_eq!(two.rows.len(), 2);
    let file = test.films.join("matrix.csv");
    casting::save_matrix(db, (&MatrixOf::SetOf(gold), 2), &file).await.unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], ",Dr. No (1962),Goldfinger (1964),Live and Let Die (1973)");
    assert_eq!(lines[1], "James Bond,Sean Connery,Sean Connery,Roger Moore");
    let marnie = test.movie("Marnie").await;
    let none = casting::matrix(db, &MatrixOf::SetOf(marnie), 1).await.unwrap_err();
    assert!(matches!(none, Error::NotFound { what: "set" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_character_that_is_gone_is_not_cast() {
    let test = shelf().await;
    let (library, owner) = (&test.library, &test.owner);
    let marnie = test.movie("Marnie").await;
    let gone = NewCasting {
        character: CharacterChoice::Known(CharacterId(9_999)),
        ..new("Somebody New", "")
    };
    let before = test.dump().await;
    let refused = casting::add(library, owner, (marnie, None), &[gone], NOW).await.unwrap_err();
    assert!(matches!(refused, Error::NotFound { what: "character" }));
    assert_eq!(test.dump().await, before);
}
