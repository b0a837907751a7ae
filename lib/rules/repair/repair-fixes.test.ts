import { expect, it } from 'vitest';
import { tables } from '@/lib/examples/tables';
import type { Draft } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import type { Finding } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';

/** The first finding on an identity, in a report whose other cells are 0. */
function first(cells: Draft): Finding | undefined {
  const draft = { ...tables({}), ...cells };
  return checkReport(cn2021, { templateId: 'cn-2021', draft }).find(({ rule }) => rule === 'D03');
}

const row = {
  't3/received/person': '34',
  't3/granted/person': '21',
  't3/notHeld/person': '9',
  't3/carriedForward/person': '4',
} as const;

it('lists up to three places with their reasons, and nothing to click where several may be right', () => {
  const finding = first({ ...row, 't3/granted/person': '20' });
  expect(finding?.fix).toBeUndefined();
  expect(finding?.variant).toBeUndefined();
  expect(finding?.suggestions?.map(({ changes, why }) => [changes.map(({ cell }) => cell), why])).toEqual([
    [['t3/carriedForward/person'], '疑为按到了旁边的键。'],
    [['t3/received/person'], '疑为按到了旁边的键。'],
    [['t3/granted/person'], '疑为按到了旁边的键。'],
  ]);
});

it('says what bears the repair out', () => {
  const finding = first({
    ...row,
    't3/granted/person': '12',
    'overview/onRequest': '全年予以公开政府信息公开申请21件。',
  });
  expect(finding?.suggestions?.[0]?.why).toBe('疑为相邻两位数字写反，与正文的件数对不上。');
  expect(finding?.fix?.patch).toEqual({ 't3/granted/person': '21' });
});

it('takes a missing zero for a missing digit, not for two digits the wrong way round', () => {
  const cells = { 't3/received/person': '3', 't3/granted/person': '21', 't3/notHeld/person': '9' } as const;
  const finding = first(cells);
  expect(finding?.data).toMatchObject({ from: '3', to: '30', slip: '（疑为漏了一位）' });
  expect(finding?.fix?.patch).toEqual({ 't3/received/person': '30' });
});

it.each<[string, Draft]>([
  ['two slips of the keyboard', { 't3/granted/person': '12', 't3/notHeld/person': '8' }],
  ['a doubled digit and a wrong key', { 't3/granted/person': '211', 't3/notHeld/person': '6' }],
  ['two numbers far off', { 't3/granted/person': '41', 't3/notHeld/person': '50' }],
  ['a number that nothing explains', { 't3/granted/person': '47' }],
])('offers nothing to click for %s', (_, wrong) => {
  const finding = first({ ...row, ...wrong });
  expect(finding).toBeDefined();
  expect(finding?.fix).toBeUndefined();
  expect(finding?.variant).toBeUndefined();
});

it('offers numbers that went wrong together as one change', () => {
  const business = { 't3/received/business': '12', 't3/granted/business': '10', 't3/notHeld/business': '2' } as const;
  const beside = first({ ...row, ...business, 't3/granted/business': '0', 't3/granted/research': '10' });
  expect(beside?.fix?.label).toBe('把“（一）予以公开”商业企业列的0与“（一）予以公开”科研机构列的10对调');
  expect(beside?.variant).toBe('repairs');
  const off = { 't3/received/person': '0', 't3/received/business': '34', 't3/received/research': '12' } as const;
  expect(first({ ...row, ...business, ...off })?.fix?.label).toBe(
    '把“一、本年新收政府信息公开申请数量”错位的数移回原来的列（商业企业列12、自然人列34、科研机构列0）',
  );
});
