// Runs the suites inside real extension hosts, one VS Code a profile: `run-host.ts [profile…]`.
import { compileSuites } from './harness/compile-suites.ts';
import { runHostProfile } from './harness/host-profile.ts';
import { hostProfiles } from './host/profiles.ts';

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const total = { passed: 0, failed: 0, skipped: 0 };
  await compileSuites();
  for (const profile of hostProfiles) {
    if (asked.length > 0 && !asked.includes(profile.name)) continue;
    console.log(`\nIn the extension host: ${profile.name}`);
    const result = await runHostProfile(profile);
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

void main();
