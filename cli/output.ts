import { randomBytes } from 'node:crypto'
import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from './command.ts'
import { Refused } from './command.ts'

/** Writes data to stdout and waits until it is taken. */
export function writeOut(command: Command, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    command.output.write(content, (error) => (error ? reject(error) : resolve()))
  })
}

export function writeJson(command: Command, value: unknown): Promise<void> {
  return writeOut(command, `${JSON.stringify(value, null, 2)}\n`)
}

/** Refuses a file that could not be written anyway, before the work that fills it. */
export function checkWritable(file: string): void {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (found?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    accessSync(found ? file : path.dirname(path.resolve(file)), constants.W_OK)
  } catch (error) {
    throw explain(error, file)
  }
}

/** Writes a file whole or not at all: beside its place, and then renamed into it. A device is written to directly. */
export function writeFileWhole(file: string, content: Uint8Array): void {
  const found = statSync(file, { throwIfNoEntry: false })
  const target = found ? realpathSync(file) : path.resolve(file)
  const isPlain = !found || found.isFile()
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.part`)
  try {
    writeFileSync(isPlain ? beside : target, content, isPlain ? { flush: true } : {})
    if (isPlain) renameSync(beside, target)
  } catch (error) {
    if (isPlain) rmSync(beside, { force: true })
    throw explain(error, file)
  }
}

function explain(error: unknown, file: string): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException
  const folder = path.dirname(path.resolve(file))
  const reasons: Record<string, string> = {
    ENOENT: `there is no folder ${folder}`,
    ENOTDIR: `${folder} is not a folder`,
    EISDIR: `${file} is a folder`,
    EACCES: `no permission to write there`,
    EROFS: 'that disk is read-only',
    ENOSPC: 'the disk is full; nothing was left there',
    EDQUOT: 'the disk quota is used up; nothing was left there',
  }
  return new Refused(`cannot write ${file}: ${reasons[code] ?? message}`)
}

/** Why a file cannot be read, as a refusal; what is no matter of files stays what it is. */
export function explainUnreadable(error: unknown, file: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'no permission to read it',
  }
  return code === undefined ? error : new Refused(`cannot read ${file}: ${reasons[code] ?? message}`)
}
