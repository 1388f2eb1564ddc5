//! How likely two records are the same, and what speaks for and against it. Pure: facts in, a score
//! out. Between 45 and 100; whoever scores less is not suggested.

use serde::{Deserialize, Serialize};

use super::given::Given;
use super::known::Facts;
use super::names::{Likeness, likeness};

/// The least score that is suggested.
pub(super) const LEAST: u32 = 45;
/// From here on two records are very likely the same.
pub(super) const STRONG: u32 = 90;
/// From here on they may well be.
pub(super) const LIKELY: u32 = 65;

/// Years that no career bridges.
const CAREER: i32 = 75;

/// Something that speaks for or against two records being the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Evidence {
    /// For: the names are equal.
    SameName,
    /// For: the names are equal but for a title or an age.
    SameButTitle,
    /// For: the names have the same words in another order.
    SameTurned,
    /// For: the names differ by a letter or two.
    SameSpelling,
    /// For: one name is the other with more words.
    LongerName,
    /// For: one name has initials where the other has names.
    SameInitials,
    /// For: one is another name of the other.
    SameAlias,
    /// For: played by the same person.
    SamePerformer,
    /// For: in movies of the same set.
    SameSet,
    /// For: another catalogue has one id for both.
    SameId,
    /// For: born on the same day or in the same year.
    SameBirth,
    /// For: they play the same character.
    SameCharacter,
    /// For: credited in the same movie, one before and one behind the camera.
    SameMovie,
    /// For: hardly anybody has this name.
    RareName,
    /// Against: played by different people in movies that have nothing to do with each other.
    DifferentPerformers,
    /// Against: a name that many have.
    CommonName,
    /// Against: both stand in the cast of one movie.
    BothInCast,
}

/// A score with its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scored {
    pub(super) score: u32,
    pub(super) evidence: Vec<Evidence>,
}

/// Two characters.
pub(super) fn characters(a: &Facts, b: &Facts, given: &Given) -> Option<Scored> {
    let namesakes = a.namesakes.max(b.namesakes);
    let mut evidence = Vec::new();
    if a.ids.intersection(&b.ids).next().is_some() {
        return Some(Scored { score: 97, evidence: vec![Evidence::SameId] });
    }
    let (like, is_alias) = nearest(a, b)?;
    evidence.push(if is_alias { Evidence::SameAlias } else { like.evidence() });
    if a.name.contradicts(&b.name) && !is_alias {
        return None;
    }
    let performer = a.others.intersection(&b.others).next().is_some();
    let set = a.sets.intersection(&b.sets).next().is_some();
    let both_in_cast = a.movies.intersection(&b.movies).next().is_some();
    let is_part = a.name.is_part() || b.name.is_part();
    let is_given = given.is_all_of(&a.name) || given.is_all_of(&b.name);
    let begins_commonly = given.begins(&a.name);
    let words = a.name.words.len().min(b.name.words.len());
    let is_rare = words > 1 && namesakes <= 4;
    let mut score = match (performer, set) {
        (true, true) => by(like, [97, 95, 93, 92, 92, 80]),
        (true, false) if is_given => by(like, [50, 46, 0, 40, 40, 0]),
        // Somebody who plays two of one name in films that have nothing in common may jest.
        (true, false) if words > 1 => by(like, [88, 86, 84, 80, 74, 60]),
        (true, false) => by(like, [84, 80, 0, 70, 66, 0]),
        (false, true) if is_given => by(like, [72, 62, 0, 46, 46, 0]),
        (false, true) if words > 1 => by(like, [96, 91, 88, 82, 74, 60]),
        (false, true) => by(like, [91, 80, 0, 66, 62, 0]),
        (false, false) if is_given => 0,
        (false, false) if words > 1 && begins_commonly => by(like, [60, 52, 46, 46, 0, 0]),
        (false, false) if words > 1 => by(like, [68, 60, 56, 50, 40, 0]),
        (false, false) => by(like, [54, 47, 0, 30, 0, 0]),
    };
    if is_alias && score > 0 {
        score = score.max(70);
    }
    if is_part && !is_alias {
        score = if performer && set { score.min(60) } else { score.min(20) };
        evidence.push(Evidence::CommonName);
    } else if is_given {
        evidence.push(Evidence::CommonName);
    } else if is_rare && score > 0 {
        evidence.push(Evidence::RareName);
    } else if !performer && !set && namesakes > 12 && words == 1 {
        // Many have this name, and nothing else ties these two.
        score = score.saturating_sub(15);
        evidence.push(Evidence::CommonName);
    }
    if both_in_cast {
        score = if performer { score } else { score.saturating_sub(45) };
        evidence.push(Evidence::BothInCast);
    }
    evidence.extend(performer.then_some(Evidence::SamePerformer));
    evidence.extend(set.then_some(Evidence::SameSet));
    if !performer && !set {
        evidence.push(Evidence::DifferentPerformers);
    }
    (score >= LEAST).then_some(Scored { score, evidence })
}

/// Two people.
pub(super) fn people(a: &Facts, b: &Facts) -> Option<Scored> {
    let namesakes = a.namesakes.max(b.namesakes);
    let mut evidence = Vec::new();
    if a.ids.intersection(&b.ids).next().is_some() {
        return Some(Scored { score: 98, evidence: vec![Evidence::SameId] });
    }
    // A catalogue that has two ids has two people.
    if a.ids.iter().any(|(source, _)| b.ids.iter().any(|(other, _)| source == other)) {
        return None;
    }
    let birth = match (&a.born, &b.born) {
        (Some(one), Some(other)) => Some(one.may_be(*other)),
        _ => None,
    };
    let like = likeness(&a.name, &b.name)?;
    if birth == Some(false) || a.name.contradicts(&b.name) || a.name.words.len() < 2 {
        return None;
    }
    evidence.push(like.evidence());
    let mut score: i32 = match like {
        Likeness::Equal => 72,
        Likeness::Turned => 74,
        Likeness::Untitled | Likeness::Spelled => 60,
        Likeness::Initials => 56,
        Likeness::Shorter => 46,
    };
    if birth == Some(true) {
        evidence.push(Evidence::SameBirth);
        score += 24;
    }
    let character = a.others.intersection(&b.others).next().is_some();
    if character {
        evidence.push(Evidence::SameCharacter);
        score += 20;
    }
    if a.sets.intersection(&b.sets).next().is_some() {
        evidence.push(Evidence::SameSet);
        score += 12;
    }
    let both_in_cast = a.cast_in.intersection(&b.cast_in).next().is_some();
    if both_in_cast && !character {
        evidence.push(Evidence::BothInCast);
        score -= 30;
    } else if a.movies.intersection(&b.movies).next().is_some() {
        evidence.push(Evidence::SameMovie);
        score += 16;
    }
    if let (Some((from, to)), Some((first, last))) = (a.years, b.years) {
        let apart = (first - to).max(from - last);
        if last.max(to) - first.min(from) > CAREER {
            return None;
        }
        if apart > 30 {
            score -= 20;
        }
    }
    if like == Likeness::Equal && namesakes > 3 {
        evidence.push(Evidence::CommonName);
        score -= 15;
    }
    let score = u32::try_from(score.min(99)).unwrap_or(0);
    (score >= LEAST).then_some(Scored { score, evidence })
}

impl Likeness {
    const fn evidence(self) -> Evidence {
        match self {
            Self::Equal => Evidence::SameName,
            Self::Turned => Evidence::SameTurned,
            Self::Untitled => Evidence::SameButTitle,
            Self::Spelled => Evidence::SameSpelling,
            Self::Shorter => Evidence::LongerName,
            Self::Initials => Evidence::SameInitials,
        }
    }
}

/// A score for each likeness: equal, but for a title, turned, spelled, shorter, initials.
const fn by(like: Likeness, scores: [u32; 6]) -> u32 {
    match like {
        Likeness::Equal => scores[0],
        Likeness::Untitled => scores[1],
        Likeness::Turned => scores[2],
        Likeness::Spelled => scores[3],
        Likeness::Shorter => scores[4],
        Likeness::Initials => scores[5],
    }
}

/// How near any name of one is to any of the other, and whether that is by another name.
fn nearest(a: &Facts, b: &Facts) -> Option<(Likeness, bool)> {
    let own = likeness(&a.name, &b.name);
    let equal = |one: &super::names::Name, other: &super::names::Name| {
        likeness(one, other).is_some_and(|like| like <= Likeness::Untitled)
    };
    let is_alias = own.is_none_or(|like| like > Likeness::Untitled)
        && (a.aliases.iter().any(|alias| equal(alias, &b.name))
            || b.aliases.iter().any(|alias| equal(alias, &a.name)));
    if is_alias { Some((Likeness::Equal, true)) } else { own.map(|like| (like, false)) }
}
