// Every page but the grid, in one file of the bundle: many small ones cost more than they save.
export { AttentionRoute } from './AttentionRoute';
export { BinRoute } from './BinRoute';
export { CharacterRoute } from './CharacterRoute';
export { CompareRoute } from './CompareRoute';
export { DuplicatesRoute } from './DuplicatesRoute';
export { HistoryRoute } from './HistoryRoute';
export { ImportRoute } from './ImportRoute';
export { MovieRoute } from './MovieRoute';
export { PeopleRoute } from './PeopleRoute';
export { PersonRoute } from './PersonRoute';
export { VocabularyRoute } from './VocabularyRoute';
