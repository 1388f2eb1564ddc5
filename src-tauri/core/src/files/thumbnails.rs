//! The cache of small posters on disk.
//!
//! Owns where a thumbnail lies and which widths there are. Does not make thumbnails, and does not
//! decide how long they are kept: losing all of them costs time only, so nothing is synced.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;

use tempfile::NamedTempFile;

use super::hash::ObjectHash;

/// The widths made of every picture, in pixels, from small to large.
pub(crate) const WIDTHS: [u32; 3] = [160, 320, 640];

/// A folder that holds `ab/<hash>-<width>.jpg`.
#[derive(Debug, Clone)]
pub(crate) struct ThumbnailCache {
    pub(crate) root: PathBuf,
}

/// The smallest width that is at least `wanted`, else the largest.
pub(crate) fn bucket(wanted: u32) -> u32 {
    WIDTHS.into_iter().find(|width| *width >= wanted).unwrap_or(WIDTHS[WIDTHS.len() - 1])
}

impl ThumbnailCache {
    /// The JPEG bytes; None where this thumbnail is not in the cache.
    pub(crate) fn read(&self, hash: &ObjectHash, width: u32) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.path(hash, width)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts a thumbnail in place as a whole, so that a reader never sees half of it.
    pub(crate) fn write(&self, hash: &ObjectHash, width: u32, jpeg: &[u8]) -> io::Result<()> {
        let folder = self.root.join(hash.prefix());
        let mut file = match NamedTempFile::new_in(&folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                fs::create_dir_all(&folder)?;
                NamedTempFile::new_in(&folder)?
            }
            other => other?,
        };
        file.write_all(jpeg)?;
        file.persist(self.path(hash, width)).map_err(|refused| refused.error)?;
        Ok(())
    }

    /// Deletes all of them.
    pub(crate) fn clear(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.root) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn path(&self, hash: &ObjectHash, width: u32) -> PathBuf {
        self.root.join(hash.prefix()).join(format!("{hash}-{}.jpg", bucket(width)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_width_is_rounded_up_to_one_that_is_made() {
        let made = [0, 1, 160, 161, 320, 500, 640, 641, u32::MAX].map(bucket);
        assert_eq!(made, [160, 160, 160, 320, 320, 640, 640, 640, 640]);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let cache = ThumbnailCache { root: folder.path().join("thumbnails") };
        let hash = ObjectHash::of(b"poster");
        assert_eq!(cache.read(&hash, 320).expect("readable"), None);
        cache.write(&hash, 320, b"first").expect("written");
        cache.write(&hash, 320, b"second").expect("written over");
        assert_eq!(cache.read(&hash, 300).expect("readable"), Some(b"second".to_vec()));
        assert_eq!(cache.read(&hash, 160).expect("readable"), None);
        let inside = fs::read_dir(cache.root.join(hash.prefix())).expect("readable").count();
        assert_eq!(inside, 1, "no temporary file is left");
    }
}
