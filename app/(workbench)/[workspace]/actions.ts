'use server'

import { action } from '@/lib/server/action'
import { dismissHint, dismissHintInput } from '@/lib/server/workspaces/commands'

export const dismissHintAction = action(dismissHintInput, dismissHint)
