/** How the app may look, as people choose it; app/tokens.css says what each means. */

export const looks = { light: '浅色', dark: '深色', contrast: '高对比' } as const;
export type Look = keyof typeof looks;

export const texts = { normal: '标准字号', large: '大字号' } as const;
export type TextSize = keyof typeof texts;

/** Cookies, because the server draws the page in the look that was chosen. */
export const LOOK_COOKIE = 'look';
export const TEXT_COOKIE = 'text';

/** The look that a cookie names; light where it names none. */
export function lookOf(value: string | undefined): Look {
  return value === 'dark' || value === 'contrast' ? value : 'light';
}

/** The size that a cookie names; normal where it names none. */
export function textOf(value: string | undefined): TextSize {
  return value === 'large' ? value : 'normal';
}
