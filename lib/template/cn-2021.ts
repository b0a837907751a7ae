/**
 * The format in force: 《中华人民共和国政府信息公开工作年度报告格式》.
 * Source: 国办公开办函〔2021〕30号 (2021-09-26) and its attachment; 《政府信息公开条例》 (国务院令第711号) articles 20, 21, 50.
 */
import { applicationsTable } from './applications';
import { defineTable, defineTemplate } from './define';
import { aspectWordings, partWordings } from './headings';
import { litigationTable } from './litigation';
import { said } from './said';
import type { Part, Prose } from './types';

const count = { kind: 'count', unit: '件', decimals: 0 } as const;

export const disclosureTable = defineTable({
  key: 't2',
  name: '表二',
  layout: 'blocks',
  widths: [2435, 2435, 2435, 2435],
  corner: '信息内容',
  columns: [
    {
      key: 'issued',
      label: '本年制发件数',
      said: said.issued,
      aliases: ['制发件数'],
      ...count,
      guide: '本年1月1日至12月31日制定发布的件数。',
    },
    {
      key: 'repealed',
      label: '本年废止件数',
      said: said.repealed,
      aliases: ['废止件数'],
      ...count,
      guide: '本年宣布废止、失效的件数。',
    },
    {
      key: 'inForce',
      label: '现行有效件数',
      said: said.inForce,
      ...count,
      stockOf: { added: 'issued', removed: 'repealed' },
      guide: '截至12月31日仍然有效的全部件数，包括以前年度制发的，不是只填本年制发的。',
    },
    {
      key: 'decisions',
      label: '本年处理决定数量',
      aliases: ['处理决定数量'],
      ...count,
      guide: '本年作出的全部决定，包括依法不公开的；与行政执法统计年报一致。',
    },
    {
      key: 'amount',
      label: '本年收费金额（单位：万元）',
      aliases: ['收费金额'],
      kind: 'amount',
      unit: '万元',
      decimals: 6,
      guide: '本年实际收取的金额，单位是万元，一般保留四位小数以内。',
    },
  ],
  columnGroups: [],
  rows: [
    {
      key: 'regulations',
      label: '规章',
      said: said.regulations,
      group: 'item1',
      columns: ['issued', 'repealed', 'inForce'],
      cite: '《条例》第二十条第（一）项；《立法法》；《地方组织法》第七十四条',
      guide: '只有省级、设区的市（自治州）政府和国务院部门能制定规章。县、乡镇、街道和部门都填0。',
    },
    {
      key: 'normativeDocuments',
      label: '行政规范性文件',
      said: said.normativeDocuments,
      aliases: ['规范性文件'],
      group: 'item1',
      columns: ['issued', 'repealed', 'inForce'],
      cite: '《条例》第二十条第（一）项',
      guide:
        '依法定权限和程序制定并公布、涉及公民权利义务、普遍适用并在一定时期内反复适用的公文。内部通知、工作计划、人事任免不算。',
    },
    {
      key: 'licensing',
      label: '行政许可',
      said: said.licensing,
      group: 'item5',
      columns: ['decisions'],
      cite: '《条例》第二十条第（五）项',
      guide: '本年作出的许可决定，准予、不予、变更、延续都计入。乡镇依委托以县级部门名义办的，由委托部门填报。',
    },
    {
      key: 'penalties',
      label: '行政处罚',
      said: said.penalties,
      group: 'item6',
      columns: ['decisions'],
      cite: '《条例》第二十条第（六）项；《行政处罚法》第二十四条',
      guide: '以本机关名义作出的处罚决定。一份决定书有几种处罚的，按一件计。',
    },
    {
      key: 'coercion',
      label: '行政强制',
      said: said.coercion,
      group: 'item6',
      columns: ['decisions'],
      cite: '《条例》第二十条第（六）项',
      guide: '以本机关名义作出的强制措施和强制执行决定。',
    },
    {
      key: 'fees',
      label: '行政事业性收费',
      said: said.fees,
      group: 'item8',
      columns: ['amount'],
      cite: '《条例》第二十条第（八）项',
      guide: '本机关收取的行政事业性收费总额，单位是万元。它不是第六部分的信息处理费（以元为单位）。',
    },
  ],
  rowGroups: [
    { key: 'item1', label: '第二十条第（一）项' },
    { key: 'item5', label: '第二十条第（五）项' },
    { key: 'item6', label: '第二十条第（六）项' },
    { key: 'item8', label: '第二十条第（八）项' },
  ],
});

/** 《条例》第二十一条: what a township publishes besides 第二十条; prompts for its 主动公开 paragraph. */
const townshipTopics = [
  '农业农村政策',
  '农田水利工程建设运营',
  '农村土地承包经营权流转',
  '宅基地使用情况审核',
  '土地征收、房屋征收',
  '筹资筹劳',
  '社会救助',
] as const;

const prose = [
  {
    key: 'preface',
    name: '前言',
    optional: true,
    guide: ['编制依据和六个部分', '统计期限：1月1日至12月31日', '到哪里下载、怎样联系：地址、邮编、电话、电子邮箱'],
  },
  {
    key: 'overview/general',
    name: '总述',
    optional: true,
    guide: ['一两句话说明全年工作的总体情况，可以不写'],
  },
  {
    key: 'overview/proactive',
    name: '主动公开',
    heading: '主动公开',
    ...aspectWordings['overview/proactive'],
    cite: '国办公开办函〔2021〕30号；《条例》第二十条、第二十一条',
    guide: [
      '在政府网站、政务新媒体、公示栏分别公开了多少条',
      '政策解读和回应关切的数量',
      '教育、医疗、就业、养老、公共资源配置等领域的公开情况',
    ],
    townshipGuide: `乡镇还应写到：${townshipTopics.join('、')}等方面的公开情况`,
  },
  {
    key: 'overview/onRequest',
    name: '依申请公开',
    heading: '依申请公开',
    ...aspectWordings['overview/onRequest'],
    cite: '国办公开办函〔2021〕30号',
    guide: ['收到多少件、怎样答复、结转多少件，与表三一致', '没有收到申请的，写明未收到'],
  },
  {
    key: 'overview/management',
    name: '政府信息管理',
    heading: '政府信息管理',
    ...aspectWordings['overview/management'],
    cite: '国办公开办函〔2021〕30号',
    guide: ['公开属性源头认定、发布审核、动态调整的做法', '规范性文件制发、废止、现行有效的件数，与表二一致'],
  },
  {
    key: 'overview/platform',
    name: '政府信息公开平台建设',
    heading: '政府信息公开平台建设',
    ...aspectWordings['overview/platform'],
    cite: '国办公开办函〔2021〕30号',
    guide: ['政府网站专栏、政务新媒体、政务公开专区、公报的数量和运行情况'],
  },
  {
    key: 'overview/supervision',
    name: '监督保障',
    heading: '监督保障',
    ...aspectWordings['overview/supervision'],
    cite: '《条例》第五十条第（四）项',
    guide: ['工作考核的情况', '社会评议的情况', '责任追究结果的情况', '组织领导和业务培训'],
  },
  {
    key: 'remarks/t2',
    name: '表二说明',
    optional: true,
    guide: ['需要解释的数字，例如有效期届满自动失效的文件；一般不写'],
  },
  { key: 'remarks/t3', name: '表三说明', optional: true, guide: ['需要解释的数字，例如申请人类别调整；一般不写'] },
  { key: 'remarks/t4', name: '表四说明', optional: true, guide: ['需要解释的数字；一般不写'] },
  {
    key: 'problems',
    name: '主要问题及改进情况',
    cite: '《条例》第五十条第（三）项',
    guide: ['上年问题的改进情况', '本年存在的具体问题', '逐条对应的改进措施'],
  },
  {
    key: 'other',
    name: '其他需要报告的事项',
    cite: '国办函〔2020〕109号；国办公开办函〔2021〕30号',
    duties: ['processingFee'],
    guide: ['信息处理费的收取情况，没有收取也要写明', '其他需要报告的事项，没有的写“无”'],
  },
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

export const cn2021 = defineTemplate({
  id: 'cn-2021',
  years: { from: 2021 },
  basis: '国办公开办函〔2021〕30号',
  titlePhrase: '政府信息公开工作年度报告',
  overviewLimit: 1000,
  facts: ['title', 'agency', 'year', 'signedBy', 'signedOn'],
  parts,
  prose,
  tables: [disclosureTable, applicationsTable, litigationTable],
});
