import { FormattedMessage, useIntl } from 'react-intl';
import { type Choice, ChoiceField } from '../../components/ChoiceField';
import type { Confidence, DroppedPicture } from '../../generated/bindings';
import { errorText } from '../../lib/errors';
import { droppedUrl } from '../../lib/ipc';
import styles from './MatchDialog.module.css';

interface MatchRowProps {
  token: number;
  dropped: DroppedPicture;
  chosen: readonly Choice[];
  /** Another row has the same movie. */
  isTaken: boolean;
  load: (text: string) => Promise<Choice[]>;
  onChoose: (chosen: Choice[]) => void;
}

/** A dropped file, how it looks, and the movie it is for. */
export function MatchRow({ token, dropped, chosen, isTaken, load, onChoose }: MatchRowProps) {
  const intl = useIntl();
  const { file, place, movie, confidence, refusal } = dropped;
  const isProposed = movie !== null && chosen[0]?.key === String(movie.id);
  return (
    <li className={styles.row}>
      {refusal ? (
        <span className={styles.picture} />
      ) : (
        <img className={styles.picture} src={droppedUrl(token, place)} alt="" draggable={false} />
      )}
      <div>
        <div className={styles.file} dir="auto">
          {file}
        </div>
        {!refusal && isProposed && confidence && (
          <div className={styles.sure}>
            <Sureness confidence={confidence} />
          </div>
        )}
      </div>
      {refusal ? (
        <p className={styles.problem}>{errorText(intl, refusal)}</p>
      ) : (
        <ChoiceField
          label={intl.formatMessage(
            { id: 'match.movie', defaultMessage: 'Movie of {file}' },
            { file },
          )}
          inline
          value={chosen}
          load={load}
          problem={
            isTaken
              ? intl.formatMessage({
                  id: 'match.taken',
                  defaultMessage: 'Another picture is for this movie as well.',
                })
              : null
          }
          onChange={onChoose}
        />
      )}
    </li>
  );
}

function Sureness({ confidence }: { confidence: Confidence }) {
  if (confidence === 'sure') {
    return <FormattedMessage id="match.sure" defaultMessage="Title and year agree" />;
  }
  if (confidence === 'likely') {
    return <FormattedMessage id="match.likely" defaultMessage="The title agrees" />;
  }
  return <FormattedMessage id="match.guess" defaultMessage="Please check" />;
}
