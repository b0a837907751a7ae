/** What every file of Office Open XML says, a document as well as a workbook. Source: ECMA-376 parts 1 and 2. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The elements of a list of relationships. */
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The list of what kind each part is. */
export const PACKAGE_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** What a relationship of a part of a document is; its kind follows behind a stroke. */
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
