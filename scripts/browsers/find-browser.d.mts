export const browserArguments: readonly string[];
export function findBrowser(): Promise<string | undefined>;
