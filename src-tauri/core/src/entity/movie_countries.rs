//! The second and further countries of a movie.

use sea_orm::entity::prelude::*;

use crate::ids::{CountryId, MovieId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "movie_countries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub movie_id: MovieId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub country_id: CountryId,
    pub billing_order: i32,
    #[sea_orm(belongs_to, from = "movie_id", to = "id")]
    pub movie: BelongsTo<super::movies::Entity>,
    #[sea_orm(belongs_to, from = "country_id", to = "id")]
    pub country: BelongsTo<super::countries::Entity>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
