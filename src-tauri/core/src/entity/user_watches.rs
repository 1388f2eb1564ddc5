//! When a user watched a movie, and what there is to say about it.

use sea_orm::entity::prelude::*;

use crate::ids::{MovieId, UserId, WatchId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "user_watches")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: WatchId,
    pub user_id: UserId,
    pub movie_id: MovieId,
    pub watched_on: Option<TimeDate>,
    pub is_rewatch: bool,
    pub note: String,
    #[sea_orm(belongs_to, from = "user_id", to = "id")]
    pub user: BelongsTo<super::users::Entity>,
    #[sea_orm(belongs_to, from = "movie_id", to = "id")]
    pub movie: BelongsTo<super::movies::Entity>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
