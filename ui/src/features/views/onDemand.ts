// What is done to views, in one file of the bundle that is read after the first cards.
export { SaveViewDialog } from './SaveViewDialog';
export { ViewMenu } from './ViewMenu';
export { ViewRename } from './ViewRename';
