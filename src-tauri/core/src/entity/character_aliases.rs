//! Another name of a character.

use sea_orm::entity::prelude::*;

use crate::ids::CharacterId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "character_aliases")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i32,
    pub character_id: CharacterId,
    pub name: String,
    pub name_key: String,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
