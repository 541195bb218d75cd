// For Prisma's own command line, wherever it can run. Plumbline itself applies migrations with scripts/migrate.mjs.
import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
