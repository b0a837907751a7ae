/** Papers that reports cite, with the number under which they are in force. Extended when a paper is replaced. */

import { anyOf, withFlags } from '@/lib/pattern';

export interface CitedPaper {
  /** What the cited title contains. */
  readonly title: RegExp;
  /** The number of the version in force. */
  readonly number: string;
  /** What a number of this series looks like in the clean text. */
  readonly series: RegExp;
}

const ORDER = /(?:国务院令|国务院|国令|令)第?(\d{3})号/;
const LETTER = /国办(?:公开办?)?[函发]〔(\d{4})〕(\d+)号/;

export const citedPapers: readonly CitedPaper[] = [
  { title: /^(?:中华人民共和国)?政府信息公开条例$/, number: '国务院令第711号', series: ORDER },
  { title: /政府信息公开工作年度报告格式/, number: '国办公开办函〔2021〕30号', series: LETTER },
  { title: /信息处理费管理办法/, number: '国办函〔2020〕109号', series: LETTER },
  { title: /基层政务公开标准化规范化工作的指导意见/, number: '国办发〔2019〕54号', series: LETTER },
  { title: /政务新媒体健康有序发展的意见/, number: '国办发〔2018〕123号', series: LETTER },
  { title: /政府网站发展指引/, number: '国办发〔2017〕47号', series: LETTER },
];

/** Numbers that are this paper’s but for a character of its letters, wherever they stand. */
export const misspeltNumbers: readonly { readonly pattern: RegExp; readonly title: string; readonly number: string }[] =
  [
    {
      pattern: /[国过][办半][公开办函发字]{0,5}[〔﹝]2021[〕﹞]30号/g,
      title: '中华人民共和国政府信息公开工作年度报告格式',
      number: '国办公开办函〔2021〕30号',
    },
    {
      // Of its own series any other number beside the word 格式 or 年度报告; 〔2019〕60号 is the notice before it.
      pattern:
        /国办公开办函[〔﹝](?!2021[〕﹞]30号|2019[〕﹞]60号)(?:19|20)\d\d[〕﹞]\d{1,3}号(?<!》[^，。；\n]{0,4}.{15,18})(?=[^，。；\n]{0,12}(?:格式|编制|要求|规定|年度报告))/g,
      title: '中华人民共和国政府信息公开工作年度报告格式',
      number: '国办公开办函〔2021〕30号',
    },
    { pattern: /国务院令第?711[条项次]/g, title: '中华人民共和国政府信息公开条例', number: '国务院令第711号' },
  ];

/** A paper that another has taken the place of. */
export interface ReplacedPaper {
  /** Title and number as they are cited, one of them or both. */
  readonly cited: RegExp;
  readonly by: { readonly title: string; readonly number: string };
  /** The first year whose reports rest on the new one. */
  readonly since: number;
}

export const replacedPapers: readonly ReplacedPaper[] = [
  {
    // 国办公开办函〔2019〕60号, with which the format of 2019 came.
    cited: withFlags(
      'g',
      anyOf(
        /《(?:国务院办公厅政府信息与政务公开办公室|国务院办公厅|国办)?(?:关于)?政府信息公开工作年度报告有关事项的通知》(?:[^《》\n。，]{0,4}（[^（）\n]{0,6}国办公开办函[^（）\n]{4,16}）)?/,
        /(?:国务院办公厅(?:政府信息与政务公开办公室)?|国办(?:公开办)?)关于政府信息公开工作年度报告有关事项的通知/,
        /《(?:中华人民共和国)?政府信息公开工作年度报告格式（试行）》/,
        /国办公开办函[〔[【（(]?2019[〕\]】）)]?60号/,
      ),
    ),
    by: { title: '中华人民共和国政府信息公开工作年度报告格式', number: '国办公开办函〔2021〕30号' },
    since: 2021,
  },
];

/** Drivers of another time: named as the basis of a later year’s work they are asked about. */
export const outdatedPolicies =
  /中办发〔2016〕8号|国办发〔2016〕80号|关于全面推进政务公开工作的意见|国办发〔2019〕14号|“?十[二三]五”?(?:规划|期间|时期)|2008年5月1日起?施行/g;
