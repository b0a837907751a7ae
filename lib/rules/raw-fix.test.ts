import { expect, it } from 'vitest';
import { applyPatch } from '@/lib/report/compare/diff';
import { zeroDraft } from '@/lib/report/filling/fill';
import { cn2021 } from '@/lib/template/cn-2021';
import { inspect } from './inspect';
import { rawFix } from './raw-fix';

const { bound } = inspect(
  cn2021,
  {
    templateId: 'cn-2021',
    draft: applyPatch(zeroDraft(cn2021), {
      't3/received/person': '30',
      other: '2024年收到⟦t3/received/total⟧件。',
      problems: '没有。',
    }),
  },
  {},
);

it('keeps figures bound that the repair left alone', () => {
  const fix = { label: '改为2025', patch: { other: '2025年收到30件。' } };
  expect(rawFix(bound, fix)).toEqual({ ...fix, patch: { other: '2025年收到⟦t3/received/total⟧件。' } });
});

it('leaves fixes of cells, of facts and of texts without figures as they are', () => {
  const fix = { label: '改', patch: { 't3/received/person': '31', title: '标题', problems: '有。' } };
  expect(rawFix(bound, fix)).toEqual(fix);
});
