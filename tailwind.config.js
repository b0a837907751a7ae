/** Colours and sizes by what they are for. Text on its ground has a contrast of 4.5:1 or more. */
/** @type {import('tailwindcss').Config} */
module.exports = {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: '#ffffff',
      /** Running text and headings. */
      ink: '#1c2430',
      /** Hints, units, times. */
      muted: '#556070',
      /** Rules and the borders of cards. */
      line: '#d5dbe3',
      /** Borders of what can be typed into: 3:1 against white. */
      edge: '#848f9e',
      /** The ground of the page; `sunken` for headings of tables and computed cells. */
      surface: { DEFAULT: '#f4f6f9', sunken: '#e9edf3' },
      brand: { DEFAULT: '#1f4e8c', deep: '#163a6b', tint: '#e8f0fa' },
      danger: { DEFAULT: '#b3261e', tint: '#fdf0ef' },
      warn: { DEFAULT: '#835500', tint: '#fff7e3' },
      ok: { DEFAULT: '#1b6e3c', tint: '#ecf7f0' },
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
