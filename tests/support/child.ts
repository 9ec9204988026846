import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'

const FOLDER = resolve(import.meta.dirname, '../../build/tests')

/** A program of our own in another process, that speaks in lines of JSON. */
export type Child<Message> = {
  pid: number
  /** Everything it has said so far. */
  said: Message[]
  /** The first message, said already or yet to come, for which this holds. */
  hear(matches: (message: Message) => boolean): Promise<Message>
  kill(signal: NodeJS.Signals): Promise<void>
  /** Closes its input, which asks it to end, and waits. */
  end(): Promise<void>
}

/** Bundles a TypeScript entry to one file, as Regie itself is bundled. */
export async function bundle(entry: string): Promise<{ path: string; remove: () => void }> {
  mkdirSync(FOLDER, { recursive: true })
  const path = join(FOLDER, `${basename(entry, '.ts')}-${process.pid}-${Date.now().toString(36)}.mjs`)
  await build({
    entryPoints: [entry],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  return { path, remove: () => rmSync(path, { force: true }) }
}

/** Starts a bundled program; `user` is the number of the user to run it as (root only). */
export function startChild<Message>(path: string, options: unknown, user?: number): Child<Message> {
  const child = spawn(process.execPath, [path, JSON.stringify(options)], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
  const said: Message[] = []
  const listeners = new Set<() => void>()
  const gone = whenGone(child, listeners)
  createInterface({ input: child.stdout! }).on('line', (text) => {
    said.push(JSON.parse(text) as Message)
    for (const listener of listeners) listener()
  })
  return {
    pid: child.pid!,
    said,
    hear: (matches) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = said.find(matches)
          if (found === undefined && child.exitCode === null && child.signalCode === null) return
          listeners.delete(look)
          if (found === undefined)
            reject(new Error(`the child ended without saying it: ${JSON.stringify(said.slice(-3))}`))
          else resolve(found)
        }
        listeners.add(look)
        look()
      }),
    async kill(signal) {
      child.kill(signal)
      await gone
    },
    async end() {
      child.stdin?.end()
      await gone
    },
  }
}

function whenGone(child: ChildProcess, listeners: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    // `close` comes after the last line was read, `exit` may come before it.
    child.on('close', () => {
      resolve()
      for (const listener of listeners) listener()
    })
  })
}
