//! The walk over the elements of an NFO.
//!
//! Owns the nesting, the text of an element and the limits: depth, text an element, no DOCTYPE.
//! Knows no element by name but the root; the table in [`super::fields`] does.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::NfoError;
use super::entities;
use super::fields::{self, Draft, Setter, Value};

const ROOT: &str = "movie";
const MAX_DEPTH: usize = 64;
const MAX_TEXT_BYTES: usize = 64 * 1024;
/// A root's name is shown in a report, an attribute names a source.
const MAX_NAME_CHARS: usize = 64;

/// An element that is open, from the root's children down.
struct Frame {
    /// How long the path was before this element.
    outer_path: usize,
    setter: Option<Setter>,
    text: String,
    /// Whose id this is, where an attribute says so.
    source: String,
}

#[derive(Default)]
struct Walk {
    draft: Draft,
    inside_root: bool,
    path: String,
    frames: Vec<Frame>,
}

pub(super) fn parse(text: &str) -> Result<Draft, NfoError> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.allow_dangling_amp = true;
    let mut walk = Walk::default();
    loop {
        let event =
            reader.read_event().map_err(|error| NfoError::NotXml { source: Some(error) })?;
        match event {
            Event::DocType(_) => return Err(NfoError::ForbiddenDoctype),
            Event::Start(element) => walk.open(&element)?,
            Event::End(_) => match walk.frames.pop() {
                Some(frame) => walk.close(frame),
                None => return Ok(walk.draft),
            },
            Event::Text(text) => walk.add(&text.xml10_content()),
            Event::CData(text) => walk.add(&text.xml10_content()),
            Event::GeneralRef(reference) => walk.add_reference(&reference),
            Event::Eof => return Err(NfoError::NotXml { source: None }),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

impl Walk {
    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), NfoError> {
        let name = element.name();
        let name: &str = name.as_ref();
        if !self.inside_root {
            if name != ROOT {
                let root = name.chars().take(MAX_NAME_CHARS).collect();
                return Err(NfoError::NotMovie { root });
            }
            self.inside_root = true;
            return Ok(());
        }
        // The root is the first level.
        if self.frames.len() + 2 > MAX_DEPTH {
            return Err(NfoError::TooDeep);
        }
        let outer_path = self.path.len();
        if outer_path > 0 {
            self.path.push('/');
        }
        self.path.push_str(name);
        let setter = fields::setter(&self.path);
        self.frames.push(Frame {
            outer_path,
            setter,
            text: String::new(),
            source: setter.map_or_else(String::new, |_| source_attribute(element)),
        });
        Ok(())
    }

    fn close(&mut self, frame: Frame) {
        self.path.truncate(frame.outer_path);
        if let Some(set) = frame.setter {
            set(&mut self.draft, &Value { text: &frame.text, source: &frame.source });
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(Frame { setter: Some(_), text: kept, .. }) = self.frames.last_mut() {
            let room = MAX_TEXT_BYTES.saturating_sub(kept.len());
            kept.push_str(&text[..text.floor_char_boundary(room)]);
        }
    }

    /// What cannot be resolved stays as it was written: a bare `&` is more often a mistake in the
    /// file than a reason to lose the film.
    fn add_reference(&mut self, reference: &BytesRef<'_>) {
        match reference.resolve_char_ref() {
            Ok(Some(character)) => self.add(character.encode_utf8(&mut [0; 4])),
            Ok(None) => match entities::named(reference) {
                Some(text) => self.add(&text),
                None => self.add_unresolved(reference),
            },
            Err(_) => self.add_unresolved(reference),
        }
    }

    fn add_unresolved(&mut self, reference: &str) {
        self.add("&");
        self.add(reference);
        self.add(";");
    }
}

/// The attribute by which an id names its source; empty when there is none. One that is written
/// wrongly is passed over, and none is compared with the others: a hostile file may have 800,000.
fn source_attribute(element: &BytesStart<'_>) -> String {
    let mut attributes = element.attributes();
    let sources = attributes.with_checks(false).flatten();
    let source = sources.filter(|attribute| {
        let name: &str = attribute.key.as_ref();
        ["type", "moviedb"].iter().any(|known| name.eq_ignore_ascii_case(known))
    });
    source
        .filter_map(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).ok())
        .map(|value| value.chars().take(MAX_NAME_CHARS).collect())
        .next()
        .unwrap_or_default()
}
