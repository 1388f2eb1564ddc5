import { defineMessages, type MessageDescriptor, useIntl } from 'react-intl';
import { ChoiceMenu } from '../../components/ChoiceMenu';
import { ChoiceGroup, TickGroup } from '../../components/Menu';
import { NarrowField } from '../../components/NarrowField';
import type { CharacterRole, CharactersView } from '../../generated/bindings';
import { CharacterListSort } from './CharacterListSort';
import { ROLES, SEVERAL } from './charactersView';
import { roleTexts } from './roleText';

type Part = CharacterRole | 'any';
type Returning = 'performers' | 'movies';

const parts: Record<Part, MessageDescriptor> = defineMessages({
  ...roleTexts,
  any: { id: 'characters.anyRole', defaultMessage: 'All parts' },
});

/** Said in full in the menu, and in short on its button. */
const returning: Record<Returning, { full: MessageDescriptor; short: MessageDescriptor }> = {
  performers: defineMessages({
    full: { id: 'characters.performers', defaultMessage: 'Played by two or more' },
    short: { id: 'characters.performersShort', defaultMessage: '2+ performers' },
  }),
  movies: defineMessages({
    full: { id: 'characters.movies', defaultMessage: 'In two or more movies' },
    short: { id: 'characters.moviesShort', defaultMessage: '2+ movies' },
  }),
};
const RETURNING = ['performers', 'movies'] as const;

interface CharacterListControlsProps {
  view: CharactersView;
  onView: (view: CharactersView) => void;
  /** Arrow down in the field goes on in the list. */
  onDown: () => void;
}

/** Which characters are in the list, and in which order. */
export function CharacterListControls({ view, onView, onDown }: CharacterListControlsProps) {
  const intl = useIntl();
  const ticked = RETURNING.filter((what) => view[what] > 0);
  const value = [parts[view.role ?? 'any'], ...ticked.map((what) => returning[what].short)];
  return (
    <>
      <NarrowField
        label={intl.formatMessage({ id: 'characters.filter', defaultMessage: 'Filter by name' })}
        value={view.name}
        onChange={(name) => onView({ ...view, name })}
        onDown={onDown}
      />
      <ChoiceMenu
        label={intl.formatMessage({ id: 'characters.show', defaultMessage: 'Show' })}
        value={value.map((text) => intl.formatMessage(text)).join(', ')}
      >
        <ChoiceGroup<Part>
          label={intl.formatMessage({ id: 'characters.role', defaultMessage: 'Part' })}
          value={view.role ?? 'any'}
          onChange={(part) => onView({ ...view, role: part === 'any' ? null : part })}
          choices={(['any', ...ROLES] as const).map((id) => ({
            id,
            label: intl.formatMessage(parts[id]),
          }))}
        />
        <TickGroup<Returning>
          label={intl.formatMessage({ id: 'characters.only', defaultMessage: 'Only those' })}
          value={ticked}
          onChange={(chosen) =>
            onView({
              ...view,
              performers: chosen.includes('performers') ? SEVERAL : 0,
              movies: chosen.includes('movies') ? SEVERAL : 0,
            })
          }
          choices={RETURNING.map((id) => ({ id, label: intl.formatMessage(returning[id].full) }))}
        />
      </ChoiceMenu>
      <CharacterListSort view={view} onView={onView} />
    </>
  );
}
