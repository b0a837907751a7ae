import { expect, it } from 'vitest';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';
import { placeOfFinding } from './places';

const { draft } = soundReport;

it('a finding on words is pointed at by their sentence, one on a cell by the cell', () => {
  const problems = draft.problems ?? '';
  const second = problems.indexOf('。') + 1;
  expect(placeOfFinding(cn2021, draft, [{ part: 'problems', from: 0, to: 2 }])).toBe('sentence:problems:0');
  expect(placeOfFinding(cn2021, draft, [{ part: 'problems', from: second, to: second + 2 }])).toBe(
    `sentence:problems:${second}`,
  );
  expect(placeOfFinding(cn2021, draft, ['t3/received/person'])).toBe('cell:t3/received/person');
});

it('one on a box without words by the heading above it', () => {
  const blank = { ...draft, problems: '', preface: '' };
  expect(placeOfFinding(cn2021, blank, [{ part: 'problems', from: 0, to: 0 }])).toBe('part:problems');
  expect(placeOfFinding(cn2021, blank, [{ part: 'overview/management', from: 0, to: 0 }])).toBe(
    'sentence:overview/management:0',
  );
  expect(placeOfFinding(cn2021, blank, [{ part: 'preface', from: 0, to: 0 }])).toBe('fact:title');
});
