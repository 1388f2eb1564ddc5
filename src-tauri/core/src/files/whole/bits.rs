//! The bits between two markers of a JPEG, and the Huffman codes they are written in.

use super::Damage;

/// Codes up to this length are found by one look.
const SHORT: u32 = 12;

/// One table of codes; each stands for a byte.
pub(super) struct Codes {
    /// By the next bits: length of the code in the upper byte, what it stands for in the lower;
    /// zero where the code is longer or is none.
    short: Box<[u16; 1 << SHORT]>,
    /// For each length: the first 16 bits that are beyond its codes.
    beyond: [u32; 17],
    /// For each length: what to add to a code for its place in `values`.
    places: [i32; 17],
    values: Vec<u8>,
}

impl Codes {
    /// From how many codes there are of each length, 1 to 16 bits, and what they stand for, in
    /// order. None where there cannot be so many.
    pub(super) fn new(counts: &[u8; 16], values: &[u8]) -> Option<Self> {
        let mut short = Box::new([0; 1 << SHORT]);
        let (mut beyond, mut places) = ([0; 17], [0; 17]);
        let (mut code, mut place) = (0_u32, 0_usize);
        for (length, count) in (1_u32..).zip(counts) {
            let at = length as usize;
            places[at] = i32::try_from(place).ok()? - i32::try_from(code).ok()?;
            for _ in 0..*count {
                let value = u16::from(*values.get(place)?);
                if code >> length != 0 {
                    return None;
                }
                if length <= SHORT {
                    let first = (code << (SHORT - length)) as usize;
                    let entry = u16::try_from(length).ok()? << 8 | value;
                    short[first..first + (1 << (SHORT - length))].fill(entry);
                }
                (code, place) = (code + 1, place + 1);
            }
            beyond[at] = code << (16 - length);
            code <<= 1;
        }
        Some(Self { short, beyond, places, values: values.to_vec() })
    }

    /// Length and meaning of the code that these 16 bits begin with.
    fn find(&self, bits: u32) -> Option<(u32, u8)> {
        let [length, value] = self.short[(bits >> (16 - SHORT)) as usize].to_be_bytes();
        if length > 0 {
            return Some((u32::from(length), value));
        }
        let length = (SHORT + 1..=16).find(|length| bits < self.beyond[*length as usize])?;
        let code = i32::try_from(bits >> (16 - length)).ok()?;
        let place = usize::try_from(code + self.places[length as usize]).ok()?;
        Some((length, *self.values.get(place)?))
    }
}

/// Reads bits up to the next marker.
pub(super) struct Bits<'a> {
    data: &'a [u8],
    at: usize,
    /// The next bits, from the highest.
    held: u64,
    count: u32,
}

impl<'a> Bits<'a> {
    /// From a place in a file.
    pub(super) fn new(data: &'a [u8], at: usize) -> Self {
        Self { data, at, held: 0, count: 0 }
    }

    /// Hold 32 bits at least, if there are so many.
    fn fill(&mut self) {
        if self.count < 32 {
            self.read();
        }
    }

    fn read(&mut self) {
        if let Some(next) = self.data.get(self.at..).and_then(<[u8]>::first_chunk::<8>) {
            let next = u64::from_be_bytes(*next);
            if !has_marker(next) {
                // The bits of a byte that fits in part are read again at the next time.
                self.held |= next >> self.count;
                let bytes = (64 - self.count) / 8;
                self.at += bytes as usize;
                self.count += bytes * 8;
                return;
            }
        }
        while self.count <= 56 {
            let Some(byte) = self.data.get(self.at) else { return };
            // A zero behind it says that it is no marker.
            let width = match (byte, self.data.get(self.at + 1)) {
                (0xFF, Some(0)) => 2,
                (0xFF, _) => return,
                _ => 1,
            };
            self.held |= u64::from(*byte) << (56 - self.count);
            self.at += width;
            self.count += 8;
        }
    }

    /// Pass over at most 32 bits.
    pub(super) fn skip(&mut self, count: u32) -> Result<(), Damage> {
        self.take(count).map(drop)
    }

    /// The next bits, at most 32.
    pub(super) fn take(&mut self, count: u32) -> Result<u32, Damage> {
        self.fill();
        if count > self.count {
            return Err(SHORT_SCAN);
        }
        let bits = if count == 0 { 0 } else { self.held >> (64 - count) };
        self.drop(count);
        Ok(u32::try_from(bits).unwrap_or_default())
    }

    /// What the next code stands for. As many bits behind it as the lower half of that says belong
    /// to it and are passed over.
    pub(super) fn code(&mut self, codes: &Codes) -> Result<u8, Damage> {
        self.fill();
        let (length, value) = codes.find((self.held >> 48) as u32).ok_or("a code is none")?;
        let length = length + u32::from(value & 15);
        if length > self.count {
            return Err(SHORT_SCAN);
        }
        self.drop(length);
        Ok(value)
    }

    fn drop(&mut self, count: u32) {
        self.held <<= count;
        self.count -= count;
    }

    /// Where the marker is that these bits end at; none where more than the filling of a byte is
    /// left before it. Some programs put zeros there.
    pub(super) fn end(mut self) -> Option<usize> {
        self.drop(self.count % 8);
        while self.count > 0 || self.data.get(self.at).is_some_and(|byte| *byte == 0) {
            self.fill();
            if self.count > 0 && self.take(8).ok()? != 0 {
                return None;
            }
        }
        match self.data.get(self.at..)? {
            [0xFF, 0, ..] => None,
            [] | [0xFF, ..] => Some(self.at),
            _ => None,
        }
    }
}

const SHORT_SCAN: Damage = "a scan ends before its picture";

/// Whether one of eight bytes is `FF`.
const fn has_marker(bytes: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let inverted = !bytes;
    inverted.wrapping_sub(ONES) & !inverted & (ONES << 7) != 0
}
