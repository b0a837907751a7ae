/** One number of a sentence changed: is it spoken of, and at its characters? */
import { applyPatch } from '@/lib/report/compare/diff';
import type { Report } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import { someApplications } from '@/lib/rules/examples/example';
import { soundReport, soundUnit } from '@/lib/rules/examples/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';

const small: Report = { ...soundReport, draft: applyPatch(soundReport.draft, someApplications) };

export interface ProseResult {
  readonly mutations: number;
  /** Shares of the mutations. */
  readonly found: number;
  readonly located: number;
}

/** Sentences whose every number the tables or the text itself can contradict. */
const SENTENCES = [
  '全年共收到政府信息公开申请11件，上年结转1件，办结10件，结转下年度2件。',
  '新收政府信息公开申请11件，其中自然人9件，商业企业2件。',
  '办结10件，其中予以公开6件，部分公开1件，不予公开1件，无法提供2件。',
  '通过政府网站公开信息92条，通过新媒体公开信息66条，共158条。',
];

/** One number of a sentence changed by a slip: the share that is spoken of, and at the right characters. */
export function measureProse(): ProseResult {
  const unit = { ...soundUnit, level: 'township' } as const;
  const verdicts = SENTENCES.flatMap((sentence) =>
    [...sentence.matchAll(/\d+/g)].flatMap((match) =>
      [7, 30, 100].map((by) => {
        const changed = String(Number(match[0]) + by);
        const text = sentence.slice(0, match.index) + changed + sentence.slice(match.index + match[0].length);
        const draft = applyPatch(small.draft, { 'overview/onRequest': text });
        const places = checkReport(cn2021, { ...small, draft }, { unit })
          .filter(({ rule }) => rule.startsWith('F'))
          .flatMap(({ where }) => where)
          .filter((place) => typeof place === 'object');
        return {
          found: places.length > 0,
          located: places.some(({ from, to }) => from <= match.index && match.index < to),
        };
      }),
    ),
  );
  const share = (what: 'found' | 'located') => verdicts.filter((verdict) => verdict[what]).length / verdicts.length;
  return { mutations: verdicts.length, found: share('found'), located: share('located') };
}
