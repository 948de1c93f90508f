import { version } from '../../package.json';
import type { Services } from '../app/services.ts';
import { createServices } from '../compose/full.ts';
import { computeOptionsSchema, type FromCompute } from '../protocol/compute.ts';
import { computeHandlers } from './handlers.ts';
import { serve } from './serve.ts';

/**
 * The compute process: everything heavy that the extension asks for, away from the editor. Started by the
 * extension's client with its options as the only argument; it ends with the extension host.
 */

const say = (message: FromCompute): void => {
  process.send?.(message);
};

const options = computeOptionsSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
let nativeProblem: string | undefined;
const composed = createServices({
  tool: `assay ${version}`,
  onFallback: (reason) => {
    nativeProblem = reason;
    say({ type: 'native-engine-missing', reason });
  },
});
/** The engine of the user's setting reads every table, whatever asks for it. */
const chosen = options.engine === 'auto' ? undefined : options.engine;
const services = {
  ...composed,
  engineFor: (source, asked = chosen) => composed.engineFor(source, asked),
} satisfies Services;

// Standard error goes to the extension's log.
const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const handlers = computeHandlers(services, options, () => nativeProblem, log);

process.on('message', serve(handlers, options.language, say));
process.on('disconnect', () => process.exit());
