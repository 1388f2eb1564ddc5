//! A country, by the name the source gave it.

use sea_orm::entity::prelude::*;

use crate::ids::CountryId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "countries")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CountryId,
    #[sea_orm(unique)]
    pub name: String,
    #[sea_orm(unique)]
    pub name_key: String,
    pub iso_code: Option<String>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
