/** Every sentence that the shell command says on standard error. */

import { type ImportRefusal, importRefusals } from '@/lib/import/refusals';
import { formatMoment } from '@/lib/report/moment';
import type { ReportFileRefusal } from '@/lib/report/report-file';
import type { BackupRefusal } from '@/lib/store/backup/back-up';
import type { Backup } from '@/lib/store/backup/backup-folders';
import type { Manifest } from '@/lib/store/backup/manifest';
import type { RestoredBackup } from '@/lib/store/backup/restore-backup';
import type { Copied } from '@/lib/store/copy/copy-database';
import { type FolderRefusal, isPostgresAddress, placeName } from '@/lib/store/database/existing-folder';

type CopyRefusal = Extract<Copied, { ok: false }>;

/** What a folder is searched for. */
export const reportEndings = [
  '.json',
  '.docx',
  '.html',
  '.htm',
  '.mht',
  '.mhtml',
  '.txt',
  '.md',
  '.xlsx',
  '.pdf',
  '.ofd',
];
const ENDINGS = reportEndings.join('、');

export const say = {
  noCommand: () =>
    '请写明命令：import、check、render、verify、projection、backup、restore、copy、restore-administrator、explain、rules 或 schema。加 --help 查看用法。',
  unknownCommand: (name: string) =>
    `没有命令“${name}”，可用的是 import、check、render、verify、projection、backup、restore、copy、restore-administrator、explain、rules、schema。加 --help 查看用法。`,
  unknownOption: (option: string) => `没有选项 ${option}。加 --help 查看用法。`,
  valueMissing: (option: string) => `选项 ${option} 后面要写一个值。`,
  valueNotTaken: (option: string) => `选项 ${option} 后面不写值。`,
  notOneOf: (option: string, value: string, choices: readonly string[]) =>
    `选项 ${option} 的值应为 ${choices.join('、')} 之一，现为“${value}”。`,
  notADate: (option: string, value: string) => `选项 ${option} 的值应为日期，如2026-01-20，现为“${value}”。`,
  notYearBefore: (file: string, prior: string) => `${file}：${prior} 不是它上一年的报告，没有与之比较。`,
  notPrior: (file: string, prior: string) => `${file}：${prior} 不是它上一年的报告，没有输出。`,
  noFile: (command: string) => `${command} 后面要写文件、文件夹、example:名称 或 -（标准输入）。`,
  oneFile: () => 'render 后面要写一个文件，且只写一个。',
  noOut: () => 'render 要用 --out 写明输出到哪个文件，- 表示标准输出。',
  takesNoFile: (command: string) => `${command} 后面不写文件。`,
  notThere: (name: string) => `${name}：没有这个文件或文件夹。`,
  notReadable: (name: string, code: string) => `${name}：不能读取（${code}）。`,
  notWritable: (name: string, code: string) => `${name}：不能写入（${code}）。`,
  emptyFolder: (name: string) => `${name}：文件夹里没有报告（${ENDINGS}）。`,
  skipped: (name: string, count: number) => `${name}：略过${count}个文件，文件夹里只读取 ${ENDINGS}。`,
  notImported: (name: string, code: ImportRefusal) => `${name}：${importRefusals[code]}`,
  noExample: (name: string, keys: readonly string[]) => `${name}：没有这个例子，可用的是 ${keys.join('、')}。`,
  notUtf8: (name: string) => `${name}：不是UTF-8编码的文本。`,
  refused: (name: string, code: ReportFileRefusal) => `${name}：${refusals[code]}`,
  ignored: (name: string, keys: readonly string[]) =>
    `${name}：没有读取报告里不该有的${keys.length}项（${keys.join('、')}）。`,
  oneSentence: () => 'explain 后面要写一句话，且只写一句；有空格的加引号。',
  oneBundle: () => 'verify 后面要写一个证据包（.zip），或用 --database 写明数据文件夹。',
  restoreNeeds: () => 'restore-administrator 后面要写一个管理员的用户名，并用 --database 写明数据文件夹。',
  notAdministrator: (username: string, others: readonly string[]) =>
    `没有用户名为“${username}”的管理员。现在的管理员：${others.join('、') || '没有'}。`,
  restored: (name: string) =>
    `已给${name}设置新的初始密码（上面一行），两步验证已关闭，账号已恢复使用，已记入操作记录。首次登录时必须修改密码。`,
  notACount: (option: string, value: string) => `选项 ${option} 的值应为1至9999的整数，现为“${value}”。`,
  oneBackup: () => 'restore 后面写一份备份的文件夹，且只写一份；不写则列出可用的备份。',
  backedUp: (folder: string, { counts, audit, faults }: Manifest, dropped: number) =>
    [
      `已备份到 ${folder}，并读回核对：${counts.units}个单位、${counts.reports}份报告、${counts.patches}次保存、${audit.entries}条操作记录。`,
      ...(dropped > 0 ? [`已删除较早的${dropped}份备份。`] : []),
      ...(faults > 0 ? [`注意：数据库里有${faults}处被改动过的痕迹，备份照原样保留；用 verify --database 查看。`] : []),
    ].join(''),
  backups: (folder: string, backups: readonly Backup[]) =>
    backups.length === 0
      ? `${folder} 里没有备份。`
      : [
          '可用的备份（新的在前）：',
          ...backups.map(
            (each) => `  ${each.folder}  ${formatMoment(each.manifest.madeAt)}，${each.manifest.counts.reports}份报告`,
          ),
          '恢复：先停止系统，再运行 npm run restore -- 备份文件夹',
        ].join('\n'),
  notWholeBackup: (name: string) => `${name}：不是本系统的备份，或没有做完。没有恢复，现有数据没有改动。`,
  backupChanged: (name: string, files: readonly string[]) =>
    `${name}：备份里的 ${files.join('、')} 缺失或已损坏。没有恢复，现有数据没有改动。`,
  notRestored: (name: string, sentence: string) => `${name}：${sentence}没有恢复，现有数据没有改动。`,
  restoredBackup: (folder: string, { madeAt, counts, faults, aside }: Restored) =>
    [
      `已把 ${folder} 恢复到${formatMoment(madeAt)}：${counts.units}个单位、${counts.reports}份报告。`,
      ...(aside ? [`原来的数据在 ${aside}，确认无误后可以自行删除。`] : []),
      ...(faults > 0 ? [`注意：有${faults}处被改动过的痕迹，用 verify --database 查看。`] : []),
      '现在可以启动系统，所有人需要重新登录。',
    ].join(''),
  notBundle: (name: string) => `${name}：不是本系统导出的证据包，或文件已损坏。`,
  folderRefused: (name: string, refusal: FolderRefusal | BackupRefusal) =>
    `${placeName(name)}：${'sentence' in refusal ? refusal.sentence : '文件夹里没有本系统的数据库。'}`,
  bundleTooLarge: (name: string) => `${name}：解开后超过200MB，不是本系统导出的证据包。`,
  verified: ({ file, entries, auditEntries, faults }: Verified) =>
    faults.length === 0
      ? `${file}：${entries}条办理记录${auditEntries === undefined ? '' : `、${auditEntries}条操作记录`}完整，没有改动过的痕迹。`
      : `${file}：发现${faults.length}处改动或缺失。`,
  copyNeeds: () => 'copy 要用 --from 和 --to 写明从哪里复制到哪里，一边是数据文件夹，一边是 PostgreSQL 的地址。',
  notCopied: (from: string, to: string, refusal: CopyRefusal) => {
    if (refusal.code === 'sameKind') return say.copyNeeds();
    if (refusal.code === 'noDatabase') return say.folderRefused(from, refusal);
    if ('sentence' in refusal) return `${placeName(from)} → ${placeName(to)}：${refusal.sentence}没有复制。`;
    const tables = refusal.tables.join('、');
    return refusal.code === 'notEmpty'
      ? `${placeName(to)}：已经有数据（${tables}），没有复制，请换一个空的数据库或文件夹。`
      : `${placeName(to)}：复制后核对不一致（${tables}），已全部撤回。`;
  },
  copied: (from: string, to: string, { tables }: Pick<Extract<Copied, { ok: true }>, 'tables'>) => {
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    const secret = isPostgresAddress(to)
      ? `请把 ${from} 里 secret 文件的内容设为各台服务器的 BETTER_AUTH_SECRET。`
      : `请把原来的 BETTER_AUTH_SECRET 继续设上，或写进 ${to} 里的 secret 文件。`;
    return `${placeName(from)} → ${placeName(to)}：${Object.keys(tables).length}张表、${rows}行已复制，逐表核对一致。${secret}`;
  },
  noFolder: () => 'projection 要用 --database 写明数据文件夹。',
  projected: (folder: string, reports: number, faults: number) =>
    faults === 0
      ? `${folder}：${reports}份报告，列表上显示的与报告一致。`
      : `${folder}：${faults}份报告在列表上显示的与报告不一致，加 --rebuild 重新生成。`,
  progress: (done: number, all: number) => `已检查 ${done} / ${all}`,
  importProgress: (done: number, all: number) => `已读取 ${done} / ${all}`,
};

type Restored = Extract<RestoredBackup, { ok: true }>;

interface Verified {
  readonly file: string;
  readonly entries: number;
  /** Of a data folder. */
  readonly auditEntries?: number;
  readonly faults: readonly unknown[];
}

const refusals: Readonly<Record<ReportFileRefusal, string>> = {
  tooLarge: '文件超过5MB，不是报告文件。',
  notJson: '不是JSON文件，无法读取。',
  notReport: '不是年度报告文件（缺少 facts、prose、cells，或其内容不对）。',
  newerVersion: '由更新版本的程序写成，请升级后再读取。',
  unknownTemplate: '使用的报告格式无法识别。',
  noYear: '没有写明报告年度，无法确定用哪一种格式。',
};
