//! The named references an NFO may use.
//!
//! XML knows five. Scrapers paste HTML into plots, so the Latin-1 names and the common punctuation
//! are known too; any other name stays in the text as it was written.

use quick_xml::escape::resolve_xml_entity;

/// The names of U+00A0 to U+00FF, in order, from HTML 4.01 section 24.2.
const LATIN_1: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf",
    "laquo", "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro",
    "para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest",
    "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute",
    "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute",
    "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute",
    "THORN", "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil",
    "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde",
    "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc",
    "uuml", "yacute", "thorn", "yuml",
];

const OTHERS: [(&str, &str); 21] = [
    ("bull", "•"),
    ("sbquo", "‚"),
    ("lsaquo", "‹"),
    ("rsaquo", "›"),
    ("dagger", "†"),
    ("minus", "−"),
    ("OElig", "Œ"),
    ("oelig", "œ"),
    ("Scaron", "Š"),
    ("scaron", "š"),
    ("Yuml", "Ÿ"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("hellip", "…"),
    ("euro", "€"),
    ("trade", "™"),
];

/// The text `&name;` stands for, where the name is known. `name` has no `&` and no `;`.
pub(super) fn named(name: &str) -> Option<String> {
    let listed = || OTHERS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
    if let Some(text) = resolve_xml_entity(name).or_else(listed) {
        return Some(text.to_owned());
    }
    let index = LATIN_1.iter().position(|known| *known == name)?;
    let code = u8::try_from(0xA0 + index).expect("96 names from U+00A0 end at U+00FF");
    Some(char::from(code).to_string())
}
