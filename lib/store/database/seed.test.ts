import { expect, it } from 'vitest';
import type { Report } from '@/lib/report/report';
import { getReport, listOwnReports } from '@/lib/store/reports/report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { database } from './database';
import { seed } from './seed';

provideDatabase();

const office = {
  unit: qingshi,
  account: { name: '张三', username: 'zhangsan', passwordHash: 'none' },
  reports: new Map([
    [
      2024,
      {
        templateId: 'cn-2021',
        draft: { title: '青石镇2024年', 't3/received/person': '3' },
        stated: { 't3/received/total': '4' },
        labels: { 't3/granted': '予以公开' },
        foreignCells: ['t2/procurement/amount'],
      },
    ],
    [2023, { templateId: 'cn-2021', draft: { title: '青石镇2023年' } }],
  ] satisfies [number, Report][]),
} as const;

it('keeps the draft, and leaves out what only its file printed', async () => {
  expect(await seed([office])).toBe(true);
  const db = await database();
  const { id: userId } = await db.selectFrom('user').select('id').executeTakeFirstOrThrow();
  const [summary, earlier] = await listOwnReports({ userId });
  expect(earlier).toMatchObject({ year: 2023, title: '青石镇2023年' });
  expect(summary).toMatchObject({ year: 2024, unitName: qingshi.name });
  expect((await getReport({ userId }, summary?.id ?? ''))?.report).toEqual({
    templateId: 'cn-2021',
    draft: office.reports.get(2024)?.draft,
  });
});

it('leaves a database alone that somebody uses', async () => {
  await seed([office]);
  expect(await seed([{ ...office, account: { ...office.account, username: 'lisi' } }])).toBe(false);
  const db = await database();
  expect(await db.selectFrom('unit').select('id').execute()).toHaveLength(1);
});
