'use server'

import { importPaste } from '@/lib/core/documents/input'
import { freezeImportInput, importFromAddress, importInput, retryImportInput } from '@/lib/core/imports/input'
import { action } from '@/lib/server/action'
import * as documents from '@/lib/server/documents/commands'
import * as imports from '@/lib/server/imports/commands'
import * as freeze from '@/lib/server/imports/freeze'

export const importPastedText = action(importPaste, documents.importPastedText)
export const startImport = action(importFromAddress, imports.startImport)
export const retryImport = action(retryImportInput, imports.retryImport)
export const dropImport = action(importInput, imports.dropImport)
export const freezeImport = action(freezeImportInput, freeze.freezeImport)
