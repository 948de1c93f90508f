import type { ComponentChildren } from 'preact';

interface ScrollProps {
  readonly label: string;
  /** Scrolls up and down as well. */
  readonly tall?: boolean;
  /** Has so many rows that painting it costs something. */
  readonly long?: boolean;
  readonly children: ComponentChildren;
}

/** A wide table that scrolls by itself, by mouse or keyboard, so that the page never does sideways. */
export function Scroll({ label, tall, long, children }: ScrollProps) {
  const classes = ['scroll', tall && 'tall', long && 'long'].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form fields to be grouped here.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <div class={classes} role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
