import { CATEGORIES, type Category, formatOf, HANDLINGS, type Handling, TOOI } from './lists.ts'
import { type Element, writeXml, XML_HEAD } from './xml.ts'

export const DIWOO = 'https://standaarden.overheid.nl/diwoo/metadata/'

/** One file that is public, as the Woo index wants to know it. */
export type DiwooDocument = {
  /** Where the file is. */
  address: string
  identifier: string
  title: string
  about: string
  category: Category
  handling: Handling
  /** 2026-11-29. */
  handledOn: string
  format: string
  /** When it became public or last changed. */
  changedAt: Date
  publisher: { code: string; name: string }
  /** The page it stands on, and its other files. */
  part?: { of: { address: string; title: string } }
}

/** The metadata of one document, by the schema DiWoo 0.9.8. */
export const diwooXml = (document: DiwooDocument): string => XML_HEAD + writeXml(documentElement(document, true))

/** `DiWoo` knows no order of its parts; this one reads from whose it is to what was done with it. */
export function documentElement(document: DiwooDocument, isRoot: boolean): Element {
  const publisher = organisation(document.publisher)
  const format = formatOf(document.format)
  const { code, name } = HANDLINGS[document.handling]
  const metadata: (Element | undefined)[] = [
    { name: 'diwoo:identifiers', content: [{ name: 'diwoo:identifier', content: document.identifier }] },
    { name: 'diwoo:publisher', ...publisher },
    { name: 'diwoo:verantwoordelijke', ...publisher },
    { name: 'diwoo:titelcollectie', content: [{ name: 'diwoo:officieleTitel', content: document.title }] },
    document.about === ''
      ? undefined
      : { name: 'diwoo:omschrijvingen', content: [{ name: 'diwoo:omschrijving', content: document.about }] },
    {
      name: 'diwoo:classificatiecollectie',
      content: [
        {
          name: 'diwoo:informatiecategorieen',
          content: [listed('diwoo:informatiecategorie', document.category, CATEGORIES[document.category])],
        },
      ],
    },
    { name: 'diwoo:creatiedatum', content: document.handledOn },
    {
      name: 'diwoo:language',
      attributes: { resource: 'http://publications.europa.eu/resource/authority/language/NLD' },
      content: 'Nederlands',
    },
    format && { name: 'diwoo:format', attributes: { resource: format.resource }, content: format.name },
    document.part && {
      name: 'diwoo:isPartOf',
      attributes: { resource: document.part.of.address },
      content: document.part.of.title,
    },
    {
      name: 'diwoo:documenthandelingen',
      content: [
        {
          name: 'diwoo:documenthandeling',
          content: [
            listed('diwoo:soortHandeling', code, name),
            { name: 'diwoo:atTime', content: `${document.handledOn}T00:00:00` },
            { name: 'diwoo:wasAssociatedWith', ...publisher },
          ],
        },
      ],
    },
  ]
  return {
    name: 'diwoo:Document',
    attributes: isRoot ? { 'xmlns:diwoo': DIWOO } : {},
    content: [{ name: 'diwoo:DiWoo', content: metadata.filter((one) => one !== undefined) }],
  }
}

const organisation = ({ code, name }: DiwooDocument['publisher']) => ({
  attributes: { resource: `${TOOI}/id/gemeente/${code.toLowerCase()}` },
  content: name,
})

const listed = (name: string, code: string, label: string): Element => ({
  name,
  attributes: { resource: `${TOOI}/def/thes/kern/${code}` },
  content: label,
})
