/** Class names for what app/tokens.css says. */
/** @type {import('tailwindcss').Config} */
module.exports = {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: 'var(--paper)',
      ink: 'var(--ink)',
      muted: 'var(--muted)',
      line: 'var(--line)',
      edge: 'var(--edge)',
      surface: { DEFAULT: 'var(--surface)', sunken: 'var(--surface-sunken)' },
      brand: { DEFAULT: 'var(--brand)', deep: 'var(--brand-deep)', tint: 'var(--brand-tint)' },
      bar: { DEFAULT: 'var(--bar-ground)', hover: 'var(--bar-hover)', text: 'var(--bar-text)' },
      danger: { DEFAULT: 'var(--danger)', tint: 'var(--danger-tint)' },
      warn: { DEFAULT: 'var(--warn)', tint: 'var(--warn-tint)' },
      ok: { DEFAULT: 'var(--ok)', tint: 'var(--ok-tint)' },
    },
    fontFamily: {
      sans: [
        '"Microsoft YaHei"',
        '"PingFang SC"',
        '"Noto Sans CJK SC"',
        '"Source Han Sans SC"',
        '"WenQuanYi Micro Hei"',
        'sans-serif',
      ],
    },
    extend: {
      maxWidth: { page: '75rem', form: '40rem' },
      minWidth: { table: '36rem' },
      boxShadow: { card: '0 1px 2px rgba(28, 36, 48, 0.06)' },
    },
  },
  plugins: [
    ({ addBase, theme }) =>
      addBase({
        // One ring for all that the keyboard reaches; its white inner line tells it from the brand's own ground.
        ':focus-visible': {
          outline: `3px solid ${theme('colors.brand.DEFAULT')}`,
          outlineOffset: '2px',
          boxShadow: `0 0 0 2px ${theme('colors.white')}`,
        },
      }),
  ],
};
