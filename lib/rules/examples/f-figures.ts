/** Examples of the rules on figures that contradict one another. */
import type { Place } from '@/lib/rules/types';
import { fires, type RuleExample, silent, someApplications } from './example';

const box = 'overview/proactive';
const request = 'overview/onRequest';
const thirty = { 't3/received/person': '30', 't3/granted/person': '30' };
const nineteen = { 't3/received/person': '19', 't3/granted/person': '19' };

/** An example of a number between ⟦ and ⟧ that does not follow from those between ⟪ and ⟫. */
function compares(when: string, marked: string, said: { instead: string; variant?: string }): RuleExample {
  const text = marked.replace(/[⟦⟧⟪⟫]/g, '');
  const places = [...marked.matchAll(/([⟦⟪])([^⟧⟫]*)/g)].map(({ index, 1: sign, 2: inside = '' }) => {
    const from = marked.slice(0, index).replace(/[⟦⟧⟪⟫]/g, '').length;
    const place: Place = { part: box, from, to: from + inside.length };
    return { isWrong: sign === '⟦', place };
  });
  const wrong = places.filter(({ isWrong }) => isWrong).map(({ place }) => place);
  const compared = places.filter(({ isWrong }) => !isWrong).map(({ place }) => place);
  const from = marked.slice(0, marked.indexOf('⟦')).replace(/[⟪⟫]/g, '').length;
  const to = from + marked.indexOf('⟧') - marked.indexOf('⟦') - 1;
  const patch = { [box]: text.slice(0, from) + said.instead + text.slice(to) };
  const variant = said.variant && { variant: said.variant };
  return { when, draft: { [box]: text }, finds: [{ where: [...wrong, ...compared], ...variant, patch }] };
}

export const figureExamples = {
  F09: [
    fires('占比颠倒了数字', request, '收到申请98件，其中涉及征地的42件，占⟦42.68%⟧。', { instead: '42.86%' }),
    fires('分别占', box, '公开信息200条，其中动态150条、公告50条，分别占75%和⟦52%⟧。', { instead: '25%' }),
    fires('超过全部', request, '全年收到的申请均已答复，办结率⟦108%⟧。', { variant: 'above' }),
    silent('占比相符', request, '收到申请98件，其中涉及征地的42件，占42.86%。'),
    silent('不知道占什么', box, '全年公开信息86条，图解类占30%。'),
    silent('截尾而不是四舍五入', box, '公开信息300条，其中动态200条，占66.6%。'),
  ],
  F10: [
    compares('从多少增至多少', '公开信息由⟪19条⟫增至⟪30条⟫，增长⟦85%⟧。', { instead: '58%' }),
    compares('比上年增加多少', '公开信息⟪30条⟫，比上年增加⟪11条⟫，增长⟦36.7%⟧。', { instead: '57.9%' }),
    compares('两个数之差', '公开信息⟪30条⟫，较2024年的⟪19条⟫增加⟦9条⟧。', { variant: 'step', instead: '11条' }),
    silent('增长率相符', box, '公开信息由19条增至30条，增长57.9%。'),
    fires('与上年报告的件数对不上', request, '受理申请30件，同比增长⟦85%⟧，均已答复。', {
      cells: thirty,
      prior: nineteen,
      variant: 'lastYear',
      instead: '58%',
    }),
    fires('减少写成了增长', request, '2025年收到申请30件，比2024年增长⟦25%⟧。', {
      cells: thirty,
      prior: { 't3/received/person': '40', 't3/granted/person': '40' },
      variant: 'direction',
    }),
    silent('增长率与上年报告相符', request, '受理申请30件，同比增长57.9%。', { cells: thirty, prior: nineteen }),
    silent('与更早的一年相比', request, '受理申请30件，比2022年增长85%。', { cells: thirty, prior: nineteen }),
    silent('增长的是别的', request, '公开信息30条，同比增长85%。', { cells: thirty, prior: nineteen }),
    silent('没有上年报告', request, '受理申请30件，同比增加85%。', { cells: thirty }),
  ],
  F16: [
    fires('上年的件数写错', request, '2024年收到申请⟦9件⟧，2025年收到30件。', {
      cells: thirty,
      prior: nineteen,
      variant: 'stated',
    }),
    fires('增加的件数写错', request, '收到申请30件，比上年增加⟦21件⟧。', {
      cells: thirty,
      prior: nineteen,
      variant: 'step',
    }),
    fires('减少写成增加', request, '收到申请30件（较2024年增加⟦11件⟧）。', {
      cells: thirty,
      prior: { 't3/received/person': '41', 't3/granted/person': '41' },
      variant: 'step',
    }),
    silent('两处都相符', request, '2024年收到申请19件，2025年收到30件，比上年增加11件。', {
      cells: thirty,
      prior: nineteen,
    }),
    silent('上年结转的不是上年收到的', request, '收到申请30件，2024年结转0件。', { cells: thirty, prior: nineteen }),
    silent('上年公开信息的条数，表里没有', request, '2024年公开信息9条，2025年公开30条。', {
      cells: thirty,
      prior: nineteen,
    }),
    silent('没有上年报告', request, '2024年收到申请9件，2025年收到30件。', { cells: thirty }),
  ],
  F11: [
    fires('各项之和少于总数', box, '全年发布信息⟦520条。其中社会救助48条、应急管理37条、农村“三务”公开400条⟧。', {
      variant: 'under',
    }),
    fires('各项之和超过总数', request, '收到申请⟦30件，其中网络申请21件，信函申请19件⟧。', { variant: 'over' }),
    fires('没有“其中”的各项略多', box, '发布解读材料⟦96篇，图解41篇、视频31篇、撰文32篇⟧。', {
      variant: 'more',
    }),
    fires('共写在后面', box, '在网站公开⟦92条，在新媒体公开66条，共185条⟧。', { variant: 'sum' }),
    silent(
      '分号和括号里的嵌套',
      box,
      '共公开69条（其中，动态54条；职能1条；执法公示7条：其中事前公开4条，事后公开3条；预决算4条：其中预算3条，决算1条；清单1条；目录1条；年报1条）。',
    ),
    silent('没有列全', box, '全年发布信息520条，其中社会救助48条、应急管理37条等。'),
    silent('举例', box, '全年发布信息520条，其中政策解读5条。'),
    silent('相加正好', box, '在网站公开92条，在新媒体公开66条，共158条。'),
  ],
  F12: [
    fires('余', box, '全年公开信息⟦400余条⟧。'),
    fires('约', box, '发布政策解读⟦约20篇⟧。'),
    silent('准确数', box, '全年公开信息400条。'),
    silent('不是件数', box, '覆盖群众3万余人。'),
  ],
  F13: [
    fires('年初加新增减去退出不等于年末', box, '政务新媒体年初⟦12个，新增1个，关停3个，年末14个⟧。', {
      variant: 'stock',
    }),
    fires('结转关系不平', 'overview/onRequest', '上年结转⟦2件，新收申请10件，办结9件，结转下年度1件⟧。', {
      variant: 'balance',
    }),
    fires('没有收到，又全部办结', request, '全年收到政府信息公开申请0件，⟦均已办结⟧。', { variant: 'none' }),
    fires('漏写了数字', box, '全年共发布⟦信息条⟧，回应关切2次。', { variant: 'missing' }),
    fires('件次', request, '收到政府信息公开申请⟦0件次⟧。', { variant: 'unit', instead: '0件' }),
    silent('收到并办结', request, '收到申请11件，均已办结。', { cells: someApplications }),
    silent('信息条目', box, '信息条目清楚，条条有人管，件件有着落。'),
  ],
  F14: [
    fires('协助计入收到', request, '收到申请9件，⟦其中协助县直部门答复5件⟧。'),
    fires('括号里的协助', request, '收到政府信息公开申请9件（⟦含协助答复5件⟧）。'),
    silent('另行说明协助', request, '收到申请4件。另协助县直部门答复5件。'),
    silent('没有协助', request, '收到申请9件，其中自然人9件。'),
  ],
} as const;
