//! The segments of a JPEG, see <https://www.w3.org/Graphics/JPEG/itu-t81.pdf>, B.1.

use super::Damage;

/// The next marker that has a segment, and the place behind that.
pub(super) fn next_segment(jpeg: &[u8], mut at: usize) -> Result<(u8, &[u8], usize), Damage> {
    loop {
        let (marker, after) = next_marker(jpeg, at)?;
        at = after;
        // Those that stand alone: the beginning, and restarts that some put behind a scan.
        if !matches!(marker, 0x01 | 0xD0..=0xD9) {
            let segment = segment(jpeg, at)?;
            return Ok((marker, segment, at + 2 + segment.len()));
        }
        if marker == 0xD9 {
            return Ok((marker, &[], at));
        }
    }
}

/// The next marker from a place on, and the place behind it.
pub(super) fn next_marker(jpeg: &[u8], mut at: usize) -> Result<(u8, usize), Damage> {
    loop {
        let [first, second] = *jpeg.get(at..).and_then(<[u8]>::first_chunk).ok_or(ENDS)?;
        at += 1;
        if first == 0xFF && !matches!(second, 0 | 0xFF) {
            return Ok((second, at + 1));
        }
    }
}

/// What is between a marker and the next, without its length.
fn segment(jpeg: &[u8], at: usize) -> Result<&[u8], Damage> {
    let rest = jpeg.get(at..).ok_or(ENDS)?;
    rest.get(2..number(rest, 0)?).ok_or(ENDS)
}

pub(super) fn number(segment: &[u8], at: usize) -> Result<usize, Damage> {
    let two = segment.get(at..).and_then(<[u8]>::first_chunk).ok_or(SHORT)?;
    Ok(usize::from(u16::from_be_bytes(*two)))
}

const ENDS: Damage = "the file ends before its picture";
pub(super) const SHORT: Damage = "a segment is too short";

/// Segments that a picture may have: metadata of 64 MB are a thousand.
pub(super) const SEGMENTS: usize = 4096;

/// Whether a decoder reaches the first scan soon.
pub(in super::super) fn begins_soon(jpeg: &[u8]) -> bool {
    let mut at = 0;
    for _ in 0..SEGMENTS {
        match next_segment(jpeg, at) {
            Ok((0xD9 | 0xDA, ..)) | Err(_) => return true,
            Ok((.., after)) => at = after,
        }
    }
    false
}

/// Pixels across and down, where a frame is begun.
pub(in super::super) fn size(jpeg: &[u8]) -> Option<(u64, u64)> {
    let mut at = 0;
    while let Ok((marker, segment, after)) = next_segment(jpeg, at) {
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            return Some((number(segment, 3).ok()? as u64, number(segment, 1).ok()? as u64));
        }
        at = after;
    }
    None
}
