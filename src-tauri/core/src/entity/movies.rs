//! A movie.

use sea_orm::entity::prelude::*;

use crate::ids::{CountryId, FileId, MovieId, PersonId, SetId};
use crate::values::DatePrecision;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "movies")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MovieId,
    pub title: String,
    pub original_title: Option<String>,
    pub sort_title: String,
    pub sort_key: Vec<u8>,
    pub description: String,
    pub budget: Option<i64>,
    pub budget_currency: String,
    pub release_date: Option<TimeDate>,
    pub release_precision: Option<DatePrecision>,
    pub duration: Option<i32>,
    pub director_id: Option<PersonId>,
    pub country_id: Option<CountryId>,
    pub poster_file_id: Option<FileId>,
    pub set_id: Option<SetId>,
    #[sea_orm(belongs_to, from = "director_id", to = "id")]
    pub director: BelongsTo<Option<super::persons::Entity>>,
    #[sea_orm(belongs_to, from = "country_id", to = "id")]
    pub country: BelongsTo<Option<super::countries::Entity>>,
    #[sea_orm(belongs_to, from = "poster_file_id", to = "id")]
    pub poster: BelongsTo<Option<super::files::Entity>>,
    #[sea_orm(belongs_to, from = "set_id", to = "id")]
    pub set: BelongsTo<Option<super::movie_sets::Entity>>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
