'use server'

import { markReadInput } from '@/lib/core/notifications/input'
import { notificationSettings } from '@/lib/core/notifications/kind'
import { action } from '@/lib/server/action'
import { markRead, setNotifications } from '@/lib/server/notifications/commands'

export const markReadAction = action(markReadInput, markRead)
export const setNotificationsAction = action(notificationSettings, setNotifications)
