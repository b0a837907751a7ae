import { beforeEach, expect, it } from 'vitest';
import { zeroTable } from '@/lib/report/filling/fill';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { type Office, twoOffices } from '@/lib/store/testing/two-offices';
import { cn2021 } from '@/lib/template/cn-2021';
import { createReport } from './begin-report';
import { goBackTo, listEarlierStates } from './earlier-states';
import { getReport } from './report';
import { saveDraft } from './save-draft';

provideDatabase();

let clerk: Office;
let stranger: Office;
let reportId = '';
const zeros = Object.fromEntries(
  cn2021.tables.slice(0, 1).flatMap((table) => Object.entries(zeroTable(cn2021, table))),
);

beforeEach(async () => {
  ({ qingshi: clerk, baishui: stranger } = await twoOffices());
  const created = await createReport(clerk, clerk.unitId, 2025);
  reportId = created.ok ? created.id : '';
  await saveDraft(clerk, { reportId, revision: 0, saveId: 'a', patch: { 't2/licensing/decisions': '12' } });
  await saveDraft(clerk, { reportId, revision: 1, saveId: 'b', patch: zeros });
});

const draft = async () => (await getReport(clerk, reportId))?.report.draft;

it('lists the draft as it was before many cells were filled, with who wrote it', async () => {
  const [state] = await listEarlierStates(clerk, reportId, Date.now());
  expect(state).toMatchObject({ revision: 1, by: 'zhang', before: { kind: 'fields' } });
  expect(state?.draft).toMatchObject({ year: '2025', 't2/licensing/decisions': '12' });
});

it('goes back to it, and from there to what stood before', async () => {
  const zeroed = await draft();
  expect(await goBackTo(clerk, { reportId, revision: 2, to: 1 })).toEqual({ ok: true });
  expect(await draft()).toMatchObject({ 't2/licensing/decisions': '12' });
  expect(await draft()).not.toHaveProperty(['t2/coercion/decisions']);
  const [newest] = await listEarlierStates(clerk, reportId, Date.now());
  expect(newest).toMatchObject({ revision: 2, before: { kind: 'restore' }, draft: zeroed });
  expect(await goBackTo(clerk, { reportId, revision: 3, to: 2 })).toEqual({ ok: true });
  expect(await draft()).toEqual(zeroed);
});

it('overwrites nothing that the page did not show, and knows only states that were', async () => {
  expect(await goBackTo(clerk, { reportId, revision: 1, to: 0 })).toMatchObject({ ok: false, code: 'stale' });
  expect(await goBackTo(clerk, { reportId, revision: 2, to: 9 })).toMatchObject({ ok: false, code: 'notFound' });
});

it('shows nothing and gives nothing to who does not write the report', async () => {
  expect(await listEarlierStates(stranger, reportId, Date.now())).toEqual([]);
  expect(await goBackTo(stranger, { reportId, revision: 2, to: 1 })).toMatchObject({ ok: false, code: 'notFound' });
});
