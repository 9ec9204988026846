import { execFileSync, spawnSync } from 'node:child_process'

/** Whether R stands on this machine with these packages; nothing in the product needs it. */
export function hasR(...packages: string[]): boolean {
  const asked = packages.map((name) => `requireNamespace("${name}", quietly = TRUE)`).join(' && ')
  return spawnSync('Rscript', ['-e', `quit(status = if (${asked}) 0 else 1)`], { stdio: 'ignore' }).status === 0
}

/** Runs a script and answers the numbers it prints, by name: lines such as `seconds 1.25`. */
export function runR(script: string): Record<string, number> {
  const printed = execFileSync('Rscript', ['--vanilla', '-e', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const pairs = printed.split('\n').map((line) => line.split(' '))
  return Object.fromEntries(
    pairs.filter(([, value]) => value !== undefined).map(([name, value]) => [name, Number(value)]),
  )
}

/** Seconds of processor time that something takes on this thread. */
export function processorSeconds(work: () => void): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}
