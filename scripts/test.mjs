/** All tests, from a fresh clone: installs what is missing, then types, unit tests, build, journeys. Stops at the first failure. */
import './check-node.mjs';
import { runJourneys } from './browsers/journeys.mjs';
import { prepareTools } from './browsers/test-tools.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { runNode } from './run.mjs';
import { finish, runStep } from './steps.mjs';
import { checkTypes } from './types/check-types.mjs';

const start = performance.now();

/** Passed on, so that every test uses the same browser without looking for it again. */
const env = {};

const steps = {
  '安装 / install': installIfNeeded,
  '测试工具 / test tools': async () => {
    env.CHROMIUM_PATH = await prepareTools();
    console.log(`  ${env.CHROMIUM_PATH}`);
  },
  '类型 / types': checkTypes,
  '单元测试 / unit tests': () => runNode('node_modules/vitest/vitest.mjs', ['run'], env),
  '编译 / build': buildIfNeeded,
  '操作流程 / journeys': () => runJourneys(env),
};

const failed = [];
for (const [name, work] of Object.entries(steps)) {
  if (await runStep(name, work)) continue;
  failed.push(name);
  break;
}
finish(start, failed);
