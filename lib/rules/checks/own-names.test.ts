/** I05: an office is spoken of by any short name of its own, and by no other's. */
import { expect, it } from 'vitest';
import { applyPatch } from '@/lib/report/compare/diff';
import { checkReport } from '@/lib/rules/check-report';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';

/** Whether a text that has the office's name only as given is taken for one that fits any office. */
function isGeneral(name: string, called: string): boolean {
  const general = `2025年，${called}认真落实《条例》，把公开透明的要求贯穿到各项工作当中，着力提升公开质量和服务水平，回应群众关切。`;
  const draft = applyPatch(soundReport.draft, {
    title: `${name}2025年政府信息公开工作年度报告`,
    agency: name,
    signedBy: name,
    'overview/general': general.repeat(2),
    'overview/proactive': '2025年，在政府网站公开信息86条，内容涉及社会救助、农田水利、财政预决算等方面，发布解读3篇。',
    'overview/onRequest': '2025年没有收到政府信息公开申请。',
    'overview/platform': '在便民服务中心设有政务公开专区1处，政务新媒体专人维护，运行正常。',
  });
  const findings = checkReport(
    cn2021,
    { ...soundReport, draft },
    { unit: { name, shortName: name, level: 'department' } },
  );
  return findings.some(({ rule }) => rule === 'I05');
}

it.each([
  ['平湖县青石镇人民政府', '青石'],
  ['平湖县青石镇人民政府', '镇政府'],
  ['平湖县市场监督管理局', '县市场监管局'],
  ['平湖县发展和改革委员会', '县发改委'],
  ['江州市自然资源和规划局', '市资规局'],
  ['平湖县人力资源和社会保障局', '县人社局'],
  ['平湖彝族自治县青禾哈尼族乡人民政府', '青禾乡'],
  ['江州高新技术产业开发区管理委员会', '高新区管委会'],
])('%s is called %s', (name, called) => expect(isGeneral(name, called)).toBe(false));

it.each([
  ['平湖县青石镇人民政府', '各部门'],
  ['平湖县教育局', '县政府'],
  ['平湖县教育局', '县财政局'],
])('%s is not called %s', (name, called) => expect(isGeneral(name, called)).toBe(true));
