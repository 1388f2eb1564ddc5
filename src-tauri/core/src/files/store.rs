//! The object store on disk: `objects/ab/<hash>.<extension>`, written durably before any row names
//! it, and never changed.

use std::io::Read;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::{ObjectStoreExt, PutPayload};
use rayon::{ThreadPool, ThreadPoolBuilder};

use super::hash::ObjectHash;
use super::image::{Derived, thumbnail};
use super::inspect::{FORMATS, InspectedImage, MAX_BYTES};
use super::thumbnails::{ThumbnailCache, bucket};
use crate::{Error, Result};

/// A library's originals and this machine's thumbnails of them.
#[derive(Clone, Debug)]
pub struct FileStore {
    objects: Arc<LocalFileSystem>,
    root: PathBuf,
    thumbnails: ThumbnailCache,
    workers: Arc<ThreadPool>,
    keeping: Arc<tokio::sync::Mutex<()>>,
}

/// A picture on its way to the page.
#[derive(Debug)]
pub struct Served {
    /// Its type.
    pub mime_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl FileStore {
    /// The store of a library, made where there is none.
    pub(crate) fn create(folder: &Path, cache: &Path) -> Result<Self> {
        let root = folder.join("objects");
        std::fs::create_dir_all(&root).map_err(|error| Error::file(&root, error))?;
        Self::open(folder, cache)
    }

    /// The store of a library that is there.
    pub(crate) fn open(folder: &Path, cache: &Path) -> Result<Self> {
        let root = folder.join("objects");
        let objects = Arc::new(LocalFileSystem::new_with_prefix(&root)?.with_fsync(true));
        let thumbnails = ThumbnailCache { root: cache.join("thumbnails") };
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        let workers = ThreadPoolBuilder::new()
            .num_threads(cores.saturating_sub(1).max(1))
            .build()
            .map_err(|error| Error::internal("starting the picture workers", error))?;
        let (workers, keeping) = (Arc::new(workers), Arc::default());
        Ok(Self { objects, root, thumbnails, workers, keeping })
    }

    /// Decode pictures here: as many at once as there are cores but one, which draws the window.
    pub(crate) fn workers(&self) -> &ThreadPool {
        &self.workers
    }

    /// Where the object of a key lies.
    pub(crate) fn path(&self, key: &str) -> PathBuf {
        self.root.join(key)
    }

    /// Every object on disk.
    pub(crate) fn stored(&self) -> Result<Vec<PathBuf>> {
        walkdir::WalkDir::new(&self.root)
            .into_iter()
            .filter(|entry| entry.as_ref().map_or(true, |entry| entry.file_type().is_file()))
            .map(|entry| entry.map(walkdir::DirEntry::into_path))
            .collect::<Result<_, walkdir::Error>>()
            .map_err(|error| Error::file(&self.root, error.into()))
    }

    /// Store an original. One that is there already is left alone: equal names have equal bytes,
    /// unless the disk has lost some of them.
    pub(crate) async fn put(&self, image: &InspectedImage, bytes: Vec<u8>) -> Result<()> {
        let key = image.key();
        let path = self.path(&key);
        let _no_sweep = self.keeping.lock().await;
        // One that nothing has named for long is new again; where that cannot be said it is written.
        if !(bytes_match_key(&path, &key) && touch(&path).is_ok()) {
            let payload = PutPayload::from_bytes(Bytes::from(bytes));
            self.objects.put(&object_store::path::Path::from(key.as_str()), payload).await?;
        }
        Ok(())
    }

    /// Delete an original if it was stored before `latest`; answers whether it was.
    pub(super) async fn sweep(&self, path: &Path, latest: SystemTime) -> std::io::Result<bool> {
        let _no_put = self.keeping.lock().await;
        let is_old = path.metadata()?.modified()? < latest;
        if is_old {
            std::fs::remove_file(path)?;
        }
        Ok(is_old)
    }

    /// Put the thumbnails of an original into the cache. It is a cache: a failure costs time later.
    pub(crate) fn cache(&self, hash: &ObjectHash, derived: &Derived) {
        for (width, jpeg) in &derived.thumbnails {
            if let Err(error) = self.thumbnails.write(hash, *width, jpeg) {
                tracing::warn!(%error, "a thumbnail could not be kept");
            }
        }
    }

    /// Let go of all thumbnails; each is made anew when it is asked for.
    pub(crate) fn forget_thumbnails(&self) {
        if let Err(error) = self.thumbnails.clear() {
            tracing::warn!(%error, "old thumbnails could not be deleted");
        }
    }

    /// A picture for the page: a thumbnail at least `width` wide, made anew if the cache lost it,
    /// or without a width the original. None for a name that is not one of ours. Blocks.
    #[must_use]
    pub fn serve(&self, hash: &str, width: Option<u32>) -> Option<Served> {
        let hash: ObjectHash = hash.parse().ok()?;
        let Some(width) = width.map(bucket) else { return self.original(&hash) };
        if let Ok(Some(bytes)) = self.thumbnails.read(&hash, width) {
            return Some(Served { mime_type: "image/jpeg", bytes });
        }
        let original = self.original(&hash)?.bytes;
        let bytes = self
            .workers
            .install(|| thumbnail(&original, width))
            .inspect_err(|error| tracing::warn!(%error, "a thumbnail could not be made"))
            .ok()?;
        if let Err(error) = self.thumbnails.write(&hash, width, &bytes) {
            tracing::warn!(%error, "a thumbnail could not be kept");
        }
        Some(Served { mime_type: "image/jpeg", bytes })
    }

    fn original(&self, hash: &ObjectHash) -> Option<Served> {
        FORMATS.iter().find_map(|(_, extension, mime_type)| {
            let key = format!("{}/{hash}.{extension}", hash.prefix());
            let bytes = std::fs::read(self.path(&key)).ok()?;
            Some(Served { mime_type, bytes })
        })
    }
}

fn touch(path: &Path) -> std::io::Result<()> {
    std::fs::File::options().append(true).open(path)?.set_modified(SystemTime::now())
}

/// The hash in a key.
pub(super) fn hash_of(key: &str) -> &str {
    let name = key.rsplit('/').next().unwrap_or(key);
    name.split('.').next().unwrap_or(name)
}

/// Whether a file still holds the bytes its key names.
pub(crate) fn bytes_match_key(path: &Path, key: &str) -> bool {
    read_bounded(path).is_ok_and(|bytes| ObjectHash::of(&bytes).as_str() == hash_of(key))
}

/// A file's bytes; one byte more than a picture may have at most, so that the excess is seen.
pub(crate) fn read_bounded(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // A pipe of that name would be waited for, and it has no end.
    if !std::fs::metadata(path)?.is_file() {
        return Err(std::io::Error::other("it is not a regular file"));
    }
    std::fs::File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
