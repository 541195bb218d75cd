import { getRequestConfig } from 'next-intl/server'
import { english } from '@/i18n/english'

/** English first: a translation is one more catalogue beside it, and a choice made here. */
export default getRequestConfig(() => ({ locale: 'en', timeZone: 'UTC', messages: english }))
