import { getRequestConfig } from 'next-intl/server'
import messages from '@/messages/en.json'

/** English first: a translation is one more file beside `messages/en.json`. */
export default getRequestConfig(() => ({ locale: 'en', timeZone: 'UTC', messages }))
