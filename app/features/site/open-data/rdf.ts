import { DataFactory, type NamedNode, type Quad, type Term, Writer } from 'n3'

const { namedNode, literal, quad, blankNode } = DataFactory

export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Prefix = keyof typeof PREFIXES
export type Name = `${Prefix}:${string}`

/** The full address of a name such as dct:title. */
export function name(short: Name): NamedNode {
  const [prefix, local] = short.split(':') as [Prefix, string]
  return namedNode(PREFIXES[prefix] + local)
}

export type Value = Quad['object']

export const link = (address: string): Value => namedNode(address)
export const text = (words: string, language?: string): Value => literal(words, language)
export const typed = (value: string | number, type: Name): Value => literal(String(value), name(type))
export const both = ({ nl, en }: { nl: string; en: string }): Value[] => [text(nl, 'nl'), text(en, 'en')]

/** Statements about things, gathered one thing at a time. */
export class Statements {
  readonly quads: Quad[] = []
  readonly #known = new Set<string>()

  /** Says of the thing at this address what it is and what holds for it. A thing that was told before is left as it is. */
  tell(address: string, type: Name | Name[], values: Partial<Record<Name, Value | Value[] | undefined>> = {}): Value {
    const subject = namedNode(address)
    if (this.#known.has(address)) return subject
    this.#known.add(address)
    this.#add(subject, type, values)
    return subject
  }

  /** The same for a thing that needs no address. */
  nameless(type: Name, values: Partial<Record<Name, Value | Value[] | undefined>>): Value {
    const subject = blankNode(`b${this.quads.length}`)
    this.#add(subject, type, values)
    return subject
  }

  #add(subject: Quad['subject'], type: Name | Name[], values: Partial<Record<Name, Value | Value[] | undefined>>) {
    for (const one of [type].flat()) this.quads.push(quad(subject, name('rdf:type'), name(one)))
    for (const [property, value] of Object.entries(values)) {
      for (const one of [value ?? []].flat() as Value[]) this.quads.push(quad(subject, name(property as Name), one))
    }
  }
}

/** The statements as Turtle. */
export function turtle(quads: Quad[]): string {
  let content = ''
  const writer = new Writer({ prefixes: PREFIXES })
  writer.addQuads(quads)
  writer.end((error, result) => {
    if (error) throw error
    content = result
  })
  return content
}

/** The statements as JSON-LD, one object for each thing, with full addresses. */
export function jsonLd(quads: Quad[]): object {
  const things = new Map<string, Record<string, unknown>>()
  for (const { subject, predicate, object } of quads) {
    const id = idOf(subject)
    const thing = things.get(id) ?? { '@id': id }
    things.set(id, thing)
    const isType = predicate.value === `${PREFIXES.rdf}type`
    const property = isType ? '@type' : predicate.value
    const known = (thing[property] as unknown[] | undefined) ?? []
    thing[property] = [...known, isType ? object.value : written(object)]
  }
  return { '@graph': [...things.values()] }
}

const idOf = (term: Term) => (term.termType === 'BlankNode' ? `_:${term.value}` : term.value)

function written(object: Value): object {
  if (object.termType !== 'Literal') return { '@id': idOf(object) }
  if (object.language) return { '@value': object.value, '@language': object.language }
  const isText = object.datatype.value === `${PREFIXES.xsd}string`
  return isText ? { '@value': object.value } : { '@value': object.value, '@type': object.datatype.value }
}
