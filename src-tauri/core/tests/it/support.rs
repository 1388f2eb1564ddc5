//! A library in a temporary folder, and folders to import from.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use lobbycard_core::accounts::{self, NewProfile, Session};
use lobbycard_core::history::Actor;
use lobbycard_core::ids::MovieId;
use lobbycard_core::library::{Places, canonical_dump};
use lobbycard_core::movies::{MovieSort, SortBy, SortDirection};
use lobbycard_core::transfer::{self, ImportSummary, Job, Plan};
use lobbycard_core::{Library, movies};
use tempfile::TempDir;
use time::OffsetDateTime;
use time::macros::datetime;
use tokio_util::sync::CancellationToken;

/// When everything in the tests happens.
pub(crate) const NOW: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

/// A library, its owner, and a folder of films beside it.
pub(crate) struct TestLibrary {
    pub(crate) library: Library,
    pub(crate) owner: Session,
    pub(crate) films: PathBuf,
    pub(crate) places: Places,
    pub(crate) _folder: TempDir,
}

impl TestLibrary {
    pub(crate) async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let places = places(folder.path());
        let films = folder.path().join("Films");
        std::fs::create_dir(&films).unwrap();
        let library = Library::open(&places).await.unwrap();
        let owner = profile(&library, "Ada").await;
        Self { library, owner, films, places, _folder: folder }
    }

    /// A folder with this film's `movie.nfo` and, for one that wants it, a poster.
    pub(crate) fn film(self, film: Film) -> Self {
        film.write(&self.films);
        self
    }

    /// Import the folder of films as its owner.
    pub(crate) async fn imported(self) -> Self {
        self.import().await;
        self
    }

    pub(crate) async fn plan(&self) -> Plan {
        transfer::plan(&self.library, &self.films, &job()).await.unwrap()
    }

    pub(crate) async fn import(&self) -> ImportSummary {
        let plan = self.plan().await;
        let actor = Actor::Person(&self.owner);
        transfer::apply(&self.library, actor, &plan, &job(), NOW).await.unwrap()
    }

    pub(crate) async fn dump(&self) -> String {
        canonical_dump(self.library.reader()).await.unwrap()
    }

    pub(crate) async fn titles(&self, by: SortBy, direction: SortDirection) -> Vec<String> {
        let db = self.library.reader();
        let ids = movies::ids(db, MovieSort { by, direction }).await.unwrap();
        let cards = movies::cards(db, &ids).await.unwrap();
        cards.into_iter().map(|card| card.title).collect()
    }

    pub(crate) async fn page(&self, title: &str) -> movies::MoviePage {
        movies::page(self.library.reader(), self.movie(title).await).await.unwrap()
    }

    pub(crate) async fn movie(&self, title: &str) -> MovieId {
        let db = self.library.reader();
        let sort = MovieSort { by: SortBy::Title, direction: SortDirection::Ascending };
        let ids = movies::ids(db, sort).await.unwrap();
        let cards = movies::cards(db, &ids).await.unwrap();
        cards.into_iter().find(|card| card.title == title).unwrap().id
    }
}

pub(crate) fn places(folder: &Path) -> Places {
    Places {
        library: folder.join("library"),
        cache: folder.join("cache"),
        config: folder.join("config"),
        state: folder.join("state"),
    }
}

/// A profile; the first is the owner's, the others are made by the owner.
pub(crate) async fn profile(library: &Library, username: &str) -> Session {
    let new = NewProfile { username: username.to_owned(), password: "correct horse".to_owned() };
    let Ok(owner) = accounts::by_name(library, "Ada").await else {
        return accounts::create(library, new, NOW).await.unwrap();
    };
    accounts::add(library, &owner, new, NOW).await.unwrap();
    accounts::by_name(library, username).await.unwrap()
}

/// A job that nobody watches or stops.
pub(crate) fn job() -> Job<'static> {
    Job { progress: &|_| {}, stop: CancellationToken::new() }
}

/// A film as an NFO says it.
pub(crate) struct Film {
    title: String,
    tags: String,
    poster: Option<[u8; 3]>,
}

pub(crate) fn film(title: &str) -> Film {
    Film { title: title.to_owned(), tags: String::new(), poster: None }
}

impl Film {
    pub(crate) fn tag(mut self, name: &str, value: impl ToString) -> Self {
        let value = value.to_string();
        write!(self.tags, "<{name}>{}</{name}>", value.replace('&', "&amp;")).unwrap();
        self
    }

    pub(crate) fn year(self, year: i32) -> Self {
        self.tag("year", year)
    }

    pub(crate) fn id(mut self, source: &str, value: &str) -> Self {
        write!(self.tags, r#"<uniqueid type="{source}">{value}</uniqueid>"#).unwrap();
        self
    }

    pub(crate) fn actor(mut self, name: &str, role: &str) -> Self {
        write!(self.tags, "<actor><name>{name}</name><role>{role}</role></actor>").unwrap();
        self
    }

    /// An actor with more elements, such as ids of other catalogues.
    pub(crate) fn player(mut self, name: &str, role: &str, more: &[(&str, &str)]) -> Self {
        let more: String =
            more.iter().map(|(name, value)| format!("<{name}>{value}</{name}>")).collect();
        write!(self.tags, "<actor><name>{name}</name><role>{role}</role>{more}</actor>").unwrap();
        self
    }

    /// A picture of one colour.
    pub(crate) fn poster(self, colour: [u8; 3]) -> Self {
        Self { poster: Some(colour), ..self }
    }

    pub(crate) fn write(&self, films: &Path) {
        let folder = films.join(self.title.replace(['/', ':'], "-"));
        std::fs::create_dir_all(&folder).unwrap();
        let nfo = format!("<movie><title>{}</title>{}</movie>", self.title, self.tags);
        std::fs::write(folder.join("movie.nfo"), nfo).unwrap();
        if let Some(colour) = self.poster {
            image::RgbImage::from_pixel(200, 300, image::Rgb(colour))
                .save(folder.join("poster.png"))
                .unwrap();
        }
    }
}
