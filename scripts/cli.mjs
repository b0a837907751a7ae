#!/usr/bin/env node
// The shell command. Runs lib/cli as it stands, from any folder, without a build.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Not one of the contract's 0, 1, 2: a bug must not look like a finding. */
const BUG = 70;

process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const require = createRequire(import.meta.url);

/** The compiler that loads TypeScript; absent before the packages are installed. */
async function loadCompiler() {
  try {
    return await import('tsx/cjs/api');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}

const compiler = await loadCompiler();
if (compiler) {
  compiler.register();
  try {
    const { main } = require('../lib/cli/main.ts');
    const { processShell } = require('../lib/cli/shell.ts');
    process.exitCode = await main(process.argv.slice(2), processShell(process));
  } catch (error) {
    console.error('程序出错，请把以下内容报告给维护者：', error);
    process.exitCode = BUG;
  }
} else {
  console.error('还没有安装依赖的软件包，请先在本目录运行 npm ci。Packages are not installed: run npm ci first.');
  process.exitCode = 2;
}
