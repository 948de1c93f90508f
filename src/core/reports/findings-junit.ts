import type { Finding } from '../finding.ts';
import type { GateResult } from '../gates/verdict.ts';
import type { Language } from '../messages/catalog.ts';
import { type CheckedFindings, type FindingsStyle, findingText, placeText } from './checked-findings.ts';
import { gateFacts } from './gates-text.ts';
import { verdictWord } from './verdict-display.ts';

/**
 * JUnit XML: one suite of gates (failed and insufficient ones fail, those not evaluated or stale are skipped), and one
 * of all other findings (errors fail, the rest is skipped with its message).
 */
export function findingsJunit({ findings, gates }: CheckedFindings, style: FindingsStyle): string {
  const others = findings.filter((finding) => !finding.rule.startsWith('gate/'));
  const suites = [
    suite(
      'assay.gates',
      gates.map((gate) => gateCase(gate, style.language)),
    ),
    suite(
      'assay.findings',
      others.map((finding) => findingCase(finding, style)),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="assay">\n${suites.join('')}</testsuites>\n`;
}

interface TestCase {
  readonly className: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly message: string;
}

function gateCase(gate: GateResult, language: Language): TestCase {
  const outcomes = {
    pass: 'passed',
    fail: 'failed',
    insufficient: 'failed',
    'not-evaluated': 'skipped',
    stale: 'skipped',
  } as const;
  const facts = gateFacts(gate, language);
  const word = verdictWord(gate.verdict, language);
  return {
    className: `${gate.model}.${gate.version}.${gate.set}`,
    name: gate.title,
    outcome: outcomes[gate.verdict],
    message: facts === '' ? word : `${word}: ${facts}`,
  };
}

function findingCase(finding: Finding, { language, pathOf }: FindingsStyle): TestCase {
  return {
    className: pathOf(finding.file),
    name: [finding.rule, placeText(finding)].filter((part) => part !== '').join(' '),
    outcome: finding.severity === 'error' ? 'failed' : 'skipped',
    message: findingText(finding, language),
  };
}

function suite(name: string, cases: readonly TestCase[]): string {
  const count = (outcome: TestCase['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  const numbers = `tests="${cases.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`;
  return `  <testsuite name="${name}" ${numbers}>\n${cases.map(testCase).join('')}  </testsuite>\n`;
}

function testCase({ className, name, outcome, message }: TestCase): string {
  const head = `    <testcase classname="${xml(className)}" name="${xml(name)}" time="0"`;
  if (outcome === 'passed') return `${head}/>\n`;
  const element = outcome === 'failed' ? 'failure' : 'skipped';
  return `${head}>\n      <${element} message="${xml(message)}"/>\n    </testcase>\n`;
}

/** Text for an XML 1.0 attribute; characters that XML cannot hold at all are replaced. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
}
