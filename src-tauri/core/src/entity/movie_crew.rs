//! Who worked on a movie beside its cast.

use sea_orm::entity::prelude::*;

use crate::ids::{MovieId, PersonId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "movie_crew")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i32,
    pub movie_id: MovieId,
    pub person_id: PersonId,
    pub job: String,
    pub billing_order: i32,
    #[sea_orm(belongs_to, from = "movie_id", to = "id")]
    pub movie: BelongsTo<super::movies::Entity>,
    #[sea_orm(belongs_to, from = "person_id", to = "id")]
    pub person: BelongsTo<super::persons::Entity>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
