import { runImport } from '@/lib/server/imports/run-import'
import type { Job } from '@/lib/server/jobs/job'
import { queues } from '@/lib/server/jobs/queues'

/** Fetches and reads one article that somebody wants to import. */
export const importArticleJob: Job = {
  queue: queues.importArticle,
  atOnce: 2,
  seconds: 180,
  run: async (importId) => {
    if (importId !== null) await runImport(importId)
  },
}
