import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import { findCountries } from './queries';

/** A country is what it is called: its name is its key. */
const toChoice = (name: string): Choice => ({ key: name, name });

interface CountryFieldProps {
  country: string | null;
  onSave: (name: string) => Promise<string | null>;
}

/** What is chosen shows at once and is kept; what is refused stays to be put right. */
export function CountryField({ country, onSave }: CountryFieldProps) {
  const intl = useIntl();
  const [draft, setDraft] = useState<Choice[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef<Choice[] | null>(null);
  return (
    <ChoiceField
      inline
      label={intl.formatMessage({ id: 'person.country', defaultMessage: 'Country' })}
      value={draft ?? (country === null ? [] : [toChoice(country)])}
      load={async (text) => (await findCountries(text)).map(toChoice)}
      createText={(text) =>
        intl.formatMessage({ id: 'choice.create', defaultMessage: 'Create “{text}”' }, { text })
      }
      problem={problem}
      onChange={async (chosen) => {
        latest.current = chosen;
        setDraft(chosen);
        setProblem(null);
        const refused = await onSave(chosen[0]?.name ?? '');
        // A later choice has the say.
        if (latest.current !== chosen) return;
        setProblem(refused);
        if (refused === null) setDraft(null);
      }}
    />
  );
}
