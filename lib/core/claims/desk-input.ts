import { z } from 'zod'
import { priorities } from '@/lib/core/claims/state'
import { calendarDate, recordId } from '@/lib/core/input-fields'

// How the desk goes about a claim: when, how soon, and by whom. No part of what is judged.

export const prioritiseClaimInput = z.object({ claimId: recordId, priority: z.enum(priorities) })
export const setDueInput = z.object({ claimId: recordId, dueOn: calendarDate.nullable() })

/** Members who get a slot each; all of them or none. */
export const assignClaimInput = z.object({ claimId: recordId, memberIds: z.array(recordId).min(1).max(5) })

/** Whose slot is taken back; `null`: that of everybody who holds one and has not answered. */
export const takeBackInput = z.object({ claimId: recordId, memberId: recordId.nullable() })
