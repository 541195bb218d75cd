import { live } from '@/lib/server/effects'
import { tidyImports } from '@/lib/server/imports/tidy'
import type { Job } from '@/lib/server/jobs/job'
import { queues } from '@/lib/server/jobs/queues'

/** Each minute: imports that nobody works at any more are sent again, old ones that nobody used are thrown away. */
export const tidyImportsJob: Job = {
  queue: queues.tidyImports,
  atOnce: 1,
  seconds: 60,
  schedule: '* * * * *',
  run: () => tidyImports(live),
}
