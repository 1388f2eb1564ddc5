//! The language of searches against a naive evaluator that looks at every movie: random queries on a
//! random library, with equal results and equal facet counts. `LOBBYCARD_SOAK` asks 5,000.

mod shelf;
mod term;

use lobbycard_core::movies::{MovieSort, SortBy, SortDirection};
use lobbycard_core::search::{self, Asker, QueryField};

use crate::model::Dice;
use crate::support::TestLibrary;
use shelf::Shelf;
use term::Term;

/// Every so many queries the facets are counted too.
const BETWEEN_FACETS: u64 = 25;

/// The movies for which all terms hold, as ids.
fn naive(shelf: &Shelf, terms: &[Term]) -> Vec<i32> {
    let credits = credits(terms);
    let movies = shelf.movies.iter().enumerate().filter(|(_, movie)| {
        let has_all = credits.iter().all(|credit| {
            let is_it = |its: &(usize, usize)| credit.iter().all(|t| t.is_of_credit(shelf, *its));
            movie.cast.iter().any(is_it)
        });
        has_all
            && terms.iter().all(|term| {
                let is_bound = term.of_a_credit().is_some() && !term.not;
                is_bound || term.holds(shelf, movie) != term.not
            })
    });
    movies.map(|(place, _)| i32::try_from(place + 1).unwrap()).collect()
}

/// A term joins the credit before it, and begins the next one where that has its field already.
fn credits(terms: &[Term]) -> Vec<Vec<&Term>> {
    let mut credits: Vec<Vec<&Term>> = Vec::new();
    for term in terms.iter().filter(|term| !term.not && term.of_a_credit().is_some()) {
        match credits.last_mut() {
            Some(last) if last.iter().all(|its| its.of_a_credit() != term.of_a_credit()) => {
                last.push(term);
            }
            _ => credits.push(vec![term]),
        }
    }
    credits
}

fn text(terms: &[Term]) -> String {
    terms.iter().map(Term::text).collect::<Vec<_>>().join("  ")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_finds_what_a_look_at_every_movie_finds() {
    let queries = if std::env::var_os("LOBBYCARD_SOAK").is_some() { 5_000 } else { 300 };
    let test = TestLibrary::new().await;
    let shelf = Shelf::random(&mut Dice(11));
    shelf.write(&test).await;
    let (db, asker) = (test.library.reader(), Asker::from(&test.owner));
    let (mut found, mut facets_counted) = (0, 0);
    for seed in 0..queries {
        let mut dice = Dice(seed * 2_654_435_761 + 5);
        let terms: Vec<Term> =
            (0..=dice.below(4)).map(|_| Term::random(&mut dice, &shelf)).collect();
        let typed = text(&terms);
        let by = [SortBy::Title, SortBy::Budget, SortBy::Director, SortBy::Favorites, SortBy::Year]
            [dice.below(5)];
        let sort = MovieSort { by, direction: SortDirection::Descending };
        let mut ids: Vec<i32> =
            search::ids(db, asker, &typed, sort).await.unwrap().iter().map(|id| id.0).collect();
        ids.sort_unstable();
        let wanted = naive(&shelf, &terms);
        assert_eq!(ids, wanted, "seed {seed}: {typed}");
        found += u64::from(!wanted.is_empty());
        let canonical = search::parse(&typed).query.to_string();
        assert_eq!(search::parse(&canonical).query.to_string(), canonical, "seed {seed}");
        if seed.is_multiple_of(BETWEEN_FACETS) {
            facets_counted += facets_are_right((db, asker), (&typed, seed)).await;
        }
    }
    assert!(found > queries / 5, "{found} of {queries} queries find something");
    eprintln!(
        "{queries} queries, seeds 0 to {}, {found} find, {facets_counted} facets",
        queries - 1
    );
}

/// Each value that there is, whether a facet has it or not, leaves as many movies as its facet says: as
/// the ids, which were compared before, have it.
async fn facets_are_right(
    (db, asker): (&sea_orm::DatabaseConnection, Asker),
    (typed, seed): (&str, u64),
) -> usize {
    const MISSING: &[&str] =
        &["poster", "director", "year", "plot", "cast", "genre", "country", "runtime", "budget"];
    let groups: [(QueryField, &str, &[&str]); 8] = [
        (QueryField::Genre, "genre", shelf::GENRES),
        (QueryField::Country, "country", shelf::COUNTRIES),
        (QueryField::Role, "role", shelf::ROLES),
        (QueryField::Gender, "gender", shelf::GENDERS),
        (QueryField::Seen, "seen", &["yes", "no"]),
        (QueryField::Fav, "fav", &["me", "no"]),
        (QueryField::Watchlist, "watchlist", &["yes", "no"]),
        (QueryField::Missing, "missing", MISSING),
    ];
    let mut counted = 0;
    for (field, word, values) in groups {
        let facets = search::facets(db, asker, typed, field).await.unwrap();
        assert!(facets.iter().all(|facet| values.contains(&&*facet.value)), "{facets:?}");
        for value in values {
            let quote = if value.contains(' ') { "\"" } else { "" };
            let more = format!("{typed} {word}:{quote}{value}{quote}");
            let left = search::count(db, asker, &more).await.unwrap();
            let facet = facets.iter().find(|facet| facet.value == *value);
            assert_eq!(facet.map_or(0, |facet| facet.movies), left, "seed {seed}: {more}");
            counted += usize::from(facet.is_some());
        }
    }
    for facet in search::facets(db, asker, typed, QueryField::Year).await.unwrap() {
        let more = format!("{typed} {}", facet.term);
        assert_eq!(facet.movies, search::count(db, asker, &more).await.unwrap(), "{seed}: {more}");
        counted += 1;
    }
    counted
}
