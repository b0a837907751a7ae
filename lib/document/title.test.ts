import { describe, expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { titleLines, titleOf } from './title';

const phrase = cn2021.titlePhrase;
const agency = '青石县柳河镇人民政府';

describe('titleOf', () => {
  it.each([
    [{ title: ' 柳河镇2025年报告\n' }, '柳河镇2025年报告'],
    [{ agency: '柳河镇', year: '2025' }, `柳河镇2025年${phrase}`],
    [{ title: '  ', agency: '柳河镇', year: '二〇二五' }, `柳河镇${phrase}`],
    [{}, phrase],
  ])('%j', (draft, title) => {
    expect(titleOf(cn2021, draft)).toBe(title);
  });
});

describe('titleLines', () => {
  it.each([
    ['keeps what fits on one line', `柳河镇2025年${phrase}`, '柳河镇', [`柳河镇2025年${phrase}`]],
    ['breaks before the year', `${agency}2025年${phrase}`, agency, [agency, `2025年${phrase}`]],
    ['does so whoever the agency is', `${agency} 2025 年${phrase}`, '', [agency, `2025 年${phrase}`]],
    ['does not break before a leading year', `2025年${agency}${phrase}`, '', [`2025年${agency}${phrase}`]],
    ['breaks after the agency without a year', `${agency}全年${phrase}`, agency, [agency, `全年${phrase}`]],
    ['keeps a long title whole otherwise', `${agency}全年${phrase}`, '柳河镇', [`${agency}全年${phrase}`]],
  ])('%s', (_, title, signer, lines) => {
    expect(titleLines(title, signer)).toEqual(lines);
  });
});
