import { type EmbeddedOptions, startEmbedded } from '../../app/platform/database/embedded.ts'
import { StartRefusal } from '../../app/platform/database/index.ts'

/** What the child says about the embedded server it starts, joins or is refused. */
export type EmbeddedNews =
  | { news: 'talk'; text: string }
  | { news: 'started'; serverPid: number; isKeeper: boolean; socketFolder: string }
  | { news: 'refused'; code: string; text: string }

const tell = (message: EmbeddedNews) => process.stdout.write(`${JSON.stringify(message)}\n`)
const options = JSON.parse(process.argv[2] ?? '{}') as EmbeddedOptions

try {
  const embedded = await startEmbedded({ ...options, onTalk: (text) => tell({ news: 'talk', text }) })
  const { isKeeper, socketFolder } = embedded
  tell({ news: 'started', serverPid: embedded.serverPid(), isKeeper, socketFolder })
  process.stdin.resume().on('end', () => void embedded.stop().then(() => process.exit(0)))
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error
  tell({ news: 'refused', code: error.code, text: error.message })
  process.exit(1)
}
