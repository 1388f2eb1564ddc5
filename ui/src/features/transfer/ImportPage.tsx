import Folder from 'lucide-react/icons/folder';
import { type ReactNode, useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ChangeSetId } from '../../generated/bindings';
import styles from './ImportPage.module.css';
import { ImportPreview } from './ImportPreview';
import { ImportRunning } from './ImportRunning';
import { ImportStart } from './ImportStart';
import { ImportSummaryView } from './ImportSummaryView';
import type { ImportJob } from './useImportJob';

interface ImportPageProps {
  job: ImportJob;
  tools: ReactNode;
  onUndo: (id: ChangeSetId) => void;
  onShowMovies: () => void;
}

/** From a folder of NFO files to movies in the library, in one page. */
export function ImportPage({ job, tools, onUndo, onShowMovies }: ImportPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = job.state;
  useEffect(() => {
    // The button that was pressed has gone with its step, and the focus with it.
    if (step && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [step]);

  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          <FormattedMessage id="import.title" defaultMessage="Import" />
        </h1>
        <FolderName job={job} />
        <span className={styles.grow} />
        {tools}
      </header>
      <Step job={job} onUndo={onUndo} onShowMovies={onShowMovies} />
    </div>
  );
}

function FolderName({ job: { state } }: { job: ImportJob }) {
  if (state.step === 'start') return null;
  const folder = state.step === 'reading' ? state.folder : state.plan.folder;
  return (
    <span className={styles.path}>
      <Folder size={16} aria-hidden="true" />
      <span className={styles.folder} title={folder} dir="auto">
        {folder}
      </span>
    </span>
  );
}

function Step({ job, onUndo, onShowMovies }: Omit<ImportPageProps, 'tools'>) {
  const { state } = job;
  switch (state.step) {
    case 'start':
      return <ImportStart problem={state.problem} onChoose={job.chooseFolder} />;
    case 'reading':
      return <ImportRunning progress={state.progress} reading onStop={job.stop} />;
    case 'preview':
      return <ImportPreview plan={state.plan} onBack={job.reset} onImport={job.apply} />;
    case 'importing':
      return (
        <ImportRunning progress={state.progress} expected={state.plan.new} onStop={job.stop} />
      );
    case 'done':
      return (
        <ImportSummaryView
          summary={state.summary}
          undone={state.undone}
          onAgain={job.reset}
          onUndo={onUndo}
          onShowMovies={onShowMovies}
        />
      );
  }
}
