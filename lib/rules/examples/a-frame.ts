/** Examples of the rules on names, periods, parts and aspects. */
import type { Place } from '@/lib/rules/types';
import { fires, type RuleExample, silent } from './example';

const contact = '联系电话0699-0000111，地址平湖县青石镇人民路18号。';
const empty = {
  'overview/proactive': '',
  'overview/onRequest': '',
  'overview/management': '',
  'overview/platform': '',
  'overview/supervision': '',
} as const;
const emptyBoxes: readonly Place[] = [
  { part: 'overview/proactive', from: 0, to: 0 },
  { part: 'overview/onRequest', from: 0, to: 0 },
  { part: 'overview/management', from: 0, to: 0 },
  { part: 'overview/platform', from: 0, to: 0 },
  { part: 'overview/supervision', from: 0, to: 0 },
];
const long = '我镇按照要求做好信息公开，平台运行正常，监督保障有力，'.repeat(40);

export const frameExamples = {
  A04: [
    fires('句首是别的乡', 'overview/onRequest', '2025年，⟦付垅乡⟧未收到政府信息公开申请。'),
    fires('同县的其他镇', 'problems', '⟦白河镇⟧的公开不够及时，下一步改进。', { peers: ['白河镇', '青石镇'] }),
    silent('本镇', 'overview/onRequest', '2025年，平湖县青石镇人民政府未收到申请。'),
    silent('全镇、各乡镇、城镇', 'overview/general', '全镇未收到投诉，各乡镇积极配合，城镇坚持公开，我镇坚持公开。'),
    silent('撤并的乡', 'overview/general', '原付垅乡人民政府已并入我镇。'),
  ],
  A05: [
    fires('期限是上年', 'preface', `数据的统计期限为⟦2024年1月1日至2024年12月31日⟧。${contact}`, {
      variant: 'period',
      instead: '2025年1月1日至2025年12月31日',
    }),
    fires('日期写错', 'preface', `统计期限自2025年1月1日至⟦202520年⟧12月31日。${contact}`, { variant: 'form' }),
    fires('年月两字丢了', 'preface', `数据自⟦202511日⟧起至年底。${contact}`, { variant: 'form' }),
    fires('月字丢了', 'preface', `数据至⟦2025年1231日⟧止。${contact}`, { variant: 'form' }),
    silent('天数和编号', 'overview/general', '全年2025条，历时365日，编号20250101，2025年用时30日办结。'),
    silent('全年', 'preface', `统计期限为2025年1月1日至12月31日。${contact}`),
    silent('别的期间', 'overview/supervision', '2025年3月1日至4月30日开展自查。'),
  ],
  A06: [
    fires('五个部分', 'preface', `本报告由总体情况等⟦五个部分⟧组成。${contact}`, {
      variant: 'count',
      instead: '六个部分',
    }),
    fires(
      '名称不对应',
      'preface',
      `本报告包括总体情况、主动公开情况、申请情况、复议情况、建议、附表⟦六个部分⟧。${contact}`,
      { variant: 'names' },
    ),
    fires(
      '六个部分以外的',
      'preface',
      `本报告包括⟦总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、平台建设与监督保障、存在的主要问题及改进情况、其他需要报告的事项⟧。${contact}`,
      { variant: 'others' },
    ),
    silent(
      '六个部分',
      'preface',
      `本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。${contact}`,
    ),
    silent(
      '五个方面',
      'overview/general',
      '现将主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面的情况报告如下。',
    ),
  ],
  A07: [
    fires(
      '没有联系方式',
      'preface',
      '⟦根据《中华人民共和国政府信息公开条例》编制本报告，全文包括六个部分，数据统计期限为2025年1月1日至12月31日。⟧',
    ),
    fires(
      '只写网址',
      'preface',
      '⟦根据《中华人民共和国政府信息公开条例》编制本报告，可以在https://www.qingshi.example查阅和下载。⟧',
    ),
    silent(
      '写了电话',
      'preface',
      `根据《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为2025年1月1日至12月31日。${contact}`,
    ),
    silent('没有前言', 'preface', ''),
  ],
  A09: [
    { when: '还有五天', draft: { signedOn: '' }, today: '2026-01-26', finds: [{ where: ['year'], variant: 'soon' }] },
    { when: '过了期限', draft: { signedOn: '' }, today: '2026-02-10', finds: [{ where: ['year'], variant: 'late' }] },
    { when: '早已签发', today: '2026-02-10', finds: [] },
    { when: '还早', draft: { signedOn: '' }, today: '2026-01-05', finds: [] },
  ],
  B01: [
    {
      when: '第一部分全部空着',
      draft: empty,
      finds: [{ where: emptyBoxes }],
    },
    {
      when: '只有空格',
      draft: { ...empty, 'overview/proactive': '　' },
      finds: [{ where: emptyBoxes }],
    },
    { when: '五个方面都写', finds: [] },
    { when: '只写总述', draft: { ...empty, 'overview/general': '全镇认真做好公开。' }, finds: [] },
  ],
  B02: [
    {
      when: '缺监督保障',
      draft: { 'overview/supervision': '' },
      finds: [{ where: [{ part: 'overview/supervision', from: 0, to: 0 }] }],
    },
    {
      when: '一段话没有分五个方面',
      draft: { ...empty, 'overview/general': '我镇重视主动公开和依申请公开，监督检查到位。' },
      finds: [
        {
          where: [
            { part: 'overview/management', from: 0, to: 0 },
            { part: 'overview/platform', from: 0, to: 0 },
          ],
        },
      ],
    },
    { when: '五个方面都写', finds: [] },
    {
      when: '写在一段里，五个方面都有',
      draft: {
        ...empty,
        'overview/general': '主动公开、依申请公开、政府信息管理、平台建设情况、监督保障都有进展。',
      },
      finds: [],
    },
  ],
  B03: [
    fires('第六个方面', 'overview/supervision', '考核、评议、问责都已落实。\n⟦（六）教育培训⟧。组织培训2次。'),
    fires('另立组织领导', 'overview/general', '⟦（一）组织领导情况⟧\n成立领导小组。'),
    silent('规定的方面', 'overview/general', '（一）主动公开情况\n公开信息86条。'),
    silent('方面之内的小标题', 'overview/management', '（一）健全制度。制定办法。'),
  ],
  B04: [
    {
      when: '没有写社会评议',
      draft: { 'overview/supervision': '工作考核已纳入年度考核，没有发生责任追究。' },
      finds: [{ where: [{ part: 'overview/supervision', from: 0, to: 21 }] }],
    },
    {
      when: '三项都没有写',
      draft: { 'overview/supervision': '加强组织领导，开展业务培训。' },
      finds: [{ where: [{ part: 'overview/supervision', from: 0, to: 14 }] }],
    },
    { when: '三项都写', finds: [] },
    { when: '县级不作要求', level: 'county', draft: { 'overview/supervision': '加强组织领导。' }, finds: [] },
  ],
  B05: [
    {
      when: '太长',
      draft: { ...empty, 'overview/general': long },
      finds: [{ where: [{ part: 'overview/general', from: 0, to: 0 }], variant: 'long' }],
    },
    {
      when: '太短',
      draft: { ...empty, 'overview/general': '我镇做好公开。' },
      finds: [{ where: [{ part: 'overview/general', from: 0, to: 0 }], variant: 'short' }],
    },
    { when: '三百到一千字', finds: [] },
    { when: '县级可以长些', level: 'county', draft: { ...empty, 'overview/general': long }, finds: [] },
  ],
  B07: [
    fires(
      '大段文字',
      'remarks/t2',
      `⟦${'本镇没有制定规章的权限，规范性文件由上级统一制定，以下说明办理的经过。'.repeat(4)}⟧`,
    ),
    fires(
      '文字放错了部分',
      'remarks/t3',
      `⟦${'申请办理的流程分为登记、审核、答复、归档，各个环节都有专人负责。'.repeat(5)}⟧`,
    ),
    silent('一句说明', 'remarks/t2', '有效期届满自动失效1件。'),
    silent('没有说明', 'remarks/t4', ''),
  ],
  B08: [
    fires('依申请公开写了别的', 'overview/onRequest', '⟦全年通过公示栏发布各类信息127条，内容涉及财政、民政等方面。⟧', {
      variant: 'request',
    }),
    fires(
      '平台建设写了别的',
      'overview/platform',
      '⟦多次召开会议研究部署，明确分工，压实各个站所的责任，做到守土有责。⟧',
      { variant: 'other' },
    ),
    silent('写了受理', 'overview/onRequest', '畅通受理渠道，规范办理流程，全年没有出现超期的情况。'),
    silent('很短（由B09提示）', 'overview/platform', '正常。'),
  ],
  B09: [
    fires('几个字', 'overview/platform', '⟦公开平台运行正常。⟧'),
    fires('一句空话', 'overview/supervision', '⟦监督保障到位。⟧'),
    silent('未收到申请一句就够', 'overview/onRequest', '未收到申请。'),
    silent('二十字以上', 'overview/platform', '在便民服务中心设有政务公开专区，政务新媒体专人维护。'),
  ],
} satisfies Record<string, readonly RuleExample[]>;
