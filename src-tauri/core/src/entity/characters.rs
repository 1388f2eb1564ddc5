//! A character; unnamed ones stand for a credit without a role.

use sea_orm::entity::prelude::*;

use crate::ids::CharacterId;
use crate::values::CharacterRole;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "characters")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CharacterId,
    pub name: String,
    pub name_key: String,
    pub description: String,
    pub role: Option<CharacterRole>,
    pub is_named: bool,
    pub credit_count: i32,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
