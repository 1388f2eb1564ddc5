//! Which genres a movie has.

use sea_orm::entity::prelude::*;

use crate::ids::{GenreId, MovieId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "movie_genres")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub movie_id: MovieId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub genre_id: GenreId,
    #[sea_orm(belongs_to, from = "movie_id", to = "id")]
    pub movie: BelongsTo<super::movies::Entity>,
    #[sea_orm(belongs_to, from = "genre_id", to = "id")]
    pub genre: BelongsTo<super::genres::Entity>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
