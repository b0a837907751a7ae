/** Why a file of a pile is not read: what is said of any file, and what only files that come together can have. */
import { type ImportRefusal, importRefusals } from '@/lib/import/refusals';

const ownRefusals = {
  nestedZip: '压缩包里还有压缩包，里面的一层没有打开。请先解压，再上传里面的文件。',
  tooManyFiles: '压缩包里的文件太多，超出的没有读取。请分成几包上传。',
  emptyZip: '压缩包里没有可以读取的文件。',
  damagedZip: '压缩包已损坏，打不开。请重新压缩后再上传。',
  encryptedZip: '压缩包设有密码，请取消密码后再上传。',
  otherArchive: '这是 rar 或 7z 压缩包，不能打开。请改用 zip 格式压缩后再上传。',
  zipTooLarge: '压缩包太大，没有接收。请分成几包上传。',
  lost: '文件在读取之前丢失，请重新上传。',
} as const;

export type PileRefusal = ImportRefusal | keyof typeof ownRefusals;

export const pileRefusals: Readonly<Record<PileRefusal, string>> = { ...importRefusals, ...ownRefusals };

/** Whether a stored text is such a reason. */
export function isPileRefusal(code: string): code is PileRefusal {
  return Object.hasOwn(pileRefusals, code);
}
