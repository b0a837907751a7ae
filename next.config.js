// Set before Next reads it: the app makes no outside call, at build or run time.
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** Beside the content security policy of every page, which proxy.ts makes. */
const securityHeaders = {
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` runs the type checker; a build on a clerk's machine need not.
  // What passes proxy.ts is held in memory whole, of anybody and before anybody is asked: no form of a page is larger.
  experimental: { proxyClientMaxBodySize: '1mb' },
  serverExternalPackages: [
    '@photostructure/sqlite',
    'better-auth',
    'docx',
    'kysely',
    'nodemailer',
    'pino',
    'prom-client',
  ],
  headers: async () => [
    { source: '/:path*', headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
    {
      source: '/:path*',
      // What visitors say of it themselves is removed, see app/trusted-address.ts.
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https(,.*)?' }],
      headers: [{ key: 'Strict-Transport-Security', value: `max-age=${365 * 24 * 60 * 60}` }],
    },
  ],
};

module.exports = nextConfig;
