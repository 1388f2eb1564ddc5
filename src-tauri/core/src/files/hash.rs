//! The name of stored bytes: their BLAKE3 in 64 lower-case hex digits.
//!
//! Owns that nothing else is ever used as such a name; a path made from one cannot leave its
//! folder. Does not know where the bytes are.

use std::fmt;
use std::str::FromStr;

/// A BLAKE3 hash as it stands in paths, URLs and rows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ObjectHash(String);

/// The text is not 64 lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the hash of a stored file")]
pub(crate) struct InvalidHash;

impl ObjectHash {
    /// The hash of these bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes).to_hex().to_string())
    }

    /// All 64 digits.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The first two digits, which name the folder.
    pub(crate) fn prefix(&self) -> &str {
        &self.0[..2]
    }
}

impl FromStr for ObjectHash {
    type Err = InvalidHash;

    fn from_str(text: &str) -> Result<Self, InvalidHash> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 64 || !text.bytes().all(is_digit) {
            return Err(InvalidHash);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for ObjectHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_hash_is_a_hash() {
        let hash = ObjectHash::of(b"poster");
        assert_eq!(hash.as_str().parse(), Ok(hash.clone()));
        assert_eq!(hash.prefix().len(), 2);
        let upper = hash.as_str().to_uppercase();
        for text in ["", "ab", "../../etc/passwd", &upper, &"é".repeat(32), &"g".repeat(64)] {
            assert_eq!(text.parse::<ObjectHash>(), Err(InvalidHash), "{text}");
        }
    }
}
