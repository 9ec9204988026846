import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ReadSettings, readSettingsFile } from './read-settings-file.ts'

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission to read it',
}

/** Reads the settings file at this place, and the files beside it that it names; answers everything that is wrong. */
export async function readSettingsAt(file: string): Promise<ReadSettings> {
  const folder = path.dirname(path.resolve(file))
  try {
    return await readSettingsFile(await readText(file), (name) => {
      const place = path.resolve(folder, name)
      if (!place.startsWith(folder + path.sep)) throw new Error('must be in the folder of the settings file')
      return readText(place)
    })
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: `cannot read ${file}: ${(error as Error).message}` }] }
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(REASONS[code ?? ''] ?? message)
  }
}
