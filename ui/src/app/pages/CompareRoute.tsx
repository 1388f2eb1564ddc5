import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { ComparePage } from '../../features/duplicates/ComparePage';
import { comparedQuery } from '../../features/duplicates/queries';
import { DetailHeader } from '../PageHeader';
import { useBack, usePage } from '../usePage';
import { useUndoToast } from '../useUndoToast';

const route = getRouteApi('/duplicates/$one/$two');

export function CompareRoute() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { back } = useBack();
  const say = useUndoToast();
  const ids = route.useParams();
  const { data: one } = useQuery(comparedQuery(ids.one));
  const { data: two } = useQuery(comparedQuery(ids.two));
  usePage(intl.formatMessage({ id: 'compare.heading', defaultMessage: 'One film twice?' }));
  if (!one || !two) return null;
  return (
    <ComparePage
      key={`${ids.one} ${ids.two}`}
      header={<DetailHeader />}
      one={one}
      two={two}
      onBack={back}
      onMerged={(text, changeSet) => {
        // One of the two is gone: Back must not lead here again.
        navigate({ to: '/duplicates', replace: true });
        say(text, changeSet);
      }}
    />
  );
}
