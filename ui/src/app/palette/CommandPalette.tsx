import Search from 'lucide-react/icons/search';
import { useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { errorText } from '../../lib/errors';
import styles from './CommandPalette.module.css';
import { PaletteFoot } from './PaletteFoot';
import { PaletteLine } from './PaletteLine';
import { usePaletteAct } from './usePaletteAct';
import { usePaletteEnter } from './usePaletteEnter';
import { usePaletteSections } from './usePaletteSections';

/** Everything by its name: what was opened last, the library, and what can be done. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const { sections, query, error, isWaiting } = usePaletteSections(typed);
  const act = usePaletteAct(query, onClose);
  const enter = usePaletteEnter({ sections, isWaiting, list, act });
  const label = intl.formatMessage({ id: 'palette.label', defaultMessage: 'Command palette' });

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles.veil ?? ''}
      data-veil
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <Autocomplete
            inputValue={typed}
            onInputChange={(text) => {
              enter.forget();
              setTyped(text);
            }}
          >
            <TextField aria-label={label} className={styles.field ?? ''}>
              <Search size={18} aria-hidden="true" />
              <Input
                autoFocus
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                className={styles.input ?? ''}
                placeholder={intl.formatMessage({
                  id: 'palette.placeholder',
                  defaultMessage: 'Find anything by its name',
                })}
                onKeyDownCapture={enter.onKeyDown}
              />
              <PaletteSigns />
            </TextField>
            <ListBox
              ref={list}
              aria-label={label}
              className={styles.list ?? ''}
              onAction={(key) => act.open(rowOf(String(key)))}
              renderEmptyState={() => (
                <p className={styles.nothing}>
                  <FormattedMessage
                    id="palette.nothing"
                    defaultMessage="{query, select, other {Nothing is called “{query}”.}}"
                    values={{ query }}
                  />
                </p>
              )}
            >
              {sections.map((section) => (
                <ListBoxSection key={section.id} id={section.id}>
                  <Header className={styles.heading ?? ''}>{section.label}</Header>
                  {section.rows.map((row) => (
                    <ListBoxItem
                      key={row.key}
                      id={row.key}
                      textValue={row.title}
                      className={styles.row ?? ''}
                      data-does={row.does === 'open' ? row.target.kind : row.does}
                    >
                      <PaletteLine row={row} />
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
          {error !== null && (
            <p role="alert" className={styles.problem}>
              {errorText(intl, error)}
            </p>
          )}
          <PaletteFoot />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );

  function rowOf(key: string) {
    return sections.flatMap(({ rows }) => rows).find((row) => row.key === key);
  }
}

/** The signs that narrow what is looked among. */
function PaletteSigns() {
  return (
    <span className={styles.signs} aria-hidden="true">
      <kbd>&gt;</kbd>
      <FormattedMessage id="palette.onlyCommands" defaultMessage="commands" />
      <kbd>@</kbd>
      <FormattedMessage id="palette.onlyPeople" defaultMessage="people" />
      <kbd>#</kbd>
      <FormattedMessage id="palette.onlyCharacters" defaultMessage="characters" />
    </span>
  );
}
