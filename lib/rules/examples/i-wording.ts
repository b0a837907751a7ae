/** Examples of the rules on punctuation, debris, numbering and words. */
import { fires, silent } from './example';

const box = 'overview/management';
const openness = '坚持以公开为常态、不公开为例外，推进决策、执行、管理、服务、结果公开，回应社会关切。';
const slogan = '政务公开是法治政府建设的重要内容，要坚持公开透明，保障人民群众的知情权、参与权、表达权。';

export const wordingExamples = {
  I04: [
    fires('错字', box, '依托⟦移动铀媒⟧发布信息。', { instead: '移动融媒' }),
    fires('复议写错', box, '没有发生⟦行政复仪⟧。', { instead: '行政复议' }),
    silent('正确的词', box, '依托移动融媒发布信息。'),
    silent('相近的词', box, '决策部署和工作部署都已落实，所属部门配合。'),
  ],
  I05: [
    {
      when: '通篇不提本单位',
      draft: {
        'overview/proactive': openness.repeat(6),
        'overview/onRequest': '未收到申请。',
        problems: '更新不及时，下一步加强。',
      },
      finds: [{ where: [{ part: 'overview/proactive', from: 0, to: 6 * openness.length }] }],
    },
    {
      when: '只有机关通用的话',
      draft: {
        'overview/proactive': slogan.repeat(6),
        'overview/onRequest': '未收到申请。',
        problems: '更新不及时，下一步加强。',
      },
      finds: [{ where: [{ part: 'overview/proactive', from: 0, to: 6 * slogan.length }] }],
    },
    { when: '写到青石镇', finds: [] },
    {
      when: '部门的常用简称',
      draft: {
        agency: '江东县应急管理局',
        'overview/proactive': `县应急局${openness.repeat(6)}`,
        'overview/onRequest': '未收到申请。',
        problems: '更新不及时，下一步加强。',
      },
      finds: [],
    },
    silent('分局自称', 'overview/proactive', `分局${openness.repeat(6)}`),
    silent('厅机关', 'overview/proactive', `厅机关各处室落实责任。${openness.repeat(6)}`),
    silent(
      '写到我镇',
      'overview/proactive',
      '我镇坚持以公开为常态、不公开为例外，推进决策、执行、管理、服务、结果公开。'.repeat(8),
    ),
  ],
  I06: [
    fires('部分地区', 'problems', '⟦部分地区⟧还开发了政务应用，更新不及时。下一步加强。'),
    fires('各级政府部门', box, '⟦各级政府部门⟧加强了信息管理。'),
    silent('部分村', 'problems', '部分村的公开栏更新不及时，下一步改进。'),
    silent('县政府的报告', box, '各级政府部门加强了信息管理。', { level: 'county' }),
  ],
  I07: [
    fires('两个句号', box, '制度已经健全⟦。。⟧', { instead: '。' }),
    fires('等字前的顿号', box, '配备电脑、打印机⟦、等⟧设备。', { instead: '等' }),
    fires('括号里多余的句号', box, '共69条（其中动态54条⟦。）。⟧', { instead: '）。' }),
    fires('夹用半角逗号', box, '制度健全，流程规范⟦,⟧责任落实，成效明显。', { variant: 'narrow' }),
    silent('省略号、破折号', box, '公开——常态……不公开——例外。'),
    silent('通篇半角', box, '制度健全,流程规范,责任落实.'),
    silent('等级', box, '区分重要、等级不同的事项。'),
  ],
  I08: [
    fires('上报公文的用语', box, '以上情况⟦妥否，请批示⟧。', { variant: 'letter' }),
    fires('书签', 'preface', '⟦[bookmark: _GoBack]⟧根据条例编制本报告，联系电话0699-0000111。', { variant: 'debris' }),
    fires('占位符', box, '全年制定制度⟦XX⟧项。', { variant: 'debris' }),
    fires('模板提示语', box, '⟦（文字描述）⟧制度健全。', { variant: 'debris' }),
    fires('括号没有配对', box, '落实三审三校⟦（⟧初审、复审、终审制度。', { variant: 'unpaired' }),
    fires('括号一全一半', box, '登录门户网站⟦（http://www.a.example)⟧查阅。', {
      variant: 'mixed',
      instead: '（http://www.a.example）',
    }),
    silent('括号嵌套', box, '《〈条例〉办法》（试行（修订稿））“三审‘三校’”制度。'),
    silent('数字加括号的序号', box, '1)健全制度；2）规范流程。'),
    silent('有字母的词', box, '办理12件AX类、XXL型号的信息，网址xxgk.example。'),
  ],
  I09: [
    fires('缺（三）', 'problems', '（一）更新慢。（二）解读少。⟦（四）⟧栏目乱。下一步改进。', { variant: 'skipped' }),
    fires('两个二是', 'problems', '一是更新慢；二是解读少；⟦二是⟧栏目乱。下一步改进。', { variant: 'repeated' }),
    fires('（一）之后是2、', 'problems', '（一）更新慢。\n⟦2、⟧解读少。\n下一步改进。', { variant: 'mixed' }),
    silent('从头再数', 'problems', '一是更新慢；二是解读少。措施：一是定期更新；二是增加解读。'),
    silent('引用条文', box, '按照第五十条第（四）项的要求，对照（二）部分公开。'),
    silent('五个方面前后的标题', 'overview/general', '(一)组织领导。专人负责。\n(六)教育培训。组织学习。'),
    silent('同上，另一种序号', 'overview/general', '1. 组织保障。专人负责。\n4. 复议诉讼。没有发生。'),
    fires('同一段里缺二', 'problems', '1. 更新慢。\n⟦3.⟧解读少。\n下一步改进。', { variant: 'skipped' }),
  ],
  I10: [
    {
      when: '印出的标题里有叠词',
      labels: { 'heading/overview/supervision': '（五）监督保障保障情况' },
      finds: [{ where: [{ part: 'overview/supervision', from: 0, to: 0 }], variant: 'heading' }],
    },
    fires('漏了“政”', box, '⟦府信息公开⟧工作有序。', { variant: 'damaged' }),
    fires('叠词', box, '要⟦进一步进一步⟧规范流程。', { variant: 'twice', instead: '进一步' }),
    fires('截止与截至', box, '⟦截止⟧2025年12月31日，共有制度5项。', { variant: 'until', instead: '截至' }),
    fires('自拟标题里的叠词', box, '完善监督⟦考核考核⟧机制\n全年考核两次。', { variant: 'twice', instead: '考核' }),
    silent('一步一步', box, '一步一步抓落实\n成效明显，人人参与参与度高。'),
    silent('人民政府政府信息公开', box, '青石镇人民政府政府信息公开工作有序。'),
    silent('截止日期', box, '申报截止日期为12月31日，目的的确明确。'),
  ],
} as const;
