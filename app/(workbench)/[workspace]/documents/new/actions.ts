'use server'

import { importPaste } from '@/lib/core/documents/input'
import { freezeImportInput, importFromAddress, importInput, retryImportInput } from '@/lib/core/imports/input'
import { action } from '@/lib/server/action'
import { importPastedText } from '@/lib/server/documents/commands'
import * as imports from '@/lib/server/imports/commands'
import { freezeImport } from '@/lib/server/imports/freeze'

export const importPastedTextAction = action(importPaste, importPastedText)
export const startImportAction = action(importFromAddress, imports.startImport)
export const retryImportAction = action(retryImportInput, imports.retryImport)
export const dropImportAction = action(importInput, imports.dropImport)
export const freezeImportAction = action(freezeImportInput, freezeImport)
