//! `poster://localhost/<64 hex>?w=<width>`: pictures for the page, by hash and never by path. They
//! never change, so the page may keep them for good.

use lobbycard_core::files::Served;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::state::AppState;

/// Answer away from the thread that draws the window.
pub(crate) fn serve(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let app = context.app_handle().clone();
    tauri::async_runtime::spawn_blocking(move || {
        let library = app.state::<AppState>().opened();
        let hash = request.uri().path().trim_start_matches('/');
        let state = app.state::<AppState>();
        let stored = library.and_then(|library| library.files().serve(hash, width(&request)));
        let served = stored.or_else(|| {
            let bytes = state.drops().preview(hash)?.to_vec();
            Some(Served { mime_type: "image/jpeg", bytes })
        });
        let response = match served {
            Some(picture) => Response::builder()
                .header(header::CONTENT_TYPE, picture.mime_type)
                .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
                .body(picture.bytes),
            None => Response::builder().status(StatusCode::NOT_FOUND).body(Vec::new()),
        };
        responder.respond(response.expect("the headers are constant"));
    });
}

/// The width asked for; none asks for the original.
fn width(request: &Request<Vec<u8>>) -> Option<u32> {
    let query = request.uri().query()?;
    query.split('&').find_map(|pair| pair.strip_prefix("w=")?.parse().ok())
}
