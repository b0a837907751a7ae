/** The two things that an old file can be imported as, in words. */
import { type ImportPurpose, importPurposes } from '@/lib/store/database/schema';

interface Purpose {
  readonly title: string;
  /** What it is for, given the year whose report is due. */
  readonly about: (year: number) => string;
  readonly other: ImportPurpose;
  readonly otherWords: string;
}

export const purposes: Readonly<Record<ImportPurpose, Purpose>> = {
  lastYear: {
    title: '导入上年报告',
    about: (year) =>
      `把${year - 1}年度已经公布的报告读进来存档。编写${year}年度报告时，上年结转自动带入，旁边能看到上年的数字和文字，并核对两年是否衔接。`,
    other: 'draft',
    otherWords: '要把没写完的报告接着写，或把同事发来的稿子当作本年的草稿？请改用',
  },
  draft: {
    title: '导入为本年草稿',
    about: (year) =>
      `把${year}年度报告的稿子读进来接着写：在另一台电脑下载的报告数据文件（.json）、同事发来的 Word 文件、WPS 里做的表格，都可以。`,
    other: 'lastYear',
    otherWords: '要存入以前年度已经公布的报告？请改用',
  },
};

/** The purpose that an address names; last year's report where it names none. */
export function purposeOf(value: string | undefined): ImportPurpose {
  return importPurposes.find((purpose) => purpose === value) ?? 'lastYear';
}
