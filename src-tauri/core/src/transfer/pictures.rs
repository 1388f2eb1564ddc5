//! The pictures of a batch: read and looked at side by side, stored before a row names them.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::film::Picture;
use crate::files::{self, ImageRefusal, InspectedImage, MAX_BYTES};
use crate::paths::file_name;
use crate::{Library, Result};

/// A stored picture.
#[derive(Clone, Debug)]
pub(super) struct Stored {
    pub(super) image: InspectedImage,
    /// In bytes.
    pub(super) size: usize,
}

/// What became of each picture that was asked for; none where it cannot be taken.
pub(super) type Pictures = HashMap<Picture, Option<Stored>>;

/// Read and store pictures; one that cannot be taken is told by the log.
pub(super) async fn store(
    library: &Library,
    wanted: impl Iterator<Item = Picture>,
) -> Result<Pictures> {
    let wanted: Vec<Picture> = wanted.collect::<HashSet<_>>().into_iter().collect();
    let workers = library.files().workers();
    let read: Vec<_> =
        tokio::task::block_in_place(|| workers.install(|| wanted.par_iter().map(read).collect()));
    let mut pictures = Pictures::new();
    for (picture, read) in wanted.into_iter().zip(read) {
        let stored = match read {
            Ok((image, bytes)) => {
                let size = bytes.len();
                library.files().put(&image, bytes).await?;
                Some(Stored { image, size })
            }
            Err(reason) => {
                tracing::warn!(reason, "a picture cannot be taken");
                None
            }
        };
        pictures.insert(picture, stored);
    }
    Ok(pictures)
}

fn read(picture: &Picture) -> Result<(InspectedImage, Vec<u8>), String> {
    let bytes = match picture {
        Picture::File(path) => read_file(path)?,
        Picture::Built(_, bytes) => bytes.to_vec(),
        Picture::Nowhere(_) => return Err("the document does not hold it".to_owned()),
    };
    let image = files::inspect(&bytes).map_err(|error| error.to_string())?;
    Ok((image, bytes))
}

fn read_file(path: &Path) -> Result<Vec<u8>, String> {
    let too_large = fs::metadata(path).is_ok_and(|file| file.len() > MAX_BYTES as u64);
    if too_large {
        return Err(ImageRefusal::TooLarge.to_string());
    }
    files::read_bounded(path).map_err(|error| error.to_string())
}

impl Picture {
    /// The file it is, where it is one.
    pub(super) fn into_path(self) -> Option<PathBuf> {
        match self {
            Self::File(path) => Some(path),
            Self::Built(..) | Self::Nowhere(_) => None,
        }
    }

    /// What it is called, without its folder.
    pub(super) fn name(&self) -> String {
        match self {
            Self::File(path) => file_name(path),
            Self::Built(name, _) => (*name).to_owned(),
            Self::Nowhere(name) => name.clone(),
        }
    }
}
