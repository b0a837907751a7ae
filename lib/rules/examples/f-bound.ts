/** Examples of the rule on figures of the text that are bound to cells. */
import type { RuleExample } from './example';

export const boundExamples = {
  F15: [
    {
      when: '关联的格还没有填数',
      draft: { 't3/received/person': '', 'overview/onRequest': '收到申请⟦t3/received/total⟧件。' },
      finds: [{ where: [{ part: 'overview/onRequest', from: 4, to: 5 }], variant: 'blank' }],
    },
    {
      when: '百分比的分母是0',
      draft: { 'overview/onRequest': '予以公开的占⟦t3/granted/total÷t3/concluded/total%⟧。' },
      finds: [{ where: [{ part: 'overview/onRequest', from: 6, to: 7 }], variant: 'noWhole' }],
    },
    {
      when: '没有上年报告',
      draft: { 'overview/onRequest': '上年收到⟦prior:t3/received/total⟧件。' },
      finds: [{ where: [{ part: 'overview/onRequest', from: 4, to: 5 }], variant: 'noPrior' }],
    },
    {
      when: '旧格式的格',
      draft: { 'overview/proactive': '采购金额⟦t2/procurement/amount⟧万元。' },
      finds: [{ where: [{ part: 'overview/proactive', from: 4, to: 5 }], variant: 'noCell' }],
    },
    { when: '关联的格是0', draft: { 'overview/onRequest': '收到申请⟦t3/received/total⟧件。' }, finds: [] },
    { when: '方括号里不是表格的格', draft: { 'overview/onRequest': '见⟦附件⟧。' }, finds: [] },
  ],
} satisfies Record<string, readonly RuleExample[]>;
