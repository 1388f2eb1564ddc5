//! The orders of movies, as SQL. What has no value to be ordered by comes last either way, which is
//! a second part with an order of its own: so each part is read from its index.

use super::{MovieSort, SortBy, SortDirection};
use crate::ids::UserId;

/// SQL that answers `columns` of the movies for which `condition` holds, in order. Favorites are
/// those of `user`; without one nobody has any.
pub(crate) fn ordered(
    sort: MovieSort,
    user: Option<UserId>,
    (columns, condition): (&str, &str),
) -> String {
    let (way, back) = match sort.direction {
        SortDirection::Ascending => ("", "DESC"),
        SortDirection::Descending => ("DESC", ""),
    };
    let title = format!("movies.sort_key {way}, movies.id {way}");
    let part = |rows: &str, order: &str| {
        format!(
            "SELECT * FROM (SELECT {columns} FROM movies
                WHERE ({condition}) AND {rows} ORDER BY {order})"
        )
    };
    let valued = |column: &str| {
        let known = part(&format!("{column} IS NOT NULL"), &format!("{column} {way}, {title}"));
        format!("{known} UNION ALL {}", part(&format!("{column} IS NULL"), &title))
    };
    match sort.by {
        SortBy::Title => part("true", &title),
        SortBy::Added => part("true", &format!("movies.created_at {way}, movies.id {way}")),
        SortBy::Year => {
            // By name, day comes before month and year: the less precise is first in reverse.
            let order =
                format!("movies.release_date {way}, movies.release_precision {back}, {title}");
            let dated = part("movies.release_date IS NOT NULL", &order);
            format!("{dated} UNION ALL {}", part("movies.release_date IS NULL", &title))
        }
        SortBy::Runtime => valued("movies.duration"),
        SortBy::Budget => valued("movies.budget"),
        // People in the order of their names, and of each the movies from their index.
        SortBy::Director => format!(
            "SELECT * FROM (SELECT {columns} FROM persons AS director
                CROSS JOIN movies ON movies.director_id = director.id WHERE ({condition})
                ORDER BY director.sort_key {way}, director.id {way}, movies.release_date {way},
                    {title})
             UNION ALL {}",
            part("movies.director_id IS NULL", &title)
        ),
        SortBy::Favorites => {
            let user = user.map_or(0, |user| user.0);
            let favorites = format!("SELECT movie_id FROM user_favorites WHERE user_id = {user}");
            let (first, then) = match sort.direction {
                SortDirection::Ascending => ("", "NOT"),
                SortDirection::Descending => ("NOT", ""),
            };
            let those = |not: &str| part(&format!("movies.id {not} IN ({favorites})"), &title);
            format!("{} UNION ALL {}", those(first), those(then))
        }
    }
}
