import type { RequestContext } from '../../../platform/http/index.ts'
import { placeName } from '../../../shared/place-name.ts'

/** For whom something is made public, with the secret that opens what is sealed, and what the municipality says of itself. */
export type Scope = { municipalityId: string; secret: string; own: readonly string[] }

/** What is public of every municipality already: its name and its mail address. */
export function scopeOf({ municipality, config }: Pick<RequestContext, 'municipality' | 'config'>): Scope {
  return { municipalityId: municipality.id, secret: config.secret, own: ownWords(municipality) }
}

export function ownWords({ name, settings }: Pick<RequestContext['municipality'], 'name' | 'settings'>): string[] {
  const place = placeName(name)
  return [name, place, `Gemeente ${place}`, `gemeente ${place}`, settings.siteName, settings.contact].filter(
    (one) => one !== '',
  )
}
