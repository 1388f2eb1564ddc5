//! Taking castings out.

use crate::Result;
use crate::history::ChangeSet;

/// Take castings out, and with them the unnamed characters that stood for their parts. Answers how
/// many castings went.
pub(crate) async fn remove(set: &mut ChangeSet, castings: &str) -> Result<u64> {
    let removed = set.delete("movie_characters", castings).await?;
    remove_unplayed(set).await?;
    Ok(removed)
}

/// Take out the unnamed characters of this act that nobody plays any more.
pub(crate) async fn remove_unplayed(set: &mut ChangeSet) -> Result<()> {
    // Only castings that went in this very act can have left one behind.
    let left = format!(
        "NOT is_named AND id IN (SELECT json_extract(row_key, '$.character_id') FROM changes
            WHERE change_set_id = {} AND table_name = 'movie_characters' AND op = 'delete')
         AND NOT EXISTS (SELECT 1 FROM movie_characters WHERE character_id = characters.id)",
        set.id()
    );
    set.delete("characters", &left).await?;
    Ok(())
}
