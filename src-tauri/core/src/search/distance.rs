//! How far apart two words are in slips of the hand: a letter more, less or other, or two swapped.

/// The slips between two words, no more than `most`; none where there are more.
pub(super) fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let (mut before, mut last) = (Vec::new(), (0..=b.len()).collect::<Vec<_>>());
    for (row, &one) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(last.len());
        next.push(row + 1);
        for (column, &other) in b.iter().enumerate() {
            let mut least = (last[column] + usize::from(one != other))
                .min(last[column + 1] + 1)
                .min(next[column] + 1);
            let is_swapped = row > 0 && column > 0 && one == b[column - 1] && other == a[row - 1];
            if is_swapped {
                least = least.min(before[column - 1] + 1);
            }
            next.push(least);
        }
        if next.iter().all(|slips| *slips > most) {
            return None;
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().filter(|slips| *slips <= most)
}

/// Slips that are forgiven in a word of so many letters.
pub(super) const fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The word that was meant most likely: the first that begins so, else the one with fewest slips.
pub(super) fn nearest<'a>(
    typed: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    if typed.is_empty() {
        return None;
    }
    if let Some(beginning) = known.clone().find(|word| word.starts_with(typed)) {
        return Some(beginning);
    }
    let letters: Vec<char> = typed.chars().take(40).collect();
    let most = forgiven(letters.len()).max(1).min(letters.len().saturating_sub(2));
    known
        .filter_map(|word| {
            let slips = slips(&letters, &word.chars().collect::<Vec<_>>(), most)?;
            Some((slips, word))
        })
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: &str, b: &str) -> Option<usize> {
        slips(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>(), 2)
    }

    #[test]
    fn slips_are_counted_up_to_two() {
        for (a, b, slips) in [
            ("alien", "alien", Some(0)),
            ("alein", "alien", Some(1)),
            ("alen", "alien", Some(1)),
            ("aliien", "alien", Some(1)),
            ("bliem", "alien", Some(2)),
            ("robot", "alien", None),
            ("", "ab", Some(2)),
            ("", "abc", None),
        ] {
            assert_eq!(between(a, b), slips, "{a} and {b}");
            assert_eq!(between(b, a), slips, "{b} and {a}");
        }
    }

    #[test]
    fn what_begins_so_is_nearest() {
        let known = ["leading", "supporting", "background"];
        assert_eq!(nearest("sup", known.into_iter()), Some("supporting"));
        assert_eq!(nearest("leadng", known.into_iter()), Some("leading"));
        assert_eq!(nearest("x", known.into_iter()), None);
    }
}
