import { describe, expect, it } from 'vitest';
import { exportKinds } from '@/lib/export/kinds';
import { parseCommandLine } from './command-line';

const kinds = Object.keys(exportKinds).join('、');

function parsed(line: string) {
  const result = parseCommandLine(line.split(' ').filter(Boolean));
  return result.ok ? result.command : result.message;
}

describe('what is understood', () => {
  it.each([
    ['check a.json', { name: 'check', files: ['a.json'], isByLine: false }],
    ['check - dir example:blank --lines', { name: 'check', files: ['-', 'dir', 'example:blank'], isByLine: true }],
    ['check --agency-level street a.json', { name: 'check', files: ['a.json'], isByLine: false, level: 'street' }],
    ['check a.json --today=2028-02-29', { name: 'check', files: ['a.json'], isByLine: false, today: '2028-02-29' }],
    ['check -- --odd.json', { name: 'check', files: ['--odd.json'], isByLine: false }],
    [
      'render a.json --to docx --out b.docx',
      { name: 'render', file: 'a.json', to: 'docx', out: 'b.docx', profile: 'official', draftMark: true },
    ],
    [
      'render - --to html --out - --profile template --final',
      { name: 'render', file: '-', to: 'html', out: '-', profile: 'template', draftMark: false },
    ],
    [
      'render a.json --to html --out - --prior b.json',
      { name: 'render', file: 'a.json', to: 'html', out: '-', profile: 'official', draftMark: true, prior: 'b.json' },
    ],
    ['import a.docx --lines', { name: 'import', files: ['a.docx'], isByLine: true }],
    ['rules', { name: 'rules' }],
    ['schema', { name: 'schema' }],
    ['help', { name: 'help' }],
    ['--help', { name: 'help' }],
    ['check -h', { name: 'help' }],
  ])('%s', (line, command) => {
    expect(parsed(line)).toEqual(command);
  });
});

describe('what is refused, in one line that says why', () => {
  it.each([
    ['', /请写明命令/],
    ['publish', /没有命令“publish”/],
    ['toString', /没有命令/],
    ['check', /check 后面要写文件/],
    ['import --lines', /import 后面要写文件/],
    ['check a.json --strict', /没有选项 --strict/],
    ['check a.json -x', /没有选项 -x/],
    ['check a.json --lines=yes', /--lines 后面不写值/],
    ['check a.json --agency-level', /--agency-level 后面要写一个值/],
    ['check a.json --agency-level village', /township、street、department、county、city、province 之一，现为“village”/],
    ['check a.json --today 2026-02-30', /应为日期.*“2026-02-30”/],
    ['check a.json --today 明天', /应为日期/],
    ['check a.json --prior', /--prior 后面要写一个值/],
    ['render --to docx --out b.docx', /一个文件/],
    ['render a.json b.json --to docx --out c.docx', /一个文件/],
    ['render a.json --out b.docx', new RegExp(`${kinds} 之一`)],
    ['render a.json --to pdf --out b.pdf', new RegExp(`${kinds} 之一，现为“pdf”`)],
    ['render a.json --to docx', /--out/],
    ['render a.json --to docx --out b.docx --profile constructor', /official、template 之一/],
    ['rules a.json', /rules 后面不写文件/],
    ['schema --lines', /没有选项 --lines/],
  ])('“%s”', (line, message) => {
    expect(parsed(line)).toMatch(message);
    expect(parsed(line)).not.toContain('\n');
  });
});
