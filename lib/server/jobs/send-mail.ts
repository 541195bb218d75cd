import { live } from '@/lib/server/effects'
import type { Job } from '@/lib/server/jobs/job'
import { queues } from '@/lib/server/jobs/queues'
import { sendMail, sendWaiting } from '@/lib/server/mails/send-waiting'

/** Sends a mail of the outbox at once; each minute, whatever still waits there. */
export const sendMailJob: Job = {
  queue: queues.sendMail,
  atOnce: 2,
  seconds: 120,
  schedule: '* * * * *',
  run: (mailId) => (mailId === null ? sendWaiting(live) : sendMail(mailId, live)),
}
