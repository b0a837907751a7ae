/**
 * What the checks make of the labelled sentences in lib/rules/corpus and of reports with one slip in them.
 * With --write-verdicts the file of all verdicts and the version of the rule set are written anew instead.
 */
import './check-node.mjs';
import { createRequire } from 'node:module';
import { installIfNeeded } from './install.mjs';

await installIfNeeded();
const { register } = await import('tsx/cjs/api');
register();
const { main } = createRequire(import.meta.url)('./corpus/main.ts');
process.exitCode = main(process.argv.slice(2));
