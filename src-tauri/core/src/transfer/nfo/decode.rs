//! From the bytes of an XML file to text.
//!
//! Owns which encoding is believed. Never fails: what cannot be decoded becomes the replacement
//! character, and the XML reader judges the rest.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A declaration is on the first line; a longer search would only find text about encodings.
const DECLARATION_BYTES: usize = 256;

/// A byte order mark wins over the declaration, a usable declaration over the guess, and the guess
/// is UTF-8 where the bytes are UTF-8, else Windows-1252.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_as(encoding, &bytes[mark..]);
    }
    match bytes {
        [b'<', 0, ..] => return decode_as(UTF_16LE, bytes),
        [0, b'<', ..] => return decode_as(UTF_16BE, bytes),
        _ => {}
    }
    match declared(bytes) {
        // Text in a single-byte encoding is hardly ever UTF-8 by chance; a tool that declares one
        // and writes the other is common.
        Some(encoding) if encoding.is_single_byte() && str::from_utf8(bytes).is_ok() => {
            guess(bytes)
        }
        Some(encoding) => decode_as(encoding, bytes),
        None => guess(bytes),
    }
}

/// The encoding the declaration names, where it can be true.
///
/// The name was found as single bytes, so UTF-16 is not true (tools that write to a string first
/// leave it in UTF-8 files), and UTF-8 is left to the guess, which tests it.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARATION_BYTES)];
    let declaration = between(head.trim_ascii_start(), b"<?xml", b"?>")?;
    let value = between(declaration, b"encoding", b"?>").unwrap_or_default();
    let quoted = value.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, name) = quoted.split_first()?;
    let end = name.iter().position(|byte| byte == quote)?;
    let encoding = Encoding::for_label_no_replacement(&name[..end])?;
    (![UTF_8, UTF_16LE, UTF_16BE].contains(&encoding)).then_some(encoding)
}

/// What stands after `start` and before `end`, or before the end of `bytes`.
fn between<'a>(bytes: &'a [u8], start: &[u8], end: &[u8]) -> Option<&'a [u8]> {
    let find = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).position(|part| part == what);
    let rest = &bytes[find(bytes, start)? + start.len()..];
    Some(&rest[..find(rest, end).unwrap_or(rest.len())])
}

fn guess(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => decode_as(WINDOWS_1252, bytes),
    }
}

fn decode_as<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Cow<'a, str> {
    encoding.decode_without_bom_handling(bytes).0
}
