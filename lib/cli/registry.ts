import type { Command } from '@/lib/cli/command'

/**
 * Every sub-command, in the order of the help. To add one: a file that exports `command`, and a line here. They
 * are loaded when called, so that `anchor` and `verify` never load what knows the database.
 */
export const commands: Readonly<Record<string, { summary: string; load(): Promise<{ command: Command }> }>> =
  {
    import: { summary: 'the article of a file becomes a document', load: () => import('@/lib/cli/import') },
    claims: { summary: 'the claims of a document', load: () => import('@/lib/cli/claims') },
    report: { summary: 'an audit report of a document', load: () => import('@/lib/cli/report') },
    verify: { summary: 'checks a report, offline', load: () => import('@/lib/cli/verify') },
    'user add': { summary: 'an account and its membership', load: () => import('@/lib/cli/user-add') },
    'user reset': { summary: 'a link for a new password', load: () => import('@/lib/cli/user-reset') },
    agreement: { summary: 'how far reviewers agree, offline', load: () => import('@/lib/cli/agreement') },
    anchor: { summary: 'finds passages again, offline', load: () => import('@/lib/cli/anchor-command') },
  }
