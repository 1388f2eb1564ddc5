import { useIntl } from 'react-intl';
import { showToast } from '../components/Toasts';
import { useAvatarAct } from '../features/accounts/queries';
import { pictureProblem } from '../features/pictures/pictureProblem';
import type { SessionUser } from '../generated/bindings';
import { useApp } from './appContext';

/** Gives whoever is signed in another picture, or says why not. */
export function useAvatar(): (act: () => Promise<SessionUser | null>) => Promise<void> {
  const intl = useIntl();
  const { setUser } = useApp();
  const take = useAvatarAct();
  return async (act) => {
    if (take.isPending) return;
    try {
      const user = await take.mutateAsync(act);
      if (user) setUser(user);
    } catch (error) {
      showToast({ text: pictureProblem(intl, error) });
    }
  };
}
