//! What somebody types into the search: read without fail, and written so that it is read again as
//! the same.
#![no_main]

#[path = "../seeds/query.rs"]
mod seeds;

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use lobbycard_core::search::parse;

fuzz_target!(
    init: {
        if let Some(folder) = std::env::var_os("LOBBYCARD_SEEDS") {
            seeds::write(Path::new(&folder));
        }
    },
    |text: &str| {
        let parsed = parse(text);
        for mistake in &parsed.mistakes {
            assert!(text.get(mistake.span.clone()).is_some(), "a mistake has a place in the text");
        }
        let written = parsed.query.to_string();
        assert_eq!(parse(&written).query.to_string(), written, "what is written is read as the same");
    }
);
