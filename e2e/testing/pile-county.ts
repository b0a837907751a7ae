/** A county of twelve towns whose reports come by mail, put into the data of the running app; and the files they send. */

import { strToU8, zipSync } from 'fflate';
import { appDatabase } from '@/e2e/testing/app-database';
import { soundDraft } from '@/e2e/testing/review-office';
import { hashPassword } from '@/lib/auth/password';
import { buildDocument } from '@/lib/document/build-document';
import { type ExportKindKey, exportKinds } from '@/lib/export/kinds';
import { profiles } from '@/lib/render/profiles';
import { calendarDay } from '@/lib/report/moment';
import type { Draft } from '@/lib/report/report';
import { dueYear } from '@/lib/report/report-year';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { openSeason } from '@/lib/store/season/obligations';
import { qingshi } from '@/lib/store/testing/two-offices';
import { cn2021 } from '@/lib/template/cn-2021';

/** The year before the one whose report is due: over, whatever the day of the test. */
export const pileYear = dueYear(calendarDay(new Date())) - 1;
export const pilePassword = 'Ji-juan-2026-bao';
export const pileSupervisor = 'jijuan.xianban';
/** Writes the two reports of the county's seat, and looks at those of the towns as well. */
export const pileClerk = 'jijuan.tianbao';

/** What files of old Office begin with. */
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** Distinct by their first character, so that no name is a part of another. */
const pileTowns = '东西南北中前后左右上下内'.split('').map((sign) => `${sign}水镇`);

/** Opens the county with its towns; nobody has begun a report. */
export async function seedPileCounty(): Promise<void> {
  const db = await appDatabase();
  const passwordHash = await hashPassword(pilePassword);
  await db.transaction().execute(async (trx) => {
    const county = await insertUnit(trx, { ...qingshi, name: '集卷县人民政府', shortName: '集卷县', level: 'county' });
    const userId = await insertAccount(trx, { username: pileSupervisor, name: '集卷县办', passwordHash });
    await insertMembership(trx, { userId, unitId: county, role: 'supervisor' });
    const clerkId = await insertAccount(trx, { username: pileClerk, name: '集卷县填报', passwordHash });
    for (const role of ['clerk', 'supervisor'] as const)
      await insertMembership(trx, { userId: clerkId, unitId: county, role });
    for (const shortName of pileTowns) {
      await insertUnit(trx, { ...qingshi, name: `集卷县${shortName}人民政府`, shortName }, county);
    }
    await openSeason(trx, pileYear);
  });
}

/** A sound report of a town on a year, with one number changed where `spoiled`. */
function townDraft(town: string, year: number, more: Draft = {}): Draft {
  return {
    ...soundDraft(town),
    year: String(year),
    agency: `集卷县${town}人民政府`,
    title: `集卷县${town}人民政府${year}年${cn2021.titlePhrase}`,
    signedOn: `${year + 1}-01-10`,
    ...more,
  };
}

/** A report of the seat: that of the government, or with `ofOffice` that of its office. */
export async function seatFile(year: number, ofOffice: boolean): Promise<Buffer> {
  const agency = `集卷县人民政府${ofOffice ? '办公室' : ''}`;
  const title = `${agency}${year}年${cn2021.titlePhrase}`;
  return Buffer.from(await townFile('docx', { ...townDraft('集卷县', year), agency, title }));
}

/** The report as a file of its kind. */
async function townFile(kind: ExportKindKey, draft: Draft): Promise<Uint8Array> {
  const report = { templateId: cn2021.id, draft };
  const nodes = buildDocument(cn2021, report, { draftMark: false });
  return await exportKinds[kind].write({ report, nodes, profile: profiles.official, title: '', company: '' });
}

/** What twelve towns and the government's office sent: one wrong sum, one file of the year before, one cut off, one of an old Word, one twice. */
export async function sentFiles(): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, town] of pileTowns.entries()) {
    const year = index === 9 ? pileYear - 1 : pileYear;
    const draft = townDraft(town, year, index === 1 ? { 't3/received/person': '9' } : {});
    const isPage = index % 3 === 2;
    files[`乡镇/${town}${year}年报.${isPage ? 'html' : 'docx'}`] = await townFile(isPage ? 'html' : 'docx', draft);
  }
  const cut = `乡镇/${pileTowns[10]}${pileYear}年报.docx`;
  files[cut] = (await townFile('docx', townDraft(pileTowns[10] ?? '', pileYear))).subarray(0, 4000);
  const page = `乡镇/${pileTowns[11]}${pileYear}年报.html`;
  delete files[page];
  files[`乡镇/${pileTowns[11]}年报.doc`] = Buffer.concat([OLD_OFFICE, Buffer.from('WordDocument', 'utf16le')]);
  files[`县政府办${pileYear}年报.docx`] = await seatFile(pileYear, true);
  files['去年的.zip'] = zipSync({ 'a.txt': strToU8('a') });
  files['乡镇/东水镇年报（修改）.html'] = await townFile('html', townDraft('东水镇', pileYear));
  return zipSync(files);
}
