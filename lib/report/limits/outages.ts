/** What people are told while the server can keep nothing: the refusals of ../refusals.ts that are nobody's choice. */

export const outageSentences = {
  diskFull: '服务器的磁盘已满，没有保存，请告诉系统管理员腾出空间。',
  readOnly: '服务器的数据文件夹不可写，没有保存，请告诉系统管理员。',
  damaged: '服务器上的数据库文件已损坏，请停止填写并告诉系统管理员。',
  busy: '服务器的数据库正被别的程序占用，没有完成，请稍后再试。',
  failed: '系统出错，没有完成，请稍后再试。',
} as const;

export type OutageCode = keyof typeof outageSentences;
