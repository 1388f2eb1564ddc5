//! The system's folder dialog. The one thing a test cannot click, so with the feature `e2e` a flag
//! of the command line answers in its place.

use std::path::PathBuf;

use tauri::WebviewWindow;

const PICTURES: &[&str] = &["jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "tbn"];

/// Who answers when a folder is asked for.
#[derive(Clone, Debug)]
pub(crate) enum FolderPicker {
    /// The person, in the system's dialog.
    Dialog,
    /// The command line of a test.
    #[cfg(feature = "e2e")]
    Given {
        /// The folder to import.
        import: PathBuf,
        /// The folder to export to.
        export: PathBuf,
    },
}

impl FolderPicker {
    /// The folder; none when the dialog was closed.
    pub(crate) async fn pick(&self, window: &WebviewWindow) -> Option<PathBuf> {
        match self {
            Self::Dialog => {
                let dialog = rfd::AsyncFileDialog::new().set_parent(window);
                dialog.pick_folder().await.map(|folder| folder.path().to_owned())
            }
            #[cfg(feature = "e2e")]
            Self::Given { import, .. } => Some(import.clone()),
        }
    }

    /// The folder to export to; none when the dialog was closed.
    pub(crate) async fn pick_export(&self, window: &WebviewWindow) -> Option<PathBuf> {
        match self {
            Self::Dialog => self.pick(window).await,
            #[cfg(feature = "e2e")]
            Self::Given { export, .. } => Some(export.clone()),
        }
    }

    /// A picture; none when the dialog was closed.
    pub(crate) async fn pick_picture(&self, window: &WebviewWindow) -> Option<PathBuf> {
        match self {
            Self::Dialog => {
                let dialog = rfd::AsyncFileDialog::new().set_parent(window);
                // The bytes decide; the endings only make the list shorter.
                let dialog =
                    dialog.add_filter("Pictures", PICTURES).add_filter("All files", &["*"]);
                dialog.pick_file().await.map(|file| file.path().to_owned())
            }
            #[cfg(feature = "e2e")]
            Self::Given { import, .. } => Some(import.join("picture.png")),
        }
    }

    /// The file to write to, by default with this name; none when the dialog was closed.
    pub(crate) async fn pick_file(&self, window: &WebviewWindow, name: &str) -> Option<PathBuf> {
        match self {
            Self::Dialog => {
                let dialog = rfd::AsyncFileDialog::new().set_parent(window).set_file_name(name);
                dialog.save_file().await.map(|file| file.path().to_owned())
            }
            #[cfg(feature = "e2e")]
            Self::Given { export, .. } => Some(export.join(name)),
        }
    }
}
