//! A stored original, named by its content.

use sea_orm::entity::prelude::*;

use crate::ids::FileId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "files")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: FileId,
    pub file_name: String,
    pub mime_type: String,
    #[sea_orm(unique)]
    pub s3_key: String,
    pub url: String,
    pub size_bytes: i64,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub thumbhash: Option<Vec<u8>>,
    pub palette: Option<String>,
    pub source_file_id: Option<FileId>,
    pub crop: Option<String>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
