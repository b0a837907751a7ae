/** Shapes of lists times words that open them: each is silent while it adds up, and spoken of when one number is changed. */
import { describe, expect, it } from 'vitest';
import { applyPatch } from '@/lib/report/compare/diff';
import { checkReport } from '@/lib/rules/check-report';
import { soundReport, soundUnit } from '@/lib/rules/examples/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';

type Numbers = readonly [total: number, one: number, two: number, three: number];

const SOUND: Numbers = [81, 24, 12, 45];
/** Each number changed by 8. */
const CHANGED: readonly Numbers[] = [
  [89, 24, 12, 45],
  [81, 32, 12, 45],
  [81, 24, 20, 45],
  [81, 24, 12, 53],
];

const shapes: Readonly<Record<string, (numbers: Numbers) => string>> = {
  'label before': ([, a, b, c]) => `许可类${a}项、确认类${b}项、服务类${c}项`,
  'label before, by commas': ([, a, b, c]) => `许可类${a}项，确认类${b}项，服务类${c}项`,
  'label before, 以及': ([, a, b, c]) => `许可类${a}项、确认类${b}项，以及服务类${c}项`,
  'label and 的': ([, a, b, c]) => `许可类的${a}项，确认类的${b}项，服务类的${c}项`,
  'number in brackets': ([, a, b, c]) => `许可类（${a}项）、确认类（${b}项）、服务类（${c}项）`,
  'label behind': ([, a, b, c]) => `${a}项为许可类，${b}项为确认类，${c}项为服务类`,
};
const openings = [
  '，分别是',
  '，分为',
  '，细分为',
  '，具体为',
  '，按类别分，',
  '，从类别看，',
  '，构成为：',
  '：',
  '——',
  '，即',
  '，',
];

const whole = ([, a, b, c]: Numbers) => `（许可类${a}、确认类${b}、服务类${c}）。`;
const others: Readonly<Record<string, (numbers: Numbers) => string>> = {
  'bare numbers in a bracket': whole,
  'bare numbers behind 其中': ([, a, b, c]) => `，其中许可类${a}、确认类${b}、服务类${c}。`,
  'names before, numbers behind': ([, a, b, c]) => `，许可类、确认类、服务类依次为${a}项、${b}项、${c}项。`,
  'the rest last': ([, a, b, c]) => `，${a}项为许可类，${b}项为确认类，剩下${c}项是服务类。`,
  'a line for each': ([, a, b, c]) => `：\n1.许可类${a}项；\n2.确认类${b}项；\n3.服务类${c}项。`,
};

function speaks(text: string): boolean {
  const draft = applyPatch(soundReport.draft, { 'overview/proactive': text });
  const findings = checkReport(cn2021, { ...soundReport, draft }, { unit: { ...soundUnit, level: 'township' } });
  return findings.some(({ rule }) => rule === 'F11');
}

const cases = [
  ...openings.flatMap((opening) =>
    Object.entries(shapes).map(([name, shape]) => ({
      name: `${name} behind ${opening}`,
      text: (numbers: Numbers) => `全年梳理公开事项${numbers[0]}项${opening}${shape(numbers)}。`,
    })),
  ),
  ...Object.entries(others).map(([name, shape]) => ({
    name,
    text: (numbers: Numbers) => `全年梳理公开事项${numbers[0]}项${shape(numbers)}`,
  })),
];

describe('a list whose form shows it to be whole', () => {
  it.each(cases)('$name', ({ text }) => {
    expect(speaks(text(SOUND))).toBe(false);
    expect(CHANGED.map((numbers) => speaks(text(numbers)))).toEqual([true, true, true, true]);
  });
});
