import type { Database, Tx } from '../../../platform/database/index.ts'
import type { Municipality, RequestContext } from '../../../platform/http/index.ts'
import { publicAddress } from '../../../platform/municipality.ts'
import { serviceActor } from '../../identity/index.ts'

/** Where something about the panel happens: for whom, with which secret, when, and at which address of the site. */
export type PanelPlace = { municipality: Municipality; secret: string; now: Date; today: string; address: string }

export const placeOf = ({
  municipality,
  config,
  clock,
}: Pick<RequestContext, 'municipality' | 'config' | 'clock'>) => ({
  ...{ municipality, secret: config.secret, now: clock.now(), today: clock.today() },
  address: publicAddress(config, municipality),
})

/** One transaction as the service that keeps the panel: the only one that may look at members. */
export const asPanel = <T>(database: Database, municipalityId: string, purpose: string, work: (tx: Tx) => Promise<T>) =>
  database.as(serviceActor(municipalityId, 'service:panel'), purpose, work)
