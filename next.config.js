import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./i18n/request.ts')

/** Headers of every response; the content security policy of pages is set per request in proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Browsers heed it over https only.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
]

const nothingRuns = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; frame-ancestors 'none'; sandbox",
}

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // A page has its title from its first byte and keeps it while it is drawn anew: names are never streamed in after it.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // Types are a check of their own (npm test), tests and scripts included; the build that a start waits for does without.
  typescript: { ignoreBuildErrors: true },
  // Native or path-loaded packages: required at run time, never bundled.
  serverExternalPackages: [
    '@node-rs/argon2',
    '@myriaddreamin/typst-ts-node-compiler',
    'nodemailer',
    'pdfjs-dist',
    'pg',
    'pg-boss',
    'undici',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
  experimental: {
    optimizePackageImports: ['@mantine/core', '@tabler/icons-react'],
    // A pasted article may have two million characters; the input schema says no to more, in words.
    serverActions: { bodySizeLimit: '9mb' },
  },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // Answers for machines and static files: nothing in them is ever to be run as a page.
    { source: '/api/:path*', headers: [nothingRuns] },
    { source: '/_next/static/:path*', headers: [nothingRuns] },
  ],
}

export default withNextIntl(config)
