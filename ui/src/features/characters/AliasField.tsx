import { useIntl } from 'react-intl';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import { useChoiceDraft } from '../../components/useChoiceDraft';

/** A name is its own key. */
const toChoice = (name: string): Choice => ({ key: name, name });
/** Nothing is offered: a name is typed as it is. */
const none = async () => [];

interface AliasFieldProps {
  aliases: readonly string[];
  onSave: (names: string[]) => Promise<string | null>;
}

/** Other names as tokens: Enter adds what was typed, Backspace takes out the last one. */
export function AliasField({ aliases, onSave }: AliasFieldProps) {
  const intl = useIntl();
  const draft = useChoiceDraft(aliases.map(toChoice), (chosen) =>
    onSave(chosen.map(({ name }) => name)),
  );
  return (
    <ChoiceField
      inline
      multiple
      label={intl.formatMessage({ id: 'character.aliases', defaultMessage: 'Other names' })}
      value={draft.value}
      load={none}
      createText={(text) =>
        intl.formatMessage({ id: 'character.addAlias', defaultMessage: 'Add “{text}”' }, { text })
      }
      problem={draft.problem}
      onChange={draft.onChange}
    />
  );
}
