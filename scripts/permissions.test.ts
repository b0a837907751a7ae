/** docs/permissions.md prints the table of permissions as it is: the file is written anew with GOLDEN=write. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Grant, reportGrants, unitGrants } from '@/lib/workflow/grants';
import { type ReportStatus, reportStatuses } from '@/lib/workflow/status';

const file = 'docs/permissions.md';

const head = `# Who may do what

Printed from \`lib/workflow/grants.ts\`, which \`can\` reads and nothing else; a test holds this page to it. **own** is the unit of
the post, **below** every unit under it in the tree, **top** an own unit that has none above. Where statuses are named, only
then. A step of the workflow must also be one that the stages of the report have (\`lib/workflow/transitions.ts\`), and nobody
signs who wrote or submitted since the last signature (\`lib/workflow/signing.ts\`).
`;

/** Those named, or those left out where these are fewer. */
function during(statuses: readonly ReportStatus[]): string {
  const others = reportStatuses.filter((status) => !statuses.includes(status));
  return others.length < statuses.length ? `all but ${others.join(', ')}` : statuses.join(', ');
}

function row([action, grants]: readonly [string, readonly Grant[]]): string {
  const who = grants.map(
    ({ relation, roles, statuses }) => `**${relation}** ${roles.join(', ')}${statuses ? ` (${during(statuses)})` : ''}`,
  );
  return `| \`${action}\` | ${who.join('; ')} |`;
}

function table(title: string, grants: Readonly<Record<string, readonly Grant[]>>): string {
  return `## ${title}\n\n| action | who |\n|---|---|\n${Object.entries(grants).map(row).join('\n')}\n`;
}

it('prints every line of the table', () => {
  const page = [head, table('A report', reportGrants), table('A unit', unitGrants)].join('\n');
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
