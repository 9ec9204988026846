import { zipSync } from 'fflate'
import { renderPdf } from '../../../documents/index.ts'
import { enforcementTexts } from '../../../i18n/enforcement.ts'
import { formatDay } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import { letterDocument } from '../letters/letter-document.ts'
import type { ReadEvent } from '../operations/read-record.ts'
import { type BundledFile, dossierDocument, type Making } from './dossier-document.ts'
import { chainOf, type Entry, manifestOf } from './manifest.ts'
import type { AttachedFile, DossierSource, SentLetter } from './read-dossier.ts'

/** A zip with everything of a file; `digest` is the checksum of its list of checksums. */
export type Bundle = { zip: Uint8Array; digest: string }

const text = new TextEncoder()

/** Makes the bundle: the document, the letters, the attachments, what was recorded as lines, and the list of checksums. */
export async function makeBundle(source: DossierSource, making: Making): Promise<Bundle> {
  const files: Record<string, Uint8Array> = {}
  const listed: BundledFile[] = []
  const add = (name: string, about: string, content: Uint8Array) => {
    files[name] = content
    listed.push({ name, about, hash: sha256(content) })
  }
  for (const [index, letter] of source.letters.entries())
    add(
      `brieven/${two(index)}-${letter.template.key}.pdf`,
      letterAbout(letter, making),
      await letterPdf(source, letter, making),
    )
  for (const [index, file] of source.attachments.entries())
    add(`bijlagen/${two(index)}.${file.format}`, aboutFile(file), file.content)
  const chain = chainOf(source.record.events.map(entryOf))
  const document = dossierDocument(source, making, { files: listed, chain })
  files['dossier.pdf'] = await renderPdf(document)
  files['gebeurtenissen.jsonl'] = text.encode(chain.map(({ line }) => `${line}\n`).join(''))
  files['LEESMIJ.txt'] = text.encode(enforcementTexts[making.language].dossier.readMe(source.record.number))
  const manifest = text.encode(manifestOf(files))
  const zip = zipSync({ ...files, SHA256SUMS: manifest }, { mtime: making.at })
  return { zip, digest: sha256(manifest) }
}

const two = (index: number) => String(index + 1).padStart(2, '0')

/** Its name may say something about a person: the document gives it, the bundle numbers the file. */
const aboutFile = ({ name, adder }: AttachedFile) => `${name} (${adder ?? 'Regie'})`

const letterAbout = ({ letter, template }: SentLetter, { language }: Making) =>
  [template.words[language], letter.sentOn && formatDay(letter.sentOn, language)].filter(Boolean).join(', ')

const letterPdf = ({ record }: DossierSource, { content }: SentLetter, { publisher, accent }: Making) =>
  renderPdf(letterDocument(content, { number: record.number, publisher, accent }))

const entryOf = ({ seq, step, day, at, actorName, given, reason, voids }: ReadEvent): Entry => ({
  ...{ seq, step, day, recordedAt: at.toISOString(), by: actorName ?? 'Regie', given, reason },
  ...(voids === null ? {} : { takesBack: voids }),
})
