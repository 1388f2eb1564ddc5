//! The segments and scans of a JPEG, see <https://www.w3.org/Graphics/JPEG/itu-t81.pdf>, B.
//!
//! Every code of every block is read, though nothing is made of it: what is torn out of a scan or
//! written over is told by too few blocks, too many, or codes that there are not.

use super::Damage;
use super::bits::{Bits, Codes};
use super::blocks::{Band, Part, Tables, pass};
use super::frame::Frame;
use super::segments::{SEGMENTS, SHORT, next_marker, next_segment, number};

/// Scans that a picture may have. A progressive one has about ten.
const SCANS: usize = 100;

/// Every scan has all its blocks, and the last is followed by the end.
pub(super) fn look(jpeg: &[u8]) -> Result<(), Damage> {
    let mut picture = Picture::default();
    let mut at = 0;
    for _ in 0..SEGMENTS {
        let (marker, segment, after) = next_segment(jpeg, at)?;
        at = after;
        match marker {
            0xD9 => return picture.ended(),
            0xC0..=0xC2 if picture.frame.is_none() => {
                picture.frame = Some(Frame::read(segment, marker == 0xC2)?)
            }
            0xC4 => picture.codes(segment)?,
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCF => {
                return Err("it is coded in a way that is not read");
            }
            0xDD => picture.restart = number(segment, 0)?,
            0xDA => at = picture.scan(segment, jpeg, at)?,
            _ => {}
        }
    }
    Err("it has too many segments")
}

/// What was read before a scan.
#[derive(Default)]
struct Picture {
    frame: Option<Frame>,
    /// Of the mean, then of the waves, by their number.
    tables: [[Option<Codes>; 4]; 2],
    /// Units between two restarts; 0 where there are none.
    restart: usize,
    scans: usize,
}

impl Picture {
    fn codes(&mut self, segment: &[u8]) -> Result<(), Damage> {
        let mut rest = segment;
        while let Some((head, after)) = rest.split_first() {
            let (counts, after) = after.split_first_chunk::<16>().ok_or(SHORT)?;
            let count = counts.iter().map(|count| usize::from(*count)).sum();
            let (values, after) = after.split_at_checked(count).ok_or(SHORT)?;
            let table = self.tables.get_mut(usize::from(head >> 4));
            let table = table.and_then(|of| of.get_mut(usize::from(head & 15)));
            let codes = Codes::new(counts, values).ok_or("its codes contradict each other")?;
            *table.ok_or("its codes have no place")? = Some(codes);
            rest = after;
        }
        Ok(())
    }

    /// Reads past a scan whose data begin at a place; answers the place of the marker behind it.
    fn scan(&mut self, head: &[u8], jpeg: &[u8], mut at: usize) -> Result<usize, Damage> {
        self.scans += 1;
        let frame = self.frame.as_mut().ok_or("a scan comes before its frame")?;
        let count = usize::from(*head.first().ok_or(SHORT)?);
        let (listed, rest) = head[1..].split_at_checked(count * 2).ok_or(SHORT)?;
        let &[first, last, bits] = rest.first_chunk().ok_or(SHORT)?;
        let part = part(frame.is_progressive, first, last, bits)?;
        let mut members = Vec::with_capacity(count);
        for pair in listed.chunks_exact(2) {
            let place = frame.components.iter().position(|component| component.name == pair[0]);
            let of = |kind: usize, number: u8| {
                self.tables[kind].get(usize::from(number)).and_then(Option::as_ref)
            };
            let tables = Tables { mean: of(0, pair[1] >> 4), waves: of(1, pair[1] & 15) };
            members.push((place.ok_or("a scan is of no component")?, tables));
        }
        if members.is_empty() || self.scans > SCANS {
            return Err("it has too many scans, or an empty one");
        }
        // A component alone has no filling.
        let alone = members.len() == 1;
        let (across, down) =
            if alone { frame.components[members[0].0].blocks } else { frame.units };
        let all = across * down;
        let interval = if self.restart == 0 { all } else { self.restart };
        let mut unit = 0;
        while unit < all {
            let until = all.min(unit + interval);
            let mut bits = Bits::new(jpeg, at);
            let mut empty = 0;
            for unit in unit..until {
                let place = (unit % across, unit / across);
                for (component, tables) in &members {
                    let component = &mut frame.components[*component];
                    component.unit_at(place, alone, |set| {
                        pass(&mut bits, part, *tables, set, &mut empty)
                    })?;
                }
            }
            let end = bits.end().filter(|_| empty == 0);
            at = end.ok_or("a scan has more than its picture")?;
            if until < all {
                let (marker, after) = next_marker(jpeg, at)?;
                if usize::from(marker) != 0xD0 + unit / interval % 8 {
                    return Err("a restart is missing");
                }
                at = after;
            }
            unit = until;
        }
        for (component, _) in members {
            frame.components[component].is_seen = true;
        }
        Ok(at)
    }

    fn ended(&self) -> Result<(), Damage> {
        let components = self.frame.iter().flat_map(|frame| &frame.components);
        let is_whole = self.frame.is_some() && components.clone().all(|part| part.is_seen);
        if is_whole { Ok(()) } else { Err("a part of the picture has no scan") }
    }
}

fn part(is_progressive: bool, first: u8, last: u8, bits: u8) -> Result<Part, Damage> {
    if !is_progressive {
        return Ok(Part::All);
    }
    let is_more = bits >> 4 > 0;
    match (first, last) {
        (0, 0) => Ok(if is_more { Part::MeanBit } else { Part::Mean }),
        (1..=63, 1..=63) => {
            let band = Band { first: first.into(), last: last.into() };
            Ok(if is_more { Part::WavesBit(band) } else { Part::Waves(band) })
        }
        _ => Err("a scan is of no coefficients"),
    }
}
