//! The lines of a pasted cast, told apart without knowing the library: who, as whom, credited how.

use super::LONGEST_CREDIT;
use super::role::{self, Role};
use crate::people::is_suffix;
use crate::text;
use crate::values::CreditKind;

/// Most characters of a role.
const LONGEST_ROLE: usize = 500;
/// Characters of a line that are shown.
const SHOWN: usize = 300;

/// A line that names somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) person: String,
    /// None for a part without a name.
    pub(super) character: Option<String>,
    pub(super) credited_as: Option<String>,
    pub(super) kind: CreditKind,
    /// The role as it was written, where that is more than the character's name.
    pub(super) role_text: Option<String>,
}

/// Why a line names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Skip {
    NoName,
    NoPerson,
    NoCharacter,
    TooLong,
}

/// Every line that is not blank, as it is shown and as it is understood.
pub(super) fn read(pasted: &str) -> Vec<(String, Result<Reading, Skip>)> {
    let lines = pasted.lines().map(bare).filter(|line| !line.trim().is_empty());
    lines.map(|line| (shown(&line), read_line(&line))).collect()
}

/// Without what nobody sees: marks of direction and of the file's beginning, control characters.
fn bare(line: &str) -> String {
    let is_mark = |c: char| {
        matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    line.chars().filter(|c| !is_mark(*c) && (*c == '\t' || !c.is_control())).collect()
}

fn shown(line: &str) -> String {
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn read_line(line: &str) -> Result<Reading, Skip> {
    let line = without_bullet(line);
    let (person, role) = halves(line)?;
    let (person, kind, credited_as) = role::without_notes(person);
    let person = without_numeral(person);
    if person.chars().count() > LONGEST_CREDIT
        || role.is_some_and(|role| role.chars().count() > LONGEST_ROLE)
    {
        return Err(Skip::TooLong);
    }
    if !person.chars().any(char::is_alphabetic) || is_heading(person, role) {
        return Err(if role.is_some() { Skip::NoPerson } else { Skip::NoName });
    }
    let role = Role::read(role);
    Ok(Reading {
        person: person.split_whitespace().collect::<Vec<_>>().join(" "),
        character: role.character,
        credited_as: role.credited_as.or(credited_as),
        kind: role.kind.max(kind),
        role_text: role.text,
    })
}

/// Without the mark or number of a list.
fn without_bullet(line: &str) -> &str {
    let line = line.trim_matches([' ', '\u{a0}']);
    let line = line.trim_start_matches(['•', '*', '·', '‣', '◦']).trim_start_matches(' ');
    let line = line.strip_prefix("- ").unwrap_or(line);
    let number = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    match &line[number..] {
        rest if number > 0 && rest.starts_with([')', '.']) => rest[1..].trim_start(),
        _ => line,
    }
}

/// The performer and the role, by the strongest mark between two halves that is in the line.
fn halves(line: &str) -> Result<(&str, Option<&str>), Skip> {
    if let Some(halves) = by_tabs(line) {
        return halves;
    }
    for mark in ["…", "...", "..", " as ", " – ", " — ", " - "] {
        let Some(at) = position(line, mark) else { continue };
        let person = line[..at].trim();
        let role = line[at + mark.len()..].trim_start_matches(['.', '…', ' ']).trim();
        return both(person, without_remark(role, mark));
    }
    let folded = line.to_ascii_lowercase();
    if folded.starts_with("as ") {
        return Err(Skip::NoPerson);
    }
    if folded.ends_with(" as") || line.ends_with(" –") || line.ends_with(" -") {
        return Err(Skip::NoCharacter);
    }
    if let Some(halves) = by_comma(line) {
        return halves;
    }
    Ok(by_bracket(line))
}

/// Where the mark stands, outside of brackets: what is in them is a remark on one half.
fn position(line: &str, mark: &str) -> Option<usize> {
    let folded = line.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = folded[from..].find(mark).map(|at| at + from) {
        let before = &line[..at];
        if before.matches('(').count() <= before.matches(')').count() {
            return Some(at);
        }
        from = at + mark.len();
    }
    None
}

fn both<'a>(person: &'a str, role: &'a str) -> Result<(&'a str, Option<&'a str>), Skip> {
    match (person.is_empty(), role.is_empty()) {
        (true, true) => Err(Skip::NoName),
        (true, false) => Err(Skip::NoPerson),
        (false, true) => Err(Skip::NoCharacter),
        (false, false) => Ok((person, Some(role))),
    }
}

/// Encyclopedias say more about a role behind a colon.
fn without_remark<'a>(role: &'a str, mark: &str) -> &'a str {
    if mark == " as " {
        role.split(": ").next().unwrap_or(role).trim_end_matches(':')
    } else {
        role
    }
}

/// Fields of a table: those that are more than dots.
fn by_tabs(line: &str) -> Option<Result<(&str, Option<&str>), Skip>> {
    if !line.contains('\t') {
        return None;
    }
    let is_dots = |field: &str| field.chars().all(|c| matches!(c, '.' | '…' | ' '));
    let fields: Vec<&str> = line.split('\t').map(str::trim).collect();
    let mut said = fields.iter().copied().filter(|field| !is_dots(field));
    if fields.first().is_some_and(|first| first.is_empty()) {
        return Some(Err(Skip::NoPerson));
    }
    let person = said.next()?;
    Some(Ok((person, said.next())))
}

/// Two comma-separated values, quoted or not; `Lon Chaney, Jr.` is one name.
fn by_comma(line: &str) -> Option<Result<(&str, Option<&str>), Skip>> {
    let (first, rest) = match line.strip_prefix('"') {
        Some(quoted) => {
            let (first, rest) = quoted.split_once('"')?;
            (first, rest.trim_start().strip_prefix(',')?)
        }
        None => line.split_once(',')?,
    };
    let rest = rest.trim();
    let rest = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').map_or(quoted, |(second, _)| second),
        None => rest,
    };
    (!is_suffix(rest)).then(|| both(first.trim(), rest.trim()))
}

/// A role in brackets behind the name, whatever remarks follow it.
fn by_bracket(line: &str) -> (&str, Option<&str>) {
    let (plain, _, _) = role::without_notes(line);
    match role::bracketed(plain) {
        Some((before, inside)) if !before.is_empty() && !is_numeral(inside) => {
            // What follows the role is a remark on it.
            let from = before.len() + line[before.len()..].find('(').unwrap_or(0);
            let role = &line[from..];
            let notes = &role[1 + inside.len() + 1..];
            if notes.trim().is_empty() { (before, Some(inside)) } else { (before, Some(role)) }
        }
        _ => (line, None),
    }
}

/// `Lon Chaney (I)`: a catalogue's number of a namesake.
fn without_numeral(name: &str) -> &str {
    match role::bracketed(name) {
        Some((before, inside)) if is_numeral(inside) => before,
        _ => name,
    }
}

fn is_numeral(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
}

/// A line that introduces others, or the head of a table.
fn is_heading(person: &str, role: Option<&str>) -> bool {
    const HEADS: &[&str] = &["actor", "actors", "cast", "name", "performer", "person"];
    let is_head = HEADS.contains(&text::key(person).trim_end_matches(':'));
    match role {
        None => person.ends_with(':') || is_head,
        Some(role) => is_head && ["character", "role"].contains(&text::key(role).as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use CreditKind::{Acting, Uncredited, Voice};

    fn of(line: &str) -> Result<Reading, Skip> {
        read(line).pop().expect("the line is not blank").1
    }

    #[test]
    fn lines_are_read_however_they_are_joined() {
        for (line, person, role) in [
            ("Lon Chaney ... Erik, the Phantom", "Lon Chaney", Some("Erik, the Phantom")),
            ("Sean Connery...James Bond", "Sean Connery", Some("James Bond")),
            ("Mary Philbin … Christine Daaé", "Mary Philbin", Some("Christine Daaé")),
            ("Norman Kerry – Raoul de Chagny", "Norman Kerry", Some("Raoul de Chagny")),
            ("Norman Kerry - Raoul", "Norman Kerry", Some("Raoul")),
            ("Arthur Edmund Carewe as Ledoux", "Arthur Edmund Carewe", Some("Ledoux")),
            ("Sean Connery AS Bond", "Sean Connery", Some("Bond")),
            ("Sean Connery as James Bond: an agent", "Sean Connery", Some("James Bond")),
            ("Snitz Edwards\tFlorine Papillon", "Snitz Edwards", Some("Florine Papillon")),
            ("Snitz Edwards\t...\tFlorine", "Snitz Edwards", Some("Florine")),
            ("Tom Hanks (Forrest Gump)", "Tom Hanks", Some("Forrest Gump")),
            ("Lon Chaney (I)", "Lon Chaney", None),
            ("Lon Chaney (II) ... Erik", "Lon Chaney", Some("Erik")),
            ("\"Connery, Sean\",\"Bond, James\"", "Connery, Sean", Some("Bond, James")),
            ("Sean Connery,James Bond", "Sean Connery", Some("James Bond")),
            ("Lon Chaney, Jr.", "Lon Chaney, Jr.", None),
            ("• Sean Connery as Bond", "Sean Connery", Some("Bond")),
            ("12. Sean Connery as Bond", "Sean Connery", Some("Bond")),
            ("\u{200f}עומר שריף – ד\"ר ז'יוואגו", "עומר שריף", Some("ד\"ר ז'יוואגו")),
            ("Ann Self as Self", "Ann Self", None),
            ("Jean-Paul Belmondo", "Jean-Paul Belmondo", None),
        ] {
            let read = of(line).unwrap_or_else(|skip| panic!("{line}: {skip:?}"));
            assert_eq!((read.person.as_str(), read.character.as_deref()), (person, role), "{line}");
        }
    }

    #[test]
    fn remarks_of_either_half_are_kept() {
        for (line, credited_as, kind) in [
            ("John St. Polis (as John Sainpolis) ... Philippe", Some("John Sainpolis"), Acting),
            ("Carla Laemmle ... Ballerina (uncredited)", None, Uncredited),
            ("Eartha Kitt (voice) – Yzma", None, Voice),
            ("Frank Oz (Yoda) (voice)", None, Voice),
        ] {
            let read = of(line).unwrap_or_else(|skip| panic!("{line}: {skip:?}"));
            assert_eq!((read.credited_as.as_deref(), read.kind), (credited_as, kind), "{line}");
            assert!(read.character.is_some(), "{line}");
        }
    }

    #[test]
    fn what_names_nobody_says_why() {
        for (line, skip) in [
            ("as Bond", Skip::NoPerson),
            ("... Bond", Skip::NoPerson),
            ("Connery as", Skip::NoCharacter),
            ("Connery ...", Skip::NoCharacter),
            ("Rest of cast listed alphabetically:", Skip::NoName),
            ("Actor\tCharacter", Skip::NoPerson),
            ("--- 1234 ---", Skip::NoName),
            (&"x".repeat(10_000), Skip::TooLong),
        ] {
            assert_eq!(of(line), Err(skip), "{line}");
        }
        assert!(read(" \n\u{feff}\n\t\n").is_empty(), "blank lines are none");
    }
}
