import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { QueryProblem } from '../../generated/bindings';
import styles from './Problems.module.css';
import { problemText } from './problemText';

interface ProblemsProps {
  /** The text they are in. */
  text: string;
  problems: readonly QueryProblem[];
  /** Takes a suggestion: the whole text with it. */
  onFix: (text: string) => void;
}

/** Each piece of a query that was not understood, pointed at, with what may have been meant. */
export function Problems({ text, problems, onFix }: ProblemsProps) {
  const intl = useIntl();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => {
        const { span, fix } = problem;
        const piece = text.slice(span.start, span.end);
        return (
          <li key={`${span.start}-${problem.reason}`} className={styles.problem}>
            {piece !== '' && (
              <span className={styles.piece} dir="auto" title={piece}>
                {piece}
              </span>
            )}
            <span>{problemText(intl, problem)}</span>
            {fix && (
              <Button size="small" onPress={() => onFix(fix.text)}>
                <FormattedMessage
                  id="problem.fix"
                  defaultMessage="Use “{label}”"
                  values={{ label: fix.label }}
                />
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
