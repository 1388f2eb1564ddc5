//! A household member's profile.

use sea_orm::entity::prelude::*;

use crate::ids::{FileId, UserId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: UserId,
    pub username: String,
    #[sea_orm(unique)]
    pub username_key: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub password: String,
    pub avatar_file_id: Option<FileId>,
    pub shares: bool,
    pub failed_sign_ins: i32,
    pub sign_in_blocked_until: Option<TimeUnixTimestampMillis>,
    pub sign_in_epoch: i32,
    pub last_sign_in_at: Option<TimeUnixTimestampMillis>,
    pub removed_at: Option<TimeUnixTimestampMillis>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
