import * as z from 'zod/mini';
import { type ConfigKind, configKindOf } from '../config/config-kinds.ts';
import { longestConfig } from '../config/parse-yaml-config.ts';
import { type Evaluation, evaluationSchema } from '../evaluation/document.ts';
import type { TextEdit } from '../finding.ts';
import { InputProblem } from '../input-problem.ts';
import { formatMessage, type Language } from '../messages/catalog.ts';
import { type Completion, completions } from './completion.ts';
import { ConfigDocument } from './config-document.ts';
import { type ConfigHover, configHover } from './config-hover.ts';
import { type ConfigLens, configLenses } from './config-lenses.ts';
import { type ConfigLink, configLinks } from './config-links.ts';
import { configOutline, type OutlineItem } from './config-outline.ts';
import { type ConfigFile, definitions, type FilePlace, references, renamable, renameEdits } from './config-rename.ts';
import { type FormatOptions, formatEdits } from './format-config.ts';
import type { Knowledge } from './knowledge.ts';
import { type ConfigAction, limitActions } from './limit-actions.ts';
import { type OutsideNeed, outsideNeed } from './outside-need.ts';

/** A config as an editor has it. */
export interface EditedText {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

/** A config with the card that it names. */
export interface EditedConfig extends EditedText {
  readonly card?: EditedText;
}

/** How many texts are kept read: those of the editors in view. */
const keptDocuments = 8;

/** The language of configs for an editor, in one language of its reader. What fails in words throws an Error with them. */
export class ConfigService {
  readonly #documents = new Map<string, ConfigDocument>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** What must be fetched before a completion can be complete. */
  need({ file, text }: EditedText, offset: number): OutsideNeed | undefined {
    const kind = kindOf({ file, text });
    return kind && outsideNeed(text, offset, kind);
  }

  completions({ file, text }: EditedText, offset: number, knowledge: Knowledge): Completion[] {
    const kind = kindOf({ file, text });
    return kind === undefined ? [] : completions(text, offset, kind, knowledge, this.#language);
  }

  hover(edited: EditedText, offset: number, knowledge: Knowledge): ConfigHover | undefined {
    const document = this.#document(edited);
    return document && configHover(document, offset, knowledge, this.#language);
  }

  lenses(edited: EditedText, knowledge: Knowledge): ConfigLens[] {
    const document = this.#document(edited);
    return document === undefined ? [] : configLenses(document, knowledge, this.#language);
  }

  actions(edited: EditedText, offset: number, knowledge: Knowledge): ConfigAction[] {
    const document = this.#document(edited);
    return document === undefined ? [] : limitActions(document, offset, knowledge, this.#language);
  }

  links(edited: EditedText): ConfigLink[] {
    const document = this.#document(edited);
    return document === undefined ? [] : configLinks(document);
  }

  outline(edited: EditedText): OutlineItem[] {
    const document = this.#document(edited);
    return document === undefined ? [] : configOutline(document);
  }

  format(edited: EditedText, options: FormatOptions): TextEdit[] {
    return kindOf(edited) === undefined ? [] : formatEdits(edited.text, options);
  }

  renamable(edited: EditedText, offset: number): ReturnType<typeof renamable> {
    return this.#inWords(() => renamable(this.#named(edited).document, offset));
  }

  rename(
    edited: EditedConfig,
    offset: number,
    name: string,
    project: readonly EditedConfig[],
  ): ReadonlyMap<string, readonly TextEdit[]> {
    return this.#inWords(() => renameEdits(this.#named(edited), offset, name, this.#files(project)));
  }

  references(edited: EditedText, offset: number, project: readonly EditedText[]): FilePlace[] {
    const here = this.#file(edited);
    return here === undefined ? [] : references(here, offset, this.#files(project));
  }

  definitions(edited: EditedText, offset: number, project: readonly EditedText[]): FilePlace[] {
    const here = this.#file(edited);
    return here === undefined ? [] : definitions(here, offset, this.#files(project));
  }

  /** The predictions that the versions name, newest version first. */
  tables(edited: EditedText): string[] {
    const document = this.#document(edited);
    const named = document?.entries.filter(({ place }) => /^versions\[\]\.predictions(\.\*)?$/.test(place)) ?? [];
    return [...new Set(named.flatMap(({ scalar }) => (scalar ? [scalar.text] : [])).reverse())];
  }

  /** The path of the card that a config names. */
  card(edited: EditedText): string | undefined {
    return this.#document(edited)?.textAt(['card']);
  }

  /** The evaluation in a file of evidence; undefined when it is none. */
  evidence(text: string): Evaluation | undefined {
    try {
      const read = z.safeParse(evaluationSchema, JSON.parse(text));
      return read.success ? read.data : undefined;
    } catch {
      // A damaged file is a finding of the checks.
      return undefined;
    }
  }

  /** The names of the connections of an `assay.yaml`. */
  connections(edited: EditedText): string[] {
    return (this.#document(edited)?.keysAt(['connections']) ?? []).flatMap(({ key }) => (key ? [key.text] : []));
  }

  #document({ file, text }: EditedText): ConfigDocument | undefined {
    const kind = kindOf({ file, text });
    return kind && this.#read(text, kind);
  }

  #read(text: string, kind: ConfigKind): ConfigDocument {
    const key = `${kind}\n${text}`;
    const document = this.#documents.get(key) ?? new ConfigDocument(text, kind);
    // The oldest goes first, so what was just used is put last.
    this.#documents.delete(key);
    this.#documents.set(key, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > keptDocuments && oldest !== undefined) this.#documents.delete(oldest);
    return document;
  }

  #file({ file, text, card }: EditedConfig): ConfigFile | undefined {
    const document = this.#document({ file, text });
    return document && { file, document, ...(card === undefined ? {} : { card }) };
  }

  /** @throws InputProblem for a text whose names are not read */
  #named(edited: EditedConfig): ConfigFile {
    const file = this.#file(edited);
    if (file !== undefined) return file;
    const { text } = edited;
    if (text.length > longestConfig)
      throw new InputProblem('config/too-large', { size: text.length, limit: longestConfig });
    throw new InputProblem('editor/rename-nothing');
  }

  #files(project: readonly EditedConfig[]): ConfigFile[] {
    return project.map((one) => this.#file(one)).filter((one) => one !== undefined);
  }

  #inWords<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      throw new Error(formatMessage(error.messageId, error.args, this.#language));
    }
  }
}

/** Undefined for a text that is too long to be a config: it would be read with every letter. */
function kindOf({ file, text }: EditedText): ConfigKind | undefined {
  return text.length > longestConfig ? undefined : configKindOf(file);
}
