/** Statements without a number that the tables can answer: 未收到申请, 未发生行政复议, 均维持, 均已办结, 均为自然人. */
import { anyOf, inOrder, withFlags } from '@/lib/pattern';
import { mark } from '@/lib/rules/marks';
import { matchesOf, type Passage, passagesOf, type Sentence, sentenceAt } from '@/lib/rules/sentences/passage';
import type { Label } from '@/lib/rules/sentences/words';
import type { Hit, Inspection } from '@/lib/rules/types';
import { entryLabel } from '@/lib/template/names';
import type { Row } from '@/lib/template/types';
import { applicationsSentence } from './ready-sentences';
import { applications, caseRows, cases, organizationsOf, type Tally } from './tallies';

const NO_APPLICATIONS = withFlags(
  'g',
  inOrder(
    anyOf(
      /(?:未|没有|没|并未|均未)(?:有|曾|再|能)?(?:收到|接到|接收到?|收悉|受理)过?/,
      /(?:无|没有|暂无|未有|零)(?=任何|一[例件]|公民|群众|人|法人|组织|个人|单位|社会|相关|有关|政府|政务|信息|依)/,
    ),
    /([^，。；：\n]{0,30}?)申请(?!人)/,
  ),
);
const NARROWED =
  /补正|复议|诉讼|许可|涉及|其他|另外|除|因|不予|重复|商业|法人|企业|自然人|撤回|第三方|延期|费|信访|投诉|举报|变更|听证|异议|更正|审批|救助|补贴|上半年|季度|去年|上年|月/;
/** 公民、法人和其他组织 is everybody. */
const EVERYBODY =
  /(?:公民|自然人|个人|群众)(?:、|和|或者?|及|与)(?:法人(?:、|和|及|或者?|与)?其他(?:社会)?)?(?:组织|单位|企业)/;
const NARROWED_BEHIND = /^(?:公开)?(?:的)?(?:行政复议|复议|行政诉讼|诉讼|投诉|举报|引发|引起|费|补正|收费|而引|所引)/;
const NO_CASES =
  /(?:未|没有|没|无|暂无|从未|零)(?:有|曾)?(?:因[^，。；：\n]{0,20}?)?(?:发生|收到|产生|出现|涉及|被|接到|引发|引起|提起)?([^，。；：\n]{0,20}?)(?:复议|诉讼)([^，。；：\n]{0,16})/g;
const NOT_ABOUT_CASES =
  /^(?:未经|无需|无法|未[能按在予及审]|没有经|无正)|纠|败|撤|维持|变更|前置|改变|胜|投诉|超期|逾期|去年|上年/;

/** Texts that say there was none of what table three counts. */
export function noApplicationHits(inspection: Inspection): Hit<'F02'>[] {
  return passagesOf(inspection).flatMap((passage) => noApplications(inspection, passage));
}

/** Texts that say there was none of what table four counts. */
export function noCaseHits(inspection: Inspection): Hit<'F06'>[] {
  return passagesOf(inspection).flatMap((passage) => noCases(inspection, passage));
}

function noApplications(inspection: Inspection, passage: Passage): Hit<'F02'>[] {
  const received = applications(inspection, '本年新收', ['received']);
  if (!received || received.value === 0) return [];
  return matchesOf(passage, NO_APPLICATIONS, 'text').flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (isNarrowed(passage, match[1], to) || !isThisYear(inspection, passage, from)) return [];
    const said = {
      variant: 'none' as const,
      data: { value: received.value },
      also: received.cells,
      ...(!namesDisclosure(passage.text.slice(from, to + 12)) && { severity: 'warning' as const }),
    };
    const sentence = sentenceAt(passage, from);
    const ready = sentence && isAlone(sentence) ? applicationsSentence(inspection) : undefined;
    if (!sentence || ready === undefined) return [mark(passage, from, to, said)];
    const lineEnd = sentence.plain.endsWith('\n') ? '\n' : '';
    return [mark(passage, sentence.from, sentence.to, { ...said, instead: ready + lineEnd })];
  });
}

/** Whether the words around speak of applications for information, and of no other kind. */
export function namesDisclosure(around: string): boolean {
  return /信息|公开/.test(around);
}

/** 未收到法人的申请, 未收到申请费 say less than that there was none. */
function isNarrowed({ text }: Passage, between = '', to: number): boolean {
  return NARROWED.test(between.replace(EVERYBODY, '')) || NARROWED_BEHIND.test(text.slice(to, to + 8));
}

/** Short and without another number: nothing is lost when the whole sentence gives way. */
function isAlone({ quantities, from, to }: Sentence): boolean {
  return to - from < 60 && quantities.every(({ kind }) => kind === 'date');
}

function noCases(inspection: Inspection, passage: Passage): Hit<'F06'>[] {
  return matchesOf(passage, NO_CASES).flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    if (NOT_ABOUT_CASES.test(match[0]) || !isThisYear(inspection, passage, from)) return [];
    const words = casesNamed(match[0]);
    const name = words.map((word) => entryLabel(inspection.template, word)).join('、');
    const tally = cases(inspection, name, rowsOf(inspection, words));
    if (!tally || tally.value === 0) return [];
    return [
      mark(passage, from, to, { variant: 'none', data: { name: tally.name, value: tally.value }, also: tally.cells }),
    ];
  });
}

/** The words of table four that a stretch of text names: 行政复议, 行政诉讼 or both. */
function casesNamed(text: string): readonly Label[] {
  if (/未经(?:行政)?复议|直接(?:提?起|诉)/.test(text)) return ['t4/directLitigation'];
  return [
    ...(/复议/.test(text.replace(/复议后/g, '')) ? (['t4/reconsideration'] as const) : []),
    ...(/诉讼/.test(text) ? (['t4/litigation'] as const) : []),
  ];
}

function rowsOf({ template }: Inspection, words: readonly Label[]): readonly Row[] {
  return words.flatMap((word) => caseRows(template, word) ?? []);
}

/** The cases that 均维持 is said of: those before it, the nearest where a semicolon parts them; other outcomes named there are not all of them. */
function casesMeant(sentence: string, at: number): readonly Label[] {
  const before = sentence.slice(0, at);
  const near = before.slice(before.lastIndexOf('；') + 1);
  if (/纠正|撤销|终止|未审结|其余/.test(near)) return [];
  return [near, before, sentence].map(casesNamed).find((words) => words.length > 0) ?? [];
}

/** Whether the sentence, up to here, speaks of the year of the report. */
export function isThisYear({ year }: Pick<Inspection, 'year'>, passage: Passage, at: number): boolean {
  const { plain } = passage;
  const sentence = sentenceAt(passage, at);
  const before = plain.slice(Math.max(sentence?.from ?? 0, at - 80), at);
  const years = before.match(/(?:19|20)\d\d(?=年)/g);
  const last = years?.[years.length - 1];
  return (
    (last === undefined || Number(last) === year) && !/(?:上年|去年|上一年|往年|上半年|季度)[^，]{0,12}$/.test(before)
  );
}

/** Sweeping words by what they claim. */
export type Sweep = 'allConcluded' | 'allPersons' | 'allUpheld';

const ALL = '(?:均|全部|都)(?:已|被|获|获得|予以|得到)?';
const SWEEPS: Readonly<Record<Sweep, RegExp>> = {
  allConcluded: new RegExp(`${ALL}(?:按时|按期|依法|依规|如期|及时|在[^，。；]{0,12}内)*办结`, 'g'),
  allPersons: /(?:均|全部|都)(?:为|是|由|来自)自然人/g,
  allUpheld: new RegExp(`${ALL}维持`, 'g'),
};

/** Sweeping statements that the tables contradict. */
export function sweepingHits<S extends Sweep>(inspection: Inspection, sweep: S) {
  return passagesOf(inspection).flatMap((passage) =>
    matchesOf(passage, SWEEPS[sweep]).flatMap((match) => {
      if (!isThisYear(inspection, passage, match.index)) return [];
      const sentence = sentenceAt(passage, match.index);
      const tally = contradicts(
        inspection,
        sweep,
        passage.plain.slice(sentence?.from ?? 0, sentence?.to),
        match.index - (sentence?.from ?? 0),
      );
      if (!tally || tally.value === 0) return [];
      return [
        mark(passage, match.index, match.index + match[0].length, {
          variant: sweep,
          data: { value: tally.value },
          also: tally.cells,
        }),
      ];
    }),
  );
}

/** What the tables hold against a sweeping sentence; undefined where the sentence is about something else. */
function contradicts(inspection: Inspection, sweep: Sweep, sentence: string, at: number): Tally | undefined {
  if (sweep === 'allUpheld') {
    const rows = rowsOf(inspection, casesMeant(sentence, at));
    return rows.length > 0 ? cases(inspection, '', rows, ['corrected', 'otherResult', 'pending']) : undefined;
  }
  if (
    !/申请/.test(sentence) ||
    /复议|诉讼|提案|建议|工单|结转|转结|正在办理|顺延|其余|除|留言|信箱|热线|来信|许可/.test(sentence)
  )
    return undefined;
  return sweep === 'allConcluded'
    ? applications(inspection, '', ['carriedForward'])
    : applications(inspection, '', ['received'], organizationsOf(inspection.template));
}
