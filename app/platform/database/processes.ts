import { readFileSync, readlinkSync } from 'node:fs'

/** Whether a process with this id runs, also when it is somebody else's. One that ended but was not waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

/** In a container often nobody collects processes whose parent was killed; they stay in the list for ever. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
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
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    return true
  }
}

/** Waits this many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
