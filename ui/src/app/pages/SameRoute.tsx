import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { showToast } from '../../components/Toasts';
import { SamePage } from '../../features/identity/SamePage';
import type { Suggestion } from '../../features/identity/suggestions';
import { MergeDialog } from '../../features/people/MergeDialog';
import { personPageQuery } from '../../features/people/queries';
import type { PersonPage } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { LibraryHeader } from '../PageHeader';
import { usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';
import { useKeepingApart } from './useKeepingApart';

const route = getRouteApi('/same');

interface Merging {
  person: PersonPage;
  other: { key: string; name: string };
}

export function SameRoute() {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { kind } = route.useSearch();
  const undoToast = useUndoToast();
  const onKeepApart = useKeepingApart();
  const [merging, setMerging] = useState<Merging | null>(null);
  usePage(intl.formatMessage({ id: 'identity.title', defaultMessage: 'May be the same' }));

  const onMerge = async ({ pair: [one, other] }: Suggestion) => {
    try {
      const person = await client.fetchQuery(personPageQuery(one.id));
      setMerging({ person, other: { key: String(other.id), name: other.name } });
    } catch (error) {
      showToast({ text: errorText(intl, error) });
    }
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
      {merging && (
        <MergeDialog
          person={merging.person}
          other={merging.other}
          onClose={() => setMerging(null)}
          // The list shows neither of them as a page.
          leaveFor={async () => {}}
          onMerged={(changeSet, name) =>
            undoToast(
              intl.formatMessage(
                { id: 'person.merged', defaultMessage: 'Merged into {name}' },
                { name },
              ),
              changeSet,
            )
          }
        />
      )}
    </>
  );
}
