/** A report in which nothing is wrong: all zeros, every fact in order, every part said. Examples and the corpus change it. */
import { applyPatch } from '@/lib/report/compare/diff';
import { zeroDraft } from '@/lib/report/filling/fill';
import { feeSentence, noApplicationsSentence, proposeTitle } from '@/lib/report/filling/proposals';
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Template } from '@/lib/template/types';

/** The unit that it is of. */
export const soundUnit = { name: '青石镇人民政府', shortName: '青石镇' };
const year = 2025;

/** The sound report in a format. */
export function soundReportIn(template: Template): Report {
  return {
    templateId: template.id,
    draft: applyPatch(zeroDraft(template), {
      title: proposeTitle(template, soundUnit.name, year),
      agency: soundUnit.name,
      year: String(year),
      signedBy: soundUnit.name,
      signedOn: '2026-01-15',
      'overview/proactive':
        '2025年，青石镇按照“应公开尽公开”的要求，在政府网站公开信息86条，在政务新媒体公开信息42条，共128条，内容涉及社会救助、农田水利、宅基地审核、财政预决算等方面。对群众关心的惠农补贴政策发布解读3篇，回应社会关切2次。',
      'overview/onRequest': noApplicationsSentence(year),
      'overview/management':
        '严格落实信息发布审核和保密审查制度，公开属性在起草文件时认定，发布前由办公室初审、分管领导终审，已公开的信息每季度清理一次。全年没有制发行政规范性文件。',
      'overview/platform':
        '在镇便民服务中心设有政务公开专区1处，在18个村（社区）设有公开栏，政务新媒体专人维护，运行正常。',
      'overview/supervision':
        '工作考核：政务公开已纳入各站所年度考核。社会评议：通过问卷开展社会评议，群众总体满意。责任追究：全年没有发生需要追究责任的情形。组织业务培训2次。',
      problems:
        '上年指出的栏目更新不及时，通过专人负责已经改进。本年存在的主要问题：一是政策解读的形式单一，多为文字；二是村级公开栏的内容不够统一。改进措施：一是用图解、短视频等形式解读惠农政策；二是制定村级公开清单，每季度检查一次。',
      other: `${feeSentence(year, 0)}没有其他需要报告的事项。`,
    }),
  };
}

export const soundReport = soundReportIn(cn2021);

/** The sound report of the year before. */
export function soundPriorIn(template: Template): Report {
  return {
    templateId: template.id,
    draft: applyPatch(soundReportIn(template).draft, {
      title: proposeTitle(template, soundUnit.name, year - 1),
      year: String(year - 1),
      problems:
        '存在的主要问题：部分栏目更新不及时，个别信息迟了半个月才发布。改进措施：栏目由专人负责，每月检查一次。',
    }),
  };
}

export const soundPrior = soundPriorIn(cn2021);
