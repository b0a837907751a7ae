/** What the files of a packed folder are called, and which of them people did not put there. */

/** Source of the flag: APPNOTE.TXT 6.3.10, 4.4.4, bit 11. */
const IS_UTF8 = 0x800;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

/** The name of an entry with forward slashes. Windows and many Chinese programs write GBK and do not say so. */
export function entryName(raw: Uint8Array, flags: number): string {
  return decoded(raw, (flags & IS_UTF8) !== 0).replace(/\\/g, '/');
}

function decoded(raw: Uint8Array, saysUtf8: boolean): string {
  try {
    return utf8.decode(raw);
  } catch {
    return saysUtf8 ? new TextDecoder().decode(raw) : gb18030.decode(raw);
  }
}

/** Folders, and what systems and office programs leave behind: no report. */
export function isLeftBehind(name: string): boolean {
  return /\/$|(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** Whether the name is that of another packed folder. */
export function isArchiveName(name: string): boolean {
  return /\.(?:zip|rar|7z|tar|gz|tgz)$/i.test(name);
}

/** Whether bytes begin like a rar or 7z file. */
export function isOtherArchive(head: Uint8Array): boolean {
  const starts = (signature: readonly number[]) => signature.every((byte, at) => head[at] === byte);
  return starts([0x52, 0x61, 0x72, 0x21]) || starts([0x37, 0x7a, 0xbc, 0xaf]);
}
