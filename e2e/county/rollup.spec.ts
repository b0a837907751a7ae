/** The sum of a county from its desk: every cell, what it is made of, and what differs from the government's own report. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { cityPeople, seedCity } from '@/e2e/testing/city';
import { startServer } from '@/e2e/testing/own-server';
import { correctReport, rollUpPassword, rollUpPeople, rollUpYear, seedRollUpCounty } from '@/e2e/testing/rollup-county';
import { expectNoViolations, expectSaved, field, openSection, signIn } from '@/e2e/testing/steps';
import { readBook } from '@/lib/import/xlsx/read-book';
import { renderXlsx } from '@/lib/render/render-xlsx';
import type { CellId } from '@/lib/template/keys';

test.use({ storageState: { cookies: [], origins: [] } });
test.describe.configure({ mode: 'serial' });
test.beforeAll(seedRollUpCounty);

async function comeAs(page: Page, username: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, rollUpPassword, username);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
}

/** The package of the county's first frozen version, as it was downloaded. */
let handedOn = '';

const rollUp = `/county/${rollUpYear}/rollup`;

/** Added up by hand from the twelve reports. What is not named here is 0. */
const sums: Readonly<Record<string, string>> = {
  '表二“行政规范性文件”本年制发件数': '7',
  '表二“行政规范性文件”本年废止件数': '1',
  '表二“行政规范性文件”现行有效件数': '22',
  '表二“行政许可”本年处理决定数量': '18592',
  '表二“行政处罚”本年处理决定数量': '748',
  '表二“行政强制”本年处理决定数量': '3',
  '表二“行政事业性收费”本年收费金额（单位：万元）': '1090.642534',
  '表三“一、本年新收政府信息公开申请数量”自然人列': '38',
  '表三“一、本年新收政府信息公开申请数量”商业企业列': '2',
  '表三“一、本年新收政府信息公开申请数量”总计列': '40',
  '表三“（一）予以公开”自然人列': '17',
  '表三“（一）予以公开”商业企业列': '2',
  '表三“（一）予以公开”总计列': '19',
  '表三“（二）部分公开”自然人列': '6',
  '表三“（二）部分公开”总计列': '6',
  '表三“（三）1.属于国家秘密”自然人列': '1',
  '表三“（三）1.属于国家秘密”总计列': '1',
  '表三“（三）4.保护第三方合法权益”自然人列': '3',
  '表三“（三）4.保护第三方合法权益”总计列': '3',
  '表三“（三）8.属于行政查询事项”自然人列': '2',
  '表三“（三）8.属于行政查询事项”总计列': '2',
  '表三“（四）1.本机关不掌握相关政府信息”自然人列': '6',
  '表三“（四）1.本机关不掌握相关政府信息”总计列': '6',
  '表三“（五）1.信访举报投诉类申请”自然人列': '1',
  '表三“（五）1.信访举报投诉类申请”总计列': '1',
  '表三“（七）总计”自然人列': '36',
  '表三“（七）总计”商业企业列': '2',
  '表三“（七）总计”总计列': '38',
  '表三“四、结转下年度继续办理”自然人列': '2',
  '表三“四、结转下年度继续办理”总计列': '2',
  '表四“行政复议”结果维持列': '3',
  '表四“行政复议”尚未审结列': '1',
  '表四“行政复议”总计列': '4',
};

/** Every cell of the three tables by its name. */
async function numbersOn(page: Page): Promise<Record<string, string>> {
  const names = await page
    .getByRole('link', { name: /^表[二三四]“.*：[\d.]+$/ })
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
  const cut = (name: string) => name.lastIndexOf('：');
  return Object.fromEntries(names.map((name) => [name.slice(0, cut(name)), name.slice(cut(name) + 1)]));
}

async function setCell(page: Page, cell: CellId, text: string): Promise<void> {
  await field(page, cell).click();
  await field(page, cell).fill(text);
  await page.keyboard.press('Enter');
}

async function downloaded(page: Page, link: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return await readFile(await file.path());
}

const row = (page: Page, name: string | RegExp) => page.getByRole('row').filter({ hasText: name });

test('汇总逐格等于手工相加；没有计入的单位点名，一个数点开是哪些单位的', async ({ page }) => {
  await comeAs(page, rollUpPeople.supervisor);
  await page.goto(`/county/${rollUpYear}`);
  await page.getByRole('link', { name: '汇总', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `汇总县人民政府：${rollUpYear}年度汇总` })).toBeVisible();
  const numbers = await numbersOn(page);
  expect(Object.keys(numbers)).toHaveLength(200);
  expect(Object.fromEntries(Object.entries(numbers).filter(([, text]) => text !== '0'))).toEqual(sums);
  await expect(row(page, '庚溪镇人民政府')).toContainText('报县办审核中');
  await expect(row(page, '辛溪镇人民政府')).toContainText('未建立');
  await expect(page.getByText(`汇总为0，${rollUpYear - 1}年汇总的结转下年度为4，差4。`).first()).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole('link', { name: '本级（办公室和部门）' }).click();
  await expect(page.getByRole('link', { name: '表二“行政处罚”本年处理决定数量：8' })).toBeVisible();
  await page.getByRole('link', { name: '汇总（全部单位）' }).click();

  await page.getByRole('link', { name: '表二“行政处罚”本年处理决定数量：748' }).click();
  await expect(page.getByText('行政处罚', { exact: false }).first()).toBeVisible();
  await expect(row(page, '汉江镇人民政府')).toContainText('696');
  await expect(row(page, '庚溪镇人民政府')).toContainText('5');
  await expectNoViolations(page);
  await page.getByRole('link', { name: '丙溪镇人民政府：25' }).click();
  await expect(page).toHaveURL(/\/review#spot-cell:t2\/penalties\/decisions$/);
});

test('本级政府年报从汇总起步，改动的格逐格说明差在哪个单位', async ({ page }) => {
  await comeAs(page, rollUpPeople.clerk);
  await page.goto(rollUp);
  await page.getByRole('button', { name: '用汇总数填写' }).click();
  await expect(page.getByText('已用汇总数填写')).toBeVisible();
  await page.goto(rollUp);
  await expect(page.getByText('每一格都与汇总相同。')).toBeVisible();

  await page.getByRole('link', { name: '本级政府年报' }).click();
  await expect(page).toHaveURL(/\/review$/);
  await page.goto(page.url().replace(/review$/, 'edit'));
  await openSection(page, '二、');
  await setCell(page, 't2/penalties/decisions', '723');
  await setCell(page, 't2/fees/amount', '12.25');
  await expectSaved(page);

  await page.goto(rollUp);
  await expect(row(page, '表二“行政处罚”').last()).toContainText('少计了丙溪镇人民政府25，正好相差这个数。');
  await expect(row(page, '表二“行政事业性收费”').last()).toContainText('与本级（办公室和部门）的合计相同');
  await page.getByText('已经填了别的数的2格').click();
  await page.getByLabel('上面列出的2格也改成汇总数').check();
  await page.getByRole('button', { name: '用汇总数填写' }).click();
  await expect(page.getByText('已用汇总数填写2格。')).toBeVisible();
});

test('汇总签名冻结成一版；以后有单位更正，逐格列出来；汇总包可以下载', async ({ page }) => {
  await comeAs(page, rollUpPeople.supervisor);
  await page.goto(rollUp);
  await page.getByRole('button', { name: '签名并冻结' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '请先勾选' })).toBeVisible();
  await page.getByLabel(/^我已核对/).check();
  await page.getByRole('button', { name: '签名并冻结' }).click();
  await expect(page.getByText('已冻结为第1版。')).toBeVisible();
  await expect(page.getByText('第1版以后没有变动。')).toBeVisible();

  await correctReport('丙溪镇', { 't2/penalties/decisions': '27' });
  await page.goto(rollUp);
  const changed = page.getByRole('table', { name: '冻结以后的变动' }).getByRole('row');
  await expect(changed).toHaveCount(2);
  await expect(changed.last()).toContainText('丙溪镇人民政府');
  await expect(changed.last().getByRole('cell')).toHaveText(['表二“行政处罚”本年处理决定数量', '25', '27']);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载汇总包' }).click();
  handedOn = await readFile(await (await download).path(), 'utf8');
  const file = JSON.parse(handedOn);
  expect(file).toMatchObject({ format: 'gongkai-nianbao-rollup', number: 1, by: rollUpPeople.supervisor });
  expect(file.snapshot.sums['t2/penalties/decisions']).toBe(748);
  expect(createHash('sha256').update(JSON.stringify(file.snapshot)).digest('hex')).toBe(file.digest);
});

test('市里的系统读取县里的汇总包：与市本级的单位相加，每一格点开到县、再到县里的单位', async ({ page }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-city-'));
  await seedCity(folder);
  const city = await startServer(folder);
  try {
    await page.context().clearCookies();
    await page.goto(`${city.url}/sign-in`);
    await signIn(page, rollUpPassword, cityPeople.supervisor);
    await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
    await page.goto(`${city.url}${rollUp}`);
    await expect(row(page, '汇总县人民政府')).toContainText('未建立');
    await page.getByRole('link', { name: '下级的汇总包' }).click();
    const send = async (name: string, text: string) => {
      const buffer = Buffer.from(text);
      await page.getByLabel('汇总包文件').setInputFiles({ name, mimeType: 'application/json', buffer });
      await page.getByRole('button', { name: '读取汇总包' }).click();
    };
    await send('县汇总.json', handedOn.replace('"number": 1', '"number": 0'));
    await expect(page.getByRole('alert').filter({ hasText: '这不是汇总包' })).toBeVisible();
    await send('县汇总.json', handedOn.replaceAll('748', '749'));
    await expect(page.getByRole('alert').filter({ hasText: '内容与它的校验码不符' })).toBeVisible();
    await send('县汇总.json', handedOn.replace(`"year": ${rollUpYear}`, `"year": ${rollUpYear - 1}`));
    await expect(page.getByRole('alert').filter({ hasText: `这是${rollUpYear - 1}年度的汇总包` })).toBeVisible();
    await expect(page.getByText('还没有读取。')).toBeVisible();

    await send('县汇总.json', handedOn);
    await expect(page.getByText(`已读取汇总县人民政府${rollUpYear}年度汇总第1版，共12份。`)).toBeVisible();
    await expect(page.getByRole('table', { name: '已读取的汇总包' })).toContainText('12份');
    await expectNoViolations(page);
    await send('县汇总.json', handedOn);
    await expect(page.getByRole('alert').filter({ hasText: '已经读取过，没有重复计入' })).toBeVisible();

    await page.getByRole('link', { name: '返回汇总' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `汇总市人民政府：${rollUpYear}年度汇总` })).toBeVisible();
    const numbers = await numbersOn(page);
    expect(numbers['表二“行政处罚”本年处理决定数量']).toBe('750');
    expect(numbers['表二“行政许可”本年处理决定数量']).toBe('18592');
    await page.getByRole('link', { name: '表二“行政处罚”本年处理决定数量：750' }).click();
    await expect(row(page, '市司法局')).toContainText('2');
    await expect(row(page, '汇总县人民政府')).toContainText('汇总包第1版');
    await page.getByRole('link', { name: '汇总县人民政府：748' }).click();
    await expect(row(page, '丙溪镇人民政府')).toContainText('25');
    await expect(page.getByText('冻结时还没有计入的：')).toContainText('辛溪镇人民政府');
    await expectNoViolations(page);
  } finally {
    await city.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

test('司法局的表与年报按单位对照；认不出的表一句话说明，什么都不留', async ({ page }) => {
  await comeAs(page, rollUpPeople.supervisor);
  await page.goto(rollUp);
  await page.getByRole('link', { name: '其他部门的数' }).click();
  const choose = async (rows: readonly (readonly string[])[] | string) => {
    const buffer = Buffer.from(typeof rows === 'string' ? rows : renderXlsx('统计', rows, []));
    await page.getByLabel('司法局的表（.xlsx）').setInputFiles({ name: '执法统计.xlsx', mimeType: '', buffer });
    await page.getByRole('button', { name: '读取司法局的表' }).click();
  };
  await choose('这不是表');
  await expect(page.getByRole('alert').filter({ hasText: /文件已损坏|认不出/ })).toBeVisible();
  await choose([
    ['姓名', '电话'],
    ['张三', '1'],
  ]);
  await expect(page.getByRole('alert').filter({ hasText: '没有认出司法局的表' })).toBeVisible();
  await expect(page.getByText('还没有放入司法局的表。')).toBeVisible();

  await choose([
    ['汇总县行政执法统计年报'],
    ['单位名称', '行政处罚（件）', '行政许可件数'],
    ['节固镇', '5', '0'],
    ['甲溪镇人民政府', '4', '124'],
    ['庚溪镇', '6', ''],
    ['外县某镇', '1', '1'],
    ['合计', '16', '125'],
  ]);
  await expect(page.getByText('已读取司法局的表：5个数；有1处没有读取，本页已列出。')).toBeVisible();
  const differing = page.getByRole('table', { name: '司法局的数与单位年报不同的' }).getByRole('row');
  await expect(differing).toHaveCount(3);
  await expect(differing.filter({ hasText: '节固镇' }).getByRole('cell')).toHaveText([
    '行政处罚',
    '5',
    '3',
    '−2',
    '已公布',
  ]);
  await expect(differing.filter({ hasText: '庚溪镇' })).toContainText('报县办审核中');
  await expect(page.getByText('第6行“外县某镇”：本级没有这个单位')).toBeVisible();
  await expectNoViolations(page);
});

test('单位对比标出明显偏高的数；评分按县里自己的标准，扣分都有依据，通报草稿可以下载', async ({ page }) => {
  await comeAs(page, rollUpPeople.supervisor);
  await page.goto(rollUp);
  await page.getByRole('link', { name: '单位对比' }).click();
  await expect(row(page, '汉江镇人民政府')).toContainText('明显偏高696');
  await expect(row(page, '甲溪镇人民政府')).not.toContainText('明显偏高4');
  await page.getByRole('link', { name: '有标出的数 3' }).click();
  await expect(row(page, '乙溪镇人民政府')).toBeHidden();
  await page.getByRole('link', { name: '汉江镇人民政府' }).click();
  await expect(page.getByRole('img', { name: `行政处罚：${rollUpYear - 1}年640，${rollUpYear}年696` })).toBeVisible();
  await expect(row(page, `${rollUpYear}年度`)).toContainText('18468');

  await page.goto(rollUp);
  await page.getByRole('link', { name: '评分' }).click();
  await page.getByLabel('逾期没有完成：每一个扣几分').fill('30');
  await page.getByLabel('完成但迟于期限：项目名称').fill('');
  await page.getByLabel('新增项目1：按什么计数').selectOption('迟于期限的天数');
  await page.getByLabel('新增项目1：项目名称').fill('迟报');
  await page.getByLabel('新增项目1：每一个扣几分').fill('0.5');
  await page.getByLabel('新增项目1：最多扣几分').fill('3');
  await page.getByRole('button', { name: '保存扣分标准' }).click();
  await expect(page.getByText('已保存扣分标准')).toBeVisible();
  await expect(row(page, '辛溪镇人民政府').getByRole('link', { name: '逾期没有完成1份，扣30分' })).toBeVisible();
  await expect(row(page, '辛溪镇人民政府').getByRole('link', { name: /^迟报\d+天，扣3分（已到上限）$/ })).toBeVisible();
  await expect(page.getByLabel('迟报：最多扣几分')).toHaveValue('3');
  await expectNoViolations(page);
  const sheet = readBook(await downloaded(page, '下载评分表（Excel）'));
  const [scores, evidence] = sheet.ok ? sheet.sheets.map(({ rows }) => rows) : [];
  expect(scores?.find(([, unit]) => unit === '辛溪镇人民政府')?.slice(2)).toEqual([
    '67',
    expect.stringContaining('逾期没有完成1份，扣30分'),
  ]);
  expect(evidence?.filter(([unit]) => unit === '辛溪镇人民政府').map((cells) => cells.at(-1))).toEqual([
    '查看',
    '查看',
  ]);
  const text = strFromU8(
    unzipSync(await downloaded(page, '下载通报草稿（Word）'))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(text).toContain('逾期没有完成1份，扣30分');
  expect(text).toContain('迟报，每天扣0.5分，最多3分');
});
