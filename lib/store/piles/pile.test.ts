import { expect, it } from 'vitest';
import { keepImport } from '@/lib/store/imports/pending-import';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import {
  addToPile,
  cancelPile,
  deletePile,
  getPile,
  getPileFile,
  identifyPileFile,
  listPileFiles,
  listPiles,
  notePiledImport,
} from './pile';
import {
  keepPiledFindings,
  keepPiledReading,
  nextPiled,
  piledPaths,
  piledUnits,
  refusePiled,
  spreadPiled,
} from './pile-work';

provideDatabase();

async function office() {
  const { countyId, unitId, people } = await openReviewOffice();
  const add = async (name: string, id?: string) => {
    const added = await addToPile(people.supervisor, { id, unitId: countyId, year: 2025 }, { name, path: name });
    if (!added.ok) throw new Error(added.code);
    return added.pileId;
  };
  return { countyId, unitId, ...people, add };
}

const read = { reading: '{}', title: '青石镇2025年报告', kind: 'own', candidates: [], year: 2025 } as const;

it('is begun with its first file; the others follow in their order, for people of the office only', async () => {
  const { supervisor, clerk, countyId, add } = await office();
  const pile = await add('甲.docx');
  await add('乙.docx', pile);
  expect(await listPileFiles(supervisor, pile)).toMatchObject([
    { name: '甲.docx', state: 'waiting', unitName: null },
    { name: '乙.docx' },
  ]);
  expect(await listPiles(supervisor)).toMatchObject([{ id: pile, files: 2, open: 2, by: '县办老林' }]);
  expect(await getPile(clerk, pile)).toBeUndefined();
  expect(await listPileFiles(clerk, pile)).toEqual([]);
  const foreign = await addToPile(clerk, { id: pile, unitId: countyId, year: 2025 }, { name: '丙.docx', path: 'c' });
  expect(foreign).toEqual({ ok: false, code: 'notFound' });
});

it("is read by the server that has the file; what was read already is any server's to check", async () => {
  const { add } = await office();
  const pile = await add('甲.docx');
  await add('乙.docx', pile);
  expect(await nextPiled([])).toBeUndefined();
  expect(await nextPiled(['乙.docx'])).toMatchObject({ name: '乙.docx' });
  await keepPiledReading((await nextPiled(['甲.docx']))?.id ?? '', { ...read, unitId: null });
  expect(await nextPiled([])).toMatchObject({ name: '甲.docx', state: 'read' });
});

it('a packed folder gives way to its files; what was left out has a row of its own', async () => {
  const { supervisor, add } = await office();
  const pile = await add('年报.zip');
  const work = await nextPiled();
  if (!work) throw new Error('nothing waits');
  const entries = [
    { index: 0, name: '甲.docx', code: '' },
    { index: 4, name: '旧.zip', code: 'nestedZip' },
  ];
  await spreadPiled(work, entries, { code: 'tooManyFiles', detail: '共9个。' });
  expect(await listPileFiles(supervisor, pile)).toMatchObject([
    { name: '年报.zip/甲.docx', state: 'waiting' },
    { name: '年报.zip/旧.zip', state: 'refused', code: 'nestedZip' },
    { name: '年报.zip', state: 'refused', code: 'tooManyFiles', detail: '共9个。' },
  ]);
  expect(await nextPiled()).toMatchObject({ entry: 0, path: '年报.zip' });
  expect([...(await piledPaths())]).toEqual(['年报.zip']);
});

it('is read, then checked; another unit has it checked once more, and findings that come too late do not count', async () => {
  const { supervisor, unitId, countyId, add } = await office();
  await add('甲.docx');
  const first = await nextPiled();
  await keepPiledReading(first?.id ?? '', { ...read, unitId });
  const work = await nextPiled();
  expect(work).toMatchObject({ state: 'read', unitId, year: 2025 });
  if (!work) throw new Error('nothing waits');
  const changed = await identifyPileFile(supervisor, work.id, { unitId: countyId, kind: 'government', year: 2024 });
  expect(changed).toEqual({ ok: true });
  await keepPiledFindings(work, { findings: '[]', errors: 7, warnings: 0 });
  expect(await getPileFile(supervisor, work.id)).toMatchObject({ state: 'read', errors: 0, isMainKind: true });
  const again = await nextPiled();
  await keepPiledFindings(again ?? work, { findings: '[]', errors: 1, warnings: 2 });
  expect(await getPileFile(supervisor, work.id)).toMatchObject({
    state: 'checked',
    errors: 1,
    warnings: 2,
    year: 2024,
  });
  expect(await nextPiled()).toBeUndefined();
});

it('stops where it is cancelled, keeps what was read, and is gone when it is deleted', async () => {
  const { supervisor, clerk, unitId, add } = await office();
  const pile = await add('甲.docx');
  await add('乙.docx', pile);
  const first = await nextPiled();
  await keepPiledReading(first?.id ?? '', { ...read, unitId });
  await cancelPile(clerk, pile);
  expect((await listPileFiles(supervisor, pile)).map(({ state }) => state)).toEqual(['read', 'waiting']);
  await cancelPile(supervisor, pile);
  expect((await listPileFiles(supervisor, pile)).map(({ state }) => state)).toEqual(['read', 'cancelled']);
  expect(await deletePile(clerk, pile)).toBe(false);
  expect(await deletePile(supervisor, pile)).toBe(true);
  expect(await listPiles(supervisor)).toEqual([]);
});

it('knows which import a file became while that waits', async () => {
  const { supervisor, unitId, add } = await office();
  const pile = await add('甲.docx');
  const [file] = await listPileFiles(supervisor, pile);
  const kept = await keepImport(supervisor, { unitId, purpose: 'draft', fileName: '甲.docx', reading: '{}' });
  await notePiledImport(supervisor, file?.id ?? '', kept.ok ? kept.id : '');
  expect(await listPileFiles(supervisor, pile)).toMatchObject([{ importId: kept.ok && kept.id, reportId: null }]);
});

it('a refused file says why; units are offered by the names that their reports bear', async () => {
  const { supervisor, countyId, add } = await office();
  const pile = await add('甲.docx');
  await refusePiled((await nextPiled())?.id ?? '', 'scannedPdf');
  expect(await listPileFiles(supervisor, pile)).toMatchObject([{ state: 'refused', code: 'scannedPdf' }]);
  expect((await piledUnits(countyId)).map(({ name }) => name)).toEqual([
    '青川县人民政府',
    '青川县人民政府办公室',
    '青石镇人民政府',
  ]);
});
