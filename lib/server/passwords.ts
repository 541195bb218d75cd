import { hash, verify } from '@node-rs/argon2'

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, with its parameters and salt in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

// What an unknown e-mail is compared with, so that it takes as long as a known one.
let decoy: Promise<string> | undefined

/** Whether the password fits. With no hash (unknown account) it takes as long and says no. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash === null) {
    decoy ??= hashPassword('nobody has this password')
    await verify(await decoy, password)
    return false
  }
  return verify(passwordHash, password)
}
