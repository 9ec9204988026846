import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { administratorOf } from '../app/platform/database/postmaster.ts'

/** Lets `work` speak to the embedded server of this data folder past all rights: to prepare and to compare, never to measure. */
export async function asAdministrator<T>(dataFolder: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(administratorOf(await socketFolderOf(dataFolder), 'regie'))
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** Where the server listens: the fifth line of the file in which it says so. */
async function socketFolderOf(dataFolder: string): Promise<string> {
  const found = (await readdir(dataFolder, { recursive: true })).find((name) => name.endsWith('postmaster.pid'))
  return (await readFile(path.join(dataFolder, found!), 'utf8')).split('\n')[4]!
}
