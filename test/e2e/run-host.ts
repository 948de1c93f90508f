// Runs the suites inside real extension hosts, one VS Code a profile: `run-host.ts [profile…]`. A profile that fails
// is run once more, in a fresh VS Code; that is printed.
import { compileSuites } from './harness/compile-suites.ts';
import { runHostProfile } from './harness/host-profile.ts';
import { type Counts, printTotal, total } from './harness/totals.ts';
import { hostProfiles } from './host/profiles.ts';

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const results: Counts[] = [];
  await compileSuites();
  for (const profile of hostProfiles) {
    if (asked.length > 0 && !asked.includes(profile.name)) continue;
    console.log(`\nIn the extension host: ${profile.name}`);
    const first = await runHostProfile(profile);
    if (first.failed === 0) {
      results.push(first);
      continue;
    }
    console.log(`\nOnce more: ${profile.name}`);
    const second = await runHostProfile(profile);
    results.push(second);
    console.log(`${second.failed === 0 ? 'passed at the second try' : 'failed twice'}: host ${profile.name}`);
  }
  printTotal(total(results));
}

void main();
