import { type ComponentChildren, h } from 'preact';

/**
 * The controls of the pages. Their elements are registered by `ui.ts`, after the first paint; until then, and in
 * tests, they are unknown elements that show their text.
 */

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly quiet?: boolean;
  readonly label?: string;
}

export function Button({ children, onClick, quiet, label }: ButtonProps) {
  return h(
    'assay-button',
    { appearance: quiet ? 'secondary' : 'primary', onClick, ...(label === undefined ? {} : { 'aria-label': label }) },
    children,
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

/** One of several, as a drop-down list. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return h(
    'assay-dropdown',
    {
      'aria-label': label,
      value,
      onChange: (event: Event) => {
        if (event.target && 'value' in event.target) onChange(String(event.target.value));
      },
    },
    options.map((option) =>
      h('assay-option', { key: option.value, value: option.value, selected: option.value === value }, option.text),
    ),
  );
}
