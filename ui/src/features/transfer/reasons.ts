import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { PlanReason } from '../../generated/bindings';

const sentences: Record<string, MessageDescriptor> = defineMessages({
  newMovie: {
    id: 'reason.newMovie',
    defaultMessage:
      '{people, plural, =0 {No people} one {# person} other {# people}}, {characters, plural, =0 {no characters} one {# character} other {# characters}}{hasPoster, select, true {, with poster} other {}}',
  },
  nothingDiffers: { id: 'reason.nothingDiffers', defaultMessage: 'Nothing differs' },
  differs: {
    id: 'reason.differs',
    defaultMessage: 'Differs in {fieldList}. Your library’s values are kept.',
  },
  tooLarge: {
    id: 'reason.tooLarge',
    defaultMessage: 'The file is too large ({megabytes} MB)',
  },
  unreadable: { id: 'reason.unreadable', defaultMessage: 'The file cannot be read' },
  notXml: { id: 'reason.notXml', defaultMessage: 'Not a movie file: it holds no XML' },
  notMovie: {
    id: 'reason.notMovie',
    defaultMessage: 'Describes “{root}”; Lobbycard keeps movies only',
  },
  noTitle: { id: 'reason.noTitle', defaultMessage: 'Holds no title' },
  forbiddenDoctype: {
    id: 'reason.forbiddenDoctype',
    defaultMessage: 'Holds a document type, which is refused for safety',
  },
  tooDeep: { id: 'reason.tooDeep', defaultMessage: 'Nested too deeply to be a movie file' },
  sameFilm: { id: 'reason.sameFilm', defaultMessage: 'The same film as {file}' },
  posterUnreadable: {
    id: 'reason.posterUnreadable',
    defaultMessage:
      'The movie comes without its poster {file}: {why, select, absent {it is missing} secondCopy {it is a second copy of another} unreadable {its file cannot be read} empty {it is empty} svg {it is an SVG drawing; save it as PNG} avif {it is an AVIF picture; save it as JPEG or PNG} heic {it is a HEIC picture; save it as JPEG or PNG} tooManyPixels {it has too many pixels} tooLarge {it is larger than 64 MB} damaged {it is damaged} other {it is no picture}}',
  },
  portraitUnreadable: {
    id: 'reason.portraitUnreadable',
    defaultMessage:
      'The person comes without the portrait {file}: {why, select, absent {it is missing} secondCopy {it is a second copy of another} unreadable {its file cannot be read} empty {it is empty} svg {it is an SVG drawing; save it as PNG} avif {it is an AVIF picture; save it as JPEG or PNG} heic {it is a HEIC picture; save it as JPEG or PNG} tooManyPixels {it has too many pixels} tooLarge {it is larger than 64 MB} damaged {it is damaged} other {it is no picture}}',
  },
  pictureUnreadable: {
    id: 'reason.pictureUnreadable',
    defaultMessage:
      'This picture is not taken: {why, select, absent {it is missing} secondCopy {it is a second copy of another} unreadable {its file cannot be read} empty {it is empty} svg {it is an SVG drawing; save it as PNG} avif {it is an AVIF picture; save it as JPEG or PNG} heic {it is a HEIC picture; save it as JPEG or PNG} tooManyPixels {it has too many pixels} tooLarge {it is larger than 64 MB} damaged {it is damaged} other {it is no picture}}',
  },
  invalidValue: {
    id: 'reason.invalidValue',
    defaultMessage: '{field} cannot be “{value}”',
  },
  danglingId: {
    id: 'reason.danglingId',
    defaultMessage: 'Names {what} {id}, which the document does not list',
  },
  folderUnreadable: {
    id: 'reason.folderUnreadable',
    defaultMessage: 'The folder cannot be read',
  },
  folderLoop: { id: 'reason.folderLoop', defaultMessage: 'The folder leads back into itself' },
  notFile: { id: 'reason.notFile', defaultMessage: 'Not a regular file' },
  diskFull: {
    id: 'reason.diskFull',
    defaultMessage: 'The disk is full; this movie and those after it were not imported',
  },
  notWritten: {
    id: 'reason.notWritten',
    defaultMessage: 'This movie and those after it could not be written',
  },
  other: { id: 'reason.other', defaultMessage: 'It cannot be imported' },
});

const fields: Record<string, MessageDescriptor> = defineMessages({
  title: { id: 'field.title', defaultMessage: 'title' },
  originalTitle: { id: 'field.originalTitle', defaultMessage: 'original title' },
  sortTitle: { id: 'field.sortTitle', defaultMessage: 'sort title' },
  description: { id: 'field.description', defaultMessage: 'description' },
  releaseDate: { id: 'field.releaseDate', defaultMessage: 'release date' },
  durationMinutes: { id: 'field.duration', defaultMessage: 'runtime' },
  budget: { id: 'field.budget', defaultMessage: 'budget' },
  genres: { id: 'field.genres', defaultMessage: 'genres' },
  countries: { id: 'field.countries', defaultMessage: 'countries' },
  set: { id: 'field.set', defaultMessage: 'set' },
  cast: { id: 'field.cast', defaultMessage: 'cast' },
  directors: { id: 'field.directors', defaultMessage: 'directors' },
  writers: { id: 'field.writers', defaultMessage: 'writers' },
  poster: { id: 'field.poster', defaultMessage: 'poster' },
});

/** Why a row of the plan is what it is, as one sentence. */
export function reasonText(intl: IntlShape, { code, params }: PlanReason): string {
  const sentence = sentences[code] ?? sentences.other;
  if (!sentence) return code;
  const names = (params.fields ?? '').split(',').filter(Boolean);
  const fieldList = intl.formatList(
    names.map((name) => (fields[name] ? intl.formatMessage(fields[name]) : name)),
  );
  return intl.formatMessage(sentence, {
    people: 0,
    characters: 0,
    hasPoster: 'false',
    megabytes: '',
    root: '',
    file: '',
    field: '',
    value: '',
    what: '',
    id: '',
    why: '',
    ...params,
    fieldList,
  });
}
