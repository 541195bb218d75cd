'use server'

import { changeScaleInput, makeScaleInput, retireScaleInput } from '@/lib/core/verdicts/own-scale'
import { action } from '@/lib/server/action'
import { changeScale, makeScale, retireScale } from '@/lib/server/scales/commands'

export const makeScaleAction = action(makeScaleInput, makeScale)
export const changeScaleAction = action(changeScaleInput, changeScale)
export const retireScaleAction = action(retireScaleInput, retireScale)
