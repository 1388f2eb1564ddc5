//! Colours as sRGB, which is what all that is made of a picture is in.
//!
//! Owns which profiles are heeded: those of three primaries and their curves, as phones, cameras and
//! screens have them. Any other, and a broken one, is taken for sRGB.

use image::{DynamicImage, GenericImageView, RgbImage, RgbaImage};
use moxcms::{ColorProfile, Layout, TransformOptions};

/// A picture of 8 bits a channel in sRGB; as it is where its profile is not heeded.
pub(super) fn as_srgb(image: DynamicImage, profile: Option<&[u8]>) -> DynamicImage {
    let profile = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok());
    let Some(profile) = profile.filter(ColorProfile::is_matrix_shaper) else { return image };
    let layout = if image.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let mut bytes = vec![0; image.as_bytes().len()];
    let done = profile
        .create_transform_8bit(layout, &srgb, layout, options)
        .and_then(|transform| transform.transform(image.as_bytes(), &mut bytes));
    if let Err(error) = done {
        tracing::warn!(%error, "a colour profile is not heeded");
        return image;
    }
    let (width, height) = image.dimensions();
    let converted = if image.color().has_alpha() {
        RgbaImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgba8)
    } else {
        RgbImage::from_raw(width, height, bytes).map(DynamicImage::ImageRgb8)
    };
    converted.unwrap_or(image)
}
