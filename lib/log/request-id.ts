/** The header in which a request carries its id inside the server. */
export const REQUEST_ID = 'x-request-id';
