/** One grant at a time is taken out of the table of permissions: what the page offered is gone, and the act is refused. */
import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { describe, expect, it, vi } from 'vitest';
import HomePage from '@/app/(home)/page';
import AuditPage from '@/app/audit/page';
import SeasonPage from '@/app/county/[year]/page';
import PapersPage from '@/app/county/[year]/papers/page';
import OfficesPage from '@/app/county/[year]/rollup/offices/page';
import PackagesPage from '@/app/county/[year]/rollup/packages/page';
import RollUpPage from '@/app/county/[year]/rollup/page';
import ScoresPage from '@/app/county/[year]/rollup/scores/page';
import ObligationPage from '@/app/county/[year]/units/[unit]/page';
import PileFilePage from '@/app/county/check/[file]/page';
import CheckPage from '@/app/county/check/page';
import ConfirmPage from '@/app/imports/[id]/page';
import EditPage from '@/app/reports/[id]/edit/page';
import { GET as exportFile } from '@/app/reports/[id]/export/route';
import HistoryPage from '@/app/reports/[id]/history/page';
import PreviewPage from '@/app/reports/[id]/preview/page';
import ReviewPage from '@/app/reports/[id]/review/page';
import UnitPage from '@/app/unit/page';
import OneUnitPage from '@/app/units/[id]/page';
import UnitsPage from '@/app/units/page';
import { sha256 } from '@/lib/evidence/chain';
import { readingJson } from '@/lib/import/stored-reading';
import { usualTable } from '@/lib/rollup/score';
import { packageText, type Snapshot, snapshotText } from '@/lib/rollup/snapshot';
import { database } from '@/lib/store/database/database';
import { acceptImport } from '@/lib/store/imports/accept-import';
import { keepImport } from '@/lib/store/imports/pending-import';
import { setOpenData } from '@/lib/store/open-data/open-data';
import { listAudit } from '@/lib/store/people/audit';
import { addPerson } from '@/lib/store/people/posts';
import { addToPile, listPileFiles } from '@/lib/store/piles/pile';
import { keepPiledFindings, keepPiledReading } from '@/lib/store/piles/pile-work';
import { discardPractice } from '@/lib/store/practice/practice';
import { practiseStep } from '@/lib/store/practice/practised-step';
import { createReport } from '@/lib/store/reports/begin-report';
import { addComment, resolveThread } from '@/lib/store/reports/comments';
import { appendExplanation } from '@/lib/store/reports/explanation';
import { getReport } from '@/lib/store/reports/report';
import { listLog } from '@/lib/store/reports/report-log';
import { restoreVersion } from '@/lib/store/reports/restore-version';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { keepOfficeBook } from '@/lib/store/rollup/office-books';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { setScoreTable } from '@/lib/store/rollup/scores';
import { takePackage } from '@/lib/store/rollup/taken-packages';
import { freezeRollUp, snapshotOf } from '@/lib/store/rollup/versions';
import { setObligation } from '@/lib/store/season/change-obligation';
import { sendNotices } from '@/lib/store/season/messages';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { setDefaultsBelow } from '@/lib/store/units/defaults-below';
import { openYear } from '@/lib/store/units/open-year';
import { getUnit, updateContact } from '@/lib/store/units/unit';
import { addUnit, changeSettings, changeUnit, closeUnit } from '@/lib/store/units/unit-admin';
import { setDeadline } from '@/lib/store/workflow/deadlines';
import { setDraftAccess } from '@/lib/store/workflow/draft-access';
import { moveReport } from '@/lib/store/workflow/move-report';
import { attachScan } from '@/lib/store/workflow/scans';
import { getStanding } from '@/lib/store/workflow/standing';
import { cn2021 } from '@/lib/template/cn-2021';
import { type ReportAction, reportActions, type UnitAction, unitActions } from '@/lib/workflow/can';
import { type Grant, reportGrants, unitGrants } from '@/lib/workflow/grants';
import type { Role } from '@/lib/workflow/roles';
import type { WorkflowAction } from '@/lib/workflow/transitions';
import { type UnitSettings, unbounded } from '@/lib/workflow/unit-settings';
import { type Needs, NOTED, type Office, openOffice, UNIT } from './grant-cases';

vi.mock('next/headers', async () => (await import('@/lib/auth/testing/visitor')).requestScope());
vi.stubEnv('BETTER_AUTH_SECRET', 'a secret for tests, of forty characters.');
provideDatabase();

type Outcome = boolean | { readonly ok: boolean };

/** How a person meets what a grant lets them do. */
interface Way {
  /** Whether the page has it. */
  readonly isOffered: (office: Office) => Promise<boolean>;
  /** Whether it was done. */
  readonly act: (office: Office) => Promise<Outcome>;
  readonly needs?: Needs;
  /** Whether the act leaves everything as it was. */
  readonly isReading?: true;
}

/** The page as HTML; empty where it sends the person away. */
async function html(page: () => Promise<ReactNode>): Promise<string> {
  const drawn = async () =>
    await new Response((await prerender(await page(), { onError: () => undefined })).prelude).text();
  return (await drawn().catch(sentAway)) ?? '';
}

const searched = <Query extends object>(query: Query) => Promise.resolve(query);
const of = (id: string) => ({ params: Promise.resolve({ id }), searchParams: searched({}) });

const home = () => html(() => HomePage({ searchParams: searched({}) }));
const review = ({ reportId }: Office) => html(() => ReviewPage(of(reportId)));
const preview = ({ reportId }: Office) => html(() => PreviewPage(of(reportId)));
const history = ({ reportId }: Office) => html(() => HistoryPage(of(reportId)));
const season = () => html(() => SeasonPage({ params: Promise.resolve({ year: '2025' }), searchParams: searched({}) }));
/** Whether files from elsewhere can be sent. */
const pile = async () => propOf(await tree(() => CheckPage({ searchParams: searched({}) })), 'unit') !== undefined;
const oneUnit = ({ unitId }: Office) => html(() => OneUnitPage(of(unitId)));
/** The page of the unit up to what units below begin with. */
const ownSettings = async (office: Office) => (await oneUnit(office)).split('下级单位的默认设置')[0] ?? '';

/** A step of the workflow, whose form or link the review page has. */
function step(action: WorkflowAction, sign: (office: Office) => string, needs?: Needs): Way {
  const details = { reason: '有误', publishedOn: '2026-01-20', url: 'https://www.example.org/1.html' };
  return {
    isOffered: async (office) => (await review(office)).includes(sign(office)),
    act: async ({ person, reportId }) => {
      const standing = await getStanding(person, reportId);
      const { moves = 0, revision = 0 } = standing ?? {};
      return await moveReport(person, { reportId, action, moves, revision, address: '', today: '2026-01-20', details });
    },
    ...(needs && { needs }),
  };
}

/** A report of practice of the unit. */
async function practiceOf({ writer, unitId }: Office): Promise<string> {
  const begun = await createReport(writer, unitId, 2025, { kind: 'practice' });
  if (!begun.ok && begun.code !== 'exists') throw new Error(begun.code);
  return begun.id;
}

const form = (action: WorkflowAction) => () => `name="action" value="${action}"`;

/** The page of a file of the unit that came to an office of the person; empty where the person has none. */
async function piledFile({ person, unitId }: Office): Promise<string> {
  const db = await database();
  const post = await db
    .selectFrom('membership')
    .select('unitId')
    .where('userId', '=', person.userId)
    .executeTakeFirst();
  const added = await addToPile(person, { unitId: post?.unitId ?? '', year: 2025 }, { name: '年报.docx', path: 'a' });
  const [file] = added.ok ? await listPileFiles(person, added.pileId) : [];
  if (!file) return '';
  await keepPiledReading(file.id, { reading, title: '', unitId, kind: 'government', candidates: [], year: 2025 });
  await keepPiledFindings({ id: file.id, unitId, year: 2025 }, { findings: '[]', errors: 0, warnings: 0 });
  return await html(() => PileFilePage({ params: Promise.resolve({ file: file.id }), searchParams: searched({}) }));
}

/** What was read of a file that says nothing. */
const reading = readingJson({
  templateId: cn2021.id,
  draft: {},
  stated: {},
  labels: {},
  foreignCells: [],
  origins: new Map(),
  notes: [],
});
const pending = { purpose: 'draft', fileName: '旧.docx', reading } as const;
const taken = { year: 2025, incoming: {}, takings: {}, explanations: {}, address: '' };

/** The frozen sum of a county in which nobody has reported. */
const emptySum: Snapshot = {
  template: cn2021.id,
  year: 2025,
  unit: { name: '乙县人民政府', level: 'county' },
  parts: [],
  missing: [],
  sums: {},
};
const frozen = { number: 1, digest: sha256(snapshotText(emptySum)), by: '县办', at: '2026-01-20T08:00:00Z' };
const emptyPackage = packageText(emptySum, frozen);

/** A prop of some element that the page is made of, before it is drawn. */
function propOf(tree: unknown, name: string): unknown {
  if (Array.isArray(tree)) return tree.map((each) => propOf(each, name)).find((found) => found !== undefined);
  if (typeof tree !== 'object' || tree === null || !('props' in tree)) return undefined;
  const { props } = tree;
  if (typeof props !== 'object' || props === null) return undefined;
  if (name in props) return new Map(Object.entries(props)).get(name);
  return 'children' in props ? propOf(props.children, name) : undefined;
}

/** The page before it is drawn; nothing where it sends the person away. */
async function tree(page: () => Promise<ReactNode>): Promise<ReactNode> {
  return await page().catch(sentAway);
}

function sentAway(error: unknown): undefined {
  if (error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')) return undefined;
  throw error;
}

const reportWays: Readonly<Record<ReportAction, Way>> = {
  view: {
    isReading: true,
    // An office above finds it on its board, everybody else at home.
    isOffered: async ({ reportId }) =>
      (await home()).includes(`/reports/${reportId}/preview`) ||
      (await season()).includes(`/reports/${reportId}/review`),
    act: async ({ person, reportId }) => (await getReport(person, reportId)) !== undefined,
  },
  write: {
    isOffered: async (office) => (await review(office)).includes(`/reports/${office.reportId}/edit`),
    act: ({ person, reportId }) => saveDraft(person, { reportId, revision: 0, saveId: 's', patch: { problems: '改' } }),
  },
  submit: step('submit', ({ reportId }) => `/reports/${reportId}/submit`),
  withdraw: step('withdraw', form('withdraw')),
  approveFirst: step('approve', form('approve')),
  approveSecond: step('approve', form('approve')),
  approveFinal: step('approve', form('approve')),
  approveCounty: step('approve', form('approve')),
  return: step('return', form('return')),
  publish: step('publish', form('publish')),
  reopen: step('reopen', form('reopen')),
  archive: step('archive', form('archive')),
  unarchive: step('unarchive', form('unarchive')),
  comment: {
    isOffered: async (office) => (await review(office)).includes('添加批注'),
    act: ({ person, reportId }) => addComment(person, { reportId, place: 'part:overview', text: '短', address: '' }),
  },
  resolveComment: {
    isOffered: async (office) => (await review(office)).includes('value="resolve"'),
    act: ({ person, reportId, threadId }) => resolveThread(person, threadId, { reportId, address: '' }),
  },
  discardPractice: {
    isOffered: async (office) => {
      const id = await practiceOf(office);
      return (await html(() => PreviewPage(of(id)))).includes('name="discard"');
    },
    act: async (office) => await discardPractice(office.person, await practiceOf(office)),
  },
  practise: {
    isOffered: async (office) => {
      const id = await practiceOf(office);
      return (await html(() => ReviewPage(of(id)))).includes('name="step"');
    },
    act: async (office) =>
      await practiseStep(office.person, { reportId: await practiceOf(office), action: 'submit', moves: 0 }),
  },
  viewHistory: {
    isReading: true,
    isOffered: async (office) => (await review(office)).includes(`/reports/${office.reportId}/history`),
    act: async ({ person, reportId }) => (await listLog(person, reportId)).length > 0,
  },
  restore: {
    isOffered: async (office) => (await history(office)).includes('恢复为草稿'),
    act: ({ person, reportId }) => restoreVersion(person, { reportId, revision: 0, version: 1, address: '' }),
  },
  explain: {
    isOffered: async ({ reportId }) => propOf(await tree(() => EditPage(of(reportId))), 'mayExplain') === true,
    act: ({ person, reportId }) =>
      appendExplanation(
        person,
        reportId,
        { fingerprint: 'C08|a', rule: 'C08', address: '' },
        { text: '补缴', isDismissed: false },
      ),
  },
  takeImport: {
    isOffered: async ({ person, unitId }) => {
      const kept = await keepImport(person, { ...pending, unitId });
      if (!kept.ok) return false;
      const page = { params: Promise.resolve({ id: kept.id }), searchParams: searched({ year: '2025' }) };
      const existing = propOf(await tree(() => ConfirmPage(page)), 'existing');
      return typeof existing === 'object' && existing !== null && 'isOpen' in existing && existing.isOpen === true;
    },
    act: async ({ person, unitId }) => {
      const kept = await keepImport(person, { ...pending, unitId });
      if (!kept.ok) return kept;
      return await acceptImport(person, kept.id, { ...taken, due: 2025, filesDraft: false });
    },
  },
  attachScan: {
    isOffered: async (office) => (await history(office)).includes('上传扫描件'),
    act: ({ person, reportId }) =>
      attachScan(person, reportId, { name: '签批单.pdf', content: new TextEncoder().encode('%PDF'), address: '' }),
  },
  fileElsewhere: {
    needs: { also: 'clerk' },
    isOffered: async ({ person, unitId }) => {
      const kept = await keepImport(person, { ...pending, purpose: 'lastYear', unitId });
      if (!kept.ok) return false;
      const page = { params: Promise.resolve({ id: kept.id }), searchParams: searched({ year: '2025' }) };
      const inWork = propOf(await tree(() => ConfirmPage(page)), 'existing');
      return JSON.stringify(inWork).includes('"mayFile":true');
    },
    act: async ({ person, unitId }) => {
      const kept = await keepImport(person, { ...pending, purpose: 'lastYear', unitId });
      if (!kept.ok) return kept;
      return await acceptImport(person, kept.id, { ...taken, due: 2026, filesDraft: true });
    },
  },
  export: {
    isReading: true,
    isOffered: async (office) => (await preview(office)).includes(`/reports/${office.reportId}/export?to=docx`),
    act: async ({ reportId }) => {
      const request = new Request(`http://localhost/reports/${reportId}/export?to=json`);
      return (await exportFile(request, { params: Promise.resolve({ id: reportId }) })).status === 200;
    },
  },
};

const contact = { ...qingshi, phone: '0916-0000000' };
const strict: UnitSettings = { reviewStages: 3, fourEyes: true, passwordClasses: 4, passwordDays: 90 };
const account = { name: '新人', username: 'newcomer', passwordHash: 'none' };

const unitWays: Readonly<Record<UnitAction, Way>> = {
  viewUnit: {
    isReading: true,
    isOffered: async ({ unitId }) =>
      (await html(() => UnitPage({ searchParams: searched({ id: unitId }) }))).includes('层级'),
    act: async ({ person, unitId }) => (await getUnit(person, unitId)) !== undefined,
  },
  beginReport: {
    isOffered: async () => (await home()).includes('name="year"'),
    act: ({ person, unitId }) => createReport(person, unitId, 2024),
  },
  importFiles: {
    isOffered: async (office) =>
      (await home()).includes('导入已有的文件') || (await piledFile(office)).includes('收作'),
    act: ({ person, unitId }) => keepImport(person, { ...pending, unitId }),
  },
  checkFiles: {
    isOffered: async () => await pile(),
    act: ({ person, unitId }) => addToPile(person, { unitId, year: 2025 }, { name: '年报.docx', path: 'a' }),
  },
  editContact: {
    isOffered: async ({ unitId }) =>
      (await html(() => UnitPage({ searchParams: searched({ id: unitId }) }))).includes('name="phone"'),
    act: ({ person, unitId }) => updateContact(person, unitId, contact),
  },
  renameUnit: {
    isOffered: async (office) => (await oneUnit(office)).includes('name="shortName"'),
    act: ({ person, unitId }) => changeUnit(person, unitId, { ...qingshi, creditCode: '' }),
  },
  manageUnit: {
    isOffered: async () => (await html(() => UnitsPage({ searchParams: Promise.resolve({}) }))).includes(UNIT),
    act: ({ person, unitId }) => addUnit(person, unitId, { ...qingshi, creditCode: '' }),
  },
  closeUnit: {
    isOffered: async (office) => (await oneUnit(office)).includes('value="close"'),
    act: ({ person, unitId }) => closeUnit(person, unitId),
  },
  manageAccounts: {
    isOffered: async (office) => (await oneUnit(office)).includes('name="firstPassword"'),
    act: ({ person, unitId }) => addPerson(person, account, { unitId, role: 'clerk' }),
  },
  setReview: {
    isOffered: async (office) => (await ownSettings(office)).includes('name="reviewStages"'),
    act: ({ person, unitId }) => changeSettings(person, unitId, strict),
  },
  setBounds: {
    isOffered: async (office) => (await ownSettings(office)).includes('一级：终审签发'),
    act: ({ person, unitId }) => changeSettings(person, unitId, unbounded),
  },
  allowOnePerson: {
    isOffered: async (office) => (await ownSettings(office)).includes('name="onePerson"'),
    act: ({ person, unitId }) => changeSettings(person, unitId, strict, true),
  },
  setDefaultsBelow: {
    isOffered: async (office) => (await oneUnit(office)).includes('name="everywhere"'),
    act: ({ person, unitId }) => setDefaultsBelow(person, unitId, { ...strict, onePerson: false }, false),
  },
  setDraftAccess: {
    isOffered: async (office) => (await oneUnit(office)).includes('name="closedDrafts"'),
    act: ({ person, unitId }) => setDraftAccess(person, unitId, true),
  },
  setDeadline: {
    isOffered: async (office) =>
      (await oneUnit(office)).includes('name="submitBy"') || (await season()).includes('name="submitBy"'),
    act: ({ person, unitId }) => setDeadline(person, unitId, { year: 2025, submitBy: '2026-01-10' }),
  },
  setObligation: {
    isOffered: async ({ unitId }) => {
      const page = () => ObligationPage({ params: Promise.resolve({ year: '2025', unit: unitId }) });
      return (await html(page)).includes('name="standing"');
    },
    act: ({ person, unitId }) =>
      setObligation(
        person,
        { unitId, year: 2025, kind: 'government' },
        { standing: 'exempt', reason: '撤并', intoUnitId: '' },
      ),
  },
  sendMessage: {
    isOffered: async () => (await season()).includes('act=message'),
    act: async ({ person, unitId }) => {
      const about = { unitId, reportId: null, status: null, text: '请报送', roles: ['clerk'] } as const;
      const sent = await sendNotices(person, { year: 2025, action: 'message', addressees: [about] });
      return sent.ok && sent.people > 0;
    },
  },
  openData: {
    isOffered: async () => {
      const page = () => PapersPage({ params: Promise.resolve({ year: '2025' }) });
      return (await html(page)).includes('name="openData"');
    },
    act: ({ person, unitId }) => setOpenData(person, unitId, true),
  },
  openYear: {
    isOffered: async () => (await html(() => UnitsPage({ searchParams: Promise.resolve({}) }))).includes('个单位建立'),
    act: async ({ person }) => {
      const opened = await openYear(person, 2026);
      return opened.ok && opened.opened > 0;
    },
  },
  viewRollUp: {
    isReading: true,
    isOffered: async ({ unitId }) => {
      const page = { params: Promise.resolve({ year: '2025' }), searchParams: searched({ unit: unitId }) };
      return (await html(() => RollUpPage(page))).includes('已计入');
    },
    act: async ({ person, unitId }) => (await getRollUp(person, unitId, 2025)) !== undefined,
  },
  freezeRollUp: {
    isOffered: async ({ unitId }) => {
      const page = { params: Promise.resolve({ year: '2025' }), searchParams: searched({ unit: unitId }) };
      return (await html(() => RollUpPage(page))).includes('签名并冻结');
    },
    act: async ({ person, unitId }) => {
      const rollUp = await getRollUp(person, unitId, 2025);
      if (!rollUp) return false;
      return await freezeRollUp(person, { unitId, year: 2025, digest: (await snapshotOf(rollUp)).digest });
    },
  },
  scoreUnits: {
    isOffered: async ({ unitId }) => {
      const page = { params: Promise.resolve({ year: '2025' }), searchParams: searched({ unit: unitId }) };
      return (await html(() => ScoresPage(page))).includes('name="item.0.name"');
    },
    act: ({ person, unitId }) => setScoreTable(person, { unitId, year: 2025, table: usualTable }),
  },
  takePackages: {
    isOffered: async ({ unitId }) => {
      const page = { params: Promise.resolve({ year: '2025' }), searchParams: searched({ unit: unitId }) };
      return (await tree(() => PackagesPage(page)).then((drawn) => JSON.stringify(drawn) ?? '')).includes(
        '"mayTake":true',
      );
    },
    act: async ({ person, unitId }) => {
      const db = await database();
      await db.updateTable('unit').set({ level: 'city' }).where('id', '=', unitId).execute();
      const rollUp = await getRollUp(person, unitId, 2025);
      return rollUp ? await takePackage(person, rollUp, emptyPackage) : false;
    },
  },
  keepOfficeBooks: {
    isOffered: async ({ unitId }) => {
      const page = { params: Promise.resolve({ year: '2025' }), searchParams: searched({ unit: unitId }) };
      return (await tree(() => OfficesPage(page)).then((drawn) => JSON.stringify(drawn) ?? '')).includes(
        '"mayKeep":true',
      );
    },
    act: ({ person, unitId }) =>
      keepOfficeBook(person, {
        unitId,
        year: 2025,
        office: 'justice',
        fileName: '',
        items: [],
        figures: [],
        notes: [],
      }),
  },
  viewAudit: {
    isReading: true,
    isOffered: async () => (await html(() => AuditPage({ searchParams: searched({}) }))).includes(NOTED),
    act: async ({ person }) => (await listAudit(person, undefined, 9)).some(({ about }) => about === NOTED),
  },
};

interface Case {
  readonly name: string;
  readonly way: Way;
  readonly role: Role;
  readonly grant: Grant;
  /** Takes the grant out of the table, and returns how to put it back. */
  readonly takeAway: () => () => void;
}

/** Every grant of a table, each with the way in which a person meets it. */
function casesOf<Action extends string>(
  table: Record<Action, readonly Grant[]>,
  actions: readonly Action[],
  ways: Readonly<Record<Action, Way>>,
): Case[] {
  return actions.flatMap((action) =>
    table[action].flatMap((grant) =>
      grant.roles.map((role) => ({
        name: `${action}: ${role} (${grant.relation})`,
        way: ways[action],
        role,
        grant,
        takeAway: () => {
          const whole = table[action];
          const rest = { ...grant, roles: grant.roles.filter((each) => each !== role) };
          table[action] = whole.map((each) => (each === grant ? rest : each));
          return () => {
            table[action] = whole;
          };
        },
      })),
    ),
  );
}

/** The first status that the grant is for. */
function needsOf({ way, grant: { statuses } }: Case): Needs {
  const [status] = statuses ?? [];
  return { status, ...way.needs };
}

const cases = [
  ...casesOf<ReportAction>(reportGrants, reportActions, reportWays),
  ...casesOf<UnitAction>(unitGrants, unitActions, unitWays),
];

/** What is only read is tried in one office for each post, everything else in an office of its own. */
function offices(): (readonly [string, readonly Case[]])[] {
  const reading = new Map<string, Case[]>();
  for (const each of cases.filter(({ way }) => way.isReading)) {
    const post = `${each.role} (${each.grant.relation})`;
    reading.set(post, [...(reading.get(post) ?? []), each]);
  }
  return [
    ...[...reading].map(([post, each]) => [`all that is read: ${post}`, each] as const),
    ...cases.filter(({ way }) => !way.isReading).map((each) => [each.name, [each]] as const),
  ];
}

describe('with a grant, the page offers it and the store does it; without it, neither:', () => {
  it.each(offices())('%s', async (_, tried) => {
    const [first] = tried;
    if (!first) throw new Error('nothing to try');
    const office = await openOffice(first.role, first.grant.relation, needsOf(first));
    for (const each of tried) await tryCase(each, office);
  });
});

async function tryCase({ name, way, takeAway }: Case, office: Office): Promise<void> {
  expect(await way.isOffered(office), `${name} is offered`).toBe(true);
  const putBack = takeAway();
  try {
    expect(await way.isOffered(office), `${name} is offered without the grant`).toBe(false);
    expect(isDone(await way.act(office)), `${name} is done without the grant`).toBe(false);
  } finally {
    putBack();
  }
  expect(isDone(await way.act(office)), `${name} is done`).toBe(true);
}

function isDone(outcome: Outcome): boolean {
  return typeof outcome === 'boolean' ? outcome : outcome.ok;
}
