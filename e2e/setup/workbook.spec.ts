/** A county sets itself up from one workbook: preview, accounts, slips; what is wrong in it is said by row and column. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations, signIn } from '@/e2e/testing/steps';
import { readBook } from '@/lib/import/xlsx/read-book';
import { type OfficeSheet, officeBook } from './office-book';
import { comeAsAdministrator, stored } from './setup-office';

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ timeout: 180_000, mode: 'serial' });

const COUNTY = '建账县';
const towns = Array.from({ length: 15 }, (_, index) => `第${index + 1}镇`);
const units: OfficeSheet = {
  name: '单位',
  rows: [
    ['单位全称', '单位层级', '审核级数', '电话'],
    ...towns.map((town) => [`${COUNTY}${town}人民政府`, '乡镇', '', '0916-1234567']),
    [`${COUNTY}档案馆`, '县直部门', '1', ''],
  ],
};
/** Three people in each town: 45 accounts, and a reviewer of the county. */
const people: OfficeSheet = {
  name: '人员',
  rows: [
    ['姓名', '单位', '岗位', '用户名'],
    ...towns.flatMap((town, index) => [
      ['周晓燕', town, '填报人', `tianbao${index + 1}`],
      ['李建设', town, '初审、复审', ''],
      ['王建国', `${COUNTY}${town}人民政府`, '签发人', ''],
    ]),
    ['赵县办', `${COUNTY}人民政府`, '县办审核员', ''],
  ],
};

async function offer(page: Page, sheets: readonly OfficeSheet[]): Promise<void> {
  await page.goto('/units/workbook');
  await offerAgain(page, sheets);
}

async function offerAgain(page: Page, sheets: readonly OfficeSheet[]): Promise<void> {
  const file = { name: '建账.xlsx', mimeType: 'application/vnd.ms-excel', buffer: officeBook(sheets) };
  await page.getByLabel('Excel 文件（.xlsx）').setInputFiles(file);
  await page.getByRole('button', { name: '核对，先不建立' }).click();
}

async function countUnits(): Promise<number> {
  const db = await stored();
  return (await db.selectFrom('unit').select('id').where('name', 'like', `${COUNTY}%`).execute()).length;
}

test('有一处不对就什么都不建立，按工作表、行、列说明', async ({ page }) => {
  await comeAsAdministrator(page, COUNTY, 'jianzhang');
  const [heading = [], ...lines] = units.rows;
  const twice = [...lines.slice(0, 2), lines[0] ?? []];
  await offer(page, [{ name: '单位', rows: [heading, ...twice] }]);
  await expect(page.getByText('有1处需要修改，什么都没有建立')).toBeVisible();
  await expect(page.getByRole('row', { name: /单位 第4行 A列.*在第2行已经有了/ })).toBeVisible();

  await offerAgain(page, [{ ...units, rows: [heading, ['甲镇', '镇', '=1+1', '']], merged: ['A2:A3'] }]);
  await expect(page.getByRole('row', { name: /第2行 A列.*A2:A3是合并单元格/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /第2行 C列.*这一格是公式/ })).toBeVisible();
  await expectNoViolations(page);

  const two = [heading, [`${COUNTY}东城关镇人民政府`, '镇'], [`${COUNTY}西城关镇人民政府`, '镇']];
  const named = [['单位全称', '单位简称'], ...two.slice(1).map(([name = '']) => [name, '城关镇'])];
  await offerAgain(page, [
    { name: '单位', rows: named },
    {
      name: '人员',
      rows: [
        ['姓名', '单位', '岗位'],
        ['周晓燕', '城关镇', '填报人'],
        ['李建设', COUNTY, '县办审核员、局长'],
      ],
    },
  ]);
  await expect(page.getByRole('row', { name: /人员 第2行 B列.*对得上不止一个单位/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /人员 第3行 C列.*“局长”认不出/ })).toBeVisible();

  const many = Array.from({ length: 10_000 }, (_, index) => [`甲${index}镇`, '镇', '', '0916-1']);
  await offerAgain(page, [{ name: '单位', rows: [heading, ...many] }]);
  await expect(page.getByText(/一次最多1500行，这张表有10000行/)).toBeVisible();
  expect(await countUnits()).toBe(1);
});

test('15个镇、46个账号一次建好，初始密码打印成条，能用来登录', async ({ page }) => {
  await comeAsAdministrator(page, COUNTY, 'jianzhang');
  await page.goto('/');
  await page.getByRole('link', { name: '用一个Excel文件建好下级单位和全部账号' }).click();
  await expect(page.getByRole('link', { name: '下载工作簿' })).toBeVisible();
  await offerAgain(page, [units, people]);
  await expect(page.getByText('将新增16个单位，修改0个单位，新建46个账号')).toBeVisible();
  await page.getByText('新建的账号（46）').click();
  await expect(page.getByRole('row', { name: /李建设 lijianshe15 .*第15镇人民政府 初审/ })).toBeVisible();
  await expectNoViolations(page);
  expect(await countUnits()).toBe(1);

  await page.getByRole('button', { name: '确认建立' }).click();
  // Each of the 46 passwords is hashed, which takes long by design.
  await expect(page.getByText('已建立：新增16个单位，修改0个单位，新建46个账号')).toBeVisible({ timeout: 90_000 });
  const slip = page.getByRole('region', { name: '初始密码条' }).getByRole('listitem').filter({ hasText: 'tianbao7' });
  const password = /初始密码\s*(\S+)/.exec((await slip.first().innerText()).replace(/\n/g, ' '))?.[1] ?? '';
  expect(password).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  await expectNoViolations(page);

  const db = await stored();
  const kinds = await db.selectFrom('audit').select('kind').where('username', '=', 'jianzhang').execute();
  const count = (kind: string) => kinds.filter((each) => each.kind === kind).length;
  expect([count('unitAdded'), count('accountAdded'), count('rosterTaken')]).toEqual([16, 46, 1]);
  const hashes = await db.selectFrom('account').select('password').execute();
  expect(hashes.some(({ password: kept }) => kept?.includes(password))).toBe(false);

  await page.context().clearCookies();
  await page.goto('/sign-in');
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(page, password, 'tianbao7');
  await expect(page.getByText('请先修改密码')).toBeVisible();
});

test('下载的工作簿改几格再导入：只改动那几格；已有的账号增加岗位', async ({ page }) => {
  await comeAsAdministrator(page, COUNTY, 'jianzhang');
  await page.goto('/units/workbook');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载工作簿' }).click(),
  ]);
  const book = readBook(await readFile(await download.path()));
  if (!book.ok) throw new Error(book.code);
  await offerAgain(page, book.sheets);
  await expect(page.getByText('没有要改动的')).toBeVisible();
  const changed = book.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells) =>
      cells.map((text) => (cells[0] === `${COUNTY}第3镇人民政府` && text === '0916-1234567' ? '0916-7654321' : text)),
    ),
  }));
  await offerAgain(page, [
    ...changed.filter(({ name }) => name === '单位'),
    {
      name: '人员',
      rows: [
        ['姓名', '单位', '岗位', '用户名'],
        ['周晓燕', '第8镇', '填报人', 'tianbao7'],
      ],
    },
  ]);
  await expect(page.getByRole('row', { name: /第3镇人民政府 电话：0916-1234567 → 0916-7654321/ })).toBeVisible();
  await expect(page.getByText('修改1个单位，新建0个账号，给1个已有账号增加岗位')).toBeVisible();
  await page.getByRole('button', { name: '确认建立' }).click();
  await expect(page.getByText('已建立：新增0个单位，修改1个单位')).toBeVisible();
});

test('下级单位的默认设置：新增的单位照办，也可以一次用到全部；镇里没有县办审核员这个岗位', async ({ page }) => {
  await comeAsAdministrator(page, COUNTY, 'jianzhang');
  await page.goto('/units');
  await page.getByRole('link', { name: `${COUNTY}人民政府` }).click();
  await page.getByLabel('下级单位审核级数').selectOption('1');
  await page.getByLabel('用于哪些单位').selectOption('1');
  await page.getByRole('button', { name: '保存默认设置' }).click();
  await expect(page.getByText('现有的16个下级单位已一并修改')).toBeVisible();
  await page.goto('/units');
  await page.getByRole('link', { name: `${COUNTY}第3镇人民政府` }).click();
  await expect(page.getByLabel('本单位审核级数')).toHaveValue('1');
  await expect(page.getByLabel('岗位').first().getByRole('option', { name: '终审签发' })).toHaveCount(1);
  await expect(page.getByLabel('岗位').first().getByRole('option', { name: '县办审核员' })).toHaveCount(0);
});
