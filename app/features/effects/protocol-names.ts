import type { PageContext } from '../../platform/http/index.ts'
import { listIndicators } from '../monitor/index.ts'
import type { ProtocolNames } from './components/protocol-facts.tsx'
import type { Protocol } from './domain/protocol.ts'
import { readCost } from './effort-cost.ts'
import { namesOfRegions } from './region-names.ts'

/** How everything in a protocol is called, and where its figures stand: on the site, or in the work place. */
export async function readNames(
  ctx: Pick<PageContext, 'tx' | 'language' | 'href'>,
  protocol: Protocol,
  place: '/cijfers' | '/werk/cijfers',
): Promise<ProtocolNames> {
  const { treated, donors, neighbours, excluded } = protocol
  const codes = [...treated, ...donors, ...neighbours, ...excluded.map((one) => one.region)]
  const regions = await namesOfRegions(ctx.tx, codes)
  const passports = new Map((await listIndicators(ctx.tx)).map((one) => [one.key, one]))
  return {
    cost: await readCost(ctx.tx, protocol),
    region: (code) => regions.get(code) ?? code,
    indicator: (key) => {
      const found = passports.get(key)
      return (
        found && {
          name: found.name[ctx.language],
          unit: found.unit[ctx.language],
          href: ctx.href(`${place}/${key}`),
        }
      )
    },
  }
}
