export declare const NEEDED: readonly string[];
export declare function nativeFiles(folder: string): { readonly file: string; readonly platform: string }[];
export declare function checkContents(folder: string, name: string): number;
