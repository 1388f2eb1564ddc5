import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { NewProfile } from '../../generated/bindings';
import { foundProblems, type ProfileProblems, refusedProblems } from './profileProblem';

export interface ProfileDraft {
  profile: NewProfile;
  problems: ProfileProblems;
  change: (part: Partial<NewProfile>) => void;
  submit: () => Promise<void>;
}

/** A name and a password that become a profile; what is wrong with them stands at their fields. */
export function useNewProfile<Made>(
  create: (profile: NewProfile) => Promise<Made>,
  onMade: (made: Made, profile: NewProfile) => void,
): ProfileDraft {
  const intl = useIntl();
  const [profile, setProfile] = useState<NewProfile>({ username: '', password: '' });
  const [problems, setProblems] = useState<ProfileProblems>({});

  const change = (part: Partial<NewProfile>) => {
    setProfile({ ...profile, ...part });
    setProblems({});
  };
  const submit = async () => {
    const found = foundProblems(intl, profile);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    try {
      onMade(await create(profile), profile);
    } catch (error) {
      setProblems(refusedProblems(intl, error));
    }
  };
  return { profile, problems, change, submit };
}
