//! A casting: who played whom in which movie.

use sea_orm::entity::prelude::*;

use crate::ids::{CharacterId, MovieId, PersonId};
use crate::values::CreditKind;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "movie_characters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub movie_id: MovieId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub character_id: CharacterId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    pub billing_order: i32,
    pub credit_kind: CreditKind,
    pub credited_as: Option<String>,
    pub role_text: Option<String>,
    #[sea_orm(belongs_to, from = "movie_id", to = "id")]
    pub movie: BelongsTo<super::movies::Entity>,
    #[sea_orm(belongs_to, from = "character_id", to = "id")]
    pub character: BelongsTo<super::characters::Entity>,
    #[sea_orm(belongs_to, from = "person_id", to = "id")]
    pub person: BelongsTo<super::persons::Entity>,
    pub created_at: TimeUnixTimestampMillis,
    pub updated_at: TimeUnixTimestampMillis,
}

impl ActiveModelBehavior for ActiveModel {}
