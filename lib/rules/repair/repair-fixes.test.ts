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

it('lists up to three repairs with their reasons, and none to click where several may be right', () => {
  const finding = first({ ...row, 't3/granted/person': '20' });
  expect(finding?.fix).toBeUndefined();
  expect(finding?.variant).toBeUndefined();
  expect(finding?.suggestions?.map(({ fix, why }) => `${fix?.label}：${why}`)).toEqual([
    '把“四、结转下年度继续办理”自然人列由4改为5：疑为按到了旁边的键。',
    '把“一、本年新收政府信息公开申请数量”自然人列由34改为33：疑为按到了旁边的键。',
    '把“（一）予以公开”自然人列由20改为21：疑为按到了旁边的键。',
  ]);
});

it('says what bears the repair out', () => {
  const finding = first({
    ...row,
    't3/granted/person': '12',
    'overview/onRequest': '全年予以公开政府信息公开申请21件。',
  });
  expect(finding?.suggestions?.[0]?.why).toBe('疑为相邻两位数字写反，改后与正文的件数一致。');
  expect(finding?.fix?.patch).toEqual({ 't3/granted/person': '21' });
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
