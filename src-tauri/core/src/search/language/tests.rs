//! What is typed, and what it is read as.

use super::*;

fn canonical(text: &str) -> String {
    parse(text).query.to_string()
}

fn reasons(text: &str) -> Vec<QueryReason> {
    parse(text).mistakes.iter().map(|mistake| mistake.reason).collect()
}

#[test]
fn every_term_is_written_back_as_it_is_read() {
    for (typed, written) in [
        ("  alien   ripley ", "alien ripley"),
        ("\"the thing\" -\"from another\"", "\"the thing\" -\"from another\""),
        ("ACTOR:bogart actor:\"Lauren Bacall\"", "actor:bogart actor:\"Lauren Bacall\""),
        ("genre:horror,\"film noir\",", "genre:horror,\"film noir\""),
        ("-country:France from:France", "-country:France from:France"),
        ("director:#12 character:#7", "director:#12 character:#7"),
        ("year:1970..1979 year:1979", "year:1970..1979 year:1979"),
        ("year:..1980 year:1990..", "year:<=1980 year:>=1990"),
        ("runtime:<100 runtime:>=90", "runtime:<100 runtime:>=90"),
        ("budget:>1.5m budget:2000000000 budget:<1001", "budget:>1500k budget:2bn budget:<1001"),
        ("role:Leading,supporting,leading", "role:leading,supporting"),
        ("gender:non_binary fav:yes", "gender:non_binary fav:me"),
        ("seen:no -watchlist:yes fav:no", "seen:no -watchlist:yes fav:no"),
        ("missing:poster,plot", "missing:poster,plot"),
        ("Alien: Covenant 8:30", "Alien: Covenant 8:30"),
        ("Tom & Jerry - the movie", "Tom Jerry the movie"),
    ] {
        assert_eq!(canonical(typed), written, "typed {typed:?}");
        assert_eq!(canonical(written), written, "written {written:?}");
        assert_eq!(reasons(typed), [], "typed {typed:?}");
    }
}

#[test]
fn mistakes_are_pointed_at() {
    for (typed, reason, at, instead) in [
        ("x actr:bogart", QueryReason::UnknownField, "actr", Some("actor")),
        ("-geners:x", QueryReason::UnknownField, "geners", Some("genre")),
        ("http://x", QueryReason::UnknownField, "http", None),
        ("role:leadng", QueryReason::UnknownValue, "leadng", Some("leading")),
        ("missing:money", QueryReason::UnknownValue, "money", None),
        ("seen:yes,no", QueryReason::UnknownValue, "yes,no", None),
        ("genre:", QueryReason::MissingValue, "genre:", None),
        ("a genre:,, b", QueryReason::MissingValue, "genre:,,", None),
        ("actor:\"\"", QueryReason::MissingValue, "actor:\"\"", None),
        ("year:abc", QueryReason::NotANumber, "abc", None),
        ("year:1970,1971", QueryReason::NotANumber, "1970,1971", None),
        ("runtime:1m", QueryReason::NotANumber, "1m", None),
        ("budget:99999999999999999999", QueryReason::NotANumber, "99999999999999999999", None),
        ("year:1990..1980", QueryReason::Backwards, "1990..1980", Some("1980..1990")),
        ("a \"the thi", QueryReason::UnfinishedQuote, "\"the thi", Some("\"the thi\"")),
        ("genre:\"film", QueryReason::UnfinishedQuote, "\"film", Some("\"film\"")),
        ("👻", QueryReason::NoLetters, "👻", None),
        ("actor:***", QueryReason::NoLetters, "***", None),
    ] {
        let parsed = parse(typed);
        let [mistake] = &parsed.mistakes[..] else { panic!("{typed}: {:?}", parsed.mistakes) };
        assert_eq!(mistake.reason, reason, "typed {typed:?}");
        assert_eq!(&typed[mistake.span.clone()], at, "typed {typed:?}");
        assert_eq!(mistake.instead.as_deref(), instead, "typed {typed:?}");
    }
}

#[test]
fn signs_of_another_language_are_words_at_most() {
    for (typed, read) in [
        ("\"", ""),
        ("*", ""),
        ("(", ""),
        ("NEAR(a b)", "NEAR(a b)"),
        ("a\0b", "a\0b"),
        ("\0", ""),
        ("--a", "--a"),
        ("-", ""),
        ("a:", "a:"),
        (":a", ":a"),
        ("the a an", "the a an"),
        ("' OR 1=1; DROP TABLE movies", "OR 1=1; DROP TABLE movies"),
    ] {
        assert_eq!(canonical(typed), read, "typed {typed:?}");
    }
}

#[test]
fn length_and_number_are_bounded() {
    let long = "é ".repeat(MOST_CHARACTERS);
    assert_eq!(reasons(&long), [QueryReason::TooMany, QueryReason::TooLong]);
    assert_eq!(parse(&long).query.terms.len(), MOST_TERMS);
    assert_eq!(reasons(&"x".repeat(MOST_OF_A_VALUE + 1)), [QueryReason::TooLong]);
    assert_eq!(reasons(&"genre:a ".repeat(200)), [QueryReason::TooMany]);
    assert_eq!(reasons(&format!("genre:{}", "a,".repeat(200))), [QueryReason::TooMany]);
}

#[test]
fn nothing_that_is_typed_panics_and_what_is_written_is_read_again() {
    let pieces = [
        "a", "é", "千", "\"", "-", ":", ",", "#1", " ", "..", "<", ">=", "1", "m", "actor:",
        "genre:", "year:", "budget:", "seen:", "no", "missing:", "👻", "\0", "\u{a0}",
    ];
    let mut number = 1_usize;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..8 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695);
            text += pieces[(number >> 33) % pieces.len()];
        }
        let parsed = parse(&text);
        let written = parsed.query.to_string();
        assert_eq!(canonical(&written), written, "typed {text:?}");
        for mistake in parsed.mistakes {
            let _ = &text[mistake.span];
        }
        for term in parsed.query.terms {
            let _ = &text[term.span];
        }
    }
}
