import { writeMissingSentences } from '@/lib/server/coverage/sentences'
import type { Job } from '@/lib/server/jobs/job'
import { queues } from '@/lib/server/jobs/queues'

/**
 * Writes down where the sentences are of texts that were frozen by a version that did not; looked for at the start and
 * each hour.
 */
export const countSentencesJob: Job = {
  queue: queues.countSentences,
  atOnce: 1,
  seconds: 600,
  schedule: '17 * * * *',
  run: async () => {
    await writeMissingSentences()
  },
}
