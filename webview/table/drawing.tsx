import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTable } from './table-context.ts';

interface DrawingProps {
  readonly id: string;
  readonly title: string;
  readonly asTable: boolean;
  readonly onToggle: () => void;
  /** The chart, or the table in its place. */
  readonly children: ComponentChildren;
}

/** A chart with its title in words, that the key T and a button turn into a table and back. */
export function Drawing({ id, title, asTable, onToggle, children }: DrawingProps) {
  const { say } = useTable();
  const button = useRef<HTMLButtonElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    // What had the focus has just been replaced; the next T is to be heard here again.
    if (byKey.current) button.current?.focus();
    byKey.current = false;
  }, [asTable]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    byKey.current = true;
    onToggle();
  };
  return (
    <figure class="chart" aria-labelledby={id} onKeyDown={onKeyDown}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <button
          ref={button}
          type="button"
          class="link"
          aria-keyshortcuts="t"
          title={say(asTable ? 'table-view/to-chart' : 'table-view/to-table')}
          onClick={onToggle}
        >
          {say(asTable ? 'table-view/as-chart' : 'table-view/as-table')}
        </button>
      </figcaption>
      {children}
    </figure>
  );
}
