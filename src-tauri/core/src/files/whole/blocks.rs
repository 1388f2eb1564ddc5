//! The blocks of a JPEG: 64 coefficients each, whole or a few bits at a time.
//!
//! Owns how they are coded, see <https://www.w3.org/Graphics/JPEG/itu-t81.pdf>, F.1 and G.1. No
//! coefficient is kept; of a progressive picture which of them are not zero.

use super::Damage;
use super::bits::{Bits, Codes};

/// What a scan holds of each block.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// Everything.
    All,
    /// The upper bits of the mean.
    Mean,
    /// One more bit of the mean.
    MeanBit,
    /// The upper bits of coefficients.
    Waves(Band),
    /// One more bit of coefficients.
    WavesBit(Band),
}

/// Coefficients from the first to the last, in zigzag order; neither is the mean.
#[derive(Clone, Copy)]
pub(super) struct Band {
    pub(super) first: u32,
    pub(super) last: u32,
}

/// The codes of a component in a scan; those that its part needs are there.
#[derive(Clone, Copy)]
pub(super) struct Tables<'a> {
    pub(super) mean: Option<&'a Codes>,
    pub(super) waves: Option<&'a Codes>,
}

/// Reads past one block. `set` has a bit for each coefficient that is not zero, `empty` counts the
/// blocks to come that have nothing new.
pub(super) fn pass(
    bits: &mut Bits<'_>,
    part: Part,
    tables: Tables<'_>,
    set: &mut u64,
    empty: &mut u32,
) -> Result<(), Damage> {
    match part {
        Part::All => {
            mean(bits, tables.mean.ok_or(NO_CODES)?)?;
            all_waves(bits, tables.waves.ok_or(NO_CODES)?)
        }
        Part::Mean => mean(bits, tables.mean.ok_or(NO_CODES)?),
        Part::MeanBit => bits.skip(1),
        Part::Waves(band) => waves(bits, tables.waves.ok_or(NO_CODES)?, band, set, empty),
        Part::WavesBit(band) => wave_bits(bits, tables.waves.ok_or(NO_CODES)?, band, set, empty),
    }
}

const NO_CODES: Damage = "a scan has no codes";
const TOO_MANY: Damage = "a block has more than 64 coefficients";

fn mean(bits: &mut Bits<'_>, codes: &Codes) -> Result<(), Damage> {
    if bits.code(codes)? > 15 { Err("a mean has too many bits") } else { Ok(()) }
}

/// How many zeros come first, and of how many bits the coefficient behind them is, which is read.
fn run(bits: &mut Bits<'_>, codes: &Codes) -> Result<(u32, u32), Damage> {
    let code = u32::from(bits.code(codes)?);
    Ok((code >> 4, code & 15))
}

fn all_waves(bits: &mut Bits<'_>, codes: &Codes) -> Result<(), Damage> {
    let mut at = 1;
    while at < 64 {
        let (zeros, size) = run(bits, codes)?;
        if size == 0 && zeros < 15 {
            return Ok(());
        }
        at += zeros + 1;
    }
    if at > 64 { Err(TOO_MANY) } else { Ok(()) }
}

fn waves(
    bits: &mut Bits<'_>,
    codes: &Codes,
    band: Band,
    set: &mut u64,
    empty: &mut u32,
) -> Result<(), Damage> {
    if *empty > 0 {
        *empty -= 1;
        return Ok(());
    }
    let mut at = band.first;
    while at <= band.last {
        let (zeros, size) = run(bits, codes)?;
        if size == 0 && zeros < 15 {
            *empty = (1 << zeros) - 1 + bits.take(zeros)?;
            return Ok(());
        }
        at += zeros;
        if at > band.last {
            return Err(TOO_MANY);
        }
        *set |= u64::from(size > 0) << at;
        at += 1;
    }
    Ok(())
}

fn wave_bits(
    bits: &mut Bits<'_>,
    codes: &Codes,
    band: Band,
    set: &mut u64,
    empty: &mut u32,
) -> Result<(), Damage> {
    let mut at = band.first;
    while at <= band.last && *empty == 0 {
        let (zeros, size) = run(bits, codes)?;
        if size == 0 && zeros < 15 {
            *empty = (1 << zeros) + bits.take(zeros)?;
            break;
        }
        let mut left = zeros;
        while at <= band.last {
            if *set >> at & 1 == 1 {
                bits.skip(1)?;
            } else if left == 0 {
                break;
            } else {
                left -= 1;
            }
            at += 1;
        }
        if size > 1 || (at > band.last && (size == 1 || left > 0)) {
            return Err(TOO_MANY);
        }
        *set |= u64::from(size == 1) << at.min(63);
        at += 1;
    }
    if *empty > 0 {
        *empty -= 1;
        // One bit of each that was not zero before.
        let known = (at..=band.last).filter(|at| *set >> at & 1 == 1).count();
        for _ in 0..known {
            bits.skip(1)?;
        }
    }
    Ok(())
}
