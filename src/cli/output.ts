import process from 'node:process';

/** Where a command writes: results to stdout, everything else to stderr. */
export interface Output {
  /** Resolves when the text has been handed over; a reader that has gone (`| head`) is no error. */
  result(text: string): Promise<void>;
  message(text: string): void;
  /** Overwrites itself on a terminal, says nothing elsewhere. */
  progress(text: string): void;
  readonly colour: boolean;
}

function writeFully(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}

/** The two streams of this process. */
export function processOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) {
    // A closed pipe ends the output quietly; the exit code stays what the command found.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
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
    message(text) {
      clearProgress();
      process.stderr.write(`${text}\n`);
    },
    progress(text) {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`\r\u001b[2K${text}`);
      progressShown = true;
    },
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  };
}
