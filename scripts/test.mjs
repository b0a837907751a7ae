/** All tests, from a fresh clone: installs what is missing, then types, unit tests, build, journeys. Stops at the first failure. */
import './check-node.mjs';
import { availableParallelism } from 'node:os';
import { prepareTools } from './browsers/test-tools.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { runNode } from './run.mjs';
import { finish, runStep } from './steps.mjs';
import { checkTypes } from './types/check-types.mjs';

const start = performance.now();

/** Passed on, so that every test uses the same browser without looking for it again. */
const env = {};

/** One more than there are processors: a journey waits for its browser a third of the time. */
const SHARES = Math.min(4, availableParallelism() + 1);

/** A share of the journeys, with a server, a data folder and a browser of its own. */
async function runJourneys(number) {
  const arguments_ = ['test', '-c', 'playwright.config.mts', `--shard=${number}/${SHARES}`];
  await runNode('node_modules/@playwright/test/cli.js', arguments_, { ...env, E2E_SHARE: String(number) });
}

/** All shares side by side, each to its end. */
async function runAllJourneys() {
  const shares = await Promise.allSettled(Array.from({ length: SHARES }, (_, index) => runJourneys(index + 1)));
  for (const share of shares) if (share.status === 'rejected') throw share.reason;
}

const steps = {
  '安装 / install': installIfNeeded,
  '测试工具 / test tools': async () => {
    env.CHROMIUM_PATH = await prepareTools();
    console.log(`  ${env.CHROMIUM_PATH}`);
  },
  '类型 / types': checkTypes,
  '单元测试 / unit tests': () => runNode('node_modules/vitest/vitest.mjs', ['run'], env),
  '编译 / build': buildIfNeeded,
  '操作流程 / journeys': runAllJourneys,
};

const failed = [];
for (const [name, work] of Object.entries(steps)) {
  if (await runStep(name, work)) continue;
  failed.push(name);
  break;
}
finish(start, failed);
