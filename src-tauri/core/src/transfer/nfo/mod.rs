//! One movie NFO, the XML file that Kodi, Jellyfin, Emby and their tools keep beside a film.
//!
//! Owns the dialects ([`fields`], one row an element), the file's encoding ([`decode`]) and the
//! limits a hostile file runs into ([`parse`]). Does not find files (that is `transfer::scan`), and
//! does not decide what a person, a genre or a film already in the library is: the values are the
//! file's own.

mod decode;
mod entities;
mod fields;
mod ids;
mod parse;
mod runtime;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::dates::PartialDate;

/// A film's NFO is a few kilobytes; one with every artwork link of a scraper stays under one MB.
pub(crate) const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// What one NFO says about a film. Nothing in it is empty text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct NfoMovie {
    pub(crate) title: String,
    pub(crate) original_title: Option<String>,
    pub(crate) sort_title: Option<String>,
    /// The plot, else the outline; empty when the file has neither.
    pub(crate) description: String,
    pub(crate) released: Option<PartialDate>,
    pub(crate) duration_minutes: Option<u32>,
    pub(crate) set: Option<String>,
    pub(crate) genres: Vec<String>,
    pub(crate) countries: Vec<String>,
    pub(crate) directors: Vec<String>,
    pub(crate) writers: Vec<String>,
    /// In the order of the file.
    pub(crate) actors: Vec<NfoActor>,
    /// Source and value, such as `("imdb", "tt0078748")`; the source is in lower case.
    pub(crate) ids: Vec<(String, String)>,
}

/// One actor as the file names them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct NfoActor {
    pub(crate) name: String,
    pub(crate) role_text: Option<String>,
    pub(crate) order: Option<u32>,
    /// What other catalogues call them.
    pub(crate) ids: Vec<(String, String)>,
}

/// Why a file gives no film.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NfoError {
    #[error("the file is not XML")]
    NotXml {
        /// None when the text ends before its first element does.
        #[source]
        source: Option<quick_xml::Error>,
    },
    #[error("the file declares a DOCTYPE, which is not read")]
    ForbiddenDoctype,
    #[error("the elements are nested too deeply")]
    TooDeep,
    #[error("the file describes a <{root}>, not a movie")]
    NotMovie { root: String },
    #[error("the file names no title")]
    NoTitle,
}

impl NfoError {
    /// A word that stays the same between versions, for reports.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::NotXml { .. } => "notXml",
            Self::ForbiddenDoctype => "forbiddenDoctype",
            Self::TooDeep => "tooDeep",
            Self::NotMovie { .. } => "notMovie",
            Self::NoTitle => "noTitle",
        }
    }
}

/// The bytes of an NFO; `ErrorKind::FileTooLarge` where there are more than [`MAX_BYTES`].
pub(crate) fn load(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

/// Reads the first root element of `bytes`; what follows it (often a URL) is not looked at.
pub(crate) fn read(bytes: &[u8]) -> Result<NfoMovie, NfoError> {
    if is_link(bytes) {
        return Err(NfoError::NoTitle);
    }
    let movie = parse::parse(&decode::decode(bytes))?.finish();
    if movie.title.is_empty() {
        return Err(NfoError::NoTitle);
    }
    Ok(movie)
}

/// A file that holds an address alone, for a scraper to follow.
fn is_link(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii();
    let scheme = [&b"http://"[..], b"https://"].iter().any(|scheme| text.starts_with(scheme));
    scheme && !text.contains(&b'<')
}
