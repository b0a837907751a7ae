import { expect, it } from 'vitest';
import type { DocNode } from '@/lib/document/nodes';
import { checkSheet } from './check-sheet';
import { circular } from './circular';
import { contentsPage } from './contents-page';
import { receipt } from './receipt';
import { scoreCircular } from './score-circular';
import { signatureSheet } from './signature-sheet';
import { statusPage } from './status-page';

/** The words of a paper, cells of tables among them. */
function wordsOf(nodes: readonly DocNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'table') {
        const cells = node.form.rows.flatMap(({ cells: row }) => row);
        return [node.heading, ...cells.map((cell) => (cell.kind === 'label' ? cell.lines.join('') : ''))].join('|');
      }
      if (node.kind === 'title') return node.lines.join('');
      return node.kind === 'signature' ? `${node.agency}${node.date}` : node.text;
    })
    .join('\n');
}

const row = {
  unitName: '青石镇',
  inTime: 'onTime',
  isPublished: true,
  publishedOn: '2026年1月20日',
  url: 'https://www.example.org/1',
} as const;

it('发布情况: counts units, those on time and the share, and leads to the reports', () => {
  const open = { unitName: '白塔镇', inTime: 'open', isPublished: false, publishedOn: '', url: '' } as const;
  const late = { ...row, unitName: '黄土镇', inTime: 'late' } as const;
  const base = { place: '云岭县', officeName: '云岭县人民政府办公室', year: 2025, date: '2026年2月3日', exempt: 2 };
  const nodes = statusPage({ ...base, rows: [row, late, open] });
  expect(wordsOf(nodes)).toContain('共3家，已公布2家，其中按期完成1家，按期率50%；另有2家按规定不单独编制。');
  const table = nodes.find((node) => node.kind === 'table');
  const links = table?.form.rows.flatMap(({ cells }) => cells.flatMap((cell) => ('href' in cell ? [cell.href] : [])));
  expect(links).toEqual([row.url, row.url]);
  const elsewhere = wordsOf(statusPage({ ...base, rows: [{ ...row, publishedOn: '' }] }));
  expect(elsewhere).toContain('已公布1家');
  expect(elsewhere).not.toContain('尚未公布');
  expect(wordsOf(statusPage({ ...base, rows: [open], exempt: 0 }))).toContain('已公布0家，其中按期完成0家。');
});

it('通知: has its dates filled in, and a place for the day that was not set', () => {
  const base = {
    place: '云岭县',
    officeName: '云岭县人民政府办公室',
    year: 2025,
    publishBy: '2026年1月31日',
    governmentBy: '2026年3月31日',
    due: 49,
    phone: '',
  };
  expect(wordsOf(circular({ ...base, submitBy: '2026年1月15日' }))).toContain('请于2026年1月15日前');
  const open = wordsOf(circular({ ...base, submitBy: undefined }));
  expect(open).toContain('请于＿＿＿＿前');
  expect(open).toContain('共49家');
  expect(open).toContain('于2026年3月31日前公布');
});

it('签批单: names who signed, when, and the digest of what was signed', () => {
  const signatures = [{ step: '送审', by: '张填报', at: '2026年1月10日 09:12' }];
  const words = wordsOf(
    signatureSheet({ title: '年报', unitName: '青石镇', version: 3, digest: 'ab'.repeat(32), signatures }),
  );
  expect(words).toContain('送审|张填报　　2026年1月10日 09:12');
  expect(words.replace(/SHA-256/, '')).toContain('ab'.repeat(32));
  expect(words).toContain('第3版');
});

it('回执: says what came when, and names no person', () => {
  const nodes = receipt({
    title: '年报',
    unitName: '青石镇',
    officeName: '云岭县人民政府办公室',
    version: 1,
    digest: 'cd'.repeat(32),
    receivedAt: '2026年1月12日 16:40',
    state: '报县办审核中',
    date: '2026年1月13日',
  });
  expect(wordsOf(nodes)).toContain('2026年1月12日 16:40');
});

it('核对意见: counts what was found, and says so where there is nothing', () => {
  const base = {
    unitName: '青石镇',
    fileName: '年报.docx',
    year: 2025,
    doubts: [],
    remarks: [],
    officeName: '云岭县人民政府办公室',
    date: '2026年1月13日',
  };
  const finding = { severity: 'error', kind: '错误', message: '相差6。', basis: '附件' } as const;
  expect(wordsOf(checkSheet({ ...base, findings: [finding] }))).toContain('发现错误1处、警告0处');
  expect(wordsOf(checkSheet({ ...base, findings: [] }))).toContain('没有发现问题');
});

it('目录: leads to every file by an address that browsers understand', () => {
  const files = [{ name: '打开', path: '青石镇/年报.docx' }];
  const nodes = contentsPage('目录', ['Word'], [{ unitName: '青石镇', state: '已公布', files }]);
  const table = nodes.find((node) => node.kind === 'table');
  const links = table?.form.rows.flatMap(({ cells }) => cells.flatMap((cell) => ('href' in cell ? [cell.href] : [])));
  expect(links).toEqual([files.map(({ path }) => path.split('/').map(encodeURIComponent).join('/'))[0]]);
});

it('通报: praises those without a deduction, and says how many are not scored yet', () => {
  const base = { place: '云岭县', officeName: '云岭县人民政府办公室', year: 2025, date: '2026年2月3日', items: [] };
  const units = [
    { name: '黄土镇', score: 95, reasons: ['迟报1天，扣5分'] },
    { name: '青石镇', score: 100, reasons: [] },
  ];
  const words = wordsOf(scoreCircular({ ...base, units, open: 3 }));
  expect(words).toContain('没有扣分的1份，有扣分的1份；另有3份还没有报送，期限没有到，没有评分。');
  expect(words).toContain('青石镇按时完成，没有扣分。');
  expect(wordsOf(scoreCircular({ ...base, units, open: 0 }))).not.toContain('没有评分');
});
