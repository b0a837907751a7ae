/** Fills an empty data folder with a county of so many units in the middle of a season: `npm run seed -- --units 400 --folder data/season`. */
import './check-node.mjs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { installIfNeeded } from './install.mjs';

const USAGE = `npm run seed -- [--units 数] [--folder 文件夹]

  --units   单位数，1至20000，不写为12 / number of units, 12 unless given
  --folder  空的数据文件夹，不写为data/season / an empty data folder
`;

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '12' },
    folder: { type: 'string', default: 'data/season' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const units = Number(values.units);
if (!Number.isInteger(units) || units < 1 || units > 20_000) {
  console.error('--units 后面写单位数，1至20000。 / --units takes a number from 1 to 20000.');
  process.exit(2);
}
await installIfNeeded();
const { register } = await import('tsx/cjs/api');
register();
const { seedFolder, SEED_PASSWORD, seedAccounts } = createRequire(import.meta.url)('./seed/main.ts');
if (await seedFolder(values.folder, units)) {
  console.log(`${values.folder}：已生成${units}个单位。启动：DATA_DIR=${values.folder} npm run up`);
  console.log(`账号：${Object.values(seedAccounts).join('、')}，密码：${SEED_PASSWORD}`);
} else {
  console.error(`${values.folder}：已经有账号，没有改动。 / The folder is in use; nothing was changed.`);
  process.exitCode = 2;
}
