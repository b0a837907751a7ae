/** The demonstration: every example as the report of an office of its own, one of them in a small county, open to whoever comes. Off by default. */

import { hashPassword } from '@/lib/auth/password';
import { env } from '@/lib/env';
import { examples } from '@/lib/examples/all';
import { pinghu } from '@/lib/examples/invented-units';
import { type Report, yearOf } from '@/lib/report/report';
import { seed } from '@/lib/store/database/seed';
import { type Role, roleGlossary } from '@/lib/workflow/roles';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  /** What its report shows, or what its person does. */
  readonly about: string;
}

const PASSWORD = 'nianbao-demo';

/** The example whose office stands below a county and has a person for every stage. */
const COUNTY_EXAMPLE = 'blank';

/** The people around that office; its clerk is the account of the example. */
const townPeople = [
  { username: 'chushen', name: '陈初', role: 'firstReviewer' },
  { username: 'fushen', name: '付文', role: 'secondReviewer' },
  { username: 'qianfa', name: '钱发', role: 'finalReviewer' },
] as const;

const countyPeople = [
  { username: 'xianban', name: '县小办', role: 'supervisor' },
  { username: 'guanli', name: '关理', role: 'administrator' },
  { username: 'chayue', name: '查悦', role: 'auditor' },
] as const;

/** One account for each kind of work, in the order in which a report passes them; none outside a demonstration. */
export function demoPeople(): DemoAccount[] {
  if (!env().isDemo) return [];
  const clerk = { username: usernameOf(COUNTY_EXAMPLE), role: 'clerk' } as const;
  return [clerk, ...townPeople, ...countyPeople].map(({ username, role }) => ({
    username,
    password: PASSWORD,
    about: `${roleGlossary[role].name}：${roleGlossary[role].duty}`,
  }));
}

/** The accounts of the examples; none outside a demonstration. */
export function demoAccounts(): DemoAccount[] {
  if (!env().isDemo) return [];
  return examples.map(({ key, title }) => ({ username: usernameOf(key), password: PASSWORD, about: title }));
}

/** Fills the database of a demonstration at its first start. */
export async function fillDemo(): Promise<void> {
  if (!env().isDemo) return;
  const passwordHash = await hashPassword(PASSWORD);
  const person = ({ username, name, role }: { username: string; name: string; role: Role }) => ({
    account: { name, username, passwordHash },
    role,
  });
  await seed(
    examples.map(({ key, unit, report, lastYear }) => {
      const reports = new Map([report, ...(lastYear ? [lastYear] : [])].map((each) => [yearIn(each), each]));
      const office = { unit, reports, account: { name: '演示用户', username: usernameOf(key), passwordHash } };
      if (key !== COUNTY_EXAMPLE) return office;
      return { ...office, people: townPeople.map(person), county: { unit: pinghu, people: countyPeople.map(person) } };
    }),
  );
}

function yearIn({ draft }: Report): number {
  const year = yearOf(draft);
  if (year === undefined) throw new Error(`the example “${draft.title}” has no year`);
  return year;
}

function usernameOf(key: string): string {
  return key.replace(/-/g, '.');
}
