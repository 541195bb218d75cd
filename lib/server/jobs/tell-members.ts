import { live } from '@/lib/server/effects'
import type { Job } from '@/lib/server/jobs/job'
import { queues } from '@/lib/server/jobs/queues'
import { makeDigests, tidyNotifications } from '@/lib/server/notifications/digests'
import { tellDueSoon } from '@/lib/server/notifications/due-soon'
import { followAll } from '@/lib/server/notifications/follow-log'

/** Each minute: what happened is told to members in person, and what they have not read is mailed when it is time. */
export const tellMembersJob: Job = {
  queue: queues.tellMembers,
  atOnce: 1,
  seconds: 120,
  schedule: '* * * * *',
  run: async () => {
    await followAll(live)
    await tellDueSoon(live)
    await makeDigests(live)
    await tidyNotifications(live)
  },
}
