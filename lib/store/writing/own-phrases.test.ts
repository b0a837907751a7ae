import { beforeEach, expect, it } from 'vitest';
import { OWN_PHRASES } from '@/lib/report/limits/own-phrases';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { type Office, twoOffices } from '@/lib/store/testing/two-offices';
import { dropPhrase, keepPhrase, listPhrases } from './own-phrases';

provideDatabase();

let offices: { qingshi: Office; baishui: Office };

beforeEach(async () => {
  offices = await twoOffices();
});

it('are those of one person, each once, the newest first', async () => {
  await keepPhrase(offices.qingshi, '由专人负责');
  await keepPhrase(offices.baishui, '每月检查一次');
  await keepPhrase(offices.qingshi, '按时公开');
  expect(await keepPhrase(offices.qingshi, '由专人负责')).toEqual(['由专人负责', '按时公开']);
  expect(await listPhrases(offices.baishui)).toEqual(['每月检查一次']);
  expect(await dropPhrase(offices.baishui, '由专人负责')).toEqual(['每月检查一次']);
  expect(await dropPhrase(offices.qingshi, '由专人负责')).toEqual(['按时公开']);
});

it('are a limited number: the oldest goes', async () => {
  for (let number = 0; number <= OWN_PHRASES; number += 1) await keepPhrase(offices.qingshi, `第${number}句`);
  const phrases = await listPhrases(offices.qingshi);
  expect(phrases).toHaveLength(OWN_PHRASES);
  expect(phrases).not.toContain('第0句');
});
