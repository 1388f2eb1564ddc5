//! Lobbycard without a window: the library on disk, what is in it and what may be done to it.
//!
//! One module a noun. Data flows `noun → entity → database` and `noun → files → object store`;
//! nothing here knows Tauri, and nothing outside knows a table.

#![deny(missing_docs)]

pub mod accounts;
pub mod attention;
pub mod backup;
pub mod casting;
pub mod characters;
pub mod dates;
pub mod diary;
pub mod error;
pub mod favorites;
pub mod files;
pub mod history;
pub mod household;
pub mod identity;
pub mod ids;
pub mod library;
pub mod movies;
pub mod paths;
pub mod people;
pub mod pictures;
pub mod search;
pub mod settings;
pub mod text;
pub mod transfer;
pub mod values;
pub mod views;
pub mod vocabulary;

mod entity;
mod input;
mod own_list;
mod sql;

pub use error::{Error, Problem, Result};
pub use library::Library;
