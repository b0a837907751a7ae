/** Everything about the code that is no test: lint and import directions, types, unused code. Runs all, then says how each ended. */
import './check-node.mjs';
import { installIfNeeded } from './install.mjs';
import { auditPackages } from './packages/audit.mjs';
import { runNode } from './run.mjs';
import { finish, runStep } from './steps.mjs';
import { checkTypes } from './types/check-types.mjs';

const start = performance.now();

const checks = {
  '规范 / lint': () => runNode('node_modules/@biomejs/biome/bin/biome', ['check', '.']),
  '类型 / types': checkTypes,
  '无用代码 / unused code': () => runNode('node_modules/knip/bin/knip.js'),
  '已知漏洞 / known weaknesses': async () => auditPackages(),
};

const failed = [];
if (await runStep('安装 / install', installIfNeeded)) {
  for (const [name, work] of Object.entries(checks)) {
    if (!(await runStep(name, work))) failed.push(name);
  }
} else {
  failed.push('安装 / install');
}
finish(start, failed);
