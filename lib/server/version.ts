import manifest from '@/package.json'

/** The version of Plumbline that is running, as reports state it. */
export const plumblineVersion: string = manifest.version
