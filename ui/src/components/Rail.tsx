import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components';
import styles from './Rail.module.css';

/** A place of a long list that can be gone to. */
export interface RailStop {
  /** What stands on the rail. */
  label: string;
  /** What it is called in full. */
  name: string;
  /** Where in the list it begins; null when nothing is there. */
  index: number | null;
}

export interface RailHandle {
  /** Says which of the list is seen first, at which scroll position. */
  show: (index: number, scrollTop: number) => void;
}

interface RailProps {
  ref: Ref<RailHandle>;
  label: string;
  stops: readonly RailStop[];
  onJump: (index: number) => void;
}

/** Pixels a stop needs to be hit. */
const STOP_HEIGHT = 24;

/** The places of a long list along its edge; the one in view is marked, and any can be gone to. */
export function Rail({ ref, label, stops, onJump }: RailProps) {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(Number.POSITIVE_INFINITY);
  const [first, setFirst] = useState(0);
  // The last places may not reach the top; the one that was gone to stays marked all the same.
  const [jumped, setJumped] = useState<{ index: number; scrollTop: number | null } | null>(null);
  const latest = useRef(jumped);
  latest.current = jumped;

  useImperativeHandle(ref, () => ({
    show: (index, scrollTop) => {
      setFirst(stopAt(stops, index)?.index ?? 0);
      const to = latest.current;
      if (to?.scrollTop === null) latest.current = { ...to, scrollTop };
      else if (to && to.scrollTop !== scrollTop) latest.current = null;
      setJumped(latest.current);
    },
  }));
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.height > 0) setHeight(entry.contentRect.height);
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const fits = stops.length * STOP_HEIGHT <= height;
  const shown = fits ? stops : stops.filter(({ index }) => index !== null);
  const current = stopAt(shown, jumped?.index ?? first)?.label;
  useLayoutEffect(() => {
    if (fits || current === undefined) return;
    const stop = box.current?.querySelector('[data-selected]');
    stop?.scrollIntoView({ block: 'nearest' });
  }, [fits, current]);

  const choose = (selection: Selection) => {
    const stop = shown.find((one) => selection !== 'all' && selection.has(one.label));
    if (!stop || stop.index === null) return;
    latest.current = { index: stop.index, scrollTop: null };
    setJumped(latest.current);
    onJump(stop.index);
  };
  return (
    <div ref={box} className={styles.rail}>
      <ListBox
        className={styles.stops ?? ''}
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={current === undefined ? [] : [current]}
        disabledKeys={shown.filter(({ index }) => index === null).map((stop) => stop.label)}
        onSelectionChange={choose}
      >
        {shown.map((stop) => (
          <ListBoxItem
            key={stop.label}
            id={stop.label}
            textValue={stop.label}
            aria-label={stop.name}
            className={styles.stop ?? ''}
            data-long={stop.label.length > 3 || undefined}
          >
            {stop.label}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}

/** The last stop that begins at or before a place of the list. */
function stopAt(stops: readonly RailStop[], index: number): RailStop | undefined {
  return stops.findLast((stop) => stop.index !== null && stop.index <= index);
}
