import account from '@/messages/en/account.json'
import activity from '@/messages/en/activity.json'
import acts from '@/messages/en/acts.json'
import changes from '@/messages/en/changes.json'
import claim from '@/messages/en/claim.json'
import comments from '@/messages/en/comments.json'
import decisions from '@/messages/en/decisions.json'
import documents from '@/messages/en/documents.json'
import evidence from '@/messages/en/evidence.json'
import imports from '@/messages/en/imports.json'
import insights from '@/messages/en/insights.json'
import invitations from '@/messages/en/invitations.json'
import live from '@/messages/en/live.json'
import notifications from '@/messages/en/notifications.json'
import queue from '@/messages/en/queue.json'
import reader from '@/messages/en/reader.json'
import reading from '@/messages/en/reading.json'
import reports from '@/messages/en/reports.json'
import review from '@/messages/en/review.json'
import settings from '@/messages/en/settings.json'
import shell from '@/messages/en/shell.json'
import sources from '@/messages/en/sources.json'
import ui from '@/messages/en/ui.json'
import verdicts from '@/messages/en/verdicts.json'

/** The English catalogue: one file a namespace, named after it. */
export const english = {
  account,
  activity,
  acts,
  changes,
  claim,
  comments,
  decisions,
  documents,
  evidence,
  imports,
  insights,
  invitations,
  live,
  notifications,
  queue,
  reader,
  reading,
  reports,
  review,
  settings,
  shell,
  sources,
  ui,
  verdicts,
}
