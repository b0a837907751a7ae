/** Why a file is not read, each with the one sentence that tells people what to do. */

export const importRefusals = {
  tooLarge: '文件太大。年度报告一般不到 1 MB，请确认选对了文件。',
  empty: '文件是空的，请重新选择。',
  oldWord: '这是旧版的文字文件（.doc 或 .wps），请在 WPS 或 Word 中打开，另存为 .docx 后再导入。',
  oldTable: '这是旧版的表格文件（.xls 或 .et），请在 WPS 或 Excel 中打开，另存为 .xlsx 后再导入。',
  richText: '这是 .rtf 文件，请在 WPS 或 Word 中打开，另存为 .docx 后再导入。',
  wordXml: '这是 XML 格式的文字文件，请在 WPS 或 Word 中打开，另存为 .docx 后再导入。',
  openDocument: '这是 .odt 或 .ods 文件，请在 WPS 或 LibreOffice 中打开，另存为 .docx 或 .xlsx 后再导入。',
  slides: '这是演示文稿，不是年度报告。请选择年度报告的 Word 文件、网页或表格。',
  image: '这是图片，没有可以读取的文字，请改用 Word 文件或网页。',
  archive: '这是压缩包，请先解压，再选择里面的年度报告文件。',
  scannedPdf: '这个文件里是扫描图片，没有可读取的文字，请改用 Word 文件或网页。',
  encrypted: '文件设有密码，请先取消密码再导入。',
  damaged: '文件已损坏或内容与扩展名不符，请重新下载或另存一份。',
  unsafe: '文件的内部结构异常，为安全起见没有读取，请在 WPS 中另存一份再导入。',
  unknownKind: '认不出这种文件，请选择 .docx、.html、.mht、.txt、.md、.csv、.xlsx、.pdf、.ofd 或报告数据文件 .json。',
  newerVersion: '这个报告数据文件由更新版本的程序生成，请先更新本程序再导入。',
  beforeFormat: '这是2019年以前的年度报告，当时没有统一的格式和表格，不能导入。可以打开原文，把需要的段落复制过来。',
  nothingFilled: '文件里的年度报告是空白的：表格和各部分都没有填写任何内容，没有可以导入的。',
  tooManyPages: '这个文件的页数太多。年度报告一般不到20页，请只保留报告的部分再导入。',
  tooHeavy: '文件太复杂，读取时超过了时间或内存的限制，没有读取。请在 WPS 中另存为 .docx 再导入。',
  failed: '读取这个文件时程序出错，没有读取。请在 WPS 中另存为 .docx 再导入，并请管理员查看系统日志。',
  busy: '正在读取的文件太多，这个文件没有读取，请过一会儿再导入。',
  stopping: '系统正在停止，这个文件没有读取，请过一会儿再导入。',
  notReport: '文件中没有找到年度报告的标题、章节或表格，请确认选对了文件。',
} as const;

export type ImportRefusal = keyof typeof importRefusals;
