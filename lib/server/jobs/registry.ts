import { importArticleJob } from '@/lib/server/jobs/import-article'
import type { Job } from '@/lib/server/jobs/job'
import { tidyImportsJob } from '@/lib/server/jobs/tidy-imports'

/** Every job there is. */
export const jobs: readonly Job[] = [importArticleJob, tidyImportsJob]
