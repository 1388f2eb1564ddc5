//! Bytes that somebody drops, pastes or imports as a picture: taken whole, or refused by name.
#![no_main]

#[path = "../seeds/picture.rs"]
mod seeds;

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use lobbycard_core::Error;
use lobbycard_core::pictures::NewPicture;

fuzz_target!(
    init: {
        if let Some(folder) = std::env::var_os("LOBBYCARD_SEEDS") {
            seeds::write(Path::new(&folder));
        }
    },
    |bytes: &[u8]| {
        match NewPicture::of_bytes("it.jpg", bytes.to_vec()) {
            Ok(picture) => assert!(!picture.preview().is_empty(), "what is taken can be shown"),
            Err(Error::Picture { name, .. }) => assert_eq!(name, "it.jpg"),
            Err(other) => panic!("{other}"),
        }
    }
);
