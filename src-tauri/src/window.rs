//! The window: built hidden while the library opens, shown when the page has painted.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use lobbycard_core::settings::{self, Theme};
use tauri::{App, Manager, RunEvent, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::cli::{self, WindowArguments};
use crate::state::{AppState, ImportState};
use crate::{commands, drops, logging, poster};

const LABEL: &str = "main";
/// A page that never says it has painted must not leave an invisible window behind.
const SHOW_ANYWAY: Duration = Duration::from_secs(4);

/// Open the window and stay until it closes.
pub(crate) fn run(arguments: WindowArguments) -> std::process::ExitCode {
    let Some(places) = cli::places(arguments.library.clone()) else {
        return cli::no_home();
    };
    let _guard = logging::start(&places.state);
    let import = ImportState::new(arguments.picker());
    let window_state = tauri_plugin_window_state::Builder::default()
        .with_state_flags(StateFlags::SIZE | StateFlags::MAXIMIZED)
        .build();
    // One window a library: a second start with another library opens another window.
    let single_instance = tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("org.lobbycard.Lobbycard.{}", name_of(&places.library)))
        .callback(|app, _, _| {
            if let Some(window) = app.get_webview_window(LABEL) {
                show(&window);
            }
        })
        .build();
    let (user, probe) = (arguments.user(), arguments.probe());
    let state = AppState::new(places, import, user);
    let app = tauri::Builder::default()
        .plugin(single_instance)
        .plugin(window_state)
        .register_asynchronous_uri_scheme_protocol("poster", poster::serve)
        .invoke_handler(commands::builder().invoke_handler())
        .manage(state)
        .on_window_event(drops::on_window_event)
        .setup(move |app| Ok(setup(app, probe.as_deref())?))
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run_return(|app, event| {
                if let RunEvent::Exit = event {
                    close(app.state::<AppState>().inner());
                }
            });
            std::process::ExitCode::SUCCESS
        }
        Err(error) => cli::fail(&format!("The window could not be opened: {error}"), 1),
    }
}

/// A library's folder as a name the session bus takes: a letter and digits.
fn name_of(library: &Path) -> String {
    let whole = std::path::absolute(library).unwrap_or_else(|_| library.to_owned());
    let mut hasher = DefaultHasher::new();
    whole.hash(&mut hasher);
    format!("L{:x}", hasher.finish())
}

/// Bring the window to the person.
pub(crate) fn show(window: &WebviewWindow) {
    for act in [WebviewWindow::show, WebviewWindow::unminimize, WebviewWindow::set_focus] {
        if let Err(error) = act(window) {
            tracing::warn!(%error, "the window could not be shown");
        }
    }
}

fn setup(app: &mut App, probe: Option<&Path>) -> tauri::Result<()> {
    let handle = app.handle().clone();
    tauri::async_runtime::spawn(async move { handle.state::<AppState>().open().await });
    let theme = match settings::load(&app.state::<AppState>().places().config).theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    };
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Lobbycard")
        .inner_size(1280.0, 900.0)
        .min_inner_size(900.0, 600.0)
        .theme(theme)
        .data_directory(app.state::<AppState>().places().cache.join("webview"))
        .visible(false);
    let window = match probe {
        Some(script) => probed(window, script)?.build()?,
        None => window.build()?,
    };
    std::thread::spawn(move || {
        std::thread::sleep(SHOW_ANYWAY);
        if !window.is_visible().unwrap_or(true) {
            show(&window);
        }
    });
    Ok(())
}

/// A window whose page runs a script of a measurement; each title that it sets is printed.
fn probed<'a>(
    window: WebviewWindowBuilder<'a, Wry, App>,
    script: &Path,
) -> tauri::Result<WebviewWindowBuilder<'a, Wry, App>> {
    let script = std::fs::read_to_string(script)?;
    Ok(window.initialization_script(script).on_document_title_changed(|window, title| {
        let _ = writeln!(std::io::stdout(), "{title}");
        if title == "probe: end" {
            window.app_handle().exit(0);
        }
    }))
}

/// Stop what runs and close the library, so that the next start finds a clean end.
fn close(state: &AppState) {
    tauri::async_runtime::block_on(state.stop());
    if let Some(library) = state.opened()
        && let Err(error) = tauri::async_runtime::block_on(library.close())
    {
        tracing::error!(%error, "the library did not close");
    }
}
