//! What the fuzzer begins with: queries with every field, and with what is no field.

use std::path::Path;

const QUERIES: &[&str] = &[
    "alien ripley",
    "\"the thing\" -\"from another world\"",
    "actor:bogart actor:\"Lauren Bacall\" character:#7 director:#12",
    "genre:horror,\"film noir\" -country:France from:France set:bond",
    "year:1970..1979 year:1979 year:>=1990 year:..1980 year:1990..",
    "runtime:<100 budget:>1.5m budget:<2bn budget:10k",
    "role:leading,supporting gender:female fav:me seen:no watchlist:yes",
    "missing:poster,director,year,plot,cast,genre,country,runtime,budget",
    "actr:x role:leadng year:abc genre: \"open",
    "千と千尋 Łódź 👻 a\0b NEAR(a b) * ( -",
];

/// Write them.
pub fn write(folder: &Path) {
    for (number, query) in QUERIES.iter().enumerate() {
        std::fs::write(folder.join(format!("query-{number}")), query).expect("a query can be written");
    }
}
