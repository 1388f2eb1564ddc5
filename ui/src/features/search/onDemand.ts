// What is shown once something is searched for, in one file of the bundle that is read after the
// first cards.
export { FilterPicker } from './FilterPicker';
export { NothingFound } from './NothingFound';
export { QueryChips } from './QueryChips';
export { SearchHead } from './SearchHead';
