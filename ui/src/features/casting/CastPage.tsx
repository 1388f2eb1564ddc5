import ClipboardPaste from 'lucide-react/icons/clipboard-paste';
import Copy from 'lucide-react/icons/copy';
import { type ReactNode, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../components/Button';
import type { ChangeSetId, MoviePage } from '../../generated/bindings';
import { CastFoot } from './CastFoot';
import { CastHero } from './CastHero';
import styles from './CastPage.module.css';
import { CastTable } from './CastTable';
import { CopyDialog } from './CopyDialog';
import { PasteDialog } from './paste/PasteDialog';
import { usePastedLines } from './usePastedLines';
import { useSheet } from './useSheet';

interface CastPageProps {
  movie: MoviePage;
  /** The head of the page around its tools. */
  header: (tools: ReactNode) => ReactNode;
  onRemoved: (changeSet: ChangeSetId, name: string) => void;
  /** Many were added in one step, copied or pasted. */
  onAdded: (changeSet: ChangeSetId, count: number) => void;
  onUndo: () => void;
  onRedo: () => void;
  onDone: () => void;
}

/** The cast of a movie as a table to type into. */
export function CastPage({ movie, header, onRemoved, onAdded, onDone, ...undoing }: CastPageProps) {
  const intl = useIntl();
  const page = useRef<HTMLElement>(null);
  const [isCopying, setCopying] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const { id, title } = movie;
  const sheet = useSheet({
    of: { of: 'movie', id },
    fixed: { movie: { id, name: title } },
    onRemoved,
  });
  usePastedLines(setPasted);
  const tools = (
    <div className={styles.tools}>
      <Button onPress={() => setPasted('')}>
        <ClipboardPaste size={16} aria-hidden="true" />
        <FormattedMessage id="casting.paste" defaultMessage="Paste cast…" />
      </Button>
      <Button onPress={() => setCopying(true)}>
        <Copy size={16} aria-hidden="true" />
        <FormattedMessage id="casting.copy" defaultMessage="Copy from a movie…" />
      </Button>
      <Button variant="primary" onPress={onDone}>
        <FormattedMessage id="casting.done" defaultMessage="Done" />
      </Button>
    </div>
  );
  return (
    <article
      ref={page}
      className={styles.page}
      onKeyDown={(event) => {
        const { key, target } = event;
        if (key !== 'Escape' || event.defaultPrevented || target instanceof HTMLInputElement)
          return;
        if (target instanceof Node && page.current?.contains(target)) onDone();
      }}
    >
      <CastHero movie={movie} rows={sheet.rows} header={header(tools)} />
      <CastTable
        sheet={sheet}
        label={intl.formatMessage({ id: 'casting.table', defaultMessage: 'Cast' })}
        onLeave={onDone}
        {...undoing}
      />
      <CastFoot />
      {isCopying && (
        <CopyDialog sheet={sheet} movie={id} onClose={() => setCopying(false)} onAdded={onAdded} />
      )}
      {pasted !== null && (
        <PasteDialog
          movie={{ id, title }}
          text={pasted}
          onClose={() => setPasted(null)}
          onAdded={onAdded}
        />
      )}
    </article>
  );
}
