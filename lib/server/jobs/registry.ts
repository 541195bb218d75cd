import { countSentencesJob } from '@/lib/server/jobs/count-sentences'
import { importArticleJob } from '@/lib/server/jobs/import-article'
import type { Job } from '@/lib/server/jobs/job'
import { sendMailJob } from '@/lib/server/jobs/send-mail'
import { tellMembersJob } from '@/lib/server/jobs/tell-members'
import { tidyImportsJob } from '@/lib/server/jobs/tidy-imports'

/** Every job there is. */
export const jobs: readonly Job[] = [
  importArticleJob,
  tidyImportsJob,
  sendMailJob,
  tellMembersJob,
  countSentencesJob,
]
