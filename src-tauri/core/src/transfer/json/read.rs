//! From bytes to a document, or to the sentence that says why not.
//!
//! A first pass reads what the file says it is and finds out whether it is all there, keeping
//! nothing; only then is it taken into memory.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use serde::Deserialize;
use serde_json::error::Category;

use super::document::{Document, FORMAT, VERSION};
use crate::paths::file_name;
use crate::transfer::PlanReason;
use crate::{Error, Result};

/// A document of 100,000 movies with everything is some 300 MB.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: serde_json::Value,
    #[serde(default)]
    version: serde_json::Value,
}

/// Read the document in a file.
pub(in crate::transfer) fn read(path: &Path) -> Result<Document> {
    let open = || File::open(path).map_err(|error| Error::file(path, error));
    let refused = |reason| Error::Document { name: file_name(path), reason };
    let size = open()?.metadata().map_err(|error| Error::file(path, error))?.len();
    if size > MAX_BYTES {
        return Err(refused(
            PlanReason::new("documentTooLarge").with("megabytes", size / 1_000_000),
        ));
    }
    check_head(BufReader::new(open()?)).map_err(refused)?;
    let document = serde_json::from_reader(BufReader::new(open()?.take(MAX_BYTES)));
    document.map_err(|error| refused(reason_of(&error)))
}

/// Read the document that is part of the program.
pub(in crate::transfer) fn read_built_in(json: &str) -> Document {
    serde_json::from_str(json).expect("a test reads what is built in")
}

fn check_head(json: impl Read) -> Result<(), PlanReason> {
    let head: Head = serde_json::from_reader(json).map_err(|error| reason_of(&error))?;
    if head.format != FORMAT {
        return Err(PlanReason::new("documentForeign"));
    }
    match head.version.as_u64() {
        Some(version) if version == u64::from(VERSION) => Ok(()),
        Some(version) if version > u64::from(VERSION) => {
            Err(PlanReason::new("documentNewer").with("version", version))
        }
        _ => Err(PlanReason::new("documentForeign")),
    }
}

fn reason_of(error: &serde_json::Error) -> PlanReason {
    let code = match error.classify() {
        Category::Eof => "documentCutOff",
        Category::Io => "unreadable",
        Category::Syntax => "documentNotJson",
        Category::Data => "documentInvalid",
    };
    // What serde says of data names the field, in words a person who wrote the file knows.
    let says = error.to_string();
    let problem = says.rsplit_once(" at line").map_or(&*says, |(problem, _)| problem);
    PlanReason::new(code).with("line", error.line()).with("problem", problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(json: &str) -> &'static str {
        let head = check_head(json.as_bytes());
        let document = || match serde_json::from_str::<Document>(json) {
            Ok(_) => "read",
            Err(error) => reason_of(&error).code,
        };
        head.map_or_else(|reason| reason.code, |()| document())
    }

    #[test]
    fn what_is_not_ours_or_not_whole_is_said() {
        let head = r#""format":"lobbycard","version":1"#;
        assert_eq!(code(&format!("{{{head}}}")), "read");
        assert_eq!(code(&format!(r#"{{{head},"movies":[{{"title":"A"}}]}}"#)), "read");
        assert_eq!(code(&format!(r#"{{{head},"movies":[{{"title":"A""#)), "documentCutOff");
        assert_eq!(code(""), "documentCutOff");
        assert_eq!(code("hello"), "documentNotJson");
        assert_eq!(code("[]"), "documentForeign");
        assert_eq!(code("{}"), "documentForeign");
        assert_eq!(code(r#"{"format":"kodi","version":1}"#), "documentForeign");
        assert_eq!(
            code(r#"{"movies":[{"new":1}],"format":"lobbycard","version":2}"#),
            "documentNewer"
        );
        assert_eq!(code(&format!(r#"{{{head},"movies":[{{"titel":"A"}}]}}"#)), "documentInvalid");
        assert_eq!(
            code(&format!(r#"{{{head},"movies":{}}}"#, "[".repeat(100_000))),
            "documentNotJson"
        );
        let genres = "\"g\",".repeat(5_000) + "\"g\"";
        let crowded = format!(r#"{{{head},"movies":[{{"title":"A","genres":[{genres}]}}]}}"#);
        assert_eq!(code(&crowded), "documentInvalid");
    }
}
