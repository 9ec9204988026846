import { findProvider, type OidcSettings } from './provider.ts'
import { ProviderNotSetUp } from './provider-not-set-up.ts'

/** Asks the provider where its parts are, for `regie doctor`. Answers what is wrong, or nothing when it is there. */
export async function tryProvider(settings: OidcSettings, now: Date): Promise<string | undefined> {
  try {
    await findProvider(settings, now)
    return undefined
  } catch (error) {
    if (error instanceof ProviderNotSetUp) return error.message
    return `it does not answer as an OpenID provider does: ${deepestCode(error) ?? 'no reason given'}`
  }
}

/** The code of what lies at the bottom of a failure, such as ECONNREFUSED below "fetch failed". */
function deepestCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as { code?: unknown }
  return deepestCode(error.cause) ?? (typeof code === 'string' ? code : undefined)
}
