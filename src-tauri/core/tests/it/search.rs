//! Finding by what is typed.

use lobbycard_core::movies::{MovieSort, SortBy, SortDirection};
use lobbycard_core::search::{
    Asker, BestMatch, QueryField, QueryReason, facets, ids, people, rail, search, totals,
    understand,
};

use crate::support::{TestLibrary, film};

async fn titles(test: &TestLibrary, text: &str) -> Vec<String> {
    let found = search(test.library.reader(), Asker::NOBODY, text).await.unwrap();
    found.movies.into_iter().map(|hit| hit.movie.title).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_type_finds_what_is_written() {
    let test = TestLibrary::new()
        .await
        .film(film("Das Boot").tag("originaltitle", "Das Boot"))
        .film(film("Amélie").tag("originaltitle", "Le Fabuleux Destin d'Amélie Poulain"))
        .film(film("千と千尋の神隠し").tag("originaltitle", "Sen to Chihiro"))
        .film(film("Die Brücke"))
        .film(film("Spider-Man"))
        .imported()
        .await;

    for (typed, found) in [
        ("boo", "Das Boot"),
        ("AMELIE", "Amélie"),
        ("fabuleux dest", "Amélie"),
        ("千尋", "千と千尋の神隠し"),
        ("bruecke", "Die Brücke"),
        ("brucke", "Die Brücke"),
        ("spider man", "Spider-Man"),
        ("ider-ma", "Spider-Man"),
        ("rück", "Die Brücke"),
        ("uecke", "Die Brücke"),
    ] {
        assert_eq!(titles(&test, typed).await, [found], "typed {typed:?}");
    }
    for nothing in ["", "   ", "\"", "*", "zzz", "NEAR(", "a AND", "(((("] {
        assert!(titles(&test, nothing).await.is_empty(), "typed {nothing:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_best_known_come_first() {
    let test = TestLibrary::new()
        .await
        .film(film("One").actor("Ann Rare", "X").actor("Ann Known", "Y"))
        .film(film("Two").actor("Ann Known", "Y"))
        .imported()
        .await;

    let people = search(test.library.reader(), Asker::NOBODY, "ann").await.unwrap().people;
    let names: Vec<_> = people.iter().map(|hit| (&*hit.row.person.name, hit.row.credits)).collect();
    assert_eq!(names, [("Ann Known", 2), ("Ann Rare", 1)]);
    assert_eq!(people[0].row.known_for, ["One", "Two"]);
}

async fn holmes() -> TestLibrary {
    TestLibrary::new()
        .await
        .film(
            film("The Hound of the Baskervilles")
                .year(1939)
                .tag("genre", "Film noir")
                .tag("country", "France")
                .actor("Basil Rathbone", "Sherlock Holmes"),
        )
        .film(film("Terror by Night").year(1946).actor("Basil Rathbone", "Sherlock Holmes"))
        .film(film("Sherlock Holmes").year(1922).actor("John Barrymore", "Sherlock Holmes"))
        .film(film("Éclair").year(1985).tag("genre", "Horror"))
        .film(film("2001").actor("Helen Holmes", "Nell"))
        .imported()
        .await
}

fn asker(test: &TestLibrary) -> Asker {
    (&test.owner).into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_movie_found_by_somebody_in_it_says_by_whom() {
    let test = holmes().await;
    let found = search(test.library.reader(), asker(&test), "holm").await.unwrap();
    let movies: Vec<(&str, Option<&str>)> = found
        .movies
        .iter()
        .map(|hit| (&*hit.movie.title, hit.found_by.as_ref().map(|by| &*by.name)))
        .collect();
    assert_eq!(
        movies,
        [
            ("Sherlock Holmes", None),
            ("The Hound of the Baskervilles", Some("Sherlock Holmes")),
            ("Terror by Night", Some("Sherlock Holmes")),
            ("2001", Some("Helen Holmes")),
        ]
    );
    let mark = found.movies[0].marks[0];
    assert_eq!((mark.start, mark.end), (9, 13), "Holm in Sherlock Holmes");
    assert_eq!(found.best, Some(BestMatch::Character), "two movies have him");
    let totals = totals(test.library.reader(), asker(&test), "holm").await.unwrap();
    assert_eq!(
        (totals.movies, totals.people, totals.characters),
        (4, 1, 2),
        "one by each performer"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn slips_are_forgiven_where_nothing_matches() {
    let test = holmes().await;
    for (typed, used) in [
        ("rathbnoe", Some("rathbone")),
        ("shrelock holmes", Some("sherlock holmes")),
        ("serlock", Some("sherlock")),
        ("baskerviles", Some("baskervilles")),
        ("helne", Some("helen")),
        ("xqzvw", None),
        ("zz", None),
    ] {
        let found = search(test.library.reader(), asker(&test), typed).await.unwrap();
        let corrected = found.corrected.as_ref().map(|instead| &*instead.used);
        assert_eq!(corrected, used, "typed {typed}");
        let is_found = !(found.movies.is_empty() && found.people.is_empty());
        assert_eq!(is_found, used.is_some(), "typed {typed}");
    }
    let found = search(test.library.reader(), asker(&test), "sherlock").await.unwrap();
    assert_eq!(found.corrected, None, "what is called so needs no other word");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_understood_is_told_and_what_is_not_is_pointed_at() {
    let test = holmes().await;
    let basil = people(test.library.reader(), "rathbone").await.unwrap()[0].person.id;
    let text = format!(
        "👻 \u{1d11e}x genre:\"film NOIR\" -year:1970..1979 genre:Horor actr:basil actor:#{basil}"
    );
    let text = text.as_str();
    let understood = understand(test.library.reader(), asker(&test), text).await.unwrap();
    assert_eq!(
        understood.canonical,
        format!("\u{1d11e}x genre:\"Film noir\" -year:1970..1979 genre:Horor actor:#{basil}")
    );
    let chips = &understood.chips;
    assert_eq!(chips[1].values, ["Film noir"], "as the library writes it");
    assert_eq!((chips[1].span.start, chips[1].span.end), (7, 24), "in UTF-16 units");
    assert_eq!(chips[2].range.map(|range| (range.from, range.to)), Some((Some(1970), Some(1979))));
    assert!(chips[2].not);
    assert_eq!(
        chips[2].without,
        format!("\u{1d11e}x genre:\"Film noir\" genre:Horor actor:#{basil}")
    );
    assert_eq!(chips[4].values, ["Basil Rathbone"], "an id is shown by its name");
    let problems: Vec<_> = understood
        .problems
        .iter()
        .map(|problem| {
            let fix = problem.fix.as_ref().map(|fix| &*fix.label);
            (problem.reason, &*problem.value, fix)
        })
        .collect();
    assert_eq!(
        problems,
        [
            (QueryReason::NoLetters, "👻", None),
            (QueryReason::UnknownName, "Horor", Some("Horror")),
            (QueryReason::UnknownField, "actr", Some("actor")),
        ]
    );
    let fix = understood.problems[1].fix.as_ref().unwrap();
    assert!(fix.text.contains("genre:Horror actr:basil"), "{}", fix.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_typed_is_answered() {
    let test = holmes().await;
    let (db, asker) = (test.library.reader(), asker(&test));
    let sort = MovieSort { by: SortBy::Title, direction: SortDirection::Ascending };
    let long = "(".repeat(10_000);
    let words = "holmes ".repeat(2_000);
    let filters = "genre:Horror -actor:x year:>1900 ".repeat(70);
    let book = format!("\"{}", "the a an of ".repeat(1_000));
    for text in [
        "\"",
        "*",
        "(",
        "NEAR",
        "NEAR(a b)",
        "a\0b",
        "\0",
        "' OR 1=1 --",
        "the a an",
        "👻",
        "-",
        "-\"",
        "a OR b",
        "^a",
        "a + b",
        "{a b}: c",
        "search:a",
        "col : a",
        "genre:'x'",
        "actor:#9999",
        "actor:#99999999999999",
        "genre:\"a\"\"b\"",
        "year:-1",
        "year:99999",
        "year:<0",
        "budget:>9bn",
        &long,
        &words,
        &filters,
        &book,
    ] {
        let shown: String = text.chars().take(40).collect();
        search(db, asker, text).await.expect(&shown);
        totals(db, asker, text).await.expect(&shown);
        understand(db, asker, text).await.expect(&shown);
        ids(db, asker, text, sort).await.expect(&shown);
        for of in [QueryField::Genre, QueryField::Role, QueryField::Missing] {
            facets(db, asker, text, of).await.expect(&shown);
        }
        rail(db, asker, text, sort).await.expect(&shown);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rail_says_where_letters_and_decades_begin() {
    let test = holmes().await;
    let (db, asker) = (test.library.reader(), asker(&test));
    let marks = async |by, direction| {
        let rail = rail(db, asker, "", MovieSort { by, direction }).await.unwrap();
        rail.marks.into_iter().map(|mark| (mark.label, mark.index)).collect::<Vec<_>>()
    };
    let begins = |marks: &[(&str, u32)]| {
        marks.iter().map(|(label, index)| ((*label).to_owned(), *index)).collect::<Vec<_>>()
    };
    assert_eq!(
        marks(SortBy::Title, SortDirection::Ascending).await,
        begins(&[("#", 0), ("E", 1), ("H", 2), ("S", 3), ("T", 4)])
    );
    assert_eq!(
        marks(SortBy::Year, SortDirection::Descending).await,
        begins(&[("1980", 0), ("1940", 1), ("1930", 2), ("1920", 3), ("", 4)]),
        "what has no date is last"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_order_holds_every_movie_and_what_has_no_value_is_last() {
    let test = holmes().await;
    let (db, asker) = (test.library.reader(), asker(&test));
    for by in [
        SortBy::Title,
        SortBy::Year,
        SortBy::Added,
        SortBy::Runtime,
        SortBy::Budget,
        SortBy::Director,
        SortBy::Favorites,
    ] {
        for direction in [SortDirection::Ascending, SortDirection::Descending] {
            let all = ids(db, asker, "", MovieSort { by, direction }).await.unwrap();
            let unique: std::collections::HashSet<_> = all.iter().collect();
            assert_eq!((all.len(), unique.len()), (5, 5), "{by:?} {direction:?}");
        }
    }
}
