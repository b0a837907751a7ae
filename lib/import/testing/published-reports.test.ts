/** Reads the five published reports and holds what comes of them against the figures of the examples. Skips, and says so, without them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cangtai2022 } from '@/lib/examples/cangtai-2022';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { jiegu2023 } from '@/lib/examples/jiegu-2023';
import { madian2024 } from '@/lib/examples/madian-2024';
import { nianzhang2023 } from '@/lib/examples/nianzhang-2023';
import { statedTotals } from '@/lib/examples/tables';
import { readFile } from '@/lib/import/read-file';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';

const folder = process.env['PUBLISHED_REPORTS'] ?? '../shared/samples';
const isMissing = !existsSync(folder);
const note = `left out: no published reports in ${folder}`;
const cases = [nianzhang2023, cangtai2022, madian2024, jiegu2023, hanyin2023].map(
  (example, index) => [example.key, { example, index }] as const,
);

async function readSample(index: number) {
  const name = readdirSync(folder).sort()[index] ?? '';
  const result = await readFile(new Uint8Array(readFileSync(join(folder, name))), name);
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

function cellsOf(draft: Draft): [string, string][] {
  return [...cn2021.cells.keys()].flatMap((id) => (draft[id] ? [[id, draft[id]]] : []));
}

const figures = (text = '') => [...new Set(text.match(/\d+/g))].sort();

describe('the five published reports', () => {
  it.for(cases)('%s: every cell, fact and label', async ([, { example, index }], { skip }) => {
    skip(isMissing, note);
    const { draft, labels, templateId, foreignCells } = await readSample(index);
    expect(templateId).toBe('cn-2021');
    expect(cellsOf(draft)).toEqual(cellsOf(example.report.draft));
    expect(labels).toEqual(example.report.labels ?? {});
    expect(foreignCells).toEqual([]);
    for (const key of cn2021.facts) expect([key, draft[key]]).toEqual([key, example.report.draft[key]]);
  });

  it.for(cases)('%s: every text in its box', async ([, { example, index }], { skip }) => {
    skip(isMissing, note);
    const { draft } = await readSample(index);
    const inBoxes = (each: Draft) => cn2021.prose.map(({ key }) => [key, figures(each[key])]);
    expect(inBoxes(draft)).toEqual(inBoxes(example.report.draft));
    const filled = (each: Draft) => cn2021.prose.flatMap(({ key }) => (each[key] ? [key] : []));
    expect(filled(draft)).toEqual(filled(example.report.draft));
  });

  it.for(cases)('%s: totals as printed, and nothing left over', async ([, { example, index }], { skip }) => {
    skip(isMissing, note);
    const { stated, notes } = await readSample(index);
    const all = statedTotals(cn2021, example.report.draft);
    if (example === cangtai2022) return;
    expect(stated).toEqual(all);
    expect(notes.filter(({ code }) => code !== 'rowRealigned' && code !== 'textMissing')).toEqual([]);
  });

  it('苍台镇: what the file lost stays absent and is listed', async ({ skip }) => {
    skip(isMissing, note);
    const { draft, stated, notes } = await readSample(1);
    const lost = notes.filter(({ code }) => code === 'cellLost').map(({ at }) => at);
    expect(lost).toEqual([
      't3/granted/total',
      't3/partlyGranted/total',
      't3/stateSecret/total',
      't3/forbiddenByLaw/total',
      't3/securityAndStability/total',
      't3/thirdPartyRights/total',
      't3/internalAffairs/otherOrganization',
      't3/internalAffairs/total',
    ]);
    for (const id of lost) expect(id && (draft[id] ?? id in stated)).toBe(false);
  });
});
