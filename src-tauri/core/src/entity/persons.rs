//! Someone who is credited in a movie.

use sea_orm::entity::prelude::*;

use crate::ids::{FileId, PersonId};
use crate::values::{DatePrecision, Gender};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "persons")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub name_key: String,
    pub sort_key: Vec<u8>,
    pub biography: String,
    pub date_of_birth: Option<TimeDate>,
    pub birth_precision: Option<DatePrecision>,
    pub date_of_death: Option<TimeDate>,
    pub death_precision: Option<DatePrecision>,
    pub gender: Option<Gender>,
    pub country: Option<String>,
    pub primary_photo_file_id: Option<FileId>,
    pub credit_count: i32,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
