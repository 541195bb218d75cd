import { z } from 'zod'

/** What a member is told in person. */
export const notificationKinds = [
  'assigned',
  'takenBack',
  'dueSoon',
  'returned',
  'toDecide',
  'revealed',
  'decided',
  'reopened',
  'mention',
  'reply',
  'proposed',
  'answered',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** How often what was not read is mailed: at 06:00 UTC each day, on the hour, or never. */
export const digestRhythms = ['daily', 'hourly', 'off'] as const
export type DigestRhythm = (typeof digestRhythms)[number]

const switches = z.partialRecord(z.enum(notificationKinds), z.boolean())

/** What somebody switched off or on. A kind that is not named is on. */
export const notificationSettings = z.object({
  digest: z.enum(digestRhythms).default('daily'),
  app: switches.default({}),
  mail: switches.default({}),
})
export type NotificationSettings = z.infer<typeof notificationSettings>

/** Settings as they were kept, or the usual ones where nothing, or nothing that can be read, was. */
export function settingsFrom(kept: unknown): NotificationSettings {
  const read = notificationSettings.safeParse(kept ?? {})
  return read.success ? read.data : notificationSettings.parse({})
}

/** Whether a kind is told in the app, or in the mail. */
export const isOn = (settings: NotificationSettings, where: 'app' | 'mail', kind: NotificationKind) =>
  settings[where][kind] ?? true

/**
 * The beginning of the stretch of time that has its digest now: what was told before it and is not read is due.
 *
 * @returns null for whoever wants none
 */
export function digestFrom(rhythm: DigestRhythm, now: Date): Date | null {
  if (rhythm === 'off') return null
  const start = new Date(now)
  start.setUTCMinutes(0, 0, 0)
  if (rhythm === 'hourly') return start
  if (start.getUTCHours() < 6) start.setUTCDate(start.getUTCDate() - 1)
  start.setUTCHours(6)
  return start
}
