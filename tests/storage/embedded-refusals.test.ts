import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startEmbedded } from '../../app/platform/database/embedded.ts'
import { temporaryFolders } from '../support/folders.ts'
import { mountSmallDisk, unmount } from '../support/small-disk.ts'

const folders = temporaryFolders()
const isRoot = process.getuid?.() === 0
afterAll(() => folders.removeAll())

describe('a folder that cannot serve is refused with a sentence that says what to do', () => {
  test('a folder with something else in it, which stays as it was', async () => {
    const folder = folders.make()
    writeFileSync(join(folder, 'holiday.jpg'), 'sea')
    await expect(startEmbedded({ folder, language: 'en' })).rejects.toThrow(
      `The folder ${folder} is not empty and holds no data of Regie. Choose an empty folder with REGIE_DATA.`,
    )
    expect(readdirSync(folder)).toEqual(['holiday.jpg'])
  })

  test('a cluster folder that is not one', async () => {
    const folder = folders.make()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'notes.txt'), '')
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'other-content' })
  })

  test('the data of another major version', async () => {
    const folder = folders.make()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n')
    await expect(startEmbedded({ folder })).rejects.toThrow(
      'zijn gemaakt met PostgreSQL 17; deze versie van Regie werkt met PostgreSQL 18',
    )
  })

  test('a path that is a file', async () => {
    const folder = join(folders.make(), 'file')
    writeFileSync(folder, '')
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'not-writable' })
  })

  test('a damaged cluster, with what PostgreSQL says about it', async () => {
    const folder = folders.make()
    const embedded = await startEmbedded({ folder })
    await embedded.stop()
    rmSync(join(folder, 'postgres', 'global', 'pg_control'))
    await expect(startEmbedded({ folder, language: 'en' })).rejects.toThrow(
      /^PostgreSQL could not start on .*pg_control/,
    )
  })
})

describe.skipIf(!isRoot)('as root, whose PostgreSQL runs as a user without rights', () => {
  test('a folder behind a closed door is refused, and the door is named', async () => {
    const home = folders.make()
    chmodSync(home, 0o700)
    mkdirSync(join(home, 'data'))
    await expect(startEmbedded({ folder: join(home, 'data'), language: 'en' })).rejects.toThrow(
      `Open it with "chmod o+x ${home}", or choose another folder with REGIE_DATA.`,
    )
  })

  test('a default folder behind a closed door is replaced by one that works, always the same', async () => {
    const home = folders.make()
    chmodSync(home, 0o700)
    const talk: string[] = []
    const options = {
      folder: join(home, 'data'),
      isDefaultFolder: true,
      language: 'en' as const,
      onTalk: (text: string) => talk.push(text),
    }
    const first = await startEmbedded(options)
    await first.stop()
    const second = await startEmbedded(options)
    await second.stop()
    rmSync(first.folder, { recursive: true, force: true })
    expect(first.folder).toMatch(/^\/var\/lib\/regie\/[0-9a-f]{12}$/)
    expect(second.folder).toBe(first.folder)
    expect(talk[0]).toContain(`the data is therefore in ${first.folder}`)
  })

  test('an empty folder that is closed to others, as a fresh temporary one is, is opened for passage', async () => {
    const folder = folders.make()
    chmodSync(folder, 0o700)
    const embedded = await startEmbedded({ folder })
    expect(embedded.folder).toBe(folder)
    await embedded.stop()
  })

  test('a full disk is called a full disk, when making the database and when starting it', async ({ skip }) => {
    const folder = folders.make()
    if (!mountSmallDisk(folder, '20m')) skip('this machine does not let root mount a small disk')
    try {
      await expect(startEmbedded({ folder, language: 'en' })).rejects.toThrow(`The disk that holds ${folder} is full.`)
      expect(readdirSync(folder)).toEqual([])
      execFileSync('mount', ['-o', 'remount,size=80m', folder])
      const embedded = await startEmbedded({ folder })
      await embedded.stop()
      fillDisk(folder)
      await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'disk-full' })
      rmSync(join(folder, 'postgres', 'ballast'))
      const again = await startEmbedded({ folder })
      await again.stop()
    } finally {
      unmount(folder)
    }
  })
})

function fillDisk(folder: string): void {
  try {
    writeFileSync(join(folder, 'postgres', 'ballast'), Buffer.alloc(200 * 1024 * 1024))
  } catch {
    // full, as intended
  }
}
