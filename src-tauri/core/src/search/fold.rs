//! One way to write text down, for the index and for the query alike.

use icu_casemap::CaseMapper;
use icu_normalizer::DecomposingNormalizerBorrowed;

/// Text as it is searched: compatibility forms and case folded, marks stripped, letters that do not
/// decompose written with plain ones, a space around every CJK character.
#[must_use]
pub fn fold(text: &str) -> String {
    let folded = CaseMapper::new().fold_string(text);
    let mut out = String::with_capacity(folded.len());
    for c in DecomposingNormalizerBorrowed::new_nfkd().normalize(&folded).chars() {
        match c {
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            c if is_mark(c) => {}
            c if is_cjk(c) => {
                out.push(' ');
                out.push(c);
                out.push(' ');
            }
            c => out.push(c),
        }
    }
    out
}

/// The folded text and, behind it, the words that people also write with two letters: Jürgen is
/// found as jurgen and as juergen.
pub(super) fn fold_for_index(text: &str) -> String {
    let mut out = fold(text);
    for word in text.split_whitespace() {
        if word.chars().any(|c| spelled_out(c).is_some()) {
            let mut spelled = String::with_capacity(word.len() + 4);
            for c in word.chars() {
                match spelled_out(c) {
                    Some(letters) => spelled.push_str(letters),
                    None => spelled.push(c),
                }
            }
            out.push(' ');
            out.push_str(&fold(&spelled));
        }
    }
    out
}

/// The words of folded text as the tokenizer of the index sees them.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

pub(super) fn is_cjk(c: char) -> bool {
    matches!(u32::from(c),
        0x2E80..=0x2FDF | 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0x1100..=0x11FF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

fn is_mark(c: char) -> bool {
    matches!(u32::from(c),
        0x0300..=0x036F | 0x0483..=0x0487 | 0x0591..=0x05BD | 0x05BF | 0x05C1..=0x05C2
        | 0x05C4..=0x05C5 | 0x064B..=0x065F | 0x0670 | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF
        | 0x20D0..=0x20FF | 0x3099..=0x309A | 0xFE20..=0xFE2F)
}

fn spelled_out(c: char) -> Option<&'static str> {
    match c {
        'ö' | 'ø' | 'Ö' | 'Ø' => Some("oe"),
        'ü' | 'Ü' => Some("ue"),
        'å' | 'Å' => Some("aa"),
        'ä' | 'Ä' => Some("ae"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_meets_what_people_type() {
        for (written, typed) in [
            ("Zoë", "zoe"),
            ("Łódź", "lodz"),
            ("STRASSE", "straße"),
            ("Ærø", "aero"),
            ("Đorđe", "dorde"),
            ("ﬁlm", "film"),
            ("Amélie", "AMELIE"),
        ] {
            assert_eq!(fold(written), fold(typed), "{written} is found as {typed}");
        }
    }

    #[test]
    fn umlauts_are_found_by_both_spellings() {
        let indexed = fold_for_index("Jürgen Ångström");
        let found: Vec<&str> = words(&indexed).collect();
        assert_eq!(found, ["jurgen", "angstrom", "juergen", "aangstroem"]);
    }

    #[test]
    fn cjk_characters_are_words() {
        let folded = fold("千と千尋");
        assert_eq!(words(&folded).collect::<Vec<_>>(), ["千", "と", "千", "尋"]);
    }

    #[test]
    fn folding_twice_changes_nothing() {
        let plain = |text: &str| fold(text).split_whitespace().collect::<String>();
        for text in ["Ωμέγα", "İstanbul", "Ｆｕｌｌ", "a\u{301}b", "👻 Ghost", "عَرَبِي"]
        {
            assert_eq!(plain(&fold(text)), plain(text));
        }
    }
}
