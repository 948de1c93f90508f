import process from 'node:process';
import { InputProblem } from '../core/input-problem.ts';
import { visibleLines, visibleText } from '../core/text/visible-text.ts';

/** Where a command writes: results to stdout, everything else to stderr. */
export interface Output {
  /**
   * Resolves when the text has been handed over; a reader that has gone (`| head`) is no error.
   * @throws InputProblem when it can't be written, as on a full disk
   */
  result(text: string): Promise<void>;
  /** A result for people, in which control characters of data are shown, not obeyed. */
  text(text: string): Promise<void>;
  message(text: string): void;
  /** Overwrites itself on a terminal, says nothing elsewhere. */
  progress(text: string): void;
  readonly colour: boolean;
}

function writeFully(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (!error || error.code === 'EPIPE') resolve();
      else reject(new InputProblem('cli/output-failed', { reason: error.code ?? error.message }));
    });
  });
}

/** The two streams of this process. */
export function processOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) {
    // A closed pipe ends the output quietly; the exit code stays what the command found. Whoever writes a result
    // learns of other failures; for messages that can't be shown there is nowhere left to say so.
    stream.on('error', () => undefined);
  }
  let progressShown = false;
  const clearProgress = (): void => {
    if (progressShown) process.stderr.write('\r\u001b[2K');
    progressShown = false;
  };
  return {
    result(text) {
      clearProgress();
      return writeFully(process.stdout, text);
    },
    text(text) {
      return this.result(visibleLines(text));
    },
    message(text) {
      clearProgress();
      process.stderr.write(`${visibleLines(text)}\n`);
    },
    progress(text) {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`\r\u001b[2K${visibleText(text)}`);
      progressShown = true;
    },
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  };
}
