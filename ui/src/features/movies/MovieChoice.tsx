import { useIntl } from 'react-intl';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import { useChoiceDraft } from '../../components/useChoiceDraft';

interface MovieChoiceProps {
  label: string;
  value: readonly Choice[];
  multiple?: boolean;
  className?: string | undefined;
  load: (text: string) => Promise<Choice[]>;
  onSave: (chosen: Choice[]) => Promise<string | null>;
}

/** A fact that is chosen, kept as soon as it changes. */
export function MovieChoice({ value, onSave, ...props }: MovieChoiceProps) {
  const intl = useIntl();
  const draft = useChoiceDraft(value, onSave);
  return (
    <ChoiceField
      {...props}
      {...draft}
      inline
      createText={(text) =>
        intl.formatMessage({ id: 'choice.create', defaultMessage: 'Create “{text}”' }, { text })
      }
    />
  );
}
