import { hash, verify } from '@node-rs/argon2'

/** argon2id (the package's default) with 19 MiB and two passes: the first choice of the OWASP cheat sheet for password storage. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, COST)

/** Checking a password takes as long for an unknown account as for a known one: then the hash is this one. */
const nobodysHash = hashPassword('nobody has this password')

export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash), password)
  return matches && passwordHash !== undefined
}
