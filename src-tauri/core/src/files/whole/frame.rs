//! The frame of a JPEG: its components and how their blocks lie, see
//! <https://www.w3.org/Graphics/JPEG/itu-t81.pdf>, A.1 and A.2.

use super::Damage;
use super::segments::{SHORT, next_segment, number};

const SIZE_OF_BLOCK: usize = 8;
/// Twice as many as 64 megapixels of four components are.
const MOST_BLOCKS: usize = 8 << 20;

pub(super) struct Frame {
    pub(super) is_progressive: bool,
    pub(super) components: Vec<Component>,
    /// Units of all components, across and down.
    pub(super) units: (usize, usize),
}

pub(super) struct Component {
    pub(super) name: u8,
    /// Blocks of a unit, across and down.
    pub(super) unit: (usize, usize),
    /// Blocks that hold its picture, across and down.
    pub(super) blocks: (usize, usize),
    /// Blocks across with those that fill the last unit.
    pub(super) stride: usize,
    /// For each block which coefficients are not zero; empty where that need not be known.
    pub(super) set: Vec<u64>,
    pub(super) is_seen: bool,
}

impl Frame {
    pub(super) fn read(segment: &[u8], is_progressive: bool) -> Result<Self, Damage> {
        let (height, width) = (number(segment, 1)?, number(segment, 3)?);
        let listed = segment.get(6..).ok_or(SHORT)?.chunks_exact(3);
        let listed: Vec<_> = listed
            .map(|part| (part[0], usize::from(part[1] >> 4), usize::from(part[1] & 15)))
            .collect();
        let is_size = |size: usize| (1..=4).contains(&size);
        if listed.iter().any(|(_, h, v)| !is_size(*h) || !is_size(*v)) {
            return Err("a component has no size");
        }
        let across = listed.iter().map(|part| part.1).max().ok_or("it has no components")?;
        let down = listed.iter().map(|part| part.2).max().ok_or("it has no components")?;
        let units = (width.div_ceil(SIZE_OF_BLOCK * across), height.div_ceil(SIZE_OF_BLOCK * down));
        let blocks: usize = listed.iter().map(|(_, h, v)| units.0 * h * units.1 * v).sum();
        if blocks > MOST_BLOCKS {
            return Err("it has too many blocks");
        }
        let component = |(name, h, v): (u8, usize, usize)| {
            let blocks = |side: usize, of: usize, most: usize| {
                (side * of).div_ceil(most).div_ceil(SIZE_OF_BLOCK)
            };
            let count = units.0 * h * units.1 * v;
            Component {
                name,
                unit: (h, v),
                blocks: (blocks(width, h, across), blocks(height, v, down)),
                stride: units.0 * h,
                set: if is_progressive { vec![0; count] } else { Vec::new() },
                is_seen: false,
            }
        };
        let components = listed.into_iter().map(component).collect();
        Ok(Self { is_progressive, components, units })
    }
}

impl Component {
    /// Gives each block of a unit to `pass`.
    pub(super) fn unit_at(
        &mut self,
        (x, y): (usize, usize),
        alone: bool,
        mut pass: impl FnMut(&mut u64) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        let (across, down) = if alone { (1, 1) } else { self.unit };
        for row in 0..down {
            for column in 0..across {
                let block = (y * down + row) * self.stride + x * across + column;
                let mut unknown = 0;
                pass(self.set.get_mut(block).unwrap_or(&mut unknown))?;
            }
        }
        Ok(())
    }
}

/// Coefficients that a decoder keeps until it has read the last scan: all of them, unless each scan
/// has whole blocks of every component.
pub(in super::super) fn coefficients(jpeg: &[u8]) -> u64 {
    let (mut at, mut frame, mut is_progressive) = (0, None, false);
    while let Ok((marker, segment, after)) = next_segment(jpeg, at) {
        match marker {
            0xC0..=0xC2 if frame.is_none() => {
                is_progressive = marker == 0xC2;
                frame = Frame::read(segment, true).ok();
            }
            0xDA => {
                let parts = frame.map_or(Vec::new(), |frame| frame.components);
                let is_at_once = usize::from(*segment.first().unwrap_or(&0)) == parts.len();
                let blocks = parts.iter().map(|part| part.set.len() as u64).sum::<u64>();
                return if is_at_once && !is_progressive { 0 } else { blocks * 64 };
            }
            _ => {}
        }
        at = after;
    }
    0
}
