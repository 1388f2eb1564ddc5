import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Choice } from '../../components/ChoiceField';
import { showToast } from '../../components/Toasts';
import { CharacterMergeDialog } from '../../features/characters/CharacterMergeDialog';
import { characterPageQuery } from '../../features/characters/queries';
import { SamePage } from '../../features/identity/SamePage';
import type { Suggestion } from '../../features/identity/suggestions';
import { MergeDialog } from '../../features/people/MergeDialog';
import { personPageQuery } from '../../features/people/queries';
import type { ChangeSetId, CharacterPage, PersonPage } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';
import { useKeepingApart } from './useKeepingApart';

const route = getRouteApi('/same');

/** Two that are compared: the whole of one, and the name of the other. */
type Merging = { other: Choice } & ({ person: PersonPage } | { character: CharacterPage });

export function SameRoute() {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { kind } = route.useSearch();
  const undoToast = useUndoToast();
  const onKeepApart = useKeepingApart();
  const [merging, setMerging] = useState<Merging | null>(null);
  usePage(intl.formatMessage({ id: 'identity.title', defaultMessage: 'May be the same' }));

  const onMerge = async (suggestion: Suggestion) => {
    const [one, other] = suggestion.pair;
    const chosen = { key: String(other.id), name: other.name };
    try {
      if (suggestion.kind === 'person') {
        const person = await client.fetchQuery(personPageQuery(one.id));
        setMerging({ person, other: chosen });
      } else {
        const character = await client.fetchQuery(characterPageQuery(one.id));
        setMerging({ character, other: chosen });
      }
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
  };
  const dialog = merging && {
    other: merging.other,
    onClose: () => setMerging(null),
    // The list shows neither of them as a page.
    leaveFor: async () => {},
    onMerged: (changeSet: ChangeSetId, name: string) =>
      undoToast(
        intl.formatMessage({ id: 'person.merged', defaultMessage: 'Merged into {name}' }, { name }),
        changeSet,
      ),
  };

  return (
    <>
      <SamePage
        header={<LibraryHeader />}
        kind={kind}
        onKind={(chosen) => navigate({ to: '/same', search: { kind: chosen }, replace: true })}
        onMerge={onMerge}
        onKeepApart={onKeepApart}
      />
      {dialog && 'person' in merging && <MergeDialog person={merging.person} {...dialog} />}
      {dialog && 'character' in merging && (
        <CharacterMergeDialog character={merging.character} {...dialog} />
      )}
    </>
  );
}
