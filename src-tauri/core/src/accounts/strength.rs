//! Which passwords are taken, and how strong one is. There are no rules but a length and that it is
//! none of those everybody uses.

use serde::Serialize;
use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::{Entropy, Score, zxcvbn};

use crate::{Error, Problem, Result};

/// Characters a password has at least.
const LEAST: usize = 8;
/// Characters it has at most.
const MOST: usize = 1_024;
/// Words about the person that are compared, and characters of each.
const KNOWN: (usize, usize) = (8, 64);

/// How strong a password is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PasswordStrength {
    /// 0, guessed at once, to 4, not guessed.
    pub score: u8,
    /// Why it would be refused.
    pub problem: Option<PasswordProblem>,
}

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PasswordProblem {
    /// Less than 8 characters.
    TooShort,
    /// More than 1,024 characters.
    TooLong,
    /// It is one that everybody uses.
    TooCommon,
}

/// How strong a password is; `known` are words about the person. Takes some milliseconds.
#[must_use]
pub fn strength(password: &str, known: &[String]) -> PasswordStrength {
    // What is longer than it may be is not looked at any closer.
    if is_longer_than_any(password) {
        return PasswordStrength { score: 0, problem: Some(PasswordProblem::TooLong) };
    }
    let known: Vec<&str> = known
        .iter()
        .take(KNOWN.0)
        .filter(|word| word.len() <= KNOWN.1)
        .map(String::as_str)
        .collect();
    let entropy = zxcvbn(password, &known);
    let problem = match password.chars().count() {
        count if count < LEAST => Some(PasswordProblem::TooShort),
        count if count > MOST => Some(PasswordProblem::TooLong),
        _ => is_common(&entropy).then_some(PasswordProblem::TooCommon),
    };
    PasswordStrength { score: entropy.score().into(), problem }
}

/// That a password is taken for a profile of this name.
pub(super) fn check(password: &str, username: &str) -> Result<()> {
    let problem = match strength(password, &[username.to_owned()]).problem {
        None => return Ok(()),
        Some(PasswordProblem::TooShort) => Problem::TooShort { min: LEAST },
        Some(PasswordProblem::TooLong) => Problem::TooLong { max: MOST },
        Some(PasswordProblem::TooCommon) => Problem::TooCommon,
    };
    Err(Error::Invalid { field: "password", problem })
}

/// More bytes than the longest password has: no such password was ever taken.
pub(super) fn is_longer_than_any(password: &str) -> bool {
    password.len() > MOST * 4
}

/// Found within the first thousand guesses, or one word of the lists and nothing else.
fn is_common(entropy: &Entropy) -> bool {
    let is_one_word = matches!(entropy.sequence(), [only] if
        matches!(&only.pattern, MatchPattern::Dictionary(word) if !word.l33t && !word.reversed));
    is_one_word || entropy.score() == Score::Zero
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(password: &str) -> Option<PasswordProblem> {
        strength(password, &["Ada Lovelace".to_owned(), "adalovelace".to_owned()]).problem
    }

    #[test]
    fn what_everybody_uses_is_refused_and_nothing_else() {
        for common in ["password", "PASSWORD", "12345678", "qwertyui", "iloveyou", "aaaaaaaa"] {
            assert_eq!(problem(common), Some(PasswordProblem::TooCommon), "{common}");
        }
        assert_eq!(problem("adalovelace"), Some(PasswordProblem::TooCommon), "one's own name");
        for taken in ["correct horse", "harbour lights 7", "пароль-на-лето", "zq8#vW2!"]
        {
            assert_eq!(problem(taken), None, "{taken}");
        }
    }

    #[test]
    fn a_password_is_eight_to_a_thousand_and_twenty_four_characters() {
        assert_eq!(problem("ünïcödé"), Some(PasswordProblem::TooShort), "seven, in more bytes");
        assert_eq!(problem(""), Some(PasswordProblem::TooShort));
        assert_eq!(problem(&"x1ü ".repeat(256)), None);
        assert_eq!(problem(&"x1ü ".repeat(257)), Some(PasswordProblem::TooLong));
        assert_eq!(problem(&"x".repeat(1_000_000)), Some(PasswordProblem::TooLong));
    }

    #[test]
    fn a_longer_sentence_is_stronger_than_a_word_with_a_number() {
        let score = |password: &str| strength(password, &[]).score;
        assert!(score("lighthouse7") < score("seven lamps over a quiet harbour"));
        assert_eq!(score("seven lamps over a quiet harbour"), 4);
    }
}
