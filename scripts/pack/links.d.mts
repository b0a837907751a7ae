export declare function takeLinksOut(folder: string, part: string): void;
export declare function putLinksBack(folder: string): void;
