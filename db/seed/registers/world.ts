import type { Role } from '../../../app/features/identity/index.ts'
import { listAllAreas } from '../../../app/features/site/index.ts'
import type { Loading } from '../load-town.ts'
import type { World } from './making.ts'

/** The municipality as the makers of records know it. */
export async function worldOf(
  { tx, clock }: Loading,
  {
    accounts,
    organisations,
    town,
  }: { accounts: Map<string, string>; organisations: Map<string, string>; town: string },
): Promise<World> {
  const known = (ids: Map<string, string>, name: string) => {
    const id = ids.get(name)
    if (!id) throw new Error(`the demonstration names "${name}", which it does not define`)
    return id
  }
  const areas = (await listAllAreas(tx)).filter(({ kind }) => kind === 'neighbourhood').map(({ code }) => code)
  return {
    town,
    today: clock.today(),
    areas: [...new Set(areas)].sort(),
    account: (role: Role) => known(accounts, role),
    organisation: (slug) => known(organisations, slug),
  }
}
