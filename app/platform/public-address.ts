import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** Networks that are nobody's public address: asking there would reach our own surroundings. */
const REFUSED = new BlockList()
const NETWORKS: [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
for (const [network, bits] of NETWORKS) REFUSED.addSubnet(network, bits, 'ipv4')

/** Of the newer addresses only those given out to the public (2000::/3) are asked, without the ones that wrap an older. */
const PUBLIC = new BlockList()
PUBLIC.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  REFUSED.addSubnet(network, bits, 'ipv6')
}

/** Whether a network address is somebody's on the public network. */
export function isPublicAddress(ip: string): boolean {
  const family = isIP(ip)
  if (family === 4) return !REFUSED.check(ip, 'ipv4')
  return family === 6 && PUBLIC.check(ip, 'ipv6') && !REFUSED.check(ip, 'ipv6')
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1)$/

/** What is wrong with an address for a webhook; nothing when it may be used. The demonstration may ask itself. */
export function addressProblem(
  address: string,
  isDemonstration: boolean,
): 'not-an-address' | 'not-https' | 'not-public' | undefined {
  if (!URL.canParse(address)) return 'not-an-address'
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password || (protocol !== 'https:' && protocol !== 'http:')) return 'not-an-address'
  const host = hostname.replace(/^\[|\]$/g, '')
  const isOurs = isDemonstration && (LOOPBACK.test(host) || host === 'localhost')
  if (protocol === 'http:' && !isOurs) return 'not-https'
  if (isOurs) return undefined
  if (isIP(host) ? !isPublicAddress(host) : !host.includes('.') || /\.(local|internal|localhost)$/.test(host))
    return 'not-public'
  return undefined
}

export type Found = { address: string; family: number }

/**
 * Where the name leads at this moment. One that leads anywhere inside leads nowhere; what comes back is what is asked,
 * so that a name which changes its mind in between changes nothing.
 */
export async function resolvePublic(hostname: string, isDemonstration: boolean): Promise<Found | undefined> {
  const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true })
  const allowed = ({ address }: Found) => isPublicAddress(address) || (isDemonstration && LOOPBACK.test(address))
  return found.length > 0 && found.every(allowed) ? found[0] : undefined
}
