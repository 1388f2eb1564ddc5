//! Posters and portraits: given, taken away, chosen among earlier ones, cut.

use std::io::Cursor;
use std::path::PathBuf;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use lobbycard_core::pictures::{self, Cut, NewPicture, PictureOf};

use super::Dice;
use super::acts::{Done, changed};
use super::state::State;
use crate::support::{NOW, TestLibrary};

/// How many there are.
const SHADES: usize = 8;
const SIZE: (u32, u32) = (4, 6);

fn png(shade: usize) -> Vec<u8> {
    let shade = u8::try_from(shade * 30).unwrap();
    let pixels = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| Rgb([shade, x as u8 * 9, y as u8 * 9]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

fn pick(dice: &mut Dice, now: &State) -> Option<PictureOf> {
    match dice.below(2) {
        0 => dice.pick(&now.movie_ids()).map(PictureOf::Movie),
        _ => dice.pick(&now.people_ids()).map(PictureOf::Person),
    }
}

/// Do something to the picture of something.
pub(super) async fn picture(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let (library, owner) = (&test.library, &test.owner);
    let Some(of) = pick(dice, now) else { return ("nothing".to_owned(), None) };
    let mut next = now.clone();
    let its = next.picture(of);
    let (what, step) = match dice.below(5) {
        0 => {
            *its = None;
            (format!("take away {of:?}"), pictures::remove(library, owner, of, NOW).await.unwrap())
        }
        1 => {
            let had = pictures::state(library.reader(), of).await.unwrap().previous;
            let Some(one) = dice.pick(&had) else { return ("nothing".to_owned(), None) };
            *its = Some(one.image.hash);
            let step = pictures::choose(library, owner, of, one.file, NOW).await.unwrap();
            (format!("choose {} for {of:?}", one.file), step)
        }
        2 if its.is_some() => return cut(test, dice, of, next).await,
        3 => return several(test, dice, now).await,
        _ => {
            let bytes = png(dice.below(SHADES));
            *its = Some(hash(&bytes));
            let picture = NewPicture::of_bytes("it.png", bytes).unwrap();
            let step = pictures::put(library, owner, of, picture, NOW).await.unwrap();
            (format!("give to {of:?}"), step)
        }
    };
    assert_eq!(step.is_some(), next != *now, "{what}");
    (what, changed(now, next))
}

/// What a cut makes is found out; that it comes from the original is what the model knows.
async fn cut(test: &TestLibrary, dice: &mut Dice, of: PictureOf, mut next: State) -> Done {
    let library = &test.library;
    let before = pictures::state(library.reader(), of).await.unwrap();
    let (turns, left, top) = (dice.below(4), dice.below(2), dice.below(3));
    let number = |n: usize| u32::try_from(n).unwrap();
    let (width, height) = if turns % 2 == 0 { SIZE } else { (SIZE.1, SIZE.0) };
    let cut = Cut {
        turns: u8::try_from(turns).unwrap(),
        left: number(left),
        top: number(top),
        width: width - number(left),
        height: height - number(top),
    };
    let what = format!("cut {of:?}: {cut:?}");
    let step = pictures::cut(library, &test.owner, of, cut, NOW).await.unwrap();
    let after = pictures::state(library.reader(), of).await.unwrap();
    assert_eq!(after.original, before.original, "{what}");
    let is_whole = (turns, left, top) == (0, 0, 0);
    assert_eq!(after.cut, (!is_whole).then_some(cut), "{what}");
    *next.picture(of) = after.picture.map(|picture| picture.image.hash);
    (what, step.map(|_| next))
}

/// Posters for several movies, as one act.
async fn several(test: &TestLibrary, dice: &mut Dice, now: &State) -> Done {
    let mut next = now.clone();
    let mut placed: Vec<(PictureOf, PathBuf)> = Vec::new();
    for id in now.movie_ids() {
        if dice.below(2) == 0 {
            continue;
        }
        let shade = dice.below(SHADES);
        let path = test.films.join(format!("shade-{shade}.png"));
        std::fs::write(&path, png(shade)).unwrap();
        *next.picture(PictureOf::Movie(id)) = Some(hash(&png(shade)));
        placed.push((PictureOf::Movie(id), path));
    }
    let what = format!("several {placed:?}");
    let step = pictures::put_files(&test.library, &test.owner, &placed, NOW).await.unwrap();
    assert_eq!(step.is_some(), next != *now, "{what}");
    (what, changed(now, next))
}
