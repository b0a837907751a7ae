/** How a text is read and what the rules make of it, laid open for whoever asks why one spoke or stayed silent. */
import type { Report } from '@/lib/report/report';
import { catalogue } from '@/lib/rules/catalogue';
import { checkReport } from '@/lib/rules/check-report';
import { lastYearRules } from '@/lib/rules/checks/e-last-year';
import { tableRules } from '@/lib/rules/checks/table-rules';
import { type ClaimKind, isWrong } from '@/lib/rules/claims/claim';
import { readClaim } from '@/lib/rules/claims/claims';
import { inspect } from '@/lib/rules/inspect';
import type { RuleId } from '@/lib/rules/messages';
import { messageOf } from '@/lib/rules/messages';
import { type Context, contextsOf } from '@/lib/rules/sentences/contexts';
import { type Passage, passagesOf, type Sentence } from '@/lib/rules/sentences/passage';
import { isDeclared, type Label, type Token } from '@/lib/rules/sentences/words';
import type { Finding, Inspection, Rule, RuleContext, Severity } from '@/lib/rules/types';
import type { CellId, ProseKey } from '@/lib/template/keys';
import { entryName } from '@/lib/template/names';
import { unmetNeeds } from '@/lib/template/needs';
import type { Template } from '@/lib/template/types';
import { leftAloneBecause, quantityKindNames, wordMeanings } from './messages';

/** A known word and what it stands for. */
export interface ReadWord {
  readonly text: string;
  readonly meaning: string;
}

export interface ReadNumber {
  /** Where it begins in the text. */
  readonly at: number;
  /** The number with its unit, as written. */
  readonly text: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: string;
  /** The last subject before the clause; empty where none is named. */
  readonly subject: string;
  /** Who acts, where an office is named; the year, where one is. */
  readonly agent: string;
  readonly year?: number;
  /** Characters around it that no known word covers. */
  readonly notUnderstood: string;
  /** The sums of which it must equal one; none where it is left alone. */
  readonly accepted: readonly { readonly name: string; readonly value: number; readonly cells: readonly CellId[] }[];
  /** Why it is left alone, in one sentence; absent where it is held against the tables. */
  readonly leftAlone?: string;
  /** Whether it equals one of the sums; absent where it is left alone. */
  readonly agrees?: boolean;
  /** The rules that look at numbers of this meaning. */
  readonly rules: readonly RuleId[];
}

export interface ReadSentence {
  readonly text: string;
  readonly words: readonly ReadWord[];
  readonly numbers: readonly ReadNumber[];
}

export interface TextReading {
  readonly sentences: readonly ReadSentence[];
  readonly findings: readonly { readonly rule: RuleId; readonly severity: Severity; readonly message: string }[];
  /** The rules that apply, and found nothing in the text. */
  readonly silent: readonly RuleId[];
}

/** Which rules hold numbers of a meaning against the tables. */
const rulesOf: Readonly<Record<ClaimKind, readonly RuleId[]>> = {
  count: ['F01', 'F02'],
  carried: ['F03'],
  split: ['F04'],
  results: ['F05'],
  cases: ['F06'],
  papers: ['F07'],
  decisions: ['F08'],
};

/** The text of one box of a report, read and checked as it stands there. */
export function readText(template: Template, report: Report, part: ProseKey, context: RuleContext = {}): TextReading {
  const inspection = inspect(template, report, context);
  const passages = passagesOf(inspection).filter((passage) => passage.part === part);
  const found = checkReport(template, report, context).filter((finding) => isAbout(finding, part));
  const speaking = new Set(found.map(({ rule }) => rule));
  return {
    sentences: passages.flatMap((passage) => sentencesOf(inspection, passage)),
    findings: found.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: messageOf(finding),
    })),
    silent: rulesOfTexts(template).filter((id) => !speaking.has(id)),
  };
}

const ofTables: ReadonlySet<RuleId> = new Set([...tableRules, ...lastYearRules].map(({ id }) => id));

/** The rules on running text that apply in a format. */
function rulesOfTexts(template: Template): RuleId[] {
  const rules: readonly (Rule & { readonly id: RuleId })[] = catalogue;
  return rules
    .filter(({ id, needs = [] }) => !ofTables.has(id) && unmetNeeds(template, needs).length === 0)
    .map(({ id }) => id);
}

function isAbout({ where }: Finding, part: ProseKey): boolean {
  return where.some((place) => typeof place === 'object' && place.part === part);
}

function sentencesOf(inspection: Inspection, passage: Passage): ReadSentence[] {
  const contexts = contextsOf(passage);
  return passage.sentences.map((sentence) => ({
    text: asTyped(passage, sentence.from, sentence.to).trim(),
    words: sentence.tokens
      .filter(({ label }) => label !== 'filler')
      .map((token) => wordOf(inspection.template, passage, token)),
    numbers: [...skipped(passage, sentence), ...numbersOf(inspection, contexts, sentence)],
  }));
}

function asTyped({ raw, at }: Passage, from: number, to: number): string {
  return raw.slice(at[from] ?? raw.length, at[to] ?? raw.length);
}

function wordOf(template: Template, passage: Passage, { label, from, to }: Token): ReadWord {
  return { text: asTyped(passage, from, to), meaning: meaningOf(template, label) };
}

function meaningOf(template: Template, label: Label): string {
  return isDeclared(label) ? entryName(template, label) : wordMeanings[label];
}

/** Dates and percentages: no number of anything that a table holds. */
function skipped(passage: Passage, { quantities }: Sentence): ReadNumber[] {
  return quantities
    .filter(({ kind }) => kind === 'date' || kind === 'percent')
    .map(({ from, end, value, unit, kind }) => ({
      at: passage.at[from] ?? 0,
      text: asTyped(passage, from, end),
      value,
      unit,
      kind: quantityKindNames[kind],
      subject: '',
      agent: '',
      notUnderstood: '',
      accepted: [],
      leftAlone: leftAloneBecause.noCount,
      rules: [],
    }));
}

function numbersOf(inspection: Inspection, contexts: readonly Context[], sentence: Sentence): ReadNumber[] {
  return contexts.filter((context) => context.sentence === sentence).map((context) => numberOf(inspection, context));
}

function numberOf(inspection: Inspection, context: Context): ReadNumber {
  const { quantity, passage, topic, agent, year, unknown } = context;
  const reading = readClaim(inspection, context);
  return {
    at: passage.at[quantity.from] ?? 0,
    text: asTyped(passage, quantity.from, quantity.end),
    value: quantity.value,
    unit: quantity.unit,
    kind: quantityKindNames[quantity.kind],
    subject: topic ? meaningOf(inspection.template, topic) : '',
    agent,
    ...(year !== undefined && { year }),
    notUnderstood: unknown,
    ...('claim' in reading
      ? {
          accepted: reading.claim.accepted.map(({ name, value, cells }) => ({ name, value, cells })),
          agrees: !isWrong(reading.claim),
          rules: rulesOf[reading.claim.kind],
        }
      : { accepted: [], leftAlone: leftAloneBecause[reading.leftAlone], rules: [] }),
  };
}
