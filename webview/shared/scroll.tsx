import type { ComponentChildren } from 'preact';

interface ScrollProps {
  readonly label: string;
  /** Scrolls up and down as well. */
  readonly tall?: boolean;
  readonly children: ComponentChildren;
}

/** A wide table that scrolls by itself, by mouse or keyboard, so that the page never does sideways. */
export function Scroll({ label, tall, children }: ScrollProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form fields to be grouped here.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <div class={tall ? 'scroll tall' : 'scroll'} role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
