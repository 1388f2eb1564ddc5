//! The orders of movies, as SQL. What has no value to be ordered by comes last either way, which is
//! a second part with an order of its own: so each part is read from its index.

use super::{MovieSort, SortBy, SortDirection};
use crate::ids::UserId;

/// SQL that answers `columns` of the movies for which `condition` holds, in order. Favorites are
/// those of `user`; without one nobody has any.
pub(crate) fn ordered(sort: MovieSort, user: Option<UserId>, chosen: (&str, &str)) -> String {
    let (way, back) = (sort.direction.sql(), sort.direction.back().sql());
    let title = by_title(sort);
    let valued = |column: &str| {
        let known =
            part(chosen, (&format!("{column} IS NOT NULL"), &format!("{column} {way}, {title}")));
        format!("{known} UNION ALL {}", part(chosen, (&format!("{column} IS NULL"), &title)))
    };
    match sort.by {
        SortBy::Title => part(chosen, ("true", &title)),
        SortBy::Added => {
            part(chosen, ("true", &format!("movies.created_at {way}, movies.id {way}")))
        }
        SortBy::Year => {
            // By name, day comes before month and year: the less precise is first in reverse.
            let order =
                format!("movies.release_date {way}, movies.release_precision {back}, {title}");
            let dated = part(chosen, ("movies.release_date IS NOT NULL", &order));
            format!("{dated} UNION ALL {}", part(chosen, ("movies.release_date IS NULL", &title)))
        }
        SortBy::Runtime => valued("movies.duration"),
        SortBy::Budget => valued("movies.budget"),
        // People in the order of their names, and of each the movies from their index.
        SortBy::Director => {
            let (columns, condition) = chosen;
            format!(
                "SELECT * FROM (SELECT {columns} FROM persons AS director
                    CROSS JOIN movies ON movies.director_id = director.id WHERE ({condition})
                    ORDER BY director.sort_key {way}, director.id {way},
                        movies.release_date {way}, {title})
                 UNION ALL {}",
                undirected(sort, chosen)
            )
        }
        SortBy::Favorites => {
            let user = user.map_or(0, |user| user.0);
            let favorites = format!("SELECT movie_id FROM user_favorites WHERE user_id = {user}");
            let (first, then) = match sort.direction {
                SortDirection::Ascending => ("", "NOT"),
                SortDirection::Descending => ("NOT", ""),
            };
            let those =
                |not: &str| part(chosen, (&format!("movies.id {not} IN ({favorites})"), &title));
            format!("{} UNION ALL {}", those(first), those(then))
        }
    }
}

/// The last of the order by director: the movies without one.
pub(super) fn undirected(sort: MovieSort, chosen: (&str, &str)) -> String {
    part(chosen, ("movies.director_id IS NULL", &by_title(sort)))
}

fn by_title(sort: MovieSort) -> String {
    let way = sort.direction.sql();
    format!("movies.sort_key {way}, movies.id {way}")
}

fn part((columns, condition): (&str, &str), (rows, order): (&str, &str)) -> String {
    format!(
        "SELECT * FROM (SELECT {columns} FROM movies
            WHERE ({condition}) AND {rows} ORDER BY {order})"
    )
}

impl SortDirection {
    /// As SQL says it.
    pub(crate) const fn sql(self) -> &'static str {
        match self {
            Self::Ascending => "",
            Self::Descending => "DESC",
        }
    }

    const fn back(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}
