/** The people of a workflow, as tests speak of them: a township with its reviewers, and the county above it. */

import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import type { WorkflowRole } from '@/lib/workflow/transitions';
import { qingshi } from './two-offices';

/** How they sign in, and what they are called. */
export const workflowPeople = {
  clerk: { username: 'zhangtianbao', name: '张填报' },
  firstReviewer: { username: 'chenchushen', name: '陈初审' },
  secondReviewer: { username: 'fufushen', name: '傅复审' },
  finalReviewer: { username: 'zhongzhen', name: '钟镇长' },
  supervisor: { username: 'xianban', name: '县办老林' },
} as const satisfies Record<WorkflowRole, { readonly username: string; readonly name: string }>;

const county = { ...qingshi, name: '青川县人民政府', shortName: '青川县', level: 'county' } as const;

export interface ReviewOffice {
  readonly unitId: string;
  readonly countyId: string;
  /** The person of each role, to ask as. */
  readonly people: Readonly<Record<WorkflowRole, { readonly userId: string }>>;
}

/** Adds 青川县 with its supervisor, and 青石镇 under it with its clerk and its three reviewers. */
export async function openReviewOffice(passwordHash = 'none'): Promise<ReviewOffice> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const countyId = await insertUnit(trx, county);
    const unitId = await insertUnit(trx, qingshi, countyId);
    const join = async (role: WorkflowRole) => {
      const userId = await insertAccount(trx, { ...workflowPeople[role], passwordHash });
      await insertMembership(trx, { userId, unitId: role === 'supervisor' ? countyId : unitId, role });
      return { userId };
    };
    const people = {
      clerk: await join('clerk'),
      firstReviewer: await join('firstReviewer'),
      secondReviewer: await join('secondReviewer'),
      finalReviewer: await join('finalReviewer'),
      supervisor: await join('supervisor'),
    };
    return { unitId, countyId, people };
  });
}
