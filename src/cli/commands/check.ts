import { relative, resolve, sep } from 'node:path';
import { applyFixes, automaticFix } from '../../app/apply-fixes.ts';
import { type CheckResult, check } from '../../app/check.ts';
import type { Finding, Severity } from '../../core/finding.ts';
import { InputProblem } from '../../core/input-problem.ts';
import { formatMessage } from '../../core/messages/catalog.ts';
import { checkRules } from '../../core/messages/check-rules.ts';
import { type FindingsFormat, findingsFormats } from '../../core/reports/findings-formats.ts';
import { closestName } from '../../core/text/closest-name.ts';
import { type CommandContext, command, exitCodes } from '../command.ts';
import { choiceOption } from '../parse-arguments.ts';
import { placeText } from '../problem-text.ts';

const formats = Object.keys(findingsFormats) as FindingsFormat[];
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** `assay check`: everything that can be found wrong below some paths. */
export const checkCommand = command({
  name: 'check',
  operands: '[paths]',
  minimumOperands: 0,
  maximumOperands: Number.POSITIVE_INFINITY,
  summary: {
    en: 'Checks configs, gates, evidence and the numbers in model cards.',
    'zh-cn': '检查配置、门槛、证据以及模型卡中的数字。',
  },
  example: 'assay check --format sarif > findings.sarif',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: { en: `${formats.join(', ')} (text)`, 'zh-cn': `${formats.join('、')}（默认 text）` },
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: { en: 'only this rule, or family of rules', 'zh-cn': '只检查此规则或规则族' },
    },
    severity: {
      type: 'string',
      value: 'SEVERITY',
      help: {
        en: 'from this severity up: error, warning, info (info)',
        'zh-cn': '最低严重程度：error、warning、info（默认 info）',
      },
    },
    strict: {
      type: 'boolean',
      help: { en: 'insufficient and stale evidence fail too', 'zh-cn': '证据不足或过期也算失败' },
    },
    fix: { type: 'boolean', help: { en: 'apply the fixes', 'zh-cn': '应用修复' } },
    json: { type: 'boolean', help: { en: 'the same as --format json', 'zh-cn': '等同于 --format json' } },
  },
  async run(paths, values, context) {
    const format = values.json ? 'json' : (choiceOption('format', values.format, formats) ?? 'text');
    const least = choiceOption('severity', values.severity, severities) ?? 'info';
    for (const rule of values.rule ?? []) requireRule(rule);
    const look = (): Promise<CheckResult> => lookAt(paths, values.rule, context);
    let result = await look();
    if (values.fix) {
      const { fixed, files } = await applyFixes(context.services, result.findings);
      context.output.message(
        [
          ...fixed.map((finding) => fixedLine(finding, context)),
          formatMessage('cli/fixed', { count: fixed.length, files: files.length }, context.language),
        ].join('\n'),
      );
      if (files.length > 0) result = await look();
    }
    const findings = result.findings.filter(
      ({ severity }) => severities.indexOf(severity) <= severities.indexOf(least),
    );
    await print({ ...result, findings }, format, context);
    const isFailing = result.findings.some(({ severity }) => severity === 'error');
    const isWeak = result.gates.some(({ verdict }) => verdict === 'insufficient' || verdict === 'stale');
    return isFailing || (values.strict === true && isWeak) ? exitCodes.findings : exitCodes.fine;
  },
});

/** `MODEL_CARD.md:3:14: Write 0.79` */
function fixedLine(finding: Finding, { language, workingDirectory }: CommandContext): string {
  const fix = automaticFix(finding);
  const place = { file: finding.file, ...finding.range?.start };
  const title = fix === undefined ? finding.rule : formatMessage(fix.title, fix.args, language);
  return `${placeText(place, workingDirectory)}: ${title}`;
}

/** A rule that is misspelt would find nothing, and the check would pass. */
function requireRule(rule: string): void {
  const families = [...new Set(checkRules.map((id) => id.split('/')[0] ?? id))];
  if (families.includes(rule) || checkRules.includes(rule)) return;
  const nearest = closestName(rule, [...families, ...checkRules]);
  throw nearest === undefined
    ? new InputProblem('cli/unknown-rule', { rule, families: families.join(', ') })
    : new InputProblem('cli/unknown-rule-nearest', { rule, nearest });
}

function lookAt(
  paths: readonly string[],
  rules: readonly string[] | undefined,
  { services, workingDirectory, language, effort }: CommandContext,
): Promise<CheckResult> {
  const places = (paths.length > 0 ? paths : ['.']).map((path) => resolve(workingDirectory, path));
  const options = { language, workspace: workingDirectory, commandFolder: workingDirectory };
  return check(services, places, { ...options, ...(rules ? { rules } : {}) }, effort);
}

function print(result: CheckResult, format: FindingsFormat, context: CommandContext): Promise<void> {
  const { language, workingDirectory, services, output } = context;
  const pathOf = (file: string): string => relative(workingDirectory, file).split(sep).join('/');
  return output.result(findingsFormats[format](result, { language, pathOf, tool: services.tool }));
}
