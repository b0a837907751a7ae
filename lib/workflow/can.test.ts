/** The whole matrix, written out as a person would read it, apart from the table that it holds to account. */
import { describe, expect, it } from 'vitest';
import type { PostHolder } from './asker';
import {
  can,
  permissionOf,
  permits,
  type ReportAction,
  reportActions,
  signingObstacle,
  type UnitAction,
  unitActions,
} from './can';
import type { Relation } from './grants';
import { type Role, roles } from './roles';
import { type ReportStatus, reportStatuses } from './status';
import { stageCounts, stagesOf, workflowSteps } from './transitions';

/**
 * One line per action. Columns: draft, returned, firstReview, secondReview, finalReview, countyReview, approved,
 * published, archived. In a column the letters of those who may: C clerk, 1 2 3 the reviewers of the unit itself,
 * S supervisor, A administrator, U auditor of the unit itself; s a u the same of a unit above; T the administrator of a
 * unit that has none above. A dot is nobody.
 */
const COLUMNS: readonly ReportStatus[] = [
  'draft',
  'returned',
  'firstReview',
  'secondReview',
  'finalReview',
  'countyReview',
  'approved',
  'published',
  'archived',
];

const reportMatrix: Readonly<Record<ReportAction, string>> = {
  view: /*           */ 'C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu',
  viewHistory: /*    */ 'C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu',
  export: /*         */ 'C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu C123SUsu',
  comment: /*        */ 'C123s    C123s    C123s    C123s    C123s    C123s    C123s    C123s    .',
  resolveComment: /* */ 'C123s    C123s    C123s    C123s    C123s    C123s    C123s    C123s    .',
  write: /*          */ 'C        C        .        .        .        .        .        .        .',
  restore: /*        */ 'C        C        .        .        .        .        .        .        .',
  explain: /*        */ 'C        C        .        .        .        .        .        .        .',
  takeImport: /*     */ 'Cs       Cs       .        .        .        .        .        Cs       .',
  submit: /*         */ 'C        C        .        .        .        .        .        .        .',
  withdraw: /*       */ '.        .        C        .        C        .        .        .        .',
  approveFirst: /*   */ '.        .        1        .        .        .        .        .        .',
  approveSecond: /*  */ '.        .        .        2        .        .        .        .        .',
  approveFinal: /*   */ '.        .        .        .        3        .        .        .        .',
  approveCounty: /*  */ '.        .        .        .        .        s        .        .        .',
  return: /*         */ '.        .        1        2        3        s        3s       .        .',
  publish: /*        */ '.        .        .        .        .        .        C3s      .        .',
  reopen: /*         */ '.        .        .        .        .        .        .        3s       .',
  fileElsewhere: /*  */ '3        3        .        .        .        .        .        .        .',
  discardPractice: /**/ '.        .        .        .        .        .        .        .        .',
  practise: /*       */ '.        .        .        .        .        .        .        .        .',
  attachScan: /*     */ '.        .        C123s    C123s    C123s    C123s    C123s    C123s    C123s',
  archive: /*        */ '.        .        .        .        .        .        .        3s       .',
  unarchive: /*      */ '.        .        .        .        .        .        .        .        3s',
};

const unitMatrix: Readonly<Record<UnitAction, string>> = {
  viewUnit: 'C123SAUsau',
  beginReport: 'C',
  importFiles: 'Cs',
  checkFiles: 'S',
  editContact: 'CAa',
  renameUnit: 'Ta',
  manageUnit: 'Aa',
  closeUnit: 'a',
  manageAccounts: 'Aa',
  setReview: 'Aa',
  setBounds: 'Ta',
  setDefaultsBelow: 'Aa',
  allowOnePerson: 'a',
  setDraftAccess: 'Aa',
  setDeadline: 'ASa',
  setObligation: 's',
  sendMessage: 's',
  openData: 'S',
  openYear: 'Aa',
  viewRollUp: 'C123SUsu',
  freezeRollUp: 'S',
  takePackages: 'S',
  keepOfficeBooks: 'S',
  scoreUnits: 'S',
  viewAudit: 'AUau',
};

const letters: Readonly<Record<Role, { readonly own: string; readonly below: string }>> = {
  clerk: { own: 'C', below: 'c' },
  firstReviewer: { own: '1', below: '１' },
  secondReviewer: { own: '2', below: '２' },
  finalReviewer: { own: '3', below: '３' },
  supervisor: { own: 'S', below: 's' },
  administrator: { own: 'A', below: 'a' },
  auditor: { own: 'U', below: 'u' },
};

const unitsFrom: Readonly<Record<Relation, { readonly unitId: string; readonly above: readonly string[] }>> = {
  top: { unitId: 'county', above: [] },
  own: { unitId: 'county', above: ['city', 'province'] },
  below: { unitId: 'town', above: ['city', 'county'] },
  other: { unitId: 'neighbour', above: ['city', 'province'] },
};

const relations = ['top', 'own', 'below', 'other'] as const;

/** Whether a line of the matrix names the role in this relation. */
function named(line: string, role: Role, relation: Relation): boolean {
  if (relation === 'other') return false;
  if (relation === 'below') return line.includes(letters[role].below);
  return line.includes(letters[role].own) || (relation === 'top' && role === 'administrator' && line.includes('T'));
}

/** A person with one role in the county, and whether a line of the matrix lets that person succeed. */
function everybody(): {
  who: string;
  actor: PostHolder;
  relation: Relation;
  isNamed(line: string): boolean;
}[] {
  return roles.flatMap((role) =>
    relations.map((relation) => ({
      who: `${role} (${relation})`,
      actor: { userId: 'someone', memberships: [{ unitId: 'county', role }] },
      relation,
      isNamed: (line: string) => named(line, role, relation),
    })),
  );
}

it('speaks of every action and status', () => {
  expect(Object.keys(reportMatrix).sort()).toEqual([...reportActions].sort());
  expect(Object.keys(unitMatrix).sort()).toEqual([...unitActions].sort());
  expect([...COLUMNS].sort()).toEqual([...reportStatuses].sort());
});

describe.each(reportActions)('%s', (action) => {
  const expected = reportMatrix[action].split(/\s+/);

  it.each(COLUMNS.map((status, column) => [status, expected[column] ?? '']))('%s: %s', (status, allowed) => {
    const succeed = everybody().filter(({ actor, relation }) => can(actor, action, { ...unitsFrom[relation], status }));
    const expectedPeople = everybody().filter(({ isNamed }) => isNamed(allowed));
    expect(succeed.map(({ who }) => who)).toEqual(expectedPeople.map(({ who }) => who));
  });
});

it.each(unitActions)('%s', (action) => {
  const succeed = everybody().filter(({ actor, relation }) => can(actor, action, unitsFrom[relation]));
  const expectedPeople = everybody().filter(({ isNamed }) => isNamed(unitMatrix[action]));
  expect(succeed.map(({ who }) => who)).toEqual(expectedPeople.map(({ who }) => who));
});

it.each(stageCounts)('lets every step of a workflow with %i stages be taken', (count) => {
  for (const hasOfficeAbove of [true, false]) {
    for (const { from, action, role } of workflowSteps(stagesOf(count, hasOfficeAbove))) {
      const done = permissionOf(action, from);
      const relation = role === 'supervisor' ? 'below' : 'own';
      expect(done && permits(role, relation, done, from), `${role} ${action} ${from}`).toBe(true);
    }
  }
});

describe('a person', () => {
  const subject = { unitId: 'town', above: ['county'], status: 'secondReview' } as const;

  it('without any role may do nothing', () => {
    const nobody = { userId: 'someone', memberships: [] };
    for (const action of reportActions) expect(can(nobody, action, subject)).toBe(false);
    for (const action of unitActions) expect(can(nobody, action, subject)).toBe(false);
  });

  it('with several roles may do what any of them may, each in its own unit only', () => {
    const memberships = [
      { unitId: 'town', role: 'secondReviewer' },
      { unitId: 'village', role: 'clerk' },
    ] as const;
    const person = { userId: 'someone', memberships };
    expect(can(person, 'approveSecond', subject)).toBe(true);
    expect(can(person, 'write', { ...subject, status: 'draft' })).toBe(false);
    expect(can(person, 'write', { unitId: 'village', above: [], status: 'draft' })).toBe(true);
  });

  it('who may not sign may still return, and sees why', () => {
    const person = { userId: 'someone', memberships: [{ unitId: 'town', role: 'secondReviewer' }] } as const;
    const barred = new Map([['someone', 'ownWords']] as const);
    expect(can(person, 'approveSecond', { ...subject, barred })).toBe(false);
    expect(can(person, 'return', { ...subject, barred })).toBe(true);
    expect(signingObstacle(person, { ...subject, barred })).toBe('ownWords');
    const another = { ...person, userId: 'another' };
    expect(can(another, 'approveSecond', { ...subject, barred })).toBe(true);
    expect(signingObstacle(another, { ...subject, barred })).toBeUndefined();
    const clerk = { userId: 'someone', memberships: [{ unitId: 'town', role: 'clerk' }] } as const;
    expect(signingObstacle(clerk, { ...subject, barred }), 'whose turn it is not').toBeUndefined();
  });
});
