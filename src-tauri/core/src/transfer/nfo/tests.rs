//! NFO files of every dialect, and what is none.

use encoding_rs::{EUC_JP, WINDOWS_1251};
use proptest::prelude::*;

use super::*;

const ALIEN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- by hand -->
<movie>
  <title>Alien</title><originaltitle>Alien</originaltitle><sorttitle>Alien 1</sorttitle>
  <outline>Short.</outline>
  <plot>  In space,
  no one &amp; nothing &#233;&#xe9; &eacute; R&D &foo; <![CDATA[<hears> you & me]]>  </plot>
  <runtime>117 min</runtime>
  <year>1979</year><releasedate>1979-05-26</releasedate><premiered>1979-05-25</premiered>
  <genre>Horror / Science Fiction</genre><genre>Horror</genre><genre>Cult|Space</genre>
  <country>United Kingdom / USA</country>
  <set><name>Alien Collection</name><overview>Eggs</overview></set>
  <director>Ridley Scott</director><credits>Dan O'Bannon</credits><writer>Ronald Shusett</writer>
  <id>tt0078748</id><uniqueid type="imdb">tt0078748</uniqueid><uniqueid type="TMDB">348</uniqueid>
  <uniqueid>999</uniqueid><imdbid>tt0078748</imdbid><tmdbid>348</tmdbid>
  <actor><name>Sigourney Weaver</name><role>Ripley</role><order>0</order><thumb/></actor>
  <actor><name>Tom
     Skerritt</name><sortorder>1</sortorder><type>Actor</type></actor>
  <actor><name>Gordon Carroll</name><type>Producer</type></actor>
  <actor><role>nobody</role></actor>
  <actor><name>Sigourney Weaver</name><role>Ripley</role></actor>
</movie>
https://www.themoviedb.org/movie/348 & <more
"#;

fn movie(fields: &str) -> NfoMovie {
    read(format!("<movie><title>T</title>{fields}</movie>").as_bytes()).expect("a movie")
}

fn code(text: &str) -> &'static str {
    read(text.as_bytes()).expect_err("refused").code()
}

#[test]
fn reads_every_field_and_stops_at_the_end_of_the_root() {
    let found = read(ALIEN.as_bytes()).expect("a movie");
    let actor = |name: &str, role: Option<&str>, order| NfoActor {
        name: name.to_owned(),
        role_text: role.map(str::to_owned),
        order: Some(order),
        ids: Vec::new(),
    };
    let id = |source: &str, value: &str| (source.to_owned(), value.to_owned());
    let expected = NfoMovie {
        title: "Alien".into(),
        original_title: Some("Alien".into()),
        sort_title: Some("Alien 1".into()),
        description: "In space,\n  no one & nothing éé é R&D &foo; <hears> you & me".into(),
        released: PartialDate::day(1979, 5, 25),
        duration_minutes: Some(117),
        set: Some("Alien Collection".into()),
        genres: ["Horror", "Science Fiction", "Cult", "Space"].map(String::from).into(),
        countries: ["United Kingdom", "USA"].map(String::from).into(),
        directors: vec!["Ridley Scott".into()],
        writers: ["Dan O'Bannon", "Ronald Shusett"].map(String::from).into(),
        actors: vec![actor("Sigourney Weaver", Some("Ripley"), 0), actor("Tom Skerritt", None, 1)],
        ids: vec![id("imdb", "tt0078748"), id("tmdb", "348")],
    };
    assert_eq!(found, expected);
}

#[test]
fn reads_older_dialects() {
    let found = movie(
        "<set>Plain</set><outline>Only this</outline><genres><genre>Drama</genre></genres>\
         <actor>Elijah Wood</actor><id moviedb='themoviedb'>12244</id><ids><entry>\
         <key>trakt</key><value>\n 7146 </value></entry></ids>",
    );
    assert_eq!(found.set.as_deref(), Some("Plain"));
    assert_eq!(found.description, "Only this", "the outline stands in for a missing plot");
    assert_eq!(found.genres, ["Drama"]);
    assert_eq!(found.actors[0].name, "Elijah Wood");
    let ids = [("tmdb", "12244"), ("trakt", "7146")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(found.ids, ids);
}

#[test]
fn what_says_nothing_is_nothing() {
    let found = movie(
        "<runtime>0</runtime><year>0</year><premiered>1601-01-01</premiered><genre> / </genre>\
         <set> </set><id>12</id><uniqueid type='imdb'/><originaltitle/><director>|</director>",
    );
    assert_eq!(found, NfoMovie { title: "T".into(), ..NfoMovie::default() });
    assert_eq!(movie("<runtime>soon</runtime>").duration_minutes, None);
    let falls_back = movie("<premiered>soon</premiered><year>1999</year>");
    assert_eq!(falls_back.released, PartialDate::year(1999));
}

#[test]
fn each_refusal_has_its_code() {
    assert_eq!(code(""), "notXml");
    assert_eq!(code("https://www.imdb.com/title/tt0499549\n"), "noTitle", "a link alone");
    assert_eq!(code("<movie><title>T</title>"), "notXml", "the file is cut off");
    assert_eq!(code("<movie><title>T</movie>"), "notXml");
    assert_eq!(code("<movie><title> </title></movie>"), "noTitle");
    assert_eq!(code("<movie/>"), "noTitle");
    assert_eq!(code("<tvshow><title>T</title></tvshow>"), "notMovie");
    let bomb = "<!DOCTYPE movie [<!ENTITY a \"b\">]><movie><title>&a;</title></movie>";
    assert_eq!(code(bomb), "forbiddenDoctype");
    let nested = |depth: usize| {
        let levels = depth - 1;
        let (open, close) = ("<a>".repeat(levels), "</a>".repeat(levels));
        format!("<movie><title>T</title>{open}{close}</movie>")
    };
    assert_eq!(code(&nested(65)), "tooDeep");
    assert!(read(nested(64).as_bytes()).is_ok());
}

#[test]
fn text_and_lists_are_bounded() {
    let long = "é".repeat(100_000);
    assert_eq!(movie(&format!("<plot>{long}</plot>")).description.len(), 64 * 1024);
    let actors: String = (0..6_000).map(|n| format!("<actor>{n}</actor>")).collect();
    assert_eq!(movie(&actors).actors.len(), 5_000);
    let genres: String = (0..6_000).map(|n| format!("<genre>{n}</genre>")).collect();
    assert_eq!(movie(&genres).genres.len(), 500);
}

#[test]
fn every_encoding_gives_the_same_title() {
    let text = |encoding: &str, title: &str| {
        let declaration = format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>");
        format!("{declaration}<movie><title>{title}</title></movie>")
    };
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        let bytes = |unit: u16| {
            if big { unit.to_be_bytes() } else { unit.to_le_bytes() }
        };
        text.encode_utf16().flat_map(bytes).collect()
    };
    let with_mark = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    let french = text("utf-16", "Amélie");
    let cyrillic = text("windows-1251", "Такси");
    let japanese = text("EUC-JP", "東京物語");
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("Amélie", with_mark(&[0xEF, 0xBB, 0xBF], french.as_bytes())),
        ("Amélie", with_mark(&[0xFF, 0xFE], &utf16(&french, false))),
        ("Amélie", with_mark(&[0xFE, 0xFF], &utf16(&french, true))),
        ("Amélie", utf16(&french, false)),
        ("Amélie", utf16(&french, true)),
        ("Amélie", french.into_bytes()),
        ("Amélie", b"<?xml encoding='utf-8'?><movie><title>Am\xe9lie</title></movie>".to_vec()),
        ("Amélie", b"<movie><title>Am\xe9lie</title></movie>".to_vec()),
        ("Такси", WINDOWS_1251.encode(&cyrillic).0.into_owned()),
        ("東京物語", EUC_JP.encode(&japanese).0.into_owned()),
        ("Amélie", text("no-such-thing", "Amélie").into_bytes()),
    ];
    for (number, (title, bytes)) in cases.into_iter().enumerate() {
        assert_eq!(read(&bytes).expect("a movie").title, title, "case {number}");
    }
}

proptest! {
    /// Damaged files are refused or read, never a panic.
    #[test]
    fn no_damage_panics(
        edits in prop::collection::vec((0..ALIEN.len(), any::<u8>()), 1..12),
        cut in 0..ALIEN.len(),
        swap in 0..ALIEN.len(),
    ) {
        let mut bytes = ALIEN.as_bytes().to_vec();
        for (at, byte) in edits {
            bytes[at] = byte;
        }
        bytes.rotate_left(swap % 7);
        bytes.truncate(ALIEN.len() - cut / 2);
        let _ = read(&bytes);
    }

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let _ = read(&[b"<movie><plot>&#", &bytes[..], b";</plot></movie>"].concat());
    }
}
