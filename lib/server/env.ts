import { z } from 'zod'

/** What is set to nothing is not set: docker compose hands on empty values. */
const optional = <T extends z.ZodType>(inner: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), inner.optional())

const schema = z
  .object({
    DATABASE_URL: z.string().min(1, 'Set DATABASE_URL to the Postgres that holds the newsroom.'),
    NEXTAUTH_SECRET: z.string().min(16).optional(),
    NEXTAUTH_URL: z.url().optional(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().optional(),
    PLUMBLINE_MODE: z.enum(['embedded', 'external']).default('external'),
    PLUMBLINE_SETUP_TOKEN: z.string().min(8).optional(),
    /** How many proxies in front may be believed about the address of a client; 0 believes nobody. */
    PLUMBLINE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    /**
     * The mail server, smtp:// or smtps://, with user and password where it asks for them. Without one nothing is
     * mailed.
     */
    PLUMBLINE_SMTP_URL: optional(
      z.url({
        protocol: /^smtps?$/,
        error: 'Give the mail server as smtp://host:port or smtps://host:port.',
      }),
    ),
    /** Whom mails come from. */
    PLUMBLINE_MAIL_FROM: optional(z.email()),
    PLUMBLINE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(12),
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  })
  .superRefine((env, context) => {
    // The address in a mail comes from here and from nothing a request says.
    for (const name of ['NEXTAUTH_URL', 'NEXTAUTH_SECRET'] as const) {
      if (env.PLUMBLINE_SMTP_URL !== undefined && env[name] === undefined)
        context.addIssue({ code: 'custom', message: `Set ${name}: mails need it.`, path: [name] })
    }
    // Several processes must sign and encrypt alike; in embedded mode the start script makes both.
    const needed = ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] as const
    if (env.NODE_ENV !== 'production' || env.PLUMBLINE_MODE === 'embedded') return
    for (const name of needed) {
      if (env[name] === undefined) context.addIssue({ code: 'custom', message: `Set ${name}.`, path: [name] })
    }
  })

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/**
 * The environment, parsed once. The only reader of process.env in the application.
 * @throws Error naming each variable that is missing or wrong, never its value.
 */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not complete. ${lines.join(' ')}`)
  }
  parsed = result.data
  return parsed
}
