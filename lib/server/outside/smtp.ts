import { createTransport } from 'nodemailer'
import { env } from '@/lib/server/env'
import type { Letter } from '@/lib/server/mails/letter'

/** What the mail server made of a mail: taken, never to be taken, or to be tried again. */
export type Delivery = 'sent' | 'refused' | 'later'

/** Answers of a mail server that stay the same however often one asks. */
const isFinal = (code: number) => code >= 500 && code < 600

/** Hands a mail to the configured server. Its words and its address never reach the log. */
export async function deliver({ to, subject, text }: Letter): Promise<Delivery> {
  const { PLUMBLINE_SMTP_URL: server, PLUMBLINE_MAIL_FROM, NEXTAUTH_URL } = env()
  if (server === undefined || NEXTAUTH_URL === undefined) return 'later'
  const from = PLUMBLINE_MAIL_FROM ?? `plumbline@${new URL(NEXTAUTH_URL).hostname}`
  const transport = createTransport({
    url: server,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: 'Plumbline', address: from },
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return 'sent'
  } catch (error) {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
    console.error(
      `mail: not sent (${typeof code === 'string' ? code : 'unknown'} ${Number(responseCode) || ''})`,
    )
    return typeof responseCode === 'number' && isFinal(responseCode) && code !== 'EAUTH' ? 'refused' : 'later'
  } finally {
    transport.close()
  }
}
