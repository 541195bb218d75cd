'use server'

import { dismissHintInput } from '@/lib/core/workspaces/input'
import { action } from '@/lib/server/action'
import * as workspaces from '@/lib/server/workspaces/commands'

export const dismissHint = action(dismissHintInput, workspaces.dismissHint)
