/** Examples of the rules on parts five and six. */
import { fires, silent } from './example';

const feePatch = { other: '2025年，本机关未收取政府信息公开信息处理费。' };
const few = { 't3/received/person': '2', 't3/granted/person': '2' };

export const closingExamples = {
  H01: [
    {
      when: '空着',
      draft: { problems: '' },
      finds: [{ where: [{ part: 'problems', from: 0, to: 0 }], variant: 'blank' }],
    },
    fires('只写暂无问题', 'problems', '⟦暂无问题。⟧', { variant: 'sham' }),
    fires('只写无', 'problems', '⟦无⟧', { variant: 'sham' }),
    silent('有问题有措施', 'problems', '公开不够及时，下一步明确专人负责。'),
    silent('以“无”字开头的实话', 'problems', '无障碍阅读功能不完善，下一步增设语音播报。'),
  ],
  H02: [
    fires('只写措施', 'problems', '⟦加强学习，完善制度，做好公开。⟧', { variant: 'problems' }),
    fires('只写问题', 'problems', '⟦公开的内容不全面，更新偏慢。⟧', { variant: 'measures' }),
    silent('两样都写', 'problems', '更新不及时。今后明确专人，每周更新。'),
    silent('只写无（由H01提示）', 'problems', '无'),
  ],
  H03: [
    fires(
      '问题比措施多',
      'problems',
      '⟦存在的问题：一是更新慢；二是解读少；三是栏目乱。改进措施：一是定期更新；二是增加解读。⟧',
    ),
    fires('分段编号', 'problems', '⟦（一）更新不够及时。（二）解读不够多。改进：（一）明确专人，加强更新。⟧'),
    silent('一一对应', 'problems', '一是更新慢；二是解读少。改进措施：一是定期更新；二是增加解读。'),
    silent('措施更多', 'problems', '一是更新慢；二是解读少。改进措施：一是定期更新；二是增加解读；三是加强培训。'),
  ],
  H07: [
    {
      when: '写的是别的收费',
      draft: { other: '没有收取复印费。' },
      finds: [
        {
          where: [{ part: 'other', from: 0, to: 8 }],
          variant: 'otherFee',
          patch: { other: `${feePatch.other}\n没有收取复印费。` },
        },
      ],
    },
    {
      when: '写在了别处',
      draft: {
        other: '无。',
        'overview/supervision': '考核、评议、责任追究都已落实，没有收取政府信息公开信息处理费。',
      },
      finds: [{ where: [{ part: 'other', from: 0, to: 2 }], variant: 'elsewhere' }],
    },
    {
      when: '第六部分空着',
      draft: { other: '' },
      finds: [{ where: [{ part: 'other', from: 0, to: 0 }], patch: feePatch }],
    },
    {
      when: '只写无',
      draft: { other: '无' },
      finds: [{ where: [{ part: 'other', from: 0, to: 1 }], patch: feePatch }],
    },
    {
      when: '只提到管理办法',
      draft: { other: '执行《政府信息公开信息处理费管理办法》。' },
      finds: [
        {
          where: [{ part: 'other', from: 0, to: 20 }],
          patch: { other: `${feePatch.other}\n执行《政府信息公开信息处理费管理办法》。` },
        },
      ],
    },
    silent('未收取', 'other', '本年度未收取信息处理费。'),
    silent('收取了', 'other', '2025年收取信息处理费3940元，涉及申请4件。'),
    silent('没有任何收费', 'other', '2025年办理政府信息公开没有收取任何费用。'),
  ],
  H08: [
    fires('没有单位', 'other', '2025年收取信息处理费⟦3940⟧。', { variant: 'unit' }),
    fires('只有两件申请', 'other', '2025年收取信息处理费⟦300元⟧。', {
      cells: few,
      variant: 'few',
      also: ['t3/received/total'],
    }),
    silent('未收取', 'other', '2025年收取信息处理费0元。'),
    silent('申请很多', 'other', '2025年收取信息处理费300元。', {
      cells: { 't3/received/person': '42', 't3/granted/person': '42' },
    }),
  ],
  H09: [
    fires('同一笔钱写了两处', 'other', '2025年收取信息处理费⟦3940元⟧。', {
      cells: { 't2/fees/amount': '0.394' },
      also: ['t2/fees/amount'],
    }),
    fires('按万元写', 'other', '2025年收取信息处理费⟦1.2万元⟧。', {
      cells: { 't2/fees/amount': '1.2' },
      also: ['t2/fees/amount'],
    }),
    silent('两笔不同', 'other', '2025年收取信息处理费3940元。', { cells: { 't2/fees/amount': '12.5' } }),
    silent('都是0', 'other', '2025年收取信息处理费0元。'),
  ],
} as const;
