//! What was found as the page shows it, with what matched marked.

use sea_orm::{ConnectionTrait, FromQueryResult};

use super::marks::Marker;
use super::with::With;
use super::{BestMatch, CharacterHit, FoundBy, MovieHit, PersonHit};
use crate::characters;
use crate::files::IMAGE_COLUMNS;
use crate::ids::{CharacterId, MovieId, PersonId};
use crate::movies::MovieRefRow;
use crate::{Result, people, sql};

/// Credits from which on a person or character is so well known that it is meant most likely.
const WELL_KNOWN: u32 = 2;

/// Movies in the order of their ids, some with who in them was found.
pub(super) async fn movie_hits(
    db: &impl ConnectionTrait,
    marker: &Marker,
    (ids, with): (&[i32], &[With]),
) -> Result<Vec<MovieHit>> {
    #[derive(FromQueryResult)]
    struct Row {
        #[sea_orm(nested)]
        movie: MovieRefRow,
        original_title: Option<String>,
    }
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let read = format!(
        "SELECT movies.id, title, release_date, original_title, {IMAGE_COLUMNS}
         FROM movies LEFT JOIN files ON files.id = poster_file_id WHERE movies.id IN ({})",
        sql::id_list(ids.iter().copied())
    );
    let rows = sql::all::<Row>(db, &read, []).await?;
    let mut hits: Vec<MovieHit> =
        rows.into_iter().map(|row| hit(row.movie, row.original_title, (marker, with))).collect();
    hits.sort_by_key(|hit| ids.iter().position(|id| MovieId(*id) == hit.movie.id));
    Ok(hits)
}

fn hit(
    movie: MovieRefRow,
    original_title: Option<String>,
    (marker, with): (&Marker, &[With]),
) -> MovieHit {
    let movie: crate::movies::MovieRef = movie.into();
    let found_by: Option<FoundBy> =
        with.iter().find(|with| MovieId(with.movie) == movie.id).map(|with| with.found_by.clone());
    let marks = marker.marks(&movie.title);
    let original_marks = original_title.as_deref().map(|title| marker.marks(title));
    let original_marks = original_marks.unwrap_or_default();
    MovieHit { movie, original_title, marks, original_marks, found_by }
}

/// People in the order of their ids.
pub(super) async fn person_hits(
    db: &impl ConnectionTrait,
    marker: &Marker,
    ids: &[i32],
) -> Result<Vec<PersonHit>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<PersonId> = ids.iter().copied().map(PersonId).collect();
    let rows = people::rows(db, &ids).await?.into_iter();
    Ok(rows.map(|row| PersonHit { marks: marker.marks(&row.person.name), row }).collect())
}

/// Characters in the order of their ids.
pub(super) async fn character_hits(
    db: &impl ConnectionTrait,
    marker: &Marker,
    ids: &[i32],
) -> Result<Vec<CharacterHit>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows =
        characters::rows(db, &ids.iter().copied().map(CharacterId).collect::<Vec<_>>()).await?;
    let mut hits: Vec<CharacterHit> = rows
        .into_iter()
        .map(|row| {
            let marks = marker.marks(&row.character.name);
            CharacterHit { row, marks, alias: None, alias_marks: Vec::new() }
        })
        .collect();
    name_aliases(db, marker, &mut hits).await?;
    Ok(hits)
}

/// Characters that were not found by their name were found by another of theirs.
async fn name_aliases(
    db: &impl ConnectionTrait,
    marker: &Marker,
    hits: &mut [CharacterHit],
) -> Result<()> {
    let unmarked = hits.iter().filter(|hit| hit.marks.is_empty()).map(|hit| hit.row.character.id.0);
    let unmarked = sql::id_list(unmarked);
    if unmarked.is_empty() {
        return Ok(());
    }
    let read = format!(
        "SELECT character_id, name FROM character_aliases WHERE character_id IN ({unmarked})
         ORDER BY id"
    );
    for row in sql::rows(db, &read, []).await? {
        let (id, alias): (i32, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        let marks = marker.marks(&alias);
        let hit = hits.iter_mut().find(|hit| hit.row.character.id.0 == id);
        if let Some(hit) = hit.filter(|hit| hit.alias.is_none() && !marks.is_empty()) {
            hit.alias = Some(alias);
            hit.alias_marks = marks;
        }
    }
    Ok(())
}

impl BestMatch {
    /// The better known of the best known person and character; none where nobody is known well.
    pub(super) fn of(person: Option<&PersonHit>, character: Option<&CharacterHit>) -> Option<Self> {
        let person = person.map_or(0, |hit| u32::try_from(hit.row.credits).unwrap_or(0));
        let character = character.map_or(0, |hit| hit.row.movies);
        if person.max(character) < WELL_KNOWN {
            return None;
        }
        Some(if character >= person { Self::Character } else { Self::Person })
    }
}
