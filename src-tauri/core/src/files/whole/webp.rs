//! The chunks of a WebP, see <https://developers.google.com/speed/webp/docs/riff_container>.

use super::Damage;

/// Every chunk that is listed is there, and no frame is of another size than is said beside it:
/// a decoder makes room for the frame before it compares them.
pub(super) fn look(webp: &[u8]) -> Result<(), Damage> {
    let size = webp.get(4..8).and_then(<[u8]>::first_chunk).ok_or(ENDS)?;
    let end = (u32::from_le_bytes(*size) as usize).checked_add(8).ok_or(ENDS)?;
    frames(webp.get(12..end).ok_or(ENDS)?, None)
}

const ENDS: Damage = "the file ends before its picture";
type Size = (u32, u32);

fn frames(mut rest: &[u8], mut said: Option<Size>) -> Result<(), Damage> {
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let (name, length) = head.split_at(4);
        let length = length.first_chunk().map_or(0, |length| u32::from_le_bytes(*length)) as usize;
        let (body, after) = after.split_at_checked(length).ok_or(ENDS)?;
        match name {
            b"VP8X" => said = size_less_one(body, 4),
            b"ANMF" => frames(body.get(16..).ok_or(ENDS)?, size_less_one(body, 6))?,
            b"VP8 " if said.is_some_and(|said| size_of_frame(body) != Some(said)) => {
                return Err("a frame is of another size than its picture");
            }
            _ => {}
        }
        rest = after.get(length % 2..).unwrap_or_default();
    }
    Ok(())
}

/// Two numbers of three bytes, each one less than a side.
fn size_less_one(body: &[u8], at: usize) -> Option<Size> {
    let &[a, b, c, d, e, f] = body.get(at..)?.first_chunk()?;
    let side = |bytes: [u8; 3]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]) + 1;
    Some((side([a, b, c]), side([d, e, f])))
}

/// See <https://www.rfc-editor.org/rfc/rfc6386#section-9.1>.
fn size_of_frame(frame: &[u8]) -> Option<Size> {
    let &[a, b, c, d] = frame.get(6..)?.first_chunk()?;
    let side = |bytes| u32::from(u16::from_le_bytes(bytes) & 0x3FFF);
    Some((side([a, b]), side([c, d])))
}
