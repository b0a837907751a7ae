/** How a download is called. */

/** The header that makes a browser save under this name: in full where it understands RFC 5987, as all in use do. */
export function attachment(name: string): string {
  const safe = fileName(name);
  const plain = `report${/\.[\w.]+$/.exec(safe)?.[0] ?? ''}`;
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The name without what Windows, Linux or a shell would trip over. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '_').replace(/^\.+/, '_');
}
