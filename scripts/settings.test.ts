/** docs/settings.md prints every setting as it is declared: the file is written anew with GOLDEN=write. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settings } from '@/lib/env';

const file = 'docs/settings.md';

const head = `# 设置

本页由 \`lib/env.ts\` 生成，有测试保证一致。设置都是环境变量，启动前设好，启动时检查：有误的不启动，并写明哪一项应该怎样写；
\`LOG_DIR\`、\`BACKUP_DIR\` 写不进去的只提醒，照常启动。
空着等于没有设。例如 \`PORT=3001 BACKUP_KEEP=30 npm run up\`；Windows 命令行先 \`set PORT=3001\`，再 \`npm run up\`；
用 systemd 的写在 \`/etc/nianbao.env\`，见 \`deploy/\`。

| 设置 | 不设时 | 作用 |
|---|---|---|
`;

it('prints every setting', () => {
  const rows = Object.entries(settings).map(
    ([name, { fallback, about }]) => `| \`${name}\` | ${fallback} | ${about} |`,
  );
  const page = `${head}${rows.join('\n')}\n`;
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});
