import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { validateXML } from 'xmllint-wasm'

/** Where the schemas of DiWoo are, if they are there: their licence does not let us bring them along. */
const FOLDER = process.env.DIWOO_SCHEMAS ?? path.resolve(import.meta.dirname, '../../../../shared/standards/diwoo')

export const hasDiwooSchemas = existsSync(path.join(FOLDER, 'diwoo-metadata-0.9.8.xsd'))

const MDTO = 'https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd'

/** What is wrong with an XML document by the schemas of DiWoo 0.9.8 and of a map of a site; nothing when it is right. */
export async function faultsByDiwoo(xml: string, root: 'document' | 'sitemap'): Promise<string[]> {
  const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8').replaceAll(MDTO, 'mdto-stub.xsd')
  const metadata = { fileName: 'diwoo-metadata-0.9.8.xsd', contents: read('diwoo-metadata-0.9.8.xsd') }
  const sitemap = {
    fileName: 'sitemap.xsd',
    contents: readFileSync(path.resolve(import.meta.dirname, '../../app/publishing/testing/sitemap.xsd'), 'utf8'),
  }
  const parts = ['diwoo-metadata-lijsten.xsd', 'mdto-stub.xsd'].map((fileName) => ({
    fileName,
    contents: read(fileName),
  }))
  const result = await validateXML({
    xml: { fileName: 'asked.xml', contents: xml },
    schema: root === 'document' ? [metadata] : [sitemap],
    preload: root === 'document' ? parts : [metadata, ...parts],
  })
  return result.valid ? [] : result.errors.map(({ message }) => message)
}
