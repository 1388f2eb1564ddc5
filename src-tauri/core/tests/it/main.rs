//! Behaviour of the core on real databases and real files, one file a noun.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod accounts;
mod bulk;
mod casting;
mod characters;
mod data;
mod dialects;
mod diary;
mod editing;
mod favorites;
mod files;
mod history;
mod hostile;
mod hostile_images;
mod household;
mod identity;
mod images;
mod import;
mod json;
mod library;
mod model;
mod movies;
mod people;
mod people_editing;
mod picture_bombs;
mod pictures;
mod profiles;
mod schema;
mod search;
mod search_language;
mod statements;
mod suggestions;
mod support;
mod views;
mod vocabulary;
