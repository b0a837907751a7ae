/** What an import may not do by itself: publish a draft, take in another agency's report, pass off another year's. */
import { writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { appDatabase } from '@/e2e/testing/app-database';
import { beginReport, expectNoViolations, signIn } from '@/e2e/testing/steps';
import { hashPassword } from '@/lib/auth/password';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { profiles } from '@/lib/render/profiles';
import type { Draft } from '@/lib/report/report';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { qingshi } from '@/lib/store/testing/two-offices';
import { cn2021 } from '@/lib/template/cn-2021';

const YEAR = 2024;
const town = { ...qingshi, name: '江原县柳溪镇人民政府', shortName: '柳溪镇' };
const person = { username: 'liuxi.clerk', name: '柳填报', password: 'Liuxi7-Zhen' };

/** The clerk of a town of its own, with what it takes to make the clerk the one who signs for issue as well. */
async function openTown(): Promise<() => Promise<void>> {
  const db = await appDatabase();
  const passwordHash = await hashPassword(person.password);
  const { userId, unitId } = await db.transaction().execute(async (trx) => {
    const unit = await insertUnit(trx, town);
    const user = await insertAccount(trx, { ...person, passwordHash });
    await insertMembership(trx, { userId: user, unitId: unit, role: 'clerk' });
    return { userId: user, unitId: unit };
  });
  const also = { userId, unitId, role: 'finalReviewer' } as const;
  return () => db.transaction().execute((trx) => insertMembership(trx, also));
}

/** A Word file of these texts; nothing else is printed but the form. */
async function wordFile(path: string, draft: Draft): Promise<string> {
  const report = { templateId: cn2021.id, draft };
  const nodes = buildDocument(cn2021, report, { draftMark: false });
  const properties = { title: draft.title ?? '', company: '', carried: carriedReport(report, nodes) };
  await writeFile(path, await renderDocx(nodes, profiles.template, properties));
  return path;
}

async function upload(page: Page, file: string): Promise<void> {
  await page.goto('/imports/new?purpose=lastYear');
  await page.getByLabel('选择文件').setInputFiles(file);
  await page.getByRole('button', { name: '读取文件' }).click();
}

function listed(page: Page, year: number) {
  return page.getByRole('row', { name: new RegExp(`^${year}年`) });
}

function ofAgency(agency: string, year: number): Draft {
  const title = `${agency}${year}年${cn2021.titlePhrase}`;
  return { title, agency, signedBy: agency, year: String(year) };
}

test('导入不改变报告的状态，别的机关和年度的文件先说明', async ({ page }, info) => {
  const becomeSigner = await openTown();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await signIn(page, person.password, person.username);
  await expect(page.getByRole('heading', { level: 1, name: '年度报告' })).toBeVisible();
  await beginReport(page, YEAR);

  await test.step('空白的表读不出内容，不导入', async () => {
    await upload(page, await wordFile(info.outputPath('空白表.docx'), ofAgency(town.name, YEAR)));
    await expect(page.getByRole('alert').filter({ hasText: '没有填写任何内容' })).toBeVisible();
    await page.goto('/');
    await expect(page.getByText('等待核对')).toHaveCount(0);
    await expect(listed(page, YEAR)).toContainText('草稿');
  });

  const filled = { ...hanyin2023.report.draft, ...ofAgency(town.name, YEAR) };
  const file = await wordFile(info.outputPath('填好的.docx'), filled);

  await test.step('填好的文件写进草稿，它还是草稿', async () => {
    await upload(page, file);
    await expect(page.getByText('写入以后它还是“草稿”')).toBeVisible();
    await expect(page.getByText(`${YEAR}年度不是上年`)).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expectNoViolations(page);
    await page.getByRole('button', { name: '写入现有报告' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '标题、前言和落款' })).toBeVisible();
    await page.goto('/');
    await expect(listed(page, YEAR)).toContainText('草稿');
  });

  await test.step('县里的报告、别的年度：没有勾选确认，什么也不写', async () => {
    const county = { ...hanyin2023.report.draft, ...ofAgency('江原县人民政府', 2022) };
    await upload(page, await wordFile(info.outputPath('县里的.docx'), county));
    await page.getByLabel('报告年度').selectOption('2021');
    await page.getByRole('button', { name: '换成这一年度' }).click();
    await expect(page.getByText(`文件是“江原县人民政府”的报告，本单位是“${town.name}”`)).toBeVisible();
    await expect(page.getByText('文件写的是2022年度，将写入2021年度的报告')).toBeVisible();
    await page.getByRole('button', { name: '存为该年度报告' }).click();
    await expect(page.getByText('还没有勾选')).toHaveCount(2);
    await expectNoViolations(page);
    await page.goto('/');
    await expect(listed(page, 2021)).toHaveCount(0);
    await page.getByRole('link', { name: '继续核对县里的.docx' }).click();
    await page.getByRole('button', { name: '不导入，删除读出的内容' }).click();
    await expect(page.getByText('等待核对')).toHaveCount(0);
  });

  await test.step('兼任终审签发的人写明以后，草稿才成为已公布', async () => {
    await becomeSigner();
    await upload(page, file);
    await page.getByRole('checkbox', { name: /已经在别处公布/ }).check();
    await page.getByRole('button', { name: '写入现有报告' }).click();
    await expect(page.getByText(`${YEAR}年度报告已存好`)).toBeVisible();
    await expect(listed(page, YEAR)).toContainText('已在别处公布，导入存档');
  });
});
