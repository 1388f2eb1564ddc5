import { watchUncaught } from '../lib/uncaught';

// Imported before everything else, so that a mistake while the rest loads is seen as well.
watchUncaught();
