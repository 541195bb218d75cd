'use server'

import { setUpInput } from '@/lib/core/members/input'
import { setUpAction } from '@/lib/server/action'
import * as members from '@/lib/server/members/commands'

export const setUpInstallation = setUpAction(setUpInput, members.setUpInstallation)
