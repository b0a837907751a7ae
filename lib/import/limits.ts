/** Every limit on what a foreign file may be, in one place. A full report is far below each of them. */

/** Of a file as it comes, in bytes. Reports with pictures in them reach some megabytes. */
export const FILE_BYTES = 20_000_000;

/** Of all parts that are unpacked from one file together, in bytes; a full report takes about 200 KB. */
export const UNPACKED_BYTES = 40_000_000;

/** How many times larger than its packed form a part may be. Empty tables reach about 60. */
export const UNPACKED_RATIO = 300;

/** Below this size of a part, in bytes, the ratio is not looked at. */
export const RATIO_FREE_BYTES = 1_000_000;

/** Entries in the directory of a packed file. */
export const ZIP_ENTRIES = 10_000;

/** Elements inside elements. Word nests about 20 deep, pages of portals about 60. */
export const NESTING_DEPTH = 400;

/** Elements of one XML part or page; a full report has about 10 000. */
export const ELEMENTS = 300_000;

/** Attributes of one element, and of all elements of one XML part or page together; a full report has about 30 000. */
export const ATTRIBUTES_OF_ONE = 256;
export const ATTRIBUTES = 1_000_000;

/** Rows of one table, cells of one row: what lies beyond is not read. Table three has 29 rows of 10 cells. */
export const TABLE_ROWS = 2_000;
export const ROW_CELLS = 200;

/** Columns or rows that one cell may span; larger numbers in a file are cut to this. */
export const CELL_SPAN = 100;

/** Paragraphs and tables of one document: what lies beyond is not read. */
export const BLOCKS = 20_000;

/** Characters of one paragraph or cell: what lies beyond is not read. */
export const TEXT_LENGTH = 200_000;

/** Pages of a PDF; a full report has about eight. */
export const PDF_PAGES = 200;

/** Drawing steps, and pieces of text, of one page; table three takes about 2 000. What lies beyond is not read. */
export const PDF_PAGE_STEPS = 100_000;

/** Ruled lines of one page. A page with more is a drawing, in which no tables are looked for. */
export const PDF_PAGE_RULES = 4_000;

/** Days after which what was read of a file is forgotten, counted from when somebody last worked on it. */
export const PENDING_DAYS = 7;

/** Of a packed folder of reports as it comes, in bytes. It is kept on disk and never held in memory whole. */
export const ARCHIVE_BYTES = 300_000_000;
