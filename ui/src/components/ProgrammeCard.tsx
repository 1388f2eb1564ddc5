import styles from './ProgrammeCard.module.css';

interface ProgrammeCardProps {
  title: string;
  year: number | null;
  byline: string | null;
}

/** A printed programme in place of a picture: it must look intended, never broken. */
export function ProgrammeCard({ title, year, byline }: ProgrammeCardProps) {
  return (
    <div className={styles.card} aria-hidden="true">
      <div className={styles.frame} data-long={title.length > 24 || undefined}>
        {year !== null && <span className={styles.year}>{year}</span>}
        {year !== null && <span className={styles.rule} />}
        <strong className={styles.title} dir="auto">
          {title}
        </strong>
        {byline && (
          <em className={styles.byline} dir="auto">
            {byline}
          </em>
        )}
      </div>
    </div>
  );
}
