/** The two looks in which a report is exported. */
import type { FontChain, Narrowing, Profile, ProfileId, TextLook } from './profile';

const xiaobiaosong: FontChain = {
  name: '方正小标宋简体',
  alternatives: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '小标宋', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  generic: 'serif',
  script: 'chinese',
};
const songti: FontChain = {
  name: '宋体',
  alternatives: ['SimSun', 'NSimSun', '新宋体', '方正书宋_GBK', 'Songti SC', 'Noto Serif CJK SC'],
  generic: 'serif',
  script: 'chinese',
};
const heiti: FontChain = {
  name: '黑体',
  alternatives: ['SimHei', '方正黑体_GBK', 'Heiti SC', 'Noto Sans CJK SC'],
  generic: 'sans-serif',
  script: 'chinese',
};
const kaiti: FontChain = {
  name: '楷体_GB2312',
  alternatives: ['楷体', 'KaiTi', 'KaiTi_GB2312', '方正楷体_GBK', 'Kaiti SC', '华文楷体', 'STKaiti'],
  generic: 'serif',
  script: 'chinese',
};
const fangsong: FontChain = {
  name: '仿宋_GB2312',
  alternatives: ['仿宋', 'FangSong', 'FangSong_GB2312', '方正仿宋_GBK', '华文仿宋', 'STFangsong'],
  generic: 'serif',
  script: 'chinese',
};
const roman: FontChain = {
  name: 'Times New Roman',
  alternatives: ['Liberation Serif', 'Times'],
  generic: 'serif',
  script: 'latin',
};

const RED = 'C00000';

/** A digit of 10 pt is 5 pt wide; the narrowest column has 22 pt. The last step holds ten digits there. */
const narrowings: readonly Narrowing[] = [
  { size: 20, scale: 100 },
  { size: 20, scale: 90 },
  { size: 18, scale: 85 },
  { size: 16, scale: 75 },
  { size: 15, scale: 58 },
];

const tableText = { font: songti, latin: roman, size: 20, line: 260 } as const;

const table = {
  head: { ...tableText, align: 'center' },
  label: { ...tableText, align: 'left' },
  value: { ...tableText, align: 'center' },
  aside: kaiti,
  narrowings,
  group: { size: 20, scale: 90, sideMargin: 28 },
  sideMargin: 57,
  padding: 20,
  band: 'C6D9F1',
} as const;

const mark: TextLook = {
  font: heiti,
  latin: roman,
  size: 28,
  color: RED,
  align: 'center',
  line: 440,
  after: 400,
  inset: 2000,
  framed: true,
};
const runningHead: TextLook = { font: heiti, latin: roman, size: 21, color: RED, align: 'right', line: 320 };

/** 28 characters of 16 pt less a quarter take 441 of the 442 points of a line. */
const officialText = { font: fangsong, latin: roman, size: 32, line: 579, tracking: -5 } as const;

/**
 * 公文版式. A report is no 红头 document: taken over are paper, margins, fonts, sizes, page number and date.
 * 22 lines of 28 characters fill 156 mm × 225 mm. Source: GB/T 9704-2012 5.1, 5.2, 7.3, 7.5.
 */
const official: Profile = {
  id: 'official',
  name: '公文版式',
  page: { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474, header: 1134, footer: 1310 },
  grid: { type: 'linesAndChars', linePitch: 579 },
  mark,
  title: { font: xiaobiaosong, latin: roman, size: 44, align: 'center', line: 640, after: 579 },
  heading1: { ...officialText, font: heiti, align: 'left', firstLine: 200 },
  heading2: { ...officialText, font: kaiti, align: 'left', firstLine: 200 },
  body: { ...officialText, align: 'both', firstLine: 200 },
  signature: { ...officialText, tracking: 0, align: 'right' },
  signatureInset: 4,
  // Lower rows than the template's: word processors that add the borders to every row need the room under table three.
  table: { ...table, minHeight: 320, after: 140 },
  runningHead,
  pageNumber: { font: songti, latin: songti, size: 28, align: 'right', line: 320 },
};

const templateText = { font: songti, latin: roman, size: 24, line: 468 } as const;

/** 国办模板版式. Source: the Word file of the official form as circulated in 2025; one and a half of its grid lines. */
const template: Profile = {
  id: 'template',
  name: '国办模板版式',
  page: { width: 11906, height: 16838, top: 1440, bottom: 1440, left: 1800, right: 1800, header: 851, footer: 992 },
  grid: { type: 'lines', linePitch: 312 },
  mark,
  title: { font: songti, latin: roman, size: 36, bold: true, align: 'center', line: 624, after: 312 },
  heading1: { ...templateText, bold: true, align: 'left', before: 156, after: 78, firstLine: 200 },
  heading2: { ...templateText, font: kaiti, align: 'left', firstLine: 200 },
  body: { ...templateText, align: 'both', firstLine: 200 },
  signature: { ...templateText, align: 'right' },
  signatureInset: 4,
  table: { ...table, minHeight: 340, after: 234 },
  runningHead,
};

export const profiles = { official, template } as const satisfies Record<ProfileId, Profile>;

/** Whether a foreign string names a look. */
export function isProfileId(value: string): value is ProfileId {
  return Object.keys(profiles).includes(value);
}
