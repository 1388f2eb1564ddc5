//! What is known of people and characters that may be the same.

use std::collections::{BTreeSet, HashMap, HashSet};

use sea_orm::ConnectionTrait;

use super::Kind;
use super::names::Name;
use crate::dates::PartialDate;
use crate::transfer::Job;
use crate::{Result, sql};

/// Ids read by one statement.
const PAGE: i32 = 20_000;
/// So many of one name are many; more are not counted.
const MANY: i32 = 13;

/// Of whom something is to be known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Whose<'a> {
    All,
    These(&'a [i32]),
}

/// What is known of one of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub(super) name: Name,
    /// How many have this name, as far as they are counted.
    pub(super) namesakes: u32,
    /// Its other names, and the halves of a double one.
    pub(super) aliases: Vec<Name>,
    /// Who plays the character; whom the person plays.
    pub(super) others: BTreeSet<i32>,
    pub(super) movies: BTreeSet<i32>,
    pub(super) sets: BTreeSet<i32>,
    /// The first and the last year of its movies.
    pub(super) years: Option<(i32, i32)>,
    pub(super) born: Option<PartialDate>,
    /// Ids in other catalogues.
    pub(super) ids: BTreeSet<(String, String)>,
    /// Movies in which it stands in the cast.
    pub(super) cast_in: BTreeSet<i32>,
}

type Named = (i32, String, u32, Option<PartialDate>);
/// Whose, the movie, and who plays it or whom they play; none of those behind the camera.
pub(super) type Credit = (i32, i32, Option<i32>);
/// A movie with its set and its year.
type Movie = (i32, Option<i32>, Option<i32>);

/// Where the name of an id stands in the text, and how many have it.
#[derive(Clone, Copy, Debug)]
struct Place {
    id: i32,
    from: u32,
    to: u32,
    namesakes: u32,
}

/// What is known of many of a kind, packed: a library has a million characters. All in order of id.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// All names, one after the other.
    text: String,
    names: Vec<Place>,
    born: Vec<(i32, PartialDate)>,
    aliases: Vec<(i32, String)>,
    credits: Vec<Credit>,
    ids: Vec<(i32, String, String)>,
    movies: HashMap<i32, (Option<i32>, Option<i32>)>,
}

impl Known {
    /// Read what is known of some, or of all.
    ///
    /// # Errors
    /// `Cancelled`, and when the database cannot be read.
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        kind: Kind,
        whose: Whose<'_>,
        job: &Job<'_>,
    ) -> Result<Self> {
        let mut known = Self::default();
        let pages = match whose {
            Whose::These(ids) => vec![format!("IN ({})", sql::id_list(ids.iter().copied()))],
            Whose::All => {
                let last = format!("SELECT max(id) FROM {}", kind.table());
                let last = sql::scalar::<i32>(db, &last, []).await?.unwrap_or(0);
                let page = |n: i32| format!("BETWEEN {} AND {}", n * PAGE, n * PAGE + PAGE - 1);
                (0..=last / PAGE).map(page).collect()
            }
        };
        for page in pages {
            job.stop_if_asked()?;
            known.page(db, kind, &page).await?;
        }
        known.names.sort_unstable_by_key(|place| place.id);
        known.born.sort_unstable();
        known.aliases.sort_unstable();
        known.credits.sort_unstable();
        known.ids.sort_unstable();
        let movies = match whose {
            Whose::All => "movies".to_owned(),
            Whose::These(_) => {
                let ids: HashSet<i32> = known.credits.iter().map(|(_, movie, _)| *movie).collect();
                format!("movies WHERE id IN ({})", sql::id_list(ids))
            }
        };
        let columns = "id, set_id, CAST(substr(release_date, 1, 4) AS INTEGER)";
        let movies: Vec<Movie> = sql::packed(db, columns, &movies).await?;
        known.movies = movies.into_iter().map(|(id, set, year)| (id, (set, year))).collect();
        Ok(known)
    }

    async fn page(&mut self, db: &impl ConnectionTrait, kind: Kind, page: &str) -> Result<()> {
        let (columns, listed) = match kind {
            Kind::Person => (
                "trim(first_name || ' ' || last_name), {namesakes}, iif(date_of_birth IS NULL,
                    NULL, json_object('date', date_of_birth, 'precision', birth_precision))",
                "true",
            ),
            Kind::Character => ("name, {namesakes}, NULL", "is_named"),
        };
        let table = kind.table();
        let namesakes = format!(
            "(SELECT count(*) FROM (SELECT 1 FROM {table} AS other
                WHERE other.name_key = its.name_key AND {listed} LIMIT {MANY}))"
        );
        let columns = format!("id, {}", columns.replace("{namesakes}", &namesakes));
        let from = format!("{table} AS its WHERE {listed} AND id {page}");
        for (id, name, namesakes, born) in sql::packed::<Named>(db, &columns, &from).await? {
            let start = self.end();
            self.text.push_str(&name);
            self.names.push(Place { id, from: start, to: self.end(), namesakes });
            self.born.extend(born.map(|born| (id, born)));
        }
        let credits = match kind {
            Kind::Character => {
                self.aliases.extend(
                    sql::packed::<(i32, String)>(
                        db,
                        "character_id, name",
                        &format!("character_aliases WHERE character_id {page}"),
                    )
                    .await?,
                );
                format!(
                    "(SELECT character_id AS its, movie_id, person_id AS other
                        FROM movie_characters WHERE character_id {page})"
                )
            }
            Kind::Person => format!(
                "(SELECT person_id AS its, movie_id, character_id AS other
                    FROM movie_characters WHERE person_id {page}
                 UNION ALL SELECT person_id, movie_id, NULL FROM movie_crew WHERE person_id {page}
                 UNION ALL SELECT director_id, id, NULL FROM movies WHERE director_id {page})"
            ),
        };
        self.credits.extend(sql::packed::<Credit>(db, "its, movie_id, other", &credits).await?);
        let ids = format!("external_ids WHERE kind = '{}' AND entity_id {page}", kind.text());
        self.ids.extend(
            sql::packed::<(i32, String, String)>(db, "entity_id, source, value", &ids).await?,
        );
        Ok(())
    }

    /// Four billion bytes are more than a library of names has.
    fn end(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    fn name(&self, place: Place) -> &str {
        &self.text[place.from as usize..place.to as usize]
    }

    /// All of it about one of them; none where it is gone.
    pub(super) fn facts(&self, id: i32) -> Option<Facts> {
        let at = self.names.binary_search_by_key(&id, |place| place.id).ok()?;
        let name = self.name(self.names[at]);
        let mut facts = Facts {
            name: Name::read(name),
            namesakes: self.names[at].namesakes,
            aliases: halves(name),
            born: of(&self.born, id, |(its, _)| *its).first().map(|(_, born)| *born),
            ..Facts::default()
        };
        facts.aliases.extend(self.aliases_of(id).map(Name::read));
        let ids = of(&self.ids, id, |(its, ..)| *its);
        facts.ids.extend(ids.iter().map(|(_, source, value)| (source.clone(), value.clone())));
        for (_, movie, other) in self.credits_of(id) {
            facts.movies.insert(*movie);
            if let Some(other) = other {
                facts.others.insert(*other);
                facts.cast_in.insert(*movie);
            }
            let (set, year) = self.movies.get(movie).copied().unwrap_or_default();
            facts.sets.extend(set);
            if let Some(year) = year {
                let (first, last) = facts.years.unwrap_or((year, year));
                facts.years = Some((first.min(year), last.max(year)));
            }
        }
        Some(facts)
    }

    /// Every id with its name.
    pub(super) fn names(&self) -> impl Iterator<Item = (i32, &str)> {
        self.names.iter().map(|place| (place.id, self.name(*place)))
    }

    pub(super) fn aliases_of(&self, id: i32) -> impl Iterator<Item = &str> {
        of(&self.aliases, id, |(its, _)| *its).iter().map(|(_, name)| name.as_str())
    }

    pub(super) fn credits_of(&self, id: i32) -> &[Credit] {
        of(&self.credits, id, |(its, ..)| *its)
    }

    pub(super) fn set_of(&self, movie: i32) -> Option<i32> {
        self.movies.get(&movie)?.0
    }
}

/// The part of a list in order that belongs to an id.
fn of<T>(list: &[T], id: i32, key: impl Fn(&T) -> i32) -> &[T] {
    let from = list.partition_point(|one| key(one) < id);
    let length = list[from..].iter().take_while(|one| key(one) == id).count();
    &list[from..from + length]
}

/// The names in a double one: Bruce Wayne / Batman.
pub(super) fn halves(name: &str) -> Vec<Name> {
    if name.contains('/') { name.split('/').map(Name::read).collect() } else { Vec::new() }
}
