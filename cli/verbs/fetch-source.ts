import path from 'node:path'
import {
  fetchTable,
  type ImportSource,
  KNOWN_HOSTS,
  limitsOf,
  NoAnswer,
  wantedOf,
} from '../../app/features/monitor/index.ts'
import { type Command, Refused } from '../command.ts'

const WHY: Record<NoAnswer['reason'], string> = {
  'address-refused': 'this address may not be asked; REGIE_SOURCES says which may',
  'not-there': 'the source does not have this table, or does not understand the filter',
  unreachable: 'the source does not answer; what came in is kept, and the same command goes on from there',
  'too-large': 'the answer is too large',
  'not-json': 'the answer is not what a table looks like',
  incomplete: 'the table changed while it was fetched; try again',
}

/** Fetches the table of a source into the data folder, with progress; answers the file and what was asked. */
export async function fetchSource(command: Command, source: ImportSource): Promise<{ file: string; request: string }> {
  const { tableId, key } = source
  const wanted = wantedOf(source)
  if (!wanted) throw new Refused(`the source ${key} has no address to ask: give the file`)
  const config = command.config()
  const { dataFolder, sourceHosts } = config
  const { pause, bytes } = limitsOf(config)
  const file = path.join(dataFolder, 'imports', `${key}.csv`)
  const { isTTY } = command.talk
  try {
    const { request } = await fetchTable(
      wanted,
      { allowed: sourceHosts ?? KNOWN_HOSTS, pause, mostBytes: bytes },
      file,
      (done) => {
        if (isTTY) command.talk.write(`\r${done.rows}${done.total === undefined ? '' : ` of ${done.total}`} rows`)
      },
    )
    if (isTTY) command.talk.write('\n')
    return { file, request }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    throw new Refused(`cannot fetch ${tableId}: ${WHY[error.reason]} (${error.address} ${error.detail})`)
  }
}
