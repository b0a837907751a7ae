/** The demonstration: every example as the report of an office of its own, open to whoever comes. Off by default. */

import { hashPassword } from '@/lib/auth/password';
import { env } from '@/lib/env';
import { examples } from '@/lib/examples/all';
import { type Report, yearOf } from '@/lib/report/report';
import { seed } from '@/lib/store/seed';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  /** What its report shows. */
  readonly about: string;
}

const PASSWORD = 'nianbao-demo';

/** The accounts that the sign-in page shows; none outside a demonstration. */
export function demoAccounts(): DemoAccount[] {
  if (!env().isDemo) return [];
  return examples.map(({ key, title }) => ({ username: usernameOf(key), password: PASSWORD, about: title }));
}

/** Fills the database of a demonstration at its first start. */
export async function fillDemo(): Promise<void> {
  if (!env().isDemo) return;
  const passwordHash = await hashPassword(PASSWORD);
  await seed(
    examples.map(({ key, unit, report, lastYear }) => ({
      unit,
      reports: new Map([report, ...(lastYear ? [lastYear] : [])].map((each) => [yearIn(each), each])),
      account: { name: '演示用户', username: usernameOf(key), passwordHash },
    })),
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
