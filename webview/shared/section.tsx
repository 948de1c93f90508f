import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Beside the heading. */
  readonly tools?: ComponentChildren;
}

/** A part of the page under its heading. */
export function Section({ id, title, tools, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <div class="heading">
        <h2 id={id}>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
}
