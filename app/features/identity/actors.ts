import type { Actor } from '../../platform/database/index.ts'
import { rightsOf, SERVICES, type Service } from './rights.ts'

/** A person with an account acts with the rights of all of his roles together. */
export function actorFor(municipalityId: string, accountId: string, roles: readonly string[]): Actor {
  return { municipalityId, id: accountId, roles, rights: rightsOf(roles) }
}

/** One of Regie's own services, or the visitor without an account (`service:public`). */
export function serviceActor(municipalityId: string, service: Service): Actor {
  return { municipalityId, id: service, roles: [], rights: SERVICES[service] }
}

/** A person at work on his own ways of signing in: recorded under his own name, with the rights of signing in only. */
export function ownKeysActor(municipalityId: string, accountId: string): Actor {
  return { municipalityId, id: accountId, roles: [], rights: ['identity.authenticate'] }
}
