/** Numbers of the text that follow the table: bound, inserted, let go; what leaves the app holds plain numbers. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { readDocx } from '@/e2e/testing/read-docx';
import {
  continueReport,
  expectEditor,
  expectNoViolations,
  expectSaved,
  field,
  findings,
  openSection,
} from '@/e2e/testing/steps';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';

/** The report of the first journey: 30 applications, 14 granted. It is left as it was found. */
const draft = hanyin2023.report.draft;
const box = 'overview/onRequest';

/** The report's overall part. */
async function openReport(page: Page): Promise<void> {
  await page.goto('/');
  await continueReport(page, 2023);
  await openSection(page, '一、');
}

async function setCaret(page: Page, at: number): Promise<void> {
  await field(page, box).focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowRight');
}

async function bound(page: Page): Promise<string[]> {
  return await page
    .getByRole('button', { name: /^取消关联/ })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
}

test('正文里的数字关联到表格，随表格变动，导出的是普通数字', async ({ page }) => {
  await test.step('写一句话', async () => {
    await openReport(page);
    await field(page, box).fill('本年收到申请30件。');
  });

  await test.step('光标在数字上，给出可以关联的格', async () => {
    await setCaret(page, 7);
    const offer = page.getByRole('region', { name: '关联到表格' });
    await expect(offer.getByRole('button')).toHaveCount(4);
    await expectNoViolations(page);
    await offer.getByRole('button', { name: /本年新收.*总计列$/ }).click();
    await expect(field(page, box)).toHaveValue('本年收到申请30件。');
    expect(await bound(page)).toEqual([expect.stringContaining('“30”')]);
  });

  await test.step('插入一个百分比', async () => {
    await field(page, box).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('公开占');
    const tools = page.locator('.prose-box').filter({ has: field(page, box) });
    await tools.getByRole('button', { name: '插入表格数字' }).click();
    await tools.getByLabel('百分比').check();
    await tools.getByLabel('查找').fill('予以公开 总计');
    await tools.getByRole('list', { name: '表格里的数字' }).getByRole('button').first().click();
    await tools.getByLabel('查找').fill('新收 总计');
    await tools.getByRole('list', { name: '表格里的数字' }).getByRole('button').first().click();
    await expectNoViolations(page);
    await tools.getByRole('button', { name: '写入' }).click();
    await page.keyboard.type('。');
    await expect(field(page, box)).toHaveValue('本年收到申请30件。公开占46.67%。');
  });

  await test.step('改表格，正文跟着变', async () => {
    await openSection(page, '三、');
    await field(page, 't3/received/person').fill('28');
    await openSection(page, '一、');
    await expect(field(page, box)).toHaveValue('本年收到申请28件。公开占50%。');
    await expectSaved(page);
    await page.reload();
    await expectEditor(page);
    await expect(field(page, box)).toHaveValue('本年收到申请28件。公开占50%。');
  });

  await test.step('在前面写字，关联还在；撤销用键盘', async () => {
    await setCaret(page, 0);
    await page.keyboard.insertText('据统计，');
    await expect(field(page, box)).toHaveValue('据统计，本年收到申请28件。公开占50%。');
    expect(await bound(page)).toHaveLength(2);
    await page.keyboard.press('Control+z');
    await expect(field(page, box)).toHaveValue('本年收到申请28件。公开占50%。');
    expect(await bound(page)).toHaveLength(2);
  });

  await test.step('Word 和网页里是普通数字', async () => {
    await expectSaved(page);
    await page.getByRole('link', { name: '预览与导出' }).click();
    const sheets = page.getByRole('region', { name: /^第 \d+ 页$/ });
    await expect(sheets.filter({ hasText: '本年收到申请28件。公开占50%。' })).toHaveCount(1);
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载 Word 文件/ }).click(),
    ]);
    expect(readDocx(await readFile(await word.path())).paragraphs).toContain('本年收到申请28件。公开占50%。');
    const [web] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载网页文件/ }).click(),
    ]);
    const html = await readFile(await web.path(), 'utf8');
    expect(html).toContain('本年收到申请28件。公开占50%。');
    expect(html).not.toContain('⟦');
  });

  await test.step('取消关联，数字留下；改写数字，也就不再关联', async () => {
    await page.getByRole('link', { name: '返回填写' }).click();
    await openSection(page, '一、');
    await page.getByRole('button', { name: /^取消关联“28”/ }).click();
    await expect(field(page, box)).toHaveValue('本年收到申请28件。公开占50%。');
    expect(await bound(page)).toHaveLength(1);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await bound(page)).toHaveLength(2);
    await setCaret(page, 8);
    await page.keyboard.type('1');
    await expect(field(page, box)).toHaveValue('本年收到申请281件。公开占50%。');
    expect(await bound(page)).toHaveLength(1);
  });
});

test('关联的格还没有填数，写作“…”，并有提示', async ({ page }) => {
  await openReport(page);
  await openSection(page, '三、');
  await field(page, 't3/granted/person').fill('');
  await openSection(page, '一、');
  await expect(field(page, box)).toHaveValue(/公开占…。$/);
  const hint = findings(page).filter({ hasText: /正文关联的.*还没有填数/ });
  await hint.getByRole('button', { name: '到这一处' }).click();
  await expect(field(page, box)).toBeFocused();
  const selected = () =>
    field(page, box).evaluate(
      (text) => text instanceof HTMLTextAreaElement && text.value.slice(text.selectionStart, text.selectionEnd),
    );
  expect(await selected()).toBe('…');

  await field(page, box).fill(draft[box] ?? '');
  await openSection(page, '三、');
  for (const cell of ['t3/granted/person', 't3/received/person'] as const) {
    await field(page, cell).fill(draft[cell] ?? '');
  }
  await expectSaved(page);
});

test('断网时照常写字，插入数字说明要等连上', async ({ page, context }) => {
  await openReport(page);
  await context.setOffline(true);
  const tools = page.locator('.prose-box').filter({ has: field(page, 'problems') });
  await openSection(page, '五、');
  await field(page, 'problems').press('End');
  await tools.getByRole('button', { name: '插入表格数字' }).click();
  await expect(tools.getByText('没有连上服务器')).toBeVisible();
  await field(page, 'problems').press('Control+End');
  await page.keyboard.type('9');
  await expect(field(page, 'problems')).toHaveValue(/9$/);
  await context.setOffline(false);
  await field(page, 'problems').fill(draft.problems ?? '');
  await expectSaved(page);
});
