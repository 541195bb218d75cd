import { cache } from 'react'

/**
 * When this request began to read, in milliseconds since 1970: asked for first thing. What the log said before is on
 * the page; what it says later may be news to it.
 */
export const pageBegan = cache(() => Date.now())
