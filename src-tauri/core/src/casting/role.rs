//! What a source writes in its field for the role, told apart: the character, how the part is
//! credited, and under what name.

use crate::text;
use crate::values::CreditKind;

/// A role as a source wrote it, told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Role {
    /// None for a credit without a named role.
    pub(crate) character: Option<String>,
    pub(crate) kind: CreditKind,
    /// The performer's name as this film credits it.
    pub(crate) credited_as: Option<String>,
    /// The whole text, where it says more than the character's name.
    pub(crate) text: Option<String>,
}

/// What stands in brackets behind a role and says how it is credited. The later row wins: a voice
/// nobody credits is uncredited.
const KINDS: &[(&str, CreditKind)] = &[
    ("voice", CreditKind::Voice),
    ("voice role", CreditKind::Voice),
    ("voice only", CreditKind::Voice),
    ("uncredited", CreditKind::Uncredited),
    ("not credited", CreditKind::Uncredited),
    ("voix", CreditKind::Voice),
    ("stimme", CreditKind::Voice),
    ("voce", CreditKind::Voice),
    ("voz", CreditKind::Voice),
    ("озвучка", CreditKind::Voice),
    ("声", CreditKind::Voice),
];

/// Words that name nobody, alone or before a dash, comma or slash: people as themselves, and voices
/// from nowhere.
const UNNAMED: &[&str] = &[
    "self",
    "himself",
    "herself",
    "themself",
    "themselves",
    "narrator",
    "various",
    "various characters",
    "additional voices",
    "lui-même",
    "elle-même",
    "narrateur",
    "er selbst",
    "sich selbst",
    "selbst",
    "erzähler",
    "sé stesso",
    "él mismo",
    "ella misma",
    "narrador",
    "рассказчик",
    "本人",
];

impl Role {
    /// A part in person, of a character that is known.
    pub(crate) fn of(character: Option<String>) -> Self {
        Self { character, kind: CreditKind::Acting, credited_as: None, text: None }
    }

    /// Read a role; none where the source has none.
    pub(crate) fn read(source: Option<&str>) -> Self {
        let whole = source.map(str::trim).filter(|whole| !whole.is_empty());
        let mut role = Self::of(None);
        let Some(whole) = whole else { return role };
        let (name, kind, credited_as) = without_notes(whole);
        (role.kind, role.credited_as) = (kind, credited_as);
        role.character = (!names_nobody(name)).then(|| name.to_owned());
        // A slash names two in one; the words stay, should somebody part them later.
        let is_all = role.character.as_deref() == Some(whole) && !whole.contains('/');
        role.text = (!is_all).then(|| whole.to_owned());
        role
    }

    /// Take what stands in brackets, if all of it is known to stand there: a kind or several, a kind
    /// with more behind a colon, or a name behind `as`.
    fn note(&mut self, inside: &str) -> bool {
        let key = text::key(inside);
        if key.strip_prefix("as ").is_some_and(|name| !name.is_empty()) {
            self.credited_as = inside.split_once(' ').map(|(_, name)| name.trim().to_owned());
            return true;
        }
        let kind = |word: &str| {
            let word = word.split(':').next().unwrap_or_default().trim();
            KINDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind)
        };
        let kinds: Option<Vec<CreditKind>> = key.split([',', ';']).map(kind).collect();
        let strongest = kinds.and_then(|kinds| kinds.into_iter().max());
        self.kind = self.kind.max(strongest.unwrap_or(CreditKind::Acting));
        strongest.is_some()
    }
}

/// A text without the remarks in brackets at its end, and what they say.
pub(super) fn without_notes(text: &str) -> (&str, CreditKind, Option<String>) {
    let mut noted = Role::of(None);
    let mut rest = text.trim();
    while let Some((before, inside)) = bracketed(rest) {
        if !noted.note(inside) {
            break;
        }
        rest = before;
    }
    (rest, noted.kind, noted.credited_as)
}

/// The text before the last bracket, and what is inside it.
pub(super) fn bracketed(name: &str) -> Option<(&str, &str)> {
    let (before, inside) = name.strip_suffix(')')?.rsplit_once('(')?;
    Some((before.trim_end(), inside.trim()))
}

/// Whether every part of a double role names nobody, each alone or before a dash or comma.
fn names_nobody(name: &str) -> bool {
    let key = text::key(name);
    let names_nobody = |part: &str| {
        let first = part.split(['(', ',']).next().unwrap_or_default();
        let first = [" - ", " – ", " — "]
            .iter()
            .fold(first, |first, dash| first.split(dash).next().unwrap_or_default());
        UNNAMED.contains(&first.trim())
    };
    key.trim().is_empty() || key.split('/').all(names_nobody)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_told_apart_and_nothing_is_lost() {
        use CreditKind::{Acting, Uncredited, Voice};
        for (source, character, kind, credited_as) in [
            ("Ripley", Some("Ripley"), Acting, None),
            ("Shere Khan (voice)", Some("Shere Khan"), Voice, None),
            ("Cop (uncredited)", Some("Cop"), Uncredited, None),
            ("Robot (voice) (uncredited)", Some("Robot"), Uncredited, None),
            ("Zeke (as Johnny Depp)", Some("Zeke"), Acting, Some("Johnny Depp")),
            ("Bruce Wayne / Batman", Some("Bruce Wayne / Batman"), Acting, None),
            ("Mother (young)", Some("Mother (young)"), Acting, None),
            ("Self", None, Acting, None),
            ("Self - Host", None, Acting, None),
            ("Narrator (voice)", None, Voice, None),
            ("(uncredited)", None, Uncredited, None),
            ("Selfridge", Some("Selfridge"), Acting, None),
            ("Self – Host", None, Acting, None),
            ("Self (archive footage)", None, Acting, None),
            ("Narrator / Scout", Some("Narrator / Scout"), Acting, None),
            ("Himself / Narrator", None, Acting, None),
            ("Fox (voice, uncredited)", Some("Fox"), Uncredited, None),
            ("Fox (voice: English version)", Some("Fox"), Voice, None),
        ] {
            let role = Role::read(Some(source));
            assert_eq!(role.character.as_deref(), character, "{source}");
            assert_eq!((role.kind, role.credited_as.as_deref()), (kind, credited_as), "{source}");
            let kept = role.text.as_deref().or(role.character.as_deref());
            assert_eq!(kept, Some(source), "the source's words are kept");
        }
        assert_eq!(Role::read(Some("  ")), Role::read(None));
    }
}
