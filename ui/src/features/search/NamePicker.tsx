import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { errorText } from '../../lib/errors';
import styles from './FilterBar.module.css';
import type { PickerProps } from './FilterPicker';
import { fieldText } from './fieldText';
import { withTerm } from './language';
import { Options, PickerSearch } from './OptionList';
import { movieCountQuery, useNames } from './queries';

interface NamePickerProps extends PickerProps {
  field: 'actor' | 'director' | 'character' | 'from';
}

/** Rows that are counted: each is a question of its own. */
const SHOWN = 8;

/** Somebody or something by name, each with how many movies it would leave. */
export function NamePicker({ field, query, chips, onQuery, onDone }: NamePickerProps) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const { data, error, isFetching } = useNames(field, text);
  const names = text.trim() === '' ? [] : (data ?? []).slice(0, SHOWN);
  const counts = useQueries({
    queries: names.map(({ term }) => movieCountQuery(withTerm(query, term))),
  });
  const chipFor = (term: string) => chips.find((chip) => chip.text === term && !chip.not);
  const options = names.map(({ term, name, detail }, place) => ({
    key: term,
    name,
    detail,
    count: counts[place]?.data ?? null,
    isSet: chipFor(term) !== undefined,
  }));
  const label = fieldText(intl, field);
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <PickerSearch label={label} />
      <Options
        label={label}
        options={options}
        onToggle={(term) => {
          onQuery(chipFor(term)?.without ?? withTerm(query, term));
          onDone();
        }}
      />
      {names.length === 0 && !isFetching && (
        <p className={styles.hint}>
          {error ? (
            errorText(intl, error)
          ) : text.trim() === '' ? (
            <FormattedMessage id="filter.typeName" defaultMessage="Type the beginning of a name." />
          ) : (
            <FormattedMessage
              id="filter.noName"
              defaultMessage="“{text}” begins no name in the library."
              values={{ text: text.trim() }}
            />
          )}
        </p>
      )}
    </Autocomplete>
  );
}
