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
  serverExternalPackages: ['@photostructure/sqlite', 'better-auth', 'docx', 'kysely', 'nodemailer', 'unpdf'],
  // More than the largest file that is read (lib/import/limits.ts): Next cuts uploads off at 10 MB otherwise.
  experimental: { proxyClientMaxBodySize: 21_000_000 },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
  ],
};

module.exports = nextConfig;
