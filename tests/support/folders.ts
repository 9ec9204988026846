import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Temporary folders of one test file; `removeAll` belongs in its `afterAll`. */
export function temporaryFolders() {
  const made: string[] = []
  return {
    /** A fresh folder that other users may pass through. */
    make(): string {
      const folder = mkdtempSync(join(tmpdir(), 'regie-test-'))
      chmodSync(folder, 0o755)
      made.push(folder)
      return folder
    },
    removeAll(): void {
      for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
