//! A profile that stays signed in, by the hash of the token that the keyring holds.

use sea_orm::entity::prelude::*;

use crate::ids::UserId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i32,
    pub user_id: UserId,
    pub token_hash: Vec<u8>,
    pub created_at: TimeUnixTimestampMillis,
    pub last_used_at: Option<TimeUnixTimestampMillis>,
    pub expires_at: TimeUnixTimestampMillis,
    pub locked_at: Option<TimeUnixTimestampMillis>,
}

impl ActiveModelBehavior for ActiveModel {}
