'use server'

import { importPaste } from '@/lib/core/documents/input'
import { action } from '@/lib/server/action'
import { importPastedText } from '@/lib/server/documents/commands'

export const importPastedTextAction = action(importPaste, importPastedText)
