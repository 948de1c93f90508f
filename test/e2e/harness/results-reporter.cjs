// A mocha reporter: prints as `spec` does, and writes what became of each file's tests to the file ASSAY_E2E_PAGES.
const fs = require('node:fs');
const process = require('node:process');
const Mocha = require('mocha');

const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Mocha.Runner.constants;

/** Hooks have no file of their own. */
function fileOf(runnable) {
  return runnable.file ?? (runnable.parent ? fileOf(runnable.parent) : '');
}

module.exports = class ResultsReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const files = {};
    const resultOf = (test) => (files[fileOf(test)] ??= { passed: 0, skipped: 0, failures: [] });
    runner.on(EVENT_TEST_PASS, (test) => resultOf(test).passed++);
    runner.on(EVENT_TEST_PENDING, (test) => resultOf(test).skipped++);
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      const [message] = String(error?.message ?? error).split('\n');
      resultOf(test).failures.push(`${test.fullTitle()}: ${message}`);
    });
    runner.once(EVENT_RUN_END, () => fs.writeFileSync(process.env.ASSAY_E2E_PAGES, JSON.stringify(files)));
  }
};
