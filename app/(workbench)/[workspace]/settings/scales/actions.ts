'use server'

import { changeScaleInput, makeScaleInput, retireScaleInput } from '@/lib/core/verdicts/own-scale'
import { action } from '@/lib/server/action'
import * as scales from '@/lib/server/scales/commands'

export const makeScale = action(makeScaleInput, scales.makeScale)
export const changeScale = action(changeScaleInput, scales.changeScale)
export const retireScale = action(retireScaleInput, scales.retireScale)
