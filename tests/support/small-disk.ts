import { execFileSync } from 'node:child_process'

/** Puts a disk of this size at the folder; false where the machine does not let us. */
export function mountSmallDisk(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export function unmount(folder: string): void {
  execFileSync('umount', ['-l', folder])
}
