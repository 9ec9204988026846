import type { Config } from '../config.ts'
import type { Municipality } from './context.ts'

/** A host name with at most a port: nothing that could be read as a part of an address. */
const HOST = /^[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?(:\d{1,5})?$|^\[[0-9a-f:.]{2,45}\](:\d{1,5})?$/

/** The host without its port, as most settings name it. */
export const withoutPort = (host: string): string => host.replace(/:\d+$/, '')

/**
 * The hosts a request says it is for, the most trusted first. `Host` comes first also behind a proxy: where it names a
 * municipality, no other header can make the answer that of another one, so a shared store never keeps a wrong page.
 * `X-Forwarded-Host` counts only when a public address is set, which says that there is a proxy, and then only what the
 * nearest proxy wrote.
 */
export function hostsOf(request: Request, config: Pick<Config, 'publicUrl'>): string[] {
  const forwarded = config.publicUrl ? request.headers.get('x-forwarded-host')?.split(',').at(-1) : undefined
  return [request.headers.get('host'), forwarded]
    .map((host) => host?.trim().toLowerCase().replace(/\.$/, '') ?? '')
    .filter((host) => HOST.test(host))
}

/**
 * The address under which the visitor reaches this site, without a slash at the end. With a public address only a host
 * that the municipality claims is believed; the word of a request alone never becomes a link.
 */
export function originOf(hosts: readonly string[], municipality: Municipality, { publicUrl }: Config): string {
  const claimed = hosts.find((host) => {
    return municipality.settings.hosts.includes(host) || municipality.settings.hosts.includes(withoutPort(host))
  })
  if (!publicUrl) return `http://${claimed ?? hosts[0] ?? 'localhost'}`
  const base = new URL(publicUrl)
  if (claimed) base.host = claimed
  else if (municipality.settings.hosts[0] && !hosts.includes(base.host)) base.host = municipality.settings.hosts[0]
  return base.href.replace(/\/$/, '')
}
