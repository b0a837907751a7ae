/**
 * The trial format for the reports of 2019 and 2020, declared to read old files; nothing is written in it any more. It
 * shares no wording with later formats: what is corrected there must not change how these reports are printed.
 * Source: 国办公开办函〔2019〕60号 and its attachment.
 */
import { applicationsTable2019 } from './cn-2019/applications';
import { disclosureTable2019 } from './cn-2019/disclosure';
import { litigationTable2019 } from './cn-2019/litigation';
import { defineTemplate } from './define';
import { aspectWordings, partWordings } from './headings';
import type { Part, Prose } from './types';

const prose = [
  { key: 'preface', name: '前言', optional: true, guide: [] },
  { key: 'overview/general', name: '总述', optional: true, guide: [] },
  {
    key: 'overview/proactive',
    name: '主动公开',
    heading: '主动公开',
    ...aspectWordings['overview/proactive'],
    guide: [],
  },
  {
    key: 'overview/onRequest',
    name: '依申请公开',
    heading: '依申请公开',
    ...aspectWordings['overview/onRequest'],
    guide: [],
  },
  {
    key: 'overview/management',
    name: '政府信息管理',
    heading: '政府信息管理',
    ...aspectWordings['overview/management'],
    guide: [],
  },
  {
    key: 'overview/platform',
    name: '政府信息公开平台建设',
    heading: '政府信息公开平台建设',
    ...aspectWordings['overview/platform'],
    guide: [],
  },
  {
    key: 'overview/supervision',
    name: '监督保障',
    heading: '监督保障',
    ...aspectWordings['overview/supervision'],
    guide: [],
  },
  { key: 'remarks/t2', name: '表二说明', optional: true, guide: [] },
  { key: 'remarks/t3', name: '表三说明', optional: true, guide: [] },
  { key: 'remarks/t4', name: '表四说明', optional: true, guide: [] },
  { key: 'problems', name: '主要问题及改进情况', guide: [] },
  { key: 'other', name: '其他需要报告的事项', guide: [] },
] as const satisfies readonly Prose[];

const parts = [
  {
    key: 'overview',
    heading: '一、总体情况',
    ...partWordings.overview,
    prose: [
      'overview/general',
      'overview/proactive',
      'overview/onRequest',
      'overview/management',
      'overview/platform',
      'overview/supervision',
    ],
  },
  {
    key: 'disclosure',
    heading: '二、主动公开政府信息情况',
    ...partWordings.disclosure,
    table: 't2',
    prose: ['remarks/t2'],
  },
  {
    key: 'applications',
    heading: '三、收到和处理政府信息公开申请情况',
    ...partWordings.applications,
    table: 't3',
    prose: ['remarks/t3'],
  },
  {
    key: 'litigation',
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    ...partWordings.litigation,
    table: 't4',
    prose: ['remarks/t4'],
  },
  { key: 'problems', heading: '五、存在的主要问题及改进情况', ...partWordings.problems, prose: ['problems'] },
  { key: 'other', heading: '六、其他需要报告的事项', ...partWordings.other, prose: ['other'] },
] as const satisfies readonly Part[];

export const cn2019 = defineTemplate({
  id: 'cn-2019',
  years: { from: 2019, to: 2020 },
  isHistorical: true,
  basis: '国办公开办函〔2019〕60号',
  titlePhrase: '政府信息公开工作年度报告',
  overviewLimit: 1000,
  facts: ['title', 'agency', 'year', 'signedBy', 'signedOn'],
  parts,
  prose,
  tables: [disclosureTable2019, applicationsTable2019, litigationTable2019],
});
