//! Files of the person, outside of the library.

use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;

use crate::{Error, Result};

/// What a path is called, without its folder.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Write a file as a whole: it has all the bytes or those it had before.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error| Error::file(path, error);
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut temporary = NamedTempFile::new_in(folder).map_err(failed)?;
    temporary.write_all(bytes).map_err(failed)?;
    temporary.persist(path).map_err(|refused| failed(refused.error))?;
    Ok(())
}
