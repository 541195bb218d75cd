/** Why something was not done, for the person who can fix it. */
export type Refusal = {
  /** `noun.reason`, stable: tests, the API and the message catalogue may rely on it. */
  code: string
  /** One clear English sentence saying what is wrong and what to do. */
  message: string
  /** The input field it belongs to, where there is one. */
  field?: string
}

/** The result of anything that can fail for a reason a person can fix. What they cannot fix is thrown. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** A success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** A refusal; `code` is `noun.reason`, `message` one sentence that says what to do. */
export function refuse(code: string, message: string, field?: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: field === undefined ? { code, message } : { code, message, field } }
}
