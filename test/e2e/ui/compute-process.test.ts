import assert from 'node:assert/strict';
import process from 'node:process';
import { breakNativeEngine } from '../harness/broken-native-engine.ts';
import { computeProcesses } from '../harness/compute-processes.ts';
import { evaluateExample } from '../harness/evaluated-example.ts';
import { addLargeModel } from '../harness/large-model.ts';
import { type Session, useSession } from '../harness/session.ts';

/** The example is small, so that it would be read without native code. */
const nativeEngine = { 'assayml.engine': 'duckdb' };

/** Ends the compute process of a session as a crash would. */
function kill({ server }: Session): void {
  const [pid] = computeProcesses(server.extensionsFolder);
  assert.ok(pid !== undefined, 'the compute process runs');
  process.kill(pid, 'SIGKILL');
}

describe('a compute process that is killed', () => {
  const session = useSession({
    settings: nativeEngine,
    prepare: (copy) => {
      evaluateExample(copy);
      return addLargeModel(copy);
    },
  });

  it('is missed in words and there again', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.row(/2\s+production.*AUC/).waitFor();
    kill(session);
    await workbench.notification('The compute process ended (SIGKILL) and was restarted.').waitFor();
    assert.equal(await workbench.notification('lost').count(), 0);
    await workbench.screenshot('compute-killed');
  });

  it('while it evaluates: says that this is lost, and that DuckDB is left out from now on', async () => {
    const { workbench } = session;
    const row = workbench.row(/^\s*large/);
    await row.hover();
    await row.locator('.action-label[aria-label^="Evaluate Model"]').click();
    await workbench.notification('large.model.yaml · 1 · test').waitFor();
    kill(session);
    const said =
      /ended again \(SIGKILL\) and was restarted without DuckDB\. What it was doing is lost; start it again\./;
    await workbench.notification(said).waitFor();
    await workbench.notification('Evaluating').waitFor({ state: 'detached' });
  });
});

describe('a machine where DuckDB does not load', () => {
  const session = useSession({ settings: nativeEngine, alterExtension: breakNativeEngine });

  it('says so once, why, and that the text engine answers', async () => {
    const { workbench } = session;
    await workbench.openView('Assay');
    await workbench.command('Evaluate All Models');
    await workbench.row(/2\s+production.*AUC/).waitFor();
    const said = workbench.notification(
      /DuckDB can’t be loaded \(.*duckdb\.node.*\)\. The text engine reads the tables/,
    );
    await said.waitFor();
    await workbench.screenshot('without-duckdb');
    await workbench.command('Notifications: Clear All Notifications');
    await said.waitFor({ state: 'detached' });
    await workbench.command('Evaluate All Models');
    await workbench.notification('Evaluating').waitFor();
    await workbench.notification('Evaluating').waitFor({ state: 'detached' });
    assert.equal(await workbench.notification('DuckDB').count(), 0);
  });
});
