//! Which characters a user likes best.

use sea_orm::entity::prelude::*;

use crate::ids::{CharacterId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "user_favorite_characters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub character_id: CharacterId,
    #[sea_orm(belongs_to, from = "user_id", to = "id")]
    pub user: BelongsTo<super::users::Entity>,
    #[sea_orm(belongs_to, from = "character_id", to = "id")]
    pub character: BelongsTo<super::characters::Entity>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
