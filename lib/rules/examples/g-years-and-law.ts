/** Examples of the rules on years, laws and levels. */
import { fires, silent } from './example';

export const lawExamples = {
  G01: [
    fires(
      '旧令号',
      'preface',
      '根据《中华人民共和国政府信息公开条例》（⟦国务院令第492号⟧）编制本报告，联系电话0699-0000111，欢迎查阅。',
      {
        instead: '国务院令第711号',
      },
    ),
    fires('简写的旧令号', 'overview/general', '按照《政府信息公开条例》（⟦国令第492号⟧）的要求开展工作。', {
      instead: '国令第711号',
    }),
    silent(
      '现行令号',
      'preface',
      '根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告，联系电话0699-0000111。',
    ),
    silent('讲沿革', 'overview/general', '《条例》2007年公布（国务院令第492号），2019年修订（国务院令第711号）。'),
  ],
  G02: [
    fires('引用2019年的通知', 'preface', '根据⟦《关于政府信息公开工作年度报告有关事项的通知》⟧编制。', {
      variant: 'replaced',
      instead: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
    }),
    fires(
      '格式用了旧文号',
      'preface',
      '依据《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办函〔2019〕60号⟧）编制，电话0699-0000111。',
      {
        variant: 'version',
        instead: '国办公开办函〔2021〕30号',
      },
    ),
    fires('方括号', 'overview/general', '按照国办公开办函⟦[2021]30号⟧的要求编制。', {
      variant: 'brackets',
      instead: '〔2021〕30号',
    }),
    fires('文号没有年份', 'overview/management', '印发《公开办法》（抚政办发⟦【9号】⟧）。', { variant: 'noYear' }),
    fires('括号丢了', 'overview/general', '按照国办公开办⟦函202130⟧号的格式编制。', { variant: 'crushed' }),
    silent('房间号和条数', 'overview/management', '请到政务公开办2021室，或者拨打办公电话20213号分机。'),
    silent('现行文号', 'overview/general', '依据《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。'),
    silent('案号不是文号', 'overview/supervision', '（2025）陕0921行初5号案件已经审结。'),
  ],
  G03: [
    fires('全年的年份是上年', 'overview/proactive', '⟦2024年⟧全年共发布信息520条。', { instead: '2025年' }),
    fires('截至上年年底', 'overview/platform', '截至⟦2024年⟧12月31日，共有政务新媒体3个。', { instead: '2025年' }),
    fires('句首的上年年份', 'overview/onRequest', '⟦2023年⟧，我镇未收到政府信息公开申请。', { instead: '2025年' }),
    silent('比较上年', 'overview/proactive', '全年发布信息520条，比2024年增加20条。'),
    silent('计划来年', 'problems', '一是解读不够。下一步，2026年全年计划发布解读12篇。'),
    silent('以来', 'overview/proactive', '2023年以来共公开政策文件45件。'),
    silent('以前的文件', 'overview/management', '按照2019年印发的《公开审查制度》执行。'),
  ],
  G04: [
    fires('镇写到全县', 'overview/general', '着力⟦提升全县政务公开工作水平⟧。'),
    fires('镇写到全省', 'overview/supervision', '⟦组织推动全省政府信息公开工作⟧。'),
    silent('全县的平台、会议', 'overview/platform', '使用全县统一的公开平台，参加全县政务公开工作推进会。'),
    silent('县政府推动全县', 'overview/general', '指导全县政务公开工作。', { level: 'county' }),
    fires('县写到全市', 'overview/supervision', '着力⟦提升全市政务公开工作水平⟧。', { level: 'county' }),
    silent('县在全市的名次', 'overview/supervision', '在全市政务公开考核中位列第三。', { level: 'county' }),
    silent('排名', 'overview/supervision', '年度考核位居全县前列。'),
  ],
  G05: [
    {
      when: '2025年有直接起诉',
      draft: { 't4/directLitigation/upheld': '2' },
      finds: [{ where: ['t4/directLitigation/total'] }],
    },
    {
      when: '尚未审结的也算',
      draft: { 't4/directLitigation/pending': '1' },
      finds: [{ where: ['t4/directLitigation/total'] }],
    },
    { when: '复议后起诉', draft: { 't4/litigationAfterReconsideration/upheld': '2' }, finds: [] },
    { when: '2023年的直接起诉', draft: { year: '2023', 't4/directLitigation/upheld': '2' }, finds: [] },
  ],
  G06: [
    fires('上年的要点', 'overview/general', '贯彻落实⟦2023年政务公开工作要点⟧。'),
    fires('再早的要点', 'overview/supervision', '对照⟦2022年度全县政务公开工作要点⟧开展自查。'),
    silent('本年的要点', 'overview/general', '贯彻落实2025年政务公开工作要点。'),
    silent('不写年份', 'overview/general', '贯彻落实政务公开工作要点。'),
  ],
  G07: [
    fires('2016年的意见', 'overview/general', '落实《⟦关于全面推进政务公开工作的意见⟧》的要求。'),
    fires('上一个五年规划', 'overview/general', '落实⟦“十三五”规划⟧的部署。'),
    silent('现行的格式', 'overview/general', '落实国办公开办函〔2021〕30号的要求。'),
    silent('标准化', 'overview/general', '落实基层政务公开标准化规范化的要求。'),
  ],
} as const;
