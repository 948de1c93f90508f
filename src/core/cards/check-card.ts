import type { Finding } from '../finding.ts';
import type { Language, MessageArgs } from '../messages/catalog.ts';
import { formatMessage } from '../messages/catalog.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import { formatInterval, formatMeasured } from '../reports/number-format.ts';
import { LineStarts } from '../text/line-starts.ts';
import type { SourceText } from '../text/source-text.ts';
import { cardClaims } from './card-claims.ts';
import type { CardModel } from './card-model.ts';
import type { Claim } from './claim.ts';
import { claimedNumbers, type EvidenceNumber } from './claimed-number.ts';
import { isRounded, type Reading, readings, rewritten } from './number-reading.ts';
import { type ParsedCard, parseCard } from './parse-card.ts';

/**
 * The numbers of a card that differ from the evidence of the models that name it, beyond the rounding of their own
 * last digit. A number that may be about several things is wrong only if it equals none of them.
 */
export function checkCard(card: SourceText, models: readonly CardModel[], language: Language): Finding[] {
  if (card.text.length > longestCard) return [tooLarge(card)];
  const parsed = parseCard(card.text);
  const perModel = models.map(
    (model) => new Map(wrongNumbers(card, parsed, model).map((wrong) => [wrong.claim.start, wrong])),
  );
  const [first, ...others] = perModel;
  const lines = new LineStarts(card.text);
  const wrong = [...(first?.values() ?? [])].filter(({ claim }) => others.every((each) => each.has(claim.start)));
  return [...unread(card, parsed, lines), ...wrong.map((each) => finding(card, lines, each, language))];
}

/**
 * In UTF-16 units. A card of this length takes some seconds, up to ten, to read and compare, by how much of it is about
 * metrics; no card that a person wrote comes near it.
 */
const longestCard = 2 ** 21;

function tooLarge({ file, text }: SourceText): Finding {
  const args = { size: text.length, limit: longestCard };
  return { rule: 'card/too-large', args, severity: 'error', file, related: [], fixes: [] };
}

/** One finding for all parts that could not be read, at the beginning of the first. */
function unread({ file, text }: SourceText, parsed: ParsedCard, lines: LineStarts): Finding[] {
  const [first] = parsed.unread;
  if (first === undefined) return [];
  const lineEnd = text.slice(first.start, first.end).search(/[\r\n]/);
  const range = lines.range(first.start, Math.min(lineEnd < 0 ? first.end : first.start + lineEnd, first.start + 80));
  const args = { parts: parsed.unread.length };
  return [{ rule: 'card/unread', args, severity: 'error', file, range, related: [], fixes: [] }];
}

interface WrongNumber {
  readonly claim: Claim;
  readonly model: CardModel;
  readonly evidence: EvidenceNumber;
  readonly reading: Reading;
  /** It could be about something else that has another value. */
  readonly isAmbiguous: boolean;
}

function wrongNumbers(card: SourceText, parsed: ParsedCard, model: CardModel): WrongNumber[] {
  return cardClaims(card, parsed, model).flatMap((claim): WrongNumber[] => {
    const resolved = resolveMetric(claim.metric);
    if (!('definition' in resolved)) return [];
    const candidates = claimedNumbers(claim, model);
    const ways = readings(claim.number, resolved.definition.range, claim.place);
    const isRight = candidates.some(({ expected }) => ways.some((way) => isRounded(claim.number, expected, way)));
    const [evidence] = candidates;
    const [reading] = ways;
    if (isRight || evidence === undefined || reading === undefined) return [];
    const texts = new Set(candidates.map(({ expected }) => rewritten(claim.number, expected, reading)));
    return [{ claim, model, evidence, reading, isAmbiguous: texts.size > 1 }];
  });
}

function finding(card: SourceText, lines: LineStarts, wrong: WrongNumber, language: Language): Finding {
  const { claim, evidence, reading, isAmbiguous } = wrong;
  const range = lines.range(claim.start, claim.end);
  const text = rewritten(claim.number, evidence.expected, reading);
  return {
    rule: claim.bound === undefined ? 'card/value-differs' : 'card/interval-differs',
    args: messageArgs(wrong, language),
    // Another method may give other bounds; the value is the same with all.
    severity: claim.bound === undefined ? 'error' : 'warning',
    file: card.file,
    range,
    related: [],
    fixes: isAmbiguous ? [] : [{ title: 'fix/write', args: { text }, digest: card.digest, edits: [{ range, text }] }],
  };
}

/** `roc_auc 0.85 is not what version 2 scored: 0.791 (95 % interval 0.761–0.821, n 1000)` */
function messageArgs({ claim, model, evidence }: WrongNumber, language: Language): MessageArgs {
  const { evaluation, value, interval, n, title } = evidence;
  const confidence = Number((evaluation.confidence * 100).toPrecision(4));
  const certainty =
    interval === null
      ? formatMessage('card/rows', { n }, language)
      : formatMessage(
          'card/interval',
          { confidence, interval: formatInterval(interval, 'number', language), n },
          language,
        );
  return {
    metric: title,
    written: claim.number.text.trim(),
    version: evaluation.version ?? '',
    value: formatMeasured({ value, interval }, 'number', language),
    evidence: certainty,
    date: day(evaluation.run.time, language),
    model: model.name,
  };
}

/** `22 Nov 2026`, in universal time, so that everybody reads the same date. */
function day(time: string, language: Language): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return dayFormats[language].format(date);
}

const dayFormat = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Building a format takes longer than using it. */
const dayFormats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: dayFormat('en-GB'),
  'zh-cn': dayFormat('zh-cn'),
};
