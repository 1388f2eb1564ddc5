//! How many statements a page costs: as many for a large library as for a small one, and no more
//! than the page may have.

mod writing;

use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use lobbycard_core::attention::{About, attention};
use lobbycard_core::casting::{self, CastingsOf, MatrixOf};
use lobbycard_core::characters::{self, CharactersSortBy, CharactersView};
use lobbycard_core::favorites::Favored;
use lobbycard_core::history::{Subject, bin, changes, entries};
use lobbycard_core::ids::{CharacterId, MovieId};
use lobbycard_core::movies::{self, SortBy, SortDirection};
use lobbycard_core::people::{self, PeopleFilter, PeopleSortBy, PeopleView};
use lobbycard_core::values::Layout;
use lobbycard_core::views::{self, Shelf};
use lobbycard_core::vocabulary::{self, Vocabulary};
use lobbycard_core::{diary, favorites, household, identity, library, search};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement,
};

use crate::support::{NOW, TestLibrary, film, profile};

/// A connection that counts what it is asked.
struct Counting<'a> {
    db: &'a DatabaseConnection,
    statements: AtomicUsize,
}

impl<'a> Counting<'a> {
    fn new(db: &'a DatabaseConnection) -> Self {
        Self { db, statements: AtomicUsize::new(0) }
    }

    fn count(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }

    fn taken(&self) -> usize {
        self.statements.swap(0, Ordering::Relaxed)
    }
}

#[async_trait]
impl ConnectionTrait for Counting<'_> {
    fn get_database_backend(&self) -> DbBackend {
        self.db.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.count();
        self.db.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.count();
        self.db.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.count();
        self.db.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.count();
        self.db.query_all_raw(statement).await
    }
}

/// A library in which each movie has so many castings, genres and directors.
async fn shelf(movies: usize, each: usize) -> TestLibrary {
    let mut test = TestLibrary::new().await;
    for n in 0..movies {
        let mut one = film(&format!("Film {n:02}")).year(1930).tag("set", "All");
        for m in 0..each {
            one = one
                .actor(&format!("Player {m}"), &format!("Role {m}"))
                .tag("genre", format!("Genre {m}"))
                .tag("director", format!("Director {m}"));
        }
        test = test.film(one);
    }
    test.imported().await
}

async fn counted(test: &TestLibrary) -> Vec<(&'static str, usize, usize)> {
    let (movie, owner) = (test.movie("Film 00").await, &test.owner);
    let other = test.movie("Film 01").await;
    let deleted = movies::delete(&test.library, owner, &[other], NOW).await.unwrap().unwrap();
    let other_user = profile(&test.library, "Ben").await.user_id();
    let sort = movies::MovieSort { by: SortBy::Year, direction: SortDirection::Descending };
    let shelf = Shelf { query: "genre:\"Genre 0\"".to_owned(), sort, layout: Layout::Grid };
    for name in ["One view", "Another"] {
        views::create(&test.library, owner, (name, &shelf), NOW).await.unwrap();
    }
    let reader = test.library.reader();
    let person = search::people(reader, "player 0").await.unwrap()[0].person.id;
    let db = Counting::new(reader);
    let mut counts = Vec::new();
    macro_rules! count {
        ($name:literal, $most:literal, $read:expr) => {
            $read.await.unwrap();
            counts.push(($name, $most, db.taken()));
        };
    }
    count!("movies_ids", 2, movies::ids(&db, sort));
    count!("movies_cards", 1, movies::cards(&db, &[movie]));
    count!("movies_rows", 1, movies::rows(&db, &[movie]));
    count!("movies_starting_with", 1, movies::starting_with(&db, "f"));
    count!("movies_page", 4, movies::page(&db, movie));
    count!("movies_also_with", 1, movies::also_with(&db, movie));
    count!("movies_duplicates", 3, movies::duplicates(&db));
    let view = PeopleView {
        by: PeopleSortBy::Credits,
        direction: SortDirection::Descending,
        filter: PeopleFilter::Crew,
        name: String::new(),
    };
    count!("people_ids", 1, people::ids(&db, &view));
    count!("people_rows", 1, people::rows(&db, &[person]));
    count!("people_options", 3, search::people(&db, "play"));
    count!("people_page", 4, people::page(&db, person));
    count!("characters_page", 2, characters::page(&db, CharacterId(1)));
    let listed = CharactersView {
        by: CharactersSortBy::Castings,
        direction: SortDirection::Descending,
        role: None,
        movies: 2,
        performers: 2,
        name: String::new(),
    };
    count!("characters_ids", 1, characters::ids(&db, &listed));
    count!("characters_rows", 1, characters::rows(&db, &[CharacterId(1)]));
    let whose = (Some(person), Some(movie));
    count!("characters_options", 4, characters::options(&db, "role", whose));
    count!("casting_rows", 1, casting::rows(&db, CastingsOf::Movie(movie)));
    count!("casting_read_pasted", 5, casting::read_pasted(&db, movie, "Player 0 as Role 0"));
    count!("casting_matrix", 4, casting::matrix(&db, &MatrixOf::SetOf(movie), 1));
    count!("identity_inbox", 7, identity::inbox(&db));
    count!("identity_about_person", 3, identity::about_person(&db, person));
    let asker = search::Asker::from(owner);
    count!("search", 8, search::search(&db, asker, "film"));
    count!("search_corrected", 17, search::search(&db, asker, "flim"));
    count!("search_totals", 3, search::totals(&db, asker, "film"));
    let query = "film genre:\"Genre 0\" from:France set:all role:leading year:1930 -seen:yes";
    count!("search_understand", 4, search::understand(&db, asker, query));
    count!("search_ids", 6, search::ids(&db, asker, query, sort));
    count!("search_count", 6, search::count(&db, asker, query));
    count!("search_facets", 6, search::facets(&db, asker, query, search::QueryField::Role));
    count!("search_rail", 6, search::rail(&db, asker, query, sort));
    count!("vocabulary_list", 1, vocabulary::list(&db, Vocabulary::Countries));
    count!("views_list", 1, views::list(&db, owner));
    // The views, the genres, and two for each view: how it is best asked, and the answer.
    count!("views_counts", 6, views::counts(&db, owner));
    count!("attention_items", 1, attention(&db, About::Everything));
    count!("history_entries", 1, entries(&db, owner, (Subject::Movie(MovieId(1)), None)));
    count!("history_changes", 8, changes(&db, owner, deleted));
    count!("history_bin", 6, bin(&db, owner));
    count!("library_counts", 3, library::counts(&db));
    let loved = Favored::Movies(vec![movie]);
    count!("favorites_movies", 1, favorites::movies(&db, owner));
    count!("favorites_among", 1, favorites::among(&db, owner, &loved));
    count!("favorites_counts", 1, favorites::counts(&db, owner));
    count!("diary_marks", 1, diary::marks(&db, owner, &[movie]));
    count!("diary_of_movie", 2, diary::of_movie(&db, owner, movie));
    count!("diary_list", 1, diary::list(&db, owner, None));
    count!("diary_month", 2, diary::month(&db, owner, (2026, 2)));
    count!("diary_counts", 1, diary::counts(&db, owner));
    count!("diary_watchlist", 1, diary::watchlist(&db, owner));
    count!("household_profiles", 1, household::profiles(&db, owner));
    count!("household_all_love", 2, household::all_love(&db, owner, &[other_user]));
    count!("household_theirs", 2, household::theirs(&db, owner, &[other_user]));
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_costs_as_many_statements_in_any_library() {
    let small = counted(&shelf(2, 1).await).await;
    let large = counted(&shelf(12, 9).await).await;
    for ((name, most, few), (_, _, many)) in small.iter().zip(&large) {
        eprintln!("{name:<24}{few:>3}{many:>3}  at most {most}");
        assert!(many <= most, "{name} takes {many} statements");
        // A search that finds enough does not look further: fewer is never a rise.
        assert!(many <= few || most == many, "{name} takes more where there is more");
    }
}
