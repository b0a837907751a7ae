/** Examples of the rules that compare part five with last year's. */
import { fires, type RuleExample, silent } from './example';

const lastProblems =
  '存在的主要问题：一是部分栏目更新不够及时，个别信息发布滞后一周以上；二是惠农政策的解读多为文字，图解和短视频偏少。改进措施：一是每周五由专人检查栏目并登记台账；二是与县融媒体中心合作制作图解和短视频。';
const otherProblems =
  '上年反映的更新滞后，已由专人每周检查栏目解决，图解也多了起来。本年的问题是老年人不会用手机查公示，村级公开栏的字太小。下一步换大字公开栏，由网格员上门念给老人听。';
const prior = { problems: lastProblems };
const promises = { problems: '更新偏慢。改进措施：一是聘请法律顾问审查答复书；二是购置触摸查询屏。' };

export const repeatedExamples = {
  H04: [
    fires('照抄上年', 'problems', `⟦${lastProblems}⟧`, { prior }),
    fires('只换了个别字', 'problems', `⟦2025年${lastProblems.replace('每周五', '每周四')}⟧`, { prior }),
    silent('写了本年的问题', 'problems', otherProblems, { prior }),
    silent(
      '只有套话相同',
      'problems',
      '政府信息公开工作取得了一定成绩，但仍存在一些问题：解读的视频太少，下一步多拍短片。',
      { prior: { problems: '政府信息公开工作取得了一定成绩，但仍存在一些问题：公示栏破旧，下一步逐村更换。' } },
    ),
    silent('没有上年报告', 'problems', lastProblems),
    silent('手头的是更早一年的报告', 'problems', lastProblems, { prior: { ...prior, year: '2023' } }),
  ],
  H06: [
    fires('上年说要做的，本年没有下文', 'problems', '⟦公示内容偏少，下一步逐村补齐。⟧', {
      variant: 'several',
      prior: promises,
    }),
    fires('一项没有下文', 'problems', '⟦已购置触摸查询屏。公示内容偏少，下一步逐村补齐。⟧', {
      variant: 'one',
      prior: promises,
    }),
    silent('换了说法，仍写到了落实', 'problems', otherProblems, { prior }),
    silent('上年只写了空话', 'problems', '公示内容偏少，下一步逐村补齐。', {
      prior: { problems: '更新偏慢。下一步进一步加强工作，不断提升水平。' },
    }),
    silent('没有上年报告', 'problems', '公示内容偏少，下一步逐村补齐。'),
  ],
} satisfies Record<string, readonly RuleExample[]>;
