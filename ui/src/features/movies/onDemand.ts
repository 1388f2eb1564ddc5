// What is done to cards, in one file of the bundle that is read after the first of them.
export { BulkEditDialog } from './BulkEditDialog';
export { CardMenu } from './CardMenu';
export { MovieGridRename } from './MovieGridRename';
export { SelectionBar } from './SelectionBar';
