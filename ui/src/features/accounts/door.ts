// What stands before the library, in one file of the bundle that a person who is signed in needs not.
export { FirstRun } from './FirstRun';
export { SignIn } from './SignIn';
