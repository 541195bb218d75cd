import { claims } from '@/seeds/claims'
import { setAsides } from '@/seeds/coverage'
import { conflicts, dues, rechecks } from '@/seeds/desk'
import { proposedChanges, threads } from '@/seeds/discussion'
import { documents } from '@/seeds/documents'
import { people, SAMPLE_PASSWORD, workspaces } from '@/seeds/people'
import { sources } from '@/seeds/sources'

/** The whole sample newsroom as plain data: what is played, through commands, into an embedded database. */
export const sampleContent = {
  password: SAMPLE_PASSWORD,
  people,
  workspaces,
  documents,
  sources,
  claims,
  setAsides,
  threads,
  proposedChanges,
  dues,
  conflicts,
  rechecks,
} as const
