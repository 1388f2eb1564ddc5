//! Where each film of an import belongs: new, known, or told twice.

use std::collections::{HashMap, HashSet};

use super::external::{ById, contradict};
use super::facts::{self, Facts, Known};
use super::film::Film;
use super::people::People;
use super::plan::PlannedFilm;
use super::{Job, PlanReason, PlanRow, PlanStatus, ProgressStage};
use crate::ids::MovieId;
use crate::{Error, Library, Result};

/// Films compared by one statement.
const FILMS_A_STATEMENT: usize = 200;

#[derive(Default)]
pub(super) struct Planner {
    known: Known,
    rows: Vec<PlanRow>,
    films: Vec<PlannedFilm>,
    /// Films the library has, to be compared.
    matched: Vec<(MovieId, PlannedFilm)>,
    /// Films of this import by id and by title and year: their place in `films`.
    by_id: ById<usize>,
    by_identity: HashMap<String, Vec<usize>>,
    /// Movies of the library and the first file that told of each.
    told: HashMap<MovieId, String>,
}

impl Planner {
    pub(super) async fn begin(library: &Library) -> Result<Self> {
        Ok(Self { known: Known::read(library.reader()).await?, ..Self::default() })
    }

    /// A file that gives no film.
    pub(super) fn skip(&mut self, file: String, reason: PlanReason) {
        let (title, year) = (None, None);
        self.rows.push(PlanRow { status: PlanStatus::Skipped, file, title, year, reason });
    }

    /// Put a film where it belongs.
    pub(super) fn place(&mut self, file: String, film: Film) {
        if let Some(movie) = self.known.find(&film) {
            match self.told.get(&movie) {
                Some(first) => self.same_film(file, &film, first.clone()),
                None => {
                    self.told.insert(movie, file.clone());
                    self.matched.push((movie, PlannedFilm { file, film }));
                }
            }
            return;
        }
        match self.twin(&film) {
            Some(twin) => {
                // A third file may share an id with this one alone.
                for id in &film.ids {
                    self.by_id.add(id.clone(), twin);
                }
                let first = self.films[twin].file.clone();
                self.same_film(file, &film, first);
            }
            None => self.add(file, film),
        }
    }

    fn same_film(&mut self, file: String, film: &Film, first: String) {
        let reason = PlanReason::new("sameFilm").with("file", first);
        self.rows.push(row(PlanStatus::Skipped, file, film, reason));
    }

    /// The film of this import that is the same one.
    fn twin(&self, film: &Film) -> Option<usize> {
        let fits = |at: &usize| !contradict(&film.ids, &self.films[*at].film.ids);
        let by_id = self.by_id.find(&film.ids, fits);
        by_id.or_else(|| self.by_identity.get(&film.identity())?.iter().copied().find(fits))
    }

    fn add(&mut self, file: String, film: Film) {
        let place = self.films.len();
        for id in &film.ids {
            self.by_id.add(id.clone(), place);
        }
        self.by_identity.entry(film.identity()).or_default().push(place);
        let people: HashSet<_> = film.cast.iter().map(|part| part.person).collect();
        let characters = film.cast.iter().filter(|part| part.role.character.is_some()).count();
        let reason = new_movie(people.len(), characters, film.poster.is_some());
        self.rows.push(row(PlanStatus::New, file.clone(), &film, reason));
        self.films.push(PlannedFilm { file, film });
    }

    /// Compare what the library has, and answer all rows in their order and the films to add.
    pub(super) async fn finish(
        mut self,
        library: &Library,
        people: &People,
        job: &Job<'_>,
    ) -> Result<(Vec<PlanRow>, Vec<PlannedFilm>)> {
        let matched = std::mem::take(&mut self.matched);
        for (step, some) in matched.chunks(FILMS_A_STATEMENT).enumerate() {
            if job.stop.is_cancelled() {
                return Err(Error::Cancelled);
            }
            job.report(ProgressStage::Comparing, step * FILMS_A_STATEMENT, matched.len(), "");
            let ids: Vec<MovieId> = some.iter().map(|(movie, _)| *movie).collect();
            let mine = facts::facts(library.reader(), &ids).await?;
            for (movie, PlannedFilm { file, film }) in some {
                let theirs = Facts::of(film, people);
                let fields = mine.get(movie).map_or(Vec::new(), |mine| theirs.differences(mine));
                let (status, reason) = if fields.is_empty() {
                    (PlanStatus::Same, PlanReason::new("nothingDiffers"))
                } else {
                    let fields = fields.join(",");
                    (PlanStatus::Conflict, PlanReason::new("differs").with("fields", fields))
                };
                self.rows.push(row(status, file.clone(), film, reason));
            }
        }
        // Stable: rows of one status stay in the order of their files.
        self.rows.sort_by_key(|row| row.status);
        Ok((self.rows, self.films))
    }
}

/// What a movie that is new brings along.
pub(super) fn new_movie(people: usize, characters: usize, has_poster: bool) -> PlanReason {
    PlanReason::new("newMovie")
        .with("people", people)
        .with("characters", characters)
        .with("hasPoster", has_poster)
}

fn row(status: PlanStatus, file: String, film: &Film, reason: PlanReason) -> PlanRow {
    PlanRow { status, file, title: Some(film.title.clone()), year: film.year(), reason }
}
