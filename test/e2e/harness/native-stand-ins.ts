import fs from 'node:fs';
import path from 'node:path';

/**
 * Two of VS Code's native modules are compiled at installation. Tests need neither a compiler nor what they do: one
 * ends the extension host when its parent has died, which the runner does by process group; one writes log files.
 */
const standIns: Readonly<Record<string, string>> = {
  'native-watchdog': 'exports.start = () => {};\n',
  '@vscode/spdlog': `const fs = require('node:fs');
const path = require('node:path');
class Logger {
  constructor(file) { this.file = file; }
  write(level, message) {
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    fs.appendFileSync(this.file, new Date().toISOString() + ' [' + level + '] ' + message + '\\n');
  }
  trace() {}
  debug() {}
  info(message) { this.write('info', message); }
  warn(message) { this.write('warning', message); }
  error(message) { this.write('error', message); }
  critical(message) { this.write('critical', message); }
  getLevel() { return 2; }
  setLevel() {}
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
exports.version = 0;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`,
};

/** Puts the stand-ins into an installed server. */
export function writeStandIns(server: string): void {
  for (const [name, source] of Object.entries(standIns)) {
    const folder = path.join(server, 'node_modules', name);
    if (fs.existsSync(folder)) fs.writeFileSync(path.join(folder, 'index.js'), source);
  }
}
