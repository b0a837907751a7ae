import { beforeEach, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { type Office, twoOffices } from '@/lib/store/testing/two-offices';
import { createReport } from './begin-report';
import { unsavedTexts } from './kept-copies';
import { saveDraft } from './save-draft';

provideDatabase();

const PERSON = 't3/received/person';
let clerk: Office;
let stranger: Office;
let reportId = '';

beforeEach(async () => {
  ({ qingshi: clerk, baishui: stranger } = await twoOffices());
  const created = await createReport(clerk, clerk.unitId, 2025);
  reportId = created.ok ? created.id : '';
});

async function save(revision: number, patch: Record<string, string>) {
  await saveDraft(clerk, { reportId, revision, saveId: `save-${revision}`, patch });
}

describe('unsavedTexts', () => {
  it('gives a text that was never saved, beside the present one with its time and person', async () => {
    await save(0, { [PERSON]: '3' });
    expect(await unsavedTexts(clerk, reportId, [{ revision: 1, patch: { [PERSON]: '41' } }])).toEqual([
      {
        copy: 0,
        key: PERSON,
        present: '3',
        isChanged: false,
        saved: { at: expect.stringMatching(/^\d{4}-.*Z$/), by: 'zhang' },
      },
    ]);
  });

  it('leaves out a text that a later save brought, also where another replaced it since', async () => {
    await save(0, { [PERSON]: '41' });
    await save(1, { [PERSON]: '14' });
    expect(await unsavedTexts(clerk, reportId, [{ revision: 0, patch: { [PERSON]: '41' } }])).toEqual([]);
  });

  it('keeps a text that was saved only before it was typed again', async () => {
    await save(0, { [PERSON]: '41' });
    await save(1, { [PERSON]: '14' });
    const found = await unsavedTexts(clerk, reportId, [{ revision: 2, patch: { [PERSON]: '41', problems: '' } }]);
    expect(found).toMatchObject([{ key: PERSON, present: '14' }]);
  });

  it('says of each text which copy it is of', async () => {
    const copies = [
      { revision: 0, patch: { [PERSON]: '1' } },
      { revision: 0, patch: { [PERSON]: '2', problems: '一是' } },
    ];
    const found = await unsavedTexts(clerk, reportId, copies);
    expect(found?.map(({ copy, key }) => [copy, key])).toEqual([
      [0, PERSON],
      [1, PERSON],
      [1, 'problems'],
    ]);
    expect(found?.[0]?.saved).toBeUndefined();
  });

  it('tells nothing to who may not see the report', async () => {
    expect(await unsavedTexts(stranger, reportId, [{ revision: 0, patch: { [PERSON]: '1' } }])).toBeUndefined();
  });
});
