//! A shelf that a user keeps under a name.

use sea_orm::entity::prelude::*;

use crate::ids::{UserId, ViewId};
use crate::values::Layout;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "saved_views")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ViewId,
    pub user_id: UserId,
    pub name: String,
    pub name_key: String,
    pub query: String,
    pub sort: String,
    pub is_reversed: bool,
    pub layout: Layout,
    pub position: i32,
    pub is_default: bool,
    #[sea_orm(belongs_to, from = "user_id", to = "id")]
    pub user: BelongsTo<super::users::Entity>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
