/** Who plays the whole season: twelve units in one workbook, their people, and what each unit writes. */
import type { OfficeSheet } from '@/e2e/setup/office-book';
import { move } from '@/e2e/testing/county-season';
import { soundDraft } from '@/e2e/testing/review-office';
import type { Draft } from '@/lib/report/report';
import { openDatabase } from '@/lib/store/database/database';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { cn2021 } from '@/lib/template/cn-2021';

export const county = { name: '全季县人民政府', shortName: '全季县', phone: '0916-0000001' };
export const supervisor = 'qj.xianban';

export interface SeasonUnit {
  readonly shortName: string;
  readonly name: string;
  /** Who fills in, and who signs. */
  readonly clerk: string;
  readonly signer: string;
  /** What its sentences are about: units of the same subject have the same text. */
  readonly subject: string;
}

const town = (shortName: string, subject: string, people: Partial<Pick<SeasonUnit, 'clerk' | 'signer'>> = {}) => ({
  ...{ shortName, name: `${shortName}人民政府`, subject, clerk: 'qj.daiban', signer: 'qj.qianfa', ...people },
});

/** Three with clerks of their own, of whom the second copies the first; then the late, the extended, the exempt and the one of a single person. */
export const cast = {
  first: town('甲溪镇', '水利建设', { clerk: 'qj.jia' }),
  copied: town('乙溪镇', '水利建设', { clerk: 'qj.yi' }),
  third: town('丙溪镇', '乡村道路', { clerk: 'qj.bing' }),
  late: town('丁溪镇', '林业管护'),
  extended: town('戊溪镇', '困难救助'),
  exempt: town('己溪镇', '文化活动'),
  single: town('庚溪镇', '耕地保护', { clerk: 'qj.geng', signer: 'qj.geng' }),
  returned: town('辛溪镇', '卫生防疫'),
  fourth: town('壬溪镇', '教育资助'),
  fifth: town('癸溪镇', '就业培训'),
  finance: { ...town('财政局', '预算决算'), name: '全季县财政局' },
  justice: { ...town('司法局', '法律援助'), name: '全季县司法局' },
} satisfies Readonly<Record<string, SeasonUnit>>;

const units: readonly SeasonUnit[] = Object.values(cast);

const isSingle = ({ clerk, signer }: SeasonUnit) => clerk === signer;

/** The workbook of an office: one person signs for several units, one has two posts. */
export const workbook: readonly OfficeSheet[] = [
  {
    name: '单位',
    rows: [
      ['单位全称', '单位简称', '单位层级', '审核级数', '一人单位', '地址', '邮编', '电话'],
      ...units.map((unit) => [
        ...[unit.name, unit.shortName, unit.name.endsWith('局') ? '县直部门' : '乡镇', '1'],
        ...[isSingle(unit) ? '是' : '', '建设路1号', '723000', '0916-1234567'],
      ]),
    ],
  },
  {
    name: '人员',
    rows: [
      ['姓名', '单位', '岗位', '用户名'],
      ['赵县办', county.name, '县办审核员', supervisor],
      ...units.flatMap((unit) =>
        isSingle(unit)
          ? [['吴独办', unit.name, '填报人、签发人', unit.clerk]]
          : [
              [unit.clerk, unit.name, '填报人', unit.clerk],
              ['王签发', unit.name, '签发人', unit.signer],
            ],
      ),
    ],
  },
];

/** What the unit writes into its report: every sentence of its own is about its subject. */
function draftOf({ name, shortName, subject }: SeasonUnit, year: number): Draft {
  // Which year it is about was settled when it was begun.
  const { year: _, ...sound } = soundDraft(shortName);
  return {
    ...sound,
    title: `${name}${year}年${cn2021.titlePhrase}`,
    signedOn: `${year + 1}-01-08`,
    'overview/general': `围绕${subject}公开政府信息120条。受理申请3件，均按期答复。`,
    'overview/proactive': `公开${subject}的计划、进度和结果。`,
    'overview/onRequest': `窗口当场登记有关${subject}的申请。`,
    'overview/management': `${subject}方面的信息先审查、后公开。`,
    'overview/platform': `网站上的${subject}专栏按月维护。`,
    problems: `一是${subject}的信息不够具体。二是${subject}专栏更新不够及时。改进措施：细化${subject}的公开目录，按月更新专栏。`,
  };
}

/** Writes the reports of the units into the data of a running server, each as its clerk; those named are handed in and signed too. */
export async function writeReports(folder: string, year: number, handedIn: readonly SeasonUnit[]): Promise<void> {
  const running = globalThis.nianbaoDatabase;
  const db = await openDatabase(folder);
  globalThis.nianbaoDatabase = Promise.resolve(db);
  const personOf = async (username: string) =>
    await db.selectFrom('user').select('id as userId').where('username', '=', username).executeTakeFirstOrThrow();
  try {
    for (const unit of units) {
      const [clerk, signer] = [await personOf(unit.clerk), await personOf(unit.signer)];
      const report = await db
        .selectFrom('report')
        .innerJoin('unit', 'unit.id', 'report.unitId')
        .select(['report.id as reportId', 'report.revision'])
        .where('unit.name', '=', unit.name)
        .where('report.year', '=', year)
        .executeTakeFirstOrThrow();
      const saved = await saveDraft(clerk, { ...report, saveId: unit.shortName, patch: draftOf(unit, year) });
      if (!saved.ok) throw new Error(saved.code);
      if (!handedIn.includes(unit)) continue;
      await move(clerk, report.reportId, 'submit');
      await move(signer, report.reportId, 'approve');
    }
  } finally {
    globalThis.nianbaoDatabase = running;
    await db.destroy();
  }
}
