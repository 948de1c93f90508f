import { Choice } from './controls.tsx';

interface FilterBarProps<Kind extends string> {
  /** What the text is looked for in. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** A choice beside the text; the first of its options is that of all. */
  readonly choice?: {
    readonly label: string;
    readonly value: Kind;
    readonly options: readonly [Kind, ...Kind[]];
    readonly textOf: (option: Kind) => string;
    readonly onChange: (option: Kind) => void;
  };
  /** How many of them are shown. */
  readonly count: string;
}

/** Which of many rows are shown: by a text, by a choice, and how many that are. */
export function FilterBar<Kind extends string>({ label, text, onText, choice, count }: FilterBarProps<Kind>) {
  return (
    <div class="line">
      <input
        type="search"
        class="filter"
        value={text}
        placeholder={label}
        aria-label={label}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {choice !== undefined && (
        <Choice
          label={choice.label}
          value={choice.value}
          options={choice.options.map((value) => ({ value, text: choice.textOf(value) }))}
          onChange={(value) => {
            const option = choice.options.find((candidate) => candidate === value) ?? choice.options[0];
            if (option !== choice.value) choice.onChange(option);
          }}
        />
      )}
      <span class="muted" role="status">
        {count}
      </span>
    </div>
  );
}
