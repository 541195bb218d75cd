'use server'

import { setUpInput } from '@/lib/core/members/input'
import { setUpAction } from '@/lib/server/action'
import { setUpInstallation } from '@/lib/server/members/commands'

export const setUpInstallationAction = setUpAction(setUpInput, setUpInstallation)
