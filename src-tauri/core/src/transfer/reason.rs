//! Why a file is planned or taken as it is: a code and its values for the page, a sentence for the
//! command line.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

/// A reason as a code and its values; the page has its own sentences in the person's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PlanReason {
    /// One of those in [`SENTENCES`].
    pub code: &'static str,
    /// Values of the sentence.
    pub params: BTreeMap<&'static str, String>,
}

/// Every code with its sentence; `{name}` stands for a value.
const SENTENCES: &[(&str, &str)] = &[
    ("newMovie", "new, with {people} people"),
    ("nothingDiffers", "nothing differs from the library"),
    ("differs", "the library has other values and keeps them: {fields}"),
    ("tooLarge", "too large for an NFO file ({megabytes} MB)"),
    ("unreadable", "cannot be read"),
    ("notXml", "is not XML"),
    ("notMovie", "is not about a movie but <{root}>"),
    ("noTitle", "has no title"),
    ("forbiddenDoctype", "declares a document type, which is not read"),
    ("tooDeep", "is nested too deeply"),
    ("sameFilm", "is the same film as {file}"),
    ("posterUnreadable", "its poster {file} is not taken: {because}"),
    ("portraitUnreadable", "the portrait {file} is not taken: {because}"),
    ("pictureUnreadable", "is not taken: {because}"),
    ("invalidValue", "{field} cannot be “{value}”"),
    ("danglingId", "names {what} {id}, which the document does not list"),
    ("documentTooLarge", "the document is too large ({megabytes} MB)"),
    ("documentCutOff", "the document ends in the middle, in line {line}; fetch it again"),
    ("documentNotJson", "is not JSON: {problem}, in line {line}"),
    ("documentForeign", "is JSON, but no document of Lobbycard"),
    (
        "documentNewer",
        "was written by a newer Lobbycard (format {version}); install that one to read it",
    ),
    ("documentInvalid", "line {line}: {problem}"),
    ("folderUnreadable", "the folder cannot be read"),
    ("folderLoop", "the folder leads back into itself"),
    ("notFile", "is not a file"),
    ("diskFull", "the disk is full; this and what follows was not imported"),
    ("notWritten", "could not be written; this and what follows was not imported"),
];

impl PlanReason {
    pub(crate) fn new(code: &'static str) -> Self {
        Self { code, params: BTreeMap::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.insert(name, value.to_string());
        self
    }
}

impl fmt::Display for PlanReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = SENTENCES.iter().find(|(code, _)| *code == self.code);
        let sentence = sentence.map_or(self.code, |(_, sentence)| *sentence);
        let filled = self.params.iter().fold(sentence.to_owned(), |sentence, (name, value)| {
            sentence.replace(&format!("{{{name}}}"), value)
        });
        f.write_str(&filled)
    }
}
