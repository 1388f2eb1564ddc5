//! The chunks of a PNG, see <https://www.w3.org/TR/png-3/#5Chunk-layout>.

use super::Damage;

/// Length of the signature.
const SIGNATURE: usize = 8;

/// Every chunk that the picture needs has the checksum it was written with, up to the last.
pub(super) fn look(png: &[u8]) -> Result<(), Damage> {
    let mut rest = png.get(SIGNATURE..).unwrap_or_default();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_be_bytes(*length) as usize;
        let (chunk, after) =
            length.checked_add(4).and_then(|length| after.split_at_checked(length)).ok_or(ENDS)?;
        let (sum, after) = after.split_first_chunk::<4>().ok_or(ENDS)?;
        // A small letter: text, times, a profile, without which a picture is still a picture.
        let is_needed = chunk[0].is_ascii_uppercase();
        if is_needed && crc32fast::hash(chunk) != u32::from_be_bytes(*sum) {
            return Err("a chunk has another checksum");
        }
        if chunk.starts_with(b"IEND") {
            return Ok(());
        }
        rest = after;
    }
    Err(ENDS)
}

const ENDS: Damage = "the file ends before its last chunk";
