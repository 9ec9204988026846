import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process with this id exists, also when it is somebody else's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Whether a living process can be the PostgreSQL server of this cluster. Numbers are used again after a reboot, and in
 * containers almost always, so the number alone says nothing. Where the system does not tell, the answer is yes.
 */
export function mayBeServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid) || pid === process.pid) return false
  if (process.platform !== 'linux') return true
  try {
    if (readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) return false
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return true
  }
}

/** Waits this many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
