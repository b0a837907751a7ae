export function readAudit(stdout: string): { readonly asked: boolean; readonly serious: readonly string[] };
