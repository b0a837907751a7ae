/** The labelled sentences of lib/rules/corpus, each checked inside a small report, and what came of it by rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from '@/lib/report/compare/diff';
import { isProseKey } from '@/lib/report/draft-keys';
import type { Draft } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import { someApplications } from '@/lib/rules/examples/example';
import { soundReport, soundUnit } from '@/lib/rules/examples/sound-report';
import type { Finding } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';
import type { ProseKey } from '@/lib/template/keys';

export interface LabelledSentence {
  readonly file: string;
  readonly line: number;
  readonly box: ProseKey;
  readonly context: string;
  readonly text: string;
  /** The rules that must speak of it; all others must not. */
  readonly labels: readonly string[];
}

const department: Draft = {
  't3/received/person': '38',
  't3/received/business': '7',
  't3/received/legalService': '3',
  't3/received/otherOrganization': '2',
  't3/carriedIn/person': '3',
  't3/carriedIn/business': '1',
  't3/granted/person': '17',
  't3/granted/business': '3',
  't3/granted/legalService': '1',
  't3/partlyGranted/person': '6',
  't3/partlyGranted/business': '1',
  't3/stateSecret/person': '1',
  't3/thirdPartyRights/person': '2',
  't3/processRecords/business': '2',
  't3/enforcementFiles/person': '1',
  't3/administrativeQuery/person': '3',
  't3/administrativeQuery/otherOrganization': '1',
  't3/notHeld/person': '5',
  't3/notHeld/legalService': '1',
  't3/notHeld/otherOrganization': '1',
  't3/needsCreation/person': '1',
  't3/stillUnclear/person': '1',
  't3/petition/person': '2',
  't3/repeated/legalService': '1',
  't3/correctionOverdue/person': '1',
  't3/carriedForward/person': '1',
  't3/carriedForward/business': '2',
  't4/reconsideration/upheld': '4',
  't4/reconsideration/corrected': '1',
  't4/reconsideration/otherResult': '1',
  't4/reconsideration/pending': '2',
  't4/directLitigation/upheld': '1',
  't4/directLitigation/pending': '1',
  't4/litigationAfterReconsideration/upheld': '2',
  't4/litigationAfterReconsideration/otherResult': '1',
  't2/normativeDocuments/issued': '3',
  't2/normativeDocuments/repealed': '5',
  't2/normativeDocuments/inForce': '47',
  't2/licensing/decisions': '612',
  't2/penalties/decisions': '48',
  't2/coercion/decisions': '7',
  't2/fees/amount': '328.6',
};

/** Tables around the sentences, by the names that the files use. */
const contexts: Readonly<Record<string, Draft>> = {
  zero: {},
  full: {
    ...someApplications,
    't2/normativeDocuments/issued': '6',
    't2/normativeDocuments/repealed': '2',
    't2/normativeDocuments/inForce': '16',
    't2/licensing/decisions': '124',
    't2/penalties/decisions': '3',
    't2/fees/amount': '5.3',
    't4/reconsideration/upheld': '1',
    't4/reconsideration/pending': '1',
    't4/litigationAfterReconsideration/upheld': '1',
  },
  /** A department with 50 applications: 新收 50 (自然人 38), 上年结转 4, 办结 51, 结转下年度 3; 复议 8, 诉讼 2 and 3. */
  department,
  many: { 't3/received/person': '42', 't3/granted/person': '42', 't2/fees/amount': '5.3' },
};

const folder = join('lib', 'rules', 'corpus');

/** Every sentence of every file. A line `@ box context` holds for those below; `#` begins a remark. */
export function readCorpus(): LabelledSentence[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((file) => readSentences(file, readFileSync(join(folder, file), 'utf8').split('\n')));
}

function readSentences(file: string, lines: readonly string[]): LabelledSentence[] {
  let place: Pick<LabelledSentence, 'box' | 'context'> = { box: 'overview/general', context: 'zero' };
  return lines.flatMap((written, index): LabelledSentence[] => {
    if (written === '' || written.startsWith('#')) return [];
    if (written.startsWith('@')) {
      place = readPlace(written);
      return [];
    }
    const [labels = '', text = ''] = written.split('\t');
    return [{ file, line: index + 1, ...place, text, labels: labels === '-' ? [] : labels.split(',') }];
  });
}

function readPlace(written: string): Pick<LabelledSentence, 'box' | 'context'> {
  const [, box = '', context = ''] = written.split(' ');
  if (!isProseKey(box) || !contexts[context]) throw new Error(`no such box or context: ${written}`);
  return { box, context };
}

/** Rules on a report as a whole, which a single sentence cannot be blamed for. */
const OF_THE_WHOLE = /^(?:B|A07|C|D|G05|H03|I05)/;

/** All findings of the small report when the sentence stands alone in its box. */
export function findingsOf({ box, context, text }: LabelledSentence): Finding[] {
  const draft = applyPatch(soundReport.draft, { ...contexts[context], [box]: text });
  return checkReport(cn2021, { ...soundReport, draft }, { unit: { ...soundUnit, level: 'township' } });
}

/** The rules that speak of the sentence. */
function rulesRaised(sentence: LabelledSentence): string[] {
  const findings = findingsOf(sentence).filter((finding) => speaksOf(finding, sentence.box));
  return [...new Set(findings.map(({ rule }) => rule))];
}

function speaksOf({ rule, where }: Finding, box: ProseKey): boolean {
  return !OF_THE_WHOLE.test(rule) && where.some((place) => typeof place === 'object' && place.part === box);
}

export interface RuleScore {
  readonly rule: string;
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
}

export interface CorpusResult {
  readonly scores: readonly RuleScore[];
  readonly sentences: number;
  /** Share of the labels that were found. */
  readonly recall: number;
  /** Share of the sentences without a label that something was said of. */
  readonly falseAlarms: number;
  readonly mistakes: readonly string[];
}

/** Checks every sentence. */
export function measureCorpus(sentences: readonly LabelledSentence[]): CorpusResult {
  const judged = sentences.map((sentence) => {
    const raised = rulesRaised(sentence);
    return {
      sentence,
      found: sentence.labels.filter((rule) => raised.includes(rule)),
      missed: sentence.labels.filter((rule) => !raised.includes(rule)),
      wrong: raised.filter((rule) => !sentence.labels.includes(rule)),
    };
  });
  const rules = [...new Set(judged.flatMap(({ found, missed, wrong }) => [...found, ...missed, ...wrong]))].sort();
  const count = (what: 'found' | 'missed' | 'wrong', rule: string) =>
    judged.reduce((sum, each) => sum + (each[what].includes(rule) ? 1 : 0), 0);
  const scores = rules.map((rule) => ({
    rule,
    found: count('found', rule),
    missed: count('missed', rule),
    wrong: count('wrong', rule),
  }));
  const sum = (what: 'found' | 'missed') => scores.reduce((total, score) => total + score[what], 0);
  const silent = judged.filter(({ sentence }) => sentence.labels.length === 0);
  return {
    scores,
    sentences: sentences.length,
    recall: sum('found') / (sum('found') + sum('missed')),
    falseAlarms: silent.filter(({ wrong }) => wrong.length > 0).length / silent.length,
    mistakes: judged.flatMap(({ sentence: { file, line, text }, missed, wrong }) =>
      missed.length + wrong.length === 0 ? [] : [`${file}:${line} missed [${missed}] wrong [${wrong}]: ${text}`],
    ),
  };
}
