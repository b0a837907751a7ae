/** The demonstration: every example as the report of an office of its own, open to whoever comes. Off by default. */

import { hashPassword } from '@/lib/auth/password';
import { env } from '@/lib/env';
import { examples } from '@/lib/examples/all';
import { yearOf } from '@/lib/report/report';
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
    examples.map(({ key, unit, report }) => {
      const year = yearOf(report.draft);
      if (year === undefined) throw new Error(`the example ${key} has no year`);
      return {
        unit,
        year,
        report,
        account: { name: '演示用户', username: usernameOf(key), passwordHash },
      };
    }),
  );
}

function usernameOf(key: string): string {
  return key.replace(/-/g, '.');
}
