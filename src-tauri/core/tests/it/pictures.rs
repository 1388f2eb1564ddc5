//! Posters and portraits: given, refused, cut, chosen again, and taken back.

use std::path::{Path, PathBuf};

use lobbycard_core::Error;
use lobbycard_core::files::ImageRefusal;
use lobbycard_core::history::undo_last;
use lobbycard_core::ids::{FileId, PersonId};
use lobbycard_core::library::{CheckDepth, check};
use lobbycard_core::people;
use lobbycard_core::pictures::{self, Cut, NewPicture, PictureOf};

use crate::support::{NOW, TestLibrary, film};

/// A file with a picture of one colour, twice as high as wide.
fn picture(folder: &Path, name: &str, colour: [u8; 3]) -> PathBuf {
    let path = folder.join(name);
    image::RgbImage::from_pixel(120, 240, image::Rgb(colour)).save(&path).unwrap();
    path
}

async fn put(test: &TestLibrary, of: PictureOf, path: &Path) -> bool {
    let new = NewPicture::read(path).unwrap();
    pictures::put(&test.library, &test.owner, of, new, NOW).await.unwrap().is_some()
}

async fn state(test: &TestLibrary, of: PictureOf) -> pictures::PictureState {
    pictures::state(test.library.reader(), of).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poster_is_given_and_the_one_before_is_a_click_away() {
    let test = TestLibrary::new().await.film(film("Alien").poster([1, 2, 3])).imported().await;
    let begin = test.dump().await;
    let of = PictureOf::Movie(test.movie("Alien").await);
    let first = state(&test, of).await.picture.unwrap();
    let red = picture(&test.films, "red.png", [200, 0, 0]);
    assert!(put(&test, of, &red).await);
    assert!(!put(&test, of, &red).await, "it has this one");

    let now = state(&test, of).await;
    assert_eq!((now.name.as_str(), now.uses), ("Alien", 0));
    let image = &now.picture.as_ref().unwrap().image;
    assert_eq!((image.width, image.height), (120, 240));
    assert_eq!(image.palette.len(), 5, "nobody waits for its colours");
    assert!(test.library.files().serve(&image.hash, Some(160)).is_some());
    assert_eq!(now.previous, vec![first.clone()]);

    let before = test.dump().await;
    pictures::choose(&test.library, &test.owner, of, first.file, NOW).await.unwrap().unwrap();
    assert_eq!(state(&test, of).await.picture, Some(first.clone()));
    pictures::remove(&test.library, &test.owner, of, NOW).await.unwrap().unwrap();
    let without = state(&test, of).await;
    assert_eq!((without.picture, without.original), (None, None));
    assert_eq!(without.previous[0], first, "the latest first");
    assert_eq!(without.previous.len(), 2);
    for _ in 0..2 {
        undo_last(&test.library, &test.owner, NOW).await.unwrap();
    }
    assert_eq!(test.dump().await, before);
    undo_last(&test.library, &test.owner, NOW).await.unwrap();
    assert_eq!(test.dump().await, begin);
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_was_taken_back_takes_no_place_among_the_previous() {
    let test = TestLibrary::new().await.film(film("Alien").poster([1, 2, 3])).imported().await;
    let of = PictureOf::Movie(test.movie("Alien").await);
    let first = state(&test, of).await.picture.unwrap();
    put(&test, of, &picture(&test.films, "red.png", [200, 0, 0])).await;
    for green in 0..26 {
        put(&test, of, &picture(&test.films, "tried.png", [0, green, 0])).await;
        undo_last(&test.library, &test.owner, NOW).await.unwrap();
    }
    assert_eq!(state(&test, of).await.previous, vec![first]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_is_made_from_the_original_and_gives_it_back() {
    let test = TestLibrary::new().await.film(film("Alien").actor("Ian Holm", "Ash"));
    let test = test.imported().await;
    let (library, owner, db) = (&test.library, &test.owner, test.library.reader());
    let of = PictureOf::Person(PersonId(1));
    assert_eq!(people::page(db, PersonId(1)).await.unwrap().name, "Ian Holm");
    // Red above, blue below.
    let mut pixels = image::RgbImage::from_pixel(120, 240, image::Rgb([200, 0, 0]));
    for (_, y, pixel) in pixels.enumerate_pixels_mut() {
        if y >= 120 {
            *pixel = image::Rgb([0, 0, 200]);
        }
    }
    let path = test.films.join("two.png");
    pixels.save(&path).unwrap();
    put(&test, of, &path).await;
    let whole = state(&test, of).await.picture.unwrap();

    // A quarter turn clockwise: what was above is at the right.
    let right = Cut { turns: 1, left: 140, top: 10, width: 80, height: 100 };
    pictures::cut(library, owner, of, right, NOW).await.unwrap().unwrap();
    let now = state(&test, of).await;
    assert_eq!((now.cut, now.original.as_ref()), (Some(right), Some(&whole)));
    let image = now.picture.unwrap().image;
    assert_eq!((image.width, image.height), (80, 100));
    let served = library.files().serve(&image.hash, None).unwrap();
    let seen = image::load_from_memory(&served.bytes).unwrap().into_rgb8();
    let [red, _, blue] = seen.get_pixel(40, 50).0;
    assert!(red > 180 && blue < 30, "{:?}", seen.get_pixel(40, 50));

    let outside = Cut { left: 200, ..right };
    let refused = pictures::cut(library, owner, of, outside, NOW).await;
    assert!(matches!(refused, Err(Error::Invalid { field: "cut", .. })));
    let all = Cut { turns: 0, left: 0, top: 0, width: 120, height: 240 };
    pictures::cut(library, owner, of, all, NOW).await.unwrap().unwrap();
    let back = state(&test, of).await;
    assert_eq!((back.picture, back.cut), (Some(whole), None));
    assert!(check(library, CheckDepth::ReadData).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_picture_is_refused_by_name_and_the_old_one_stays() {
    let test = TestLibrary::new().await.film(film("Alien").poster([1, 2, 3])).imported().await;
    let before = test.dump().await;
    let png = std::fs::read(picture(&test.films, "whole.png", [9, 9, 9])).unwrap();
    let mut heic = b"\0\0\0\x18ftypheic".to_vec();
    heic.resize(64, 0);
    let mut avif = b"\0\0\0\x18ftypavif".to_vec();
    avif.resize(64, 0);
    for (name, bytes, code) in [
        ("empty.jpg", Vec::new(), "empty"),
        ("words.jpg", b"these are words".to_vec(), "notImage"),
        ("page.jpg", b"<!doctype html><title>x</title>".to_vec(), "notImage"),
        ("drawing.png", b"<?xml version='1.0'?><svg xmlns='x'/>".to_vec(), "svg"),
        ("photo.heic", heic, "heic"),
        ("photo.avif", avif, "avif"),
        ("half.png", png[..png.len() / 2].to_vec(), "damaged"),
    ] {
        let path = test.films.join(name);
        std::fs::write(&path, bytes).unwrap();
        let refused = NewPicture::read(&path).unwrap_err();
        let Error::Picture { name: named, refusal } = &refused else { panic!("{refused:?}") };
        assert_eq!((named.as_str(), refusal.code()), (name, code));
        assert!(refused.to_string().starts_with(name), "{refused}");
    }
    let large = test.films.join("large.png");
    std::fs::File::create(&large).unwrap().set_len(65 * 1024 * 1024).unwrap();
    let refused = NewPicture::read(&large).unwrap_err();
    assert!(matches!(refused, Error::Picture { refusal: ImageRefusal::TooLarge, .. }));
    for unreadable in [test.films.join("gone.png"), test.films.clone()] {
        let refused = NewPicture::read(&unreadable).unwrap_err();
        assert!(matches!(refused, Error::FileUnreadable { .. }), "{refused:?}");
    }
    let of = PictureOf::Movie(test.movie("Alien").await);
    let gone = pictures::choose(&test.library, &test.owner, of, FileId(99), NOW).await;
    assert!(matches!(gone, Err(Error::NotFound { what: "picture" })));
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_posters_are_one_act_and_equal_ones_one_file() {
    let mut test = TestLibrary::new().await;
    for title in ["Alien", "Aliens", "Arrival"] {
        test = test.film(film(title).year(2000));
    }
    let test = test.imported().await;
    let before = test.dump().await;
    let names = pictures::MovieNames::read(test.library.reader()).await.unwrap();
    let mut many = Vec::new();
    for (name, colour) in
        [("Alien (2000).png", [1, 1, 1]), ("aliens.png", [1, 1, 1]), ("ARRIVAL-poster.png", [2; 3])]
    {
        let found = names.find(name).unwrap();
        let path = picture(&test.films, name, colour);
        many.push((PictureOf::Movie(found.movie), path));
    }
    let files: Vec<PathBuf> = many.iter().map(|(_, path)| path.clone()).collect();
    assert!(pictures::look(&test.library, &files).iter().all(|seen| seen.is_ok()));
    let (_, vanished) = many.last().unwrap();
    let aside = vanished.with_extension("aside");
    std::fs::rename(vanished, &aside).unwrap();
    let refused = pictures::put_files(&test.library, &test.owner, &many, NOW).await;
    assert!(matches!(refused, Err(Error::FileUnreadable { .. })));
    assert_eq!(test.dump().await, before, "all of them or none");
    std::fs::rename(&aside, vanished).unwrap();
    pictures::put_files(&test.library, &test.owner, &many, NOW).await.unwrap().unwrap();
    let [alien, aliens] =
        [test.page("Alien").await, test.page("Aliens").await].map(|page| page.poster.unwrap());
    assert_eq!(alien.hash, aliens.hash);
    let of = PictureOf::Movie(test.movie("Alien").await);
    assert_eq!(state(&test, of).await.uses, 1);
    undo_last(&test.library, &test.owner, NOW).await.unwrap();
    assert_eq!(test.dump().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_original_is_mended_by_the_same_picture() {
    let test = TestLibrary::new().await.film(film("Alien")).imported().await;
    let of = PictureOf::Movie(test.movie("Alien").await);
    let red = picture(&test.films, "red.png", [200, 0, 0]);
    put(&test, of, &red).await;
    let hash = state(&test, of).await.picture.unwrap().image.hash;
    let object = test.places.library.join(format!("objects/{}/{hash}.png", &hash[..2]));
    std::fs::write(&object, b"half").unwrap();
    assert!(!check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
    put(&test, of, &red).await;
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_over_the_original_itself_loses_nothing() {
    let test = TestLibrary::new().await.film(film("Alien").poster([1, 2, 3])).imported().await;
    let of = PictureOf::Movie(test.movie("Alien").await);
    let copy = pictures::copy(&test.library, of).await.unwrap();
    let image = state(&test, of).await.picture.unwrap().image;
    let key = format!("{}/{}.png", &image.hash[..2], image.hash);
    copy.write(&test.places.library.join("objects").join(key)).unwrap();
    assert!(check(&test.library, CheckDepth::ReadData).await.unwrap().is_sound());
}
