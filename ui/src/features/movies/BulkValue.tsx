import { FormattedMessage, useIntl } from 'react-intl';
import { ChoiceField } from '../../components/ChoiceField';
import { TextField } from '../../components/TextField';
import styles from './BulkEditDialog.module.css';
import { type BulkForm, fieldNames, isList } from './bulkForm';
import { useBulkChoices } from './useBulkChoices';

interface BulkValueProps {
  form: BulkForm;
  /** What is wrong with the value. */
  problem: string | null;
  onChange: (part: Partial<BulkForm>) => void;
}

/** The values of the field that is to change, and what leaving it empty means. */
export function BulkValue({ form, problem, onChange }: BulkValueProps) {
  const intl = useIntl();
  const load = useBulkChoices();
  const { field } = form;
  const label = intl.formatMessage(fieldNames[field]);
  if (field === 'releaseDate') {
    return (
      <TextField
        label={label}
        value={form.releaseDate}
        onChange={(releaseDate) => onChange({ releaseDate })}
        error={problem}
        hint={intl.formatMessage({
          id: 'bulk.dateHint',
          defaultMessage: '1979, 1979-05 or 1979-05-25. Left empty, the date is taken away.',
        })}
      />
    );
  }
  const createText = (text: string) =>
    intl.formatMessage({ id: 'choice.create', defaultMessage: 'Create “{text}”' }, { text });
  const removing = isList(field) && form.action === 'remove';
  return (
    <div className={styles.value}>
      <ChoiceField
        label={label}
        value={form[field]}
        multiple={isList(field)}
        onChange={(value) => onChange({ [field]: value })}
        load={load[field]}
        {...(!removing && { createText })}
        problem={problem}
      />
      {!problem && (
        <p className={styles.hint}>
          <FormattedMessage
            id="bulk.hint"
            defaultMessage="{field, select, set {Left empty, the movies are in no set.} other {{action, select, add {A movie keeps what it has already.} remove {A movie without them stays as it is.} other {Each movie then has these and no others. Left empty, it has none.}}}}"
            values={{ field, action: form.action }}
          />
        </p>
      )}
    </div>
  );
}
