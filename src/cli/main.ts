import process from 'node:process';
import { processOutput } from './output.ts';
import { run } from './run.ts';

const interrupt = new AbortController();
process.once('SIGINT', () => {
  interrupt.abort();
  // A second Ctrl-C ends a step that does not look at the signal.
  process.once('SIGINT', () => process.exit(130));
});

// The exit code is set, not called, so that a slow reader still gets everything.
run(process.argv.slice(2), processOutput(), interrupt.signal).then((code) => {
  process.exitCode = code;
});
