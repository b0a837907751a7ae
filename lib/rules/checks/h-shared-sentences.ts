/** Group H with the units beside: sentences that are a report's own and that another unit has word for word. */
import { sentenceEnd } from '@/lib/report/prose/sentences';
import { isRepetition, tellingSentences } from '@/lib/report/prose/telling-sentences';
import type { Hit, Rule } from '@/lib/rules/types';

const H05 = {
  id: 'H05',
  severity: 'hint',
  summary: '各部分自己的话不与同级其他单位的年报雷同（三句以上并且过半的才提示，法定表述不算）。',
  basis: '国办公开办函〔2021〕30号：不得内容雷同、敷衍塞责',
  check: ({ report: { draft }, context: { unit, alike = [] }, year }): Hit<'H05'>[] => {
    if (!unit || year === undefined || alike.length === 0) return [];
    const said = new Set(alike);
    const own = tellingSentences(draft, unit, year);
    const shared = own.filter(({ compared }) => said.has(compared));
    if (!isRepetition(shared.length, own.length)) return [];
    return [
      {
        where: shared.map(({ part, ...sentence }) => ({ part, from: sentence.from, to: sentenceEnd(sentence) })),
        data: { count: shared.length, of: own.length },
      },
    ];
  },
} as const satisfies Rule;

export const sharedSentenceRules = [H05] as const;
