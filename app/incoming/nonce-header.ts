/** The request header by which proxy.ts tells the layout the mark that scripts of this answer must carry. */
export const NONCE_HEADER = 'x-script-nonce';
