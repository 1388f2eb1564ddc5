import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate, useRouterState } from '@tanstack/react-router';
import FileDown from 'lucide-react/icons/file-down';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import { showToast } from '../../components/Toasts';
import { MatrixPage } from '../../features/matrix/MatrixPage';
import { matrixOf } from '../../features/matrix/matrixSearch';
import { matrixQuery, saveMatrix } from '../../features/matrix/queries';
import type { MovieId } from '../../generated/bindings';
import { errorText, toIpcError } from '../../lib/errors';
import { useApp } from '../appContext';
import { DetailHeader } from '../PageHeader';
import { usePage } from '../usePage';

const route = getRouteApi('/matrix');

/** A choice that is not held any more is one of no movies. */
const NOTHING = { of: 'movies' as const, ids: [] };

export function MatrixRoute() {
  const intl = useIntl();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { matrix: memory } = useApp();
  const of = useMemo(() => matrixOf(search, memory.selections) ?? NOTHING, [search, memory]);
  const least = search.least ?? 1;
  const { data: matrix } = useQuery(matrixQuery(of, least));
  const place = useRouterState({
    select: (state) => state.resolvedLocation?.state.__TSR_index,
  });
  usePage(
    matrix &&
      (matrix.name ?? intl.formatMessage({ id: 'matrix.title', defaultMessage: 'Who plays whom' })),
  );

  const save = async () => {
    try {
      const file = await saveMatrix(of, least);
      if (file === null) return;
      showToast({
        text: intl.formatMessage({ id: 'matrix.saved', defaultMessage: 'Saved {file}' }, { file }),
      });
    } catch (error) {
      if (toIpcError(error).code !== 'cancelled') showToast({ text: errorText(intl, error) });
    }
  };
  const openCast = (id: MovieId) => navigate({ to: '/movies/$id/cast', params: { id } });

  return (
    <MatrixPage
      header={
        <DetailHeader>
          {matrix && matrix.rows.length > 0 && (
            <Button onPress={save}>
              <FileDown size={16} aria-hidden="true" />
              <FormattedMessage id="matrix.save" defaultMessage="Save as CSV…" />
            </Button>
          )}
        </DetailHeader>
      }
      of={of}
      least={least}
      memory={memory}
      visit={`${place} ${JSON.stringify(of)} ${least}`}
      onLeast={(chosen) =>
        navigate({
          to: '/matrix',
          search: { ...search, least: chosen === 2 ? 2 : undefined },
          replace: true,
        })
      }
      onOpen={openCast}
      onCast={openCast}
    />
  );
}
