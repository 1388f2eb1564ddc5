//! Which movies a user means to watch.

use sea_orm::entity::prelude::*;

use crate::ids::{MovieId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "user_watchlist")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub movie_id: MovieId,
    #[sea_orm(belongs_to, from = "user_id", to = "id")]
    pub user: BelongsTo<super::users::Entity>,
    #[sea_orm(belongs_to, from = "movie_id", to = "id")]
    pub movie: BelongsTo<super::movies::Entity>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
