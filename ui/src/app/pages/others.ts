// Every page but the grid, in one file of the bundle: many small ones cost more than they save.
export { AttentionRoute } from './AttentionRoute';
export { BinRoute } from './BinRoute';
export { CastRoute } from './CastRoute';
export { CharacterRoute } from './CharacterRoute';
export { CharactersRoute } from './CharactersRoute';
export { CompareRoute } from './CompareRoute';
export { DuplicatesRoute } from './DuplicatesRoute';
export { HistoryRoute } from './HistoryRoute';
export { ImportRoute } from './ImportRoute';
export { MatrixRoute } from './MatrixRoute';
export { MovieRoute } from './MovieRoute';
export { PeopleRoute } from './PeopleRoute';
export { PersonRoute } from './PersonRoute';
export { ProfileRoute } from './ProfileRoute';
export { SameRoute } from './SameRoute';
export { VocabularyRoute } from './VocabularyRoute';
