//! The tables as SeaORM entities, one a file, no logic in any. Crate-private: what leaves the
//! crate are the plain structs of each noun.

#![expect(unreachable_pub, reason = "SeaORM's macro wants public models; the module is private")]

pub(crate) mod character_aliases;
pub(crate) mod characters;
pub(crate) mod countries;
pub(crate) mod external_ids;
pub(crate) mod files;
pub(crate) mod genres;
pub(crate) mod identity_decisions;
pub(crate) mod movie_characters;
pub(crate) mod movie_countries;
pub(crate) mod movie_crew;
pub(crate) mod movie_genres;
pub(crate) mod movie_sets;
pub(crate) mod movies;
pub(crate) mod persons;
pub(crate) mod saved_views;
pub(crate) mod sessions;
pub(crate) mod user_favorite_characters;
pub(crate) mod user_favorite_persons;
pub(crate) mod user_favorites;
pub(crate) mod user_ratings;
pub(crate) mod user_watches;
pub(crate) mod user_watchlist;
pub(crate) mod users;
