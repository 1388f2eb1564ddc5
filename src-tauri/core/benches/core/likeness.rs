//! How alike two pictures are: SSIM of their luminance, CIEDE2000 of their colours.

use image::{Rgb, RgbImage};

/// Half of the window of SSIM, 11 pixels wide, and its Gaussian.
const REACH: i64 = 5;
const SIGMA: f64 = 1.5;

/// The mean structural similarity of two pictures of one size (Wang and others, 2004): 1 is equal.
pub(crate) fn ssim(a: &RgbImage, b: &RgbImage) -> f64 {
    let (width, height) = a.dimensions();
    let (a, b) = (luminance(a), luminance(b));
    let product =
        |x: &[f64], y: &[f64]| -> Vec<f64> { x.iter().zip(y).map(|(x, y)| x * y).collect() };
    let size = (width, height);
    let blurred = |values: &[f64]| blur(values, size);
    let (mean_a, mean_b) = (blurred(&a), blurred(&b));
    let (square_a, square_b, both) =
        (blurred(&product(&a, &a)), blurred(&product(&b, &b)), blurred(&product(&a, &b)));
    let (c1, c2) = ((0.01_f64 * 255.0).powi(2), (0.03_f64 * 255.0).powi(2));
    let of = |at: usize| {
        let (ma, mb) = (mean_a[at], mean_b[at]);
        let (va, vb, cov) = (square_a[at] - ma * ma, square_b[at] - mb * mb, both[at] - ma * mb);
        ((2.0 * ma * mb + c1) * (2.0 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
    };
    (0..a.len()).map(of).sum::<f64>() / a.len() as f64
}

fn luminance(image: &RgbImage) -> Vec<f64> {
    let of = |Rgb([r, g, b]): &Rgb<u8>| {
        0.299 * f64::from(*r) + 0.587 * f64::from(*g) + 0.114 * f64::from(*b)
    };
    image.pixels().map(of).collect()
}

/// A Gaussian, across and down; over an edge the last pixel goes on.
fn blur(values: &[f64], (width, height): (u32, u32)) -> Vec<f64> {
    let weight = |at: i64| (-((at * at) as f64) / (2.0 * SIGMA * SIGMA)).exp();
    let sum: f64 = (-REACH..=REACH).map(weight).sum();
    let weights: Vec<f64> = (-REACH..=REACH).map(|at| weight(at) / sum).collect();
    let (width, height) = (i64::from(width), i64::from(height));
    let pass = |from: &[f64], (dx, dy): (i64, i64)| -> Vec<f64> {
        let at = |x: i64, y: i64| {
            let place = y.clamp(0, height - 1) * width + x.clamp(0, width - 1);
            from[usize::try_from(place).unwrap()]
        };
        (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .map(|(x, y)| {
                let near = (-REACH..=REACH).zip(&weights);
                near.map(|(by, weight)| weight * at(x + dx * by, y + dy * by)).sum()
            })
            .collect()
    };
    pass(&pass(values, (1, 0)), (0, 1))
}

/// CIEDE2000 of two colours in sRGB: below 1 nobody sees it.
pub(crate) fn difference(a: Rgb<u8>, b: Rgb<u8>) -> f64 {
    let ([l1, a1, b1], [l2, a2, b2]) = (lab(a), lab(b));
    let mean_c = f64::midpoint(a1.hypot(b1), a2.hypot(b2));
    let far = 25.0_f64.powi(7);
    let g = 0.5 * (1.0 - (mean_c.powi(7) / (mean_c.powi(7) + far)).sqrt());
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| {
        if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) }
    };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let (grey, apart) = (c1 * c2 == 0.0, (h1 - h2).abs() > 180.0);
    let mut dh = if grey { 0.0 } else { h2 - h1 };
    if !grey && apart {
        dh += if h2 <= h1 { 360.0 } else { -360.0 };
    }
    let turn = 2.0 * (c1 * c2).sqrt() * (dh / 2.0).to_radians().sin();
    let mean_h = match (grey, apart) {
        (true, _) => h1 + h2,
        (_, false) => f64::midpoint(h1, h2),
        _ if h1 + h2 < 360.0 => (h1 + h2 + 360.0) / 2.0,
        _ => (h1 + h2 - 360.0) / 2.0,
    };
    let (mean_l, mean_c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t =
        1.0 - 0.17 * cos(mean_h - 30.0) + 0.24 * cos(2.0 * mean_h) + 0.32 * cos(3.0 * mean_h + 6.0)
            - 0.20 * cos(4.0 * mean_h - 63.0);
    let fifty = (mean_l - 50.0).powi(2);
    let sl = 1.0 + 0.015 * fifty / (20.0 + fifty).sqrt();
    let (sc, sh) = (1.0 + 0.045 * mean_c, 1.0 + 0.015 * mean_c * t);
    let rotation = 60.0 * (-((mean_h - 275.0) / 25.0).powi(2)).exp();
    let rt = -2.0 * (mean_c.powi(7) / (mean_c.powi(7) + far)).sqrt() * rotation.to_radians().sin();
    let (dl, dc, dh) = ((l2 - l1) / sl, (c2 - c1) / sc, turn / sh);
    (dl * dl + dc * dc + dh * dh + rt * dc * dh).sqrt()
}

/// CIELAB under D65.
fn lab(Rgb(rgb): Rgb<u8>) -> [f64; 3] {
    let [r, g, b] = rgb.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let x = (0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47;
    let y = 0.212_672_9 * r + 0.715_152_2 * g + 0.072_175 * b;
    let z = (0.019_333_9 * r + 0.119_192 * g + 0.950_304_1 * b) / 1.088_83;
    let f =
        |t: f64| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    let (x, y, z) = (f(x), f(y), f(z));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}
