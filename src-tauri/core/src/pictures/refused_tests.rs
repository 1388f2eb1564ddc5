//! Pictures that a disk or a library will not take.

use std::io::{Error as IoError, ErrorKind};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use time::OffsetDateTime;
use tokio_util::sync::CancellationToken;

use super::{NewPicture, PictureOf, PictureState, put, state};
use crate::accounts::{self, NewProfile, Session};
use crate::history::Actor;
use crate::ids::MovieId;
use crate::library::{CheckDepth, Places, check};
use crate::transfer::{Job, apply, plan};
use crate::{Error, Library, Result, sql};

const NOW: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;
const ALIEN: PictureOf = PictureOf::Movie(MovieId(1));

fn picture(shade: u8) -> Result<NewPicture> {
    let pixels = RgbImage::from_pixel(40, 60, Rgb([shade, 10, 10]));
    let mut png = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut png, ImageFormat::Png).expect("memory takes it");
    NewPicture::of_bytes("it.png", png.into_inner())
}

/// A library with one movie that has a poster.
async fn shelf(folder: &std::path::Path) -> Result<(Library, Session, PictureState)> {
    let at = |name: &str| folder.join(name);
    let (library, cache, config, state_) = (at("library"), at("cache"), at("config"), at("state"));
    let library = Library::open(&Places { library, cache, config, state: state_ }).await?;
    let new = NewProfile { username: "Ada".to_owned(), password: "correct horse".to_owned() };
    let owner = accounts::create(&library, new, NOW).await?;
    let films = folder.join("films");
    std::fs::create_dir(&films).expect("it can be made");
    let nfo = "<movie><title>Alien</title></movie>";
    std::fs::write(films.join("movie.nfo"), nfo).expect("it can be written");
    let job = Job { progress: &|_| {}, stop: CancellationToken::new() };
    let planned = plan(&library, &films, &job).await?;
    apply(&library, Actor::CommandLine, &planned, &job, NOW).await?;
    put(&library, &owner, ALIEN, picture(0)?, NOW).await?.expect("it is new");
    let before = state(library.reader(), ALIEN).await?;
    Ok((library, owner, before))
}

async fn set(library: &Library, pragma: &str) -> Result<()> {
    sql::execute(library.writer(), pragma, []).await.map(drop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_leaves_the_poster_there_was() -> Result<()> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (library, owner, mut before) = shelf(folder.path()).await?;
    let pages = sql::scalar::<i64>(library.writer(), "PRAGMA page_count", []).await?;
    set(&library, &format!("PRAGMA max_page_count = {}", pages.unwrap_or(0))).await?;
    // The pages that are there have room for a few.
    let refused = loop {
        let shade = u8::try_from(before.previous.len() + 1).expect("it is full before");
        match put(&library, &owner, ALIEN, picture(shade)?, NOW).await {
            Ok(_) => before = state(library.reader(), ALIEN).await?,
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, Error::DiskFull), "{refused:?}");
    assert_eq!(state(library.reader(), ALIEN).await?, before);
    assert!(check(&library, CheckDepth::ReadData).await?.is_sound());
    set(&library, "PRAGMA max_page_count = 1000000").await?;
    assert!(put(&library, &owner, ALIEN, picture(255)?, NOW).await?.is_some());
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_library_that_cannot_be_written_to_says_so() -> Result<()> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (library, owner, before) = shelf(folder.path()).await?;
    set(&library, "PRAGMA query_only = ON").await?;
    let refused = put(&library, &owner, ALIEN, picture(1)?, NOW).await;
    assert!(matches!(refused, Err(Error::ReadOnly)), "{refused:?}");
    set(&library, "PRAGMA query_only = OFF").await?;
    assert_eq!(state(library.reader(), ALIEN).await?, before);
    assert!(put(&library, &owner, ALIEN, picture(1)?, NOW).await?.is_some());
    Ok(())
}

#[test]
fn what_the_file_system_says_of_the_store_is_told() {
    let of = |kind: ErrorKind| {
        let source = Box::new(IoError::from(kind));
        Error::from(object_store::Error::Generic { store: "objects", source })
    };
    assert!(matches!(of(ErrorKind::StorageFull), Error::DiskFull));
    assert!(matches!(of(ErrorKind::QuotaExceeded), Error::DiskFull));
    assert!(matches!(of(ErrorKind::ReadOnlyFilesystem), Error::ReadOnly));
    assert!(matches!(of(ErrorKind::PermissionDenied), Error::ReadOnly));
    assert!(matches!(of(ErrorKind::Interrupted), Error::Store(_)));
}
