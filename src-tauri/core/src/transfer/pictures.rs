//! The pictures of a batch: read and looked at side by side, stored before a row names them.

use std::collections::{HashMap, HashSet};
use std::error::Error as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use rayon::prelude::*;

use super::PlanReason;
use super::film::Picture;
use crate::files::{self, ImageRefusal, InspectedImage, MAX_BYTES};
use crate::paths::file_name;
use crate::{Library, Result};

/// Pictures between two writes: enough that a worker seldom waits for the disk.
const PICTURES_A_WORKER: usize = 2;

/// A stored picture.
#[derive(Clone, Debug)]
pub(super) struct Stored {
    pub(super) image: InspectedImage,
    /// In bytes.
    pub(super) size: usize,
}

/// Why a picture is not taken.
#[derive(Debug, thiserror::Error)]
pub(super) enum Untaken {
    /// It is named and not there.
    #[error("the document does not hold it")]
    Absent,
    /// Another entry has the same bytes.
    #[error("it is a second copy of another picture")]
    SecondCopy,
    /// Its file does not open.
    #[error("the file cannot be read ({0})")]
    Unreadable(#[from] io::Error),
    /// It is no picture, or not a whole one.
    #[error(transparent)]
    Refused(#[from] ImageRefusal),
}

impl Untaken {
    /// The reason of what this picture belongs to, with its name.
    pub(super) fn reason(&self, code: &'static str, file: &str) -> PlanReason {
        let why = match self {
            Self::Absent => "absent",
            Self::SecondCopy => "secondCopy",
            Self::Unreadable(_) => "unreadable",
            Self::Refused(refusal) => refusal.code(),
        };
        PlanReason::new(code).with("file", file).with("why", why).with("because", self)
    }
}

/// What became of each picture that was asked for.
pub(super) type Pictures = HashMap<Picture, Result<Stored, Untaken>>;

/// Read and store pictures; one that cannot be taken is told by the log. Few are in memory at once,
/// however many there are.
pub(super) async fn store(
    library: &Library,
    wanted: impl Iterator<Item = Picture>,
) -> Result<Pictures> {
    let wanted: Vec<Picture> = wanted.collect::<HashSet<_>>().into_iter().collect();
    let workers = library.files().workers();
    let mut pictures = Pictures::new();
    for some in wanted.chunks(workers.current_num_threads().max(1) * PICTURES_A_WORKER) {
        let read = || some.par_iter().map(read).collect();
        let read: Vec<_> = tokio::task::block_in_place(|| workers.install(read));
        for (picture, read) in some.iter().zip(read) {
            let stored = match read {
                Ok((image, bytes)) => {
                    let size = bytes.len();
                    library.files().put(&image, bytes).await?;
                    Ok(Stored { image, size })
                }
                Err(untaken) => {
                    let cause = untaken.source().map(ToString::to_string);
                    tracing::warn!(%untaken, cause, "a picture cannot be taken");
                    Err(untaken)
                }
            };
            pictures.insert(picture.clone(), stored);
        }
    }
    Ok(pictures)
}

fn read(picture: &Picture) -> Result<(InspectedImage, Vec<u8>), Untaken> {
    let bytes = match picture {
        Picture::File(path) => read_file(path)?,
        Picture::Built(_, bytes) => bytes.to_vec(),
        Picture::Nowhere(_) => return Err(Untaken::Absent),
    };
    let image = files::inspect(&bytes)?;
    Ok((image, bytes))
}

fn read_file(path: &Path) -> Result<Vec<u8>, Untaken> {
    let too_large = fs::metadata(path).is_ok_and(|file| file.len() > MAX_BYTES as u64);
    if too_large {
        return Err(ImageRefusal::TooLarge.into());
    }
    Ok(files::read_bounded(path)?)
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
