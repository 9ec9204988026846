import { tryProvider } from '../../app/features/identity/index.ts'
import type { Municipality } from '../../app/platform/http/index.ts'
import type { Check } from './check.ts'

/** Whether the OpenID provider of each municipality that has one can be asked. */
export async function checkProviders(municipalities: Municipality[], now: Date): Promise<Check> {
  const asked = municipalities.flatMap(({ name, settings }) =>
    settings.signIn.oidc ? [{ name, oidc: settings.signIn.oidc }] : [],
  )
  if (asked.length === 0) return { name: 'sign-in', isOk: true, says: 'no OpenID provider in the settings' }
  const answers = await Promise.all(
    asked.map(async ({ name, oidc }) => ({ name, problem: await tryProvider(oidc, now) })),
  )
  const ill = answers.filter(({ problem }) => problem !== undefined)
  if (ill.length === 0) {
    return {
      name: 'sign-in',
      isOk: true,
      says: `the OpenID provider of ${asked.map(({ name }) => name).join(', ')} answers`,
    }
  }
  const says = ill.map(({ name, problem }) => `the OpenID provider of ${name}: ${problem}`).join('; ')
  return { name: 'sign-in', isOk: false, says: `${says}; look at issuer, key and secret in the settings of sign-in` }
}
