/** Brings a database up to the last migration and returns the names of those applied now. */
export function migrate(url: string, options?: { folder?: string }): Promise<string[]>
export function readMigrations(folder?: string): { name: string; sql: string; checksum: string }[]
