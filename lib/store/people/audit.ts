/** The record of who came, was refused, or administered. It is only added to. */

import { type RawBuilder, sql, type Transaction } from 'kysely';
import { auditDigest } from '@/lib/evidence/audit-chain';
import { type Database, database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import type { Asker } from '@/lib/workflow/asker';
import { auditedUnitsOf } from './asker';

/** What is recorded, as the page calls it. */
const auditKinds = {
  signedIn: '登录',
  signInRefused: '登录失败',
  signInLocked: '登录被暂停',
  signedOut: '退出登录',
  sessionEnded: '结束了另一处登录',
  passwordChanged: '修改密码',
  passwordRefused: '核对密码失败',
  codeRefused: '核对验证码失败',
  secondFactorOn: '开启两步验证',
  secondFactorOff: '关闭两步验证',
  accountAdded: '新建账号',
  accountMoved: '调到其他单位',
  accountClosed: '停用账号',
  accountReopened: '恢复账号',
  passwordReset: '重置密码',
  administratorRestored: '用服务器命令恢复管理员',
  backupRestored: '用备份恢复全部数据',
  roleGiven: '授予角色',
  roleTaken: '取消角色',
  postHandedOver: '移交岗位',
  unitAdded: '新增单位',
  unitChanged: '修改单位',
  unitRenamed: '修改单位名称或层级',
  contactChanged: '修改联系方式',
  unitClosed: '关闭单位',
  unitReopened: '恢复单位',
  fileTaken: '收下外来文件',
  unitsImported: '导入单位',
  rosterTaken: '用表格成批建立',
  defaultsBelowSet: '设置下级单位的默认设置',
  reviewSet: '修改审核设置',
  secondFactorAsked: '修改管理员登录要求',
  deadlineSet: '设置报送期限',
  draftAccessSet: '设置报送前能否看到草稿',
  openDataSet: '修改公开数据设置',
  obligationSet: '修改报送要求',
  deadlineExtended: '单独延期',
  remindersSent: '催报',
  messageSent: '发通知',
  yearOpened: '建立新年度的年报',
  practiceBegun: '建立练习报告',
  practiceDiscarded: '丢弃练习报告',
  scorePointsSet: '设置扣分标准',
  officeBookKept: '放入其他部门的统计表',
  rollUpFrozen: '冻结年度汇总',
  rollUpExported: '下载汇总包',
  packageTaken: '读取下级的汇总包',
  packageRemoved: '移除下级的汇总包',
  rollUpTaken: '用汇总数填写本级政府年报',
  mailFailed: '邮件提醒没有发出',
  reportExported: '导出报告',
  reportsExported: '成批导出报告',
  evidenceExported: '导出证据包',
  unitsExported: '导出单位和人员表',
  auditExported: '导出操作记录',
  actRefused: '办理报告被拒绝',
  forbidden: '越权请求被拒绝',
} as const;

export type AuditKind = keyof typeof auditKinds;

/** Every kind with what the page calls it. */
export const auditKindNames: readonly (readonly [string, string])[] = Object.entries(auditKinds);

/** The kind as the page calls it. */
export function auditKindName(kind: string): string {
  return auditKindNames.find(([each]) => each === kind)?.[1] ?? kind;
}

export interface AuditEntry {
  readonly kind: AuditKind;
  /** Who did it; absent where nobody is known by the name that was tried. */
  readonly userId?: string | undefined;
  readonly username: string;
  readonly address: string;
  /** The unit it was done to. */
  readonly unitId?: string | undefined;
  /** To whom or what, in words. */
  readonly about?: string;
}

export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly kind: string;
  readonly username: string;
  readonly address: string;
  readonly about: string;
  readonly unitName: string | null;
  /** Of this entry and all before it. */
  readonly digest: string;
  /** How often it happened, where an entry stands for many. */
  readonly count: number | null;
}

/** The most that an entry keeps of what somebody sent. */
const LONGEST = { username: 60, address: 60, about: 500 } as const;

/**
 * Adds an entry to the chain and returns its number; inside a transaction it stays or goes with the act. What is done to
 * no unit belongs to the home of who did it.
 */
export async function recordAudit(entry: AuditEntry, trx?: Transaction<Tables>): Promise<number> {
  if (trx) return await append(trx, entry);
  const db = await database();
  return await db.transaction().execute((own) => append(own, entry));
}

async function append(trx: Transaction<Tables>, entry: AuditEntry): Promise<number> {
  const { kind, userId = null, username, address, about = '' } = entry;
  const unitId = entry.unitId ?? (await homeUnitOf(trx, userId));
  const head = await trx.selectFrom('auditHead').select(['entries', 'digest']).executeTakeFirstOrThrow();
  const unsigned = {
    at: new Date().toISOString(),
    kind,
    userId,
    username: username.slice(0, LONGEST.username),
    address: address.slice(0, LONGEST.address),
    unitId,
    about: about.slice(0, LONGEST.about),
    previous: head.digest,
  };
  const digest = auditDigest(unsigned);
  const { id } = await trx
    .insertInto('audit')
    .values({ ...unsigned, digest })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('auditHead')
    .set({ entries: head.entries + 1, digest })
    .execute();
  return id;
}

async function homeUnitOf(db: Database, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const user = await db.selectFrom('user').select('homeUnitId').where('id', '=', userId).executeTakeFirst();
  return user?.homeUnitId ?? null;
}

/** Which entries are asked for; what is absent is of no matter. */
export interface AuditFilter {
  readonly kind?: string | undefined;
  readonly username?: string | undefined;
  /** ISO times: from the first on, before the second. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Entries of the units that the asker may audit and of their people, newest first; tries under unknown names for the top of the tree. */
export async function listAudit(
  asker: Asker,
  before: number | undefined,
  most: number,
  { kind, username, from, until }: AuditFilter = {},
): Promise<AuditRow[]> {
  const db = await database();
  const units = auditedUnitsOf(asker);
  return await db
    .selectFrom('audit')
    .leftJoin('unit', 'unit.id', 'audit.unitId')
    .leftJoin('auditTally', 'auditTally.auditId', 'audit.id')
    .select([
      'audit.id',
      'audit.at',
      'audit.kind',
      // Older entries may be longer than any page should be.
      cut('audit.username', LONGEST.username).as('username'),
      'audit.address',
      cut('audit.about', LONGEST.about).as('about'),
      'audit.digest',
      'auditTally.count',
      'unit.name as unitName',
    ])
    .where(({ or, and, eb, exists, selectFrom }) =>
      or([
        eb('audit.unitId', 'in', units),
        // Entries from before accounts had a home.
        and([
          eb('audit.unitId', 'is', null),
          exists(
            selectFrom('user')
              .select('user.id')
              .whereRef('user.id', '=', 'audit.userId')
              .where('user.homeUnitId', 'in', units),
          ),
        ]),
        and([
          eb('audit.unitId', 'is', null),
          eb('audit.userId', 'is', null),
          exists(
            selectFrom('unit as top').select('top.id').where('top.parentId', 'is', null).where('top.id', 'in', units),
          ),
        ]),
      ]),
    )
    .$if(before !== undefined, (query) => query.where('audit.id', '<', before ?? 0))
    .$if(Boolean(kind), (query) => query.where('audit.kind', '=', kind ?? ''))
    .$if(Boolean(username), (query) => query.where('audit.username', '=', username ?? ''))
    .$if(Boolean(from), (query) => query.where('audit.at', '>=', from ?? ''))
    .$if(Boolean(until), (query) => query.where('audit.at', '<', until ?? ''))
    .orderBy('audit.id', 'desc')
    .limit(most)
    .execute();
}

function cut(column: string, longest: number): RawBuilder<string> {
  return sql`substr(${sql.ref(column)}, 1, ${longest})`;
}
