/** Group H with last year's report: a part five that is last year's again, and promises that nothing is heard of. */
import { isYearBefore } from '@/lib/report/compare/last-year';
import { draftText } from '@/lib/report/report';
import { mark } from '@/lib/rules/marks';
import { likeness, measuresIn, speaksOf } from '@/lib/rules/sentences/likeness';
import { passagesOf } from '@/lib/rules/sentences/passage';
import type { Hit, Inspection, Rule } from '@/lib/rules/types';

/** From this share of common runs on, a text counts as last year's. */
const LIKE = 0.8;

const H04 = {
  id: 'H04',
  severity: 'warning',
  summary: '第五部分结合本年实际写，不与上年报告的第五部分雷同。',
  basis: '国办公开办函〔2021〕30号：不得内容雷同、敷衍塞责',
  needs: [{ text: 'problems' }],
  check: (inspection) => {
    const last = lastProblems(inspection);
    return problemsIn(inspection).flatMap((passage): Hit<'H04'>[] => {
      const share = last === undefined ? undefined : likeness(passage.raw, last);
      if (share === undefined || share < LIKE) return [];
      return [mark(passage, 0, passage.text.length, { data: { percent: Math.floor(100 * share) } })];
    });
  },
} as const satisfies Rule;

const H06 = {
  id: 'H06',
  severity: 'hint',
  summary: '上年第五部分写的改进措施，本年写到落实的情况。',
  basis: '《条例》第五十条第（四）项：改进情况',
  needs: [{ text: 'problems' }],
  check: (inspection): Hit<'H06'>[] => {
    const last = lastProblems(inspection);
    const written = last === undefined ? '' : textNow(inspection);
    const forgotten = measuresIn(last ?? '').filter((measure) => !speaksOf(written, measure));
    const [measure] = forgotten;
    if (!measure || written === '') return [];
    const data = { measure, count: forgotten.length };
    const variant = forgotten.length > 1 ? 'several' : 'one';
    return problemsIn(inspection).map((passage) => mark(passage, 0, passage.text.length, { variant, data }));
  },
} as const satisfies Rule;

function problemsIn(inspection: Inspection) {
  return passagesOf(inspection).filter(({ part }) => part === 'problems');
}

/** Part five of the report on the year before; undefined where it is not known or says nothing. */
function lastProblems({ context: { prior }, year }: Inspection): string | undefined {
  const text = prior && isYearBefore(prior, year) ? draftText(prior.draft, 'problems').trim() : '';
  return text === '' ? undefined : text;
}

function textNow(inspection: Inspection): string {
  return passagesOf(inspection)
    .filter(({ part }) => part.startsWith('overview/') || part === 'problems')
    .map(({ text }) => text)
    .join('\n');
}

export const repeatedRules = [H04, H06] as const;
