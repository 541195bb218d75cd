'use server'

import { markReadInput } from '@/lib/core/notifications/input'
import { notificationSettings } from '@/lib/core/notifications/kind'
import { action } from '@/lib/server/action'
import * as notifications from '@/lib/server/notifications/commands'

export const markRead = action(markReadInput, notifications.markRead)
export const setNotifications = action(notificationSettings, notifications.setNotifications)
