import Check from 'lucide-react/icons/check';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Portrait } from '../../components/Portrait';
import type { Portrayal } from '../../generated/bindings';
import { namesakeText } from '../../lib/namesake';
import { keyOf } from './portrayalKeys';
import styles from './SplitDialog.module.css';

interface SplitListProps {
  portrayals: readonly Portrayal[];
  chosen: readonly string[];
  onChange: (keys: string[]) => void;
}

/** Every portrayal, to be ticked. */
export function SplitList({ portrayals, chosen, onChange }: SplitListProps) {
  const intl = useIntl();
  return (
    <CheckboxGroup className={styles.group ?? ''} value={[...chosen]} onChange={onChange}>
      <Label className={styles.label ?? ''}>
        <FormattedMessage id="split.which" defaultMessage="Portrayals of the new character" />
      </Label>
      <div className={styles.list}>
        {portrayals.map((portrayal) => {
          const { movie, person } = portrayal;
          const namesake = namesakeText(intl, person);
          return (
            <Checkbox key={keyOf(portrayal)} value={keyOf(portrayal)} className={styles.line ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>
                    {isSelected && <Check size={12} strokeWidth={3} />}
                  </span>
                  <Portrait
                    name={person.name}
                    image={person.photo}
                    width={160}
                    className={styles.portrait}
                  />
                  <span className={styles.name} title={person.name} dir="auto">
                    {person.name}
                    {namesake && <span className={styles.quiet}> {namesake}</span>}
                  </span>
                  <span className={styles.name} title={movie.title} dir="auto">
                    {movie.title}
                  </span>
                  <span className={styles.quiet}>{movie.year}</span>
                </>
              )}
            </Checkbox>
          );
        })}
      </div>
    </CheckboxGroup>
  );
}
