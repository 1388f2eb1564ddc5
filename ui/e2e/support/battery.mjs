import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

/** Stands for a channel, which only the page can make. */
export const CHANNEL = 'a channel';

/** Answers something while nobody is signed in: what the sign-in page needs, and nothing of the library. */
export const PUBLIC = [
  'boot',
  'window_ready',
  'report_error',
  'settings_save',
  'accounts_create',
  'accounts_sign_in',
  'accounts_resume',
  'accounts_keep_form',
  'accounts_password_strength',
];

/** Only the owner may. */
export const OWNER_ONLY = [
  'accounts_list',
  'accounts_add',
  'accounts_remove',
  'accounts_restore',
  'accounts_set_password',
  'history_empty_bin',
];

/** Nobody is signed in after these, so they come last. */
export const ENDING = ['accounts_sign_out', 'accounts_lock', 'accounts_sign_out_everywhere'];

const BY_TITLE = { by: 'title', direction: 'ascending' };
const SETTINGS = {
  theme: 'system',
  posterWidth: 152,
  captions: true,
  lockAfterMinutes: 0,
  moviesAs: 'posters',
  columns: [],
  recents: [],
};
const SHELF = { query: 'fav:me', sort: BY_TITLE, layout: 'grid' };
const ENTRY = { watchedOn: '2026-02-03', isRewatch: false, note: 'Not mine.' };
const PASSWORD = 'a quiet harbour at night';
const CUT = { turns: 0, left: 0, top: 0, width: 10, height: 10 };
const PEOPLE = { by: 'name', direction: 'ascending', filter: 'all', name: '' };
const CHARACTERS = {
  by: 'name',
  direction: 'ascending',
  role: null,
  movies: 0,
  performers: 0,
  name: '',
};

/**
 * One line a command: arguments that are right in shape, with the ids of the first user's things where
 * it takes any. `is` has them; what is deleted or merged away is `is.other`.
 */
export const BATTERY = {
  boot: () => ({}),
  window_ready: () => ({}),
  report_error: () => ({ message: 'a test' }),
  settings_save: () => ({ settings: SETTINGS }),
  library_counts: () => ({}),
  accounts_create: () => ({ profile: { username: 'Eve', password: PASSWORD } }),
  accounts_sign_in: () => ({ credentials: { username: 'Nobody', password: PASSWORD } }),
  accounts_resume: (is) => ({ id: is.user }),
  accounts_keep_form: () => ({}),
  accounts_password_strength: () => ({ password: PASSWORD, known: ['Ada'] }),
  accounts_stay: () => ({}),
  accounts_stop_staying: () => ({}),
  accounts_sign_out: () => ({}),
  accounts_lock: () => ({}),
  accounts_sign_out_everywhere: () => ({}),
  accounts_profile: () => ({}),
  accounts_edit: () => ({ edit: { field: 'username', value: 'Ada' } }),
  accounts_change_password: () => ({ change: { current: 'not the one', password: PASSWORD } }),
  accounts_choose_avatar: () => ({}),
  accounts_paste_avatar: () => ({}),
  accounts_drop_avatar: () => ({ token: 1 }),
  accounts_remove_avatar: () => ({}),
  accounts_list: () => ({}),
  accounts_add: () => ({ profile: { username: 'Eve', password: PASSWORD } }),
  accounts_remove: (is) => ({ id: is.user }),
  accounts_restore: (is) => ({ id: is.user }),
  accounts_set_password: (is) => ({ id: is.user, password: PASSWORD }),
  movies_ids: () => ({ sort: BY_TITLE }),
  movies_cards: (is) => ({ ids: [is.movie] }),
  movies_rows: (is) => ({ ids: [is.movie] }),
  movies_starting_with: () => ({ prefix: 'a' }),
  movies_page: (is) => ({ id: is.movie }),
  movies_also_with: (is) => ({ id: is.movie }),
  movies_create: () => ({ draft: { title: 'Another', releaseDate: '1999' } }),
  movies_duplicate: (is) => ({ id: is.movie, title: 'A copy' }),
  movies_edit: (is) => ({ id: is.movie, edit: { field: 'title', value: 'Changed' } }),
  movies_delete: (is) => ({ ids: [is.other] }),
  movies_bulk_preview: (is) => ({ ids: [is.movie], edit: { field: 'set', name: 'A set' } }),
  movies_bulk_edit: (is) => ({ ids: [is.movie], edit: { field: 'set', name: 'A set' } }),
  movies_duplicates: () => ({}),
  movies_merge: (is) => ({ gone: is.other, keep: is.movie, take: [] }),
  people_ids: () => ({ view: PEOPLE }),
  people_rows: (is) => ({ ids: [is.person] }),
  people_options: () => ({ text: 'a' }),
  people_page: (is) => ({ id: is.person }),
  people_create: () => ({ name: 'Somebody Else' }),
  people_edit: (is) => ({ id: is.person, edit: { field: 'biography', value: 'Changed' } }),
  people_delete: () => ({ id: 99_999 }),
  people_merge: (is) => ({ gone: 99_999, keep: is.person, take: [] }),
  views_list: () => ({}),
  views_counts: () => ({}),
  views_create: () => ({ name: 'A view', shelf: SHELF }),
  views_rename: (is) => ({ id: is.view, name: 'Changed' }),
  views_change: (is) => ({ id: is.view, shelf: SHELF }),
  views_move: (is) => ({ id: is.view, place: 0 }),
  views_set_default: (is) => ({ id: is.view }),
  views_delete: (is) => ({ id: is.view }),
  vocabulary_list: () => ({ which: 'genres' }),
  vocabulary_rename: () => ({ which: 'genres', id: 99_999, name: 'Changed' }),
  vocabulary_merge: () => ({ which: 'genres', gone: 99_999, keep: 99_998 }),
  vocabulary_delete: () => ({ which: 'genres', id: 99_999 }),
  attention_items: () => ({ about: 'everything' }),
  characters_ids: () => ({ view: CHARACTERS }),
  characters_rows: (is) => ({ ids: [is.character] }),
  characters_options: (is) => ({ text: 'a', person: is.person, movie: is.movie }),
  characters_page: (is) => ({ id: is.character }),
  characters_create: () => ({ name: 'Nobody Yet' }),
  characters_edit: (is) => ({ id: is.character, edit: { field: 'description', value: 'Changed' } }),
  characters_delete: () => ({ id: 99_999 }),
  characters_merge: (is) => ({ gone: 99_999, keep: is.character, take: [] }),
  characters_split: (is) => ({ id: is.character, name: 'Half', castings: [is.casting] }),
  casting_rows: (is) => ({ of: { of: 'movie', id: is.movie } }),
  casting_add: (is) => ({ movie: is.movie, place: null, castings: [is.newCasting] }),
  casting_edit: (is) => ({ key: is.casting, edit: { field: 'creditedAs', value: 'Changed' } }),
  casting_remove: () => ({ keys: [{ movieId: 99_999, characterId: 99_999, personId: 99_999 }] }),
  casting_move: (is) => ({ key: is.casting, place: 0 }),
  casting_read_pasted: (is) => ({ movie: is.movie, text: 'Somebody as Someone' }),
  casting_matrix: (is) => ({ of: { of: 'movies', ids: [is.movie] }, least: 1 }),
  casting_save_matrix: (is) => ({ of: { of: 'movies', ids: [is.movie] }, least: 1 }),
  identity_inbox: () => ({}),
  identity_about_person: (is) => ({ id: is.person }),
  identity_about_character: (is) => ({ id: is.character }),
  identity_keep_apart: (is) => ({ kind: 'person', a: is.person, b: 99_999 }),
  identity_refresh: () => ({}),
  pictures_state: (is) => ({ of: { of: 'movie', id: is.movie } }),
  pictures_choose_file: (is) => ({ of: { of: 'movie', id: is.movie } }),
  pictures_paste: (is) => ({ of: { of: 'movie', id: is.movie } }),
  pictures_drop: (is) => ({ token: 1, of: { of: 'movie', id: is.movie } }),
  pictures_match: () => ({ token: 1 }),
  pictures_place: (is) => ({ token: 1, placed: [{ place: 0, movie: is.movie }] }),
  pictures_folder: () => ({ token: 1 }),
  pictures_use: (is) => ({ of: { of: 'movie', id: is.movie }, file: is.file }),
  pictures_remove: (is) => ({ of: { of: 'movie', id: is.movie } }),
  pictures_cut: (is) => ({ of: { of: 'movie', id: is.movie }, cut: CUT }),
  pictures_save_copy: (is) => ({ of: { of: 'movie', id: is.movie } }),
  pictures_reveal: (is) => ({ of: { of: 'movie', id: is.movie } }),
  search: () => ({ text: 'a' }),
  search_totals: () => ({ text: 'a' }),
  search_understand: () => ({ text: 'fav:me' }),
  search_ids: () => ({ text: 'fav:me', sort: BY_TITLE }),
  search_count: () => ({ text: 'seen:yes' }),
  search_facets: () => ({ text: 'a', of: 'genre' }),
  search_rail: () => ({ text: '', sort: BY_TITLE }),
  history_undo: (is) => ({ id: is.changeSet }),
  history_undo_last: () => ({}),
  history_redo_last: () => ({}),
  history_entries: () => ({ subject: 'everything', before: null }),
  history_changes: (is) => ({ id: is.changeSet }),
  history_bin: () => ({}),
  history_restore: () => ({ change: 99_999 }),
  history_empty_bin: () => ({}),
  favorites_movies: () => ({}),
  favorites_people: () => ({}),
  favorites_characters: () => ({}),
  favorites_among: (is) => ({ favored: { of: 'movies', ids: [is.movie] } }),
  favorites_counts: () => ({}),
  favorites_add: (is) => ({ favored: { of: 'movies', ids: [is.movie] } }),
  favorites_remove: (is) => ({ favored: { of: 'movies', ids: [is.movie] } }),
  diary_marks: (is) => ({ ids: [is.movie] }),
  diary_of_movie: (is) => ({ id: is.movie }),
  diary_list: () => ({ before: null }),
  diary_month: () => ({ year: 2026, month: 2 }),
  diary_watchlist: () => ({}),
  diary_counts: () => ({}),
  diary_add_watch: (is) => ({ movie: is.movie, entry: ENTRY }),
  diary_edit_watch: (is) => ({ id: is.watch, entry: ENTRY }),
  diary_remove_watch: (is) => ({ id: is.watch }),
  diary_mark_seen: (is) => ({ movies: [is.movie] }),
  diary_mark_unseen: (is) => ({ movies: [is.movie] }),
  diary_rate: (is) => ({ movies: [is.movie], rating: 1 }),
  diary_add_to_watchlist: (is) => ({ movies: [is.movie] }),
  diary_remove_from_watchlist: (is) => ({ movies: [is.movie] }),
  household_profiles: () => ({}),
  household_all_love: (is) => ({ profiles: [is.user] }),
  household_theirs: (is) => ({ profiles: [is.user] }),
  household_shares: () => ({}),
  household_share: () => ({ shares: false }),
  transfer_pick_folder: () => ({}),
  transfer_plan: () => ({ onProgress: CHANNEL }),
  transfer_plan_rows: () => ({ status: null, offset: 0, limit: 10 }),
  transfer_plan_people: () => ({ offset: 0, limit: 10 }),
  transfer_apply: () => ({ onProgress: CHANNEL }),
  transfer_add_sample: () => ({}),
  transfer_sample: () => ({}),
  transfer_export: () => ({ onProgress: CHANNEL }),
  transfer_cancel: () => ({}),
};

/** Every command there is, as the program lists them. */
export function commandNames() {
  const list = readFileSync(join(ROOT, 'src-tauri/src/commands/list.rs'), 'utf8');
  return [...list.matchAll(/^ {4}"(\w+)",$/gm)].map(([, name]) => name);
}

/** Runs in the page: calls a command past everything the page itself would do. */
function inPage(name, args, channel, done) {
  const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
  const given = Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      value === channel ? `__CHANNEL__:${transformCallback(() => {})}` : value,
    ]),
  );
  invoke(name, given).then(
    (answer) => done({ answer: answer instanceof ArrayBuffer ? null : (answer ?? null) }),
    // Whatever has a field `error` is taken for a failure of the driver itself.
    (refused) => done({ refused }),
  );
}

/** What a command answers: `{ answer }`, or `{ error }` with whatever it threw. */
export async function call(browser, name, args = {}) {
  const { answer, refused } = await browser.executeAsync(inPage, name, args, CHANNEL);
  return { answer, error: refused };
}

/** The same for one that has to succeed. */
export async function ask(browser, name, args) {
  const { answer, error } = await call(browser, name, args);
  if (error) throw new Error(`${name} failed: ${JSON.stringify(error)}`);
  return answer;
}
