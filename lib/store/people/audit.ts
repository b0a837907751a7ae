/** The record of who came, was refused, or administered. It is only added to. */

import { type RawBuilder, sql } from 'kysely';
import { type Database, database } from '@/lib/store/database/database';
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
  roleGiven: '授予角色',
  roleTaken: '取消角色',
  postHandedOver: '移交岗位',
  unitAdded: '新增单位',
  unitChanged: '修改单位',
  unitRenamed: '修改单位名称或层级',
  contactChanged: '修改联系方式',
  unitClosed: '关闭单位',
  unitReopened: '恢复单位',
  unitsImported: '导入单位',
  reviewSet: '修改审核设置',
  deadlineSet: '设置报送期限',
  mailFailed: '邮件提醒没有发出',
  forbidden: '越权请求被拒绝',
} as const;

export type AuditKind = keyof typeof auditKinds;

/** The kind as the page calls it. */
export function auditKindName(kind: string): string {
  return Object.entries(auditKinds).find(([each]) => each === kind)?.[1] ?? kind;
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
  /** How often it happened, where an entry stands for many. */
  readonly count: number | null;
}

/** The most that an entry keeps of what somebody sent. */
const LONGEST = { username: 60, address: 60, about: 500 } as const;

/**
 * Adds an entry and returns its number; inside a transaction it stays or goes with the act. What is done to no unit
 * belongs to the home of who did it.
 */
export async function recordAudit(entry: AuditEntry, within?: Database): Promise<number> {
  const db = within ?? (await database());
  const { kind, userId = null, username, address, about = '' } = entry;
  const unitId = entry.unitId ?? (await homeUnitOf(db, userId));
  const { id } = await db
    .insertInto('audit')
    .values({
      at: new Date().toISOString(),
      kind,
      userId,
      username: username.slice(0, LONGEST.username),
      address: address.slice(0, LONGEST.address),
      unitId,
      about: about.slice(0, LONGEST.about),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function homeUnitOf(db: Database, userId: string | null): Promise<string | null> {
  if (userId === null) return null;
  const user = await db.selectFrom('user').select('homeUnitId').where('id', '=', userId).executeTakeFirst();
  return user?.homeUnitId ?? null;
}

/** Entries of the units that the asker may audit, newest first; those of no unit, as tries under unknown names, for the top of the tree. */
export async function listAudit(asker: Asker, before: number | undefined, most: number): Promise<AuditRow[]> {
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
    .orderBy('audit.id', 'desc')
    .limit(most)
    .execute();
}

function cut(column: string, longest: number): RawBuilder<string> {
  return sql`substr(${sql.ref(column)}, 1, ${longest})`;
}
