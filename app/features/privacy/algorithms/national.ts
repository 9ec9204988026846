import type { Algorithm } from './algorithm.ts'

type Owner = { organisation: string; contact: string; origin: string }

/** The fields of the national publication standard for algorithms, version 1.0, in their order. */
export const NATIONAL_FIELDS = [
  'name',
  'description_short',
  'organization',
  'category',
  'status',
  'contact_email',
  'publication_category',
  'url',
  'goal',
  'proportionality',
  'human_intervention',
  'risks',
  'lawful_basis',
  'process_index_url',
  'source_data',
  'methods_and_models',
  'provider',
  'lang',
  'standard_version',
  'source_id',
  'tags',
] as const

type National = Record<(typeof NATIONAL_FIELDS)[number], string | string[]>

/** One card in the fields of the national register, in Dutch: that register takes no other language. */
export function inNationalFormat(algorithm: Algorithm, { organisation, contact, origin }: Owner): National {
  const { slug, title, goal, how, data, human, risks, never, sources, version, category } = algorithm
  const address = `${origin}/algoritmeregister/${slug}`
  return {
    name: title.nl.slice(0, 100),
    description_short: goal.nl.slice(0, 400),
    organization: organisation,
    category: ['Openbare orde en veiligheid'],
    status: 'In gebruik',
    contact_email: contact,
    publication_category: category,
    url: address,
    goal: goal.nl,
    proportionality: never.nl,
    human_intervention: human.nl,
    risks: risks.nl,
    lawful_basis: LAWFUL_BASIS,
    process_index_url: `${origin}/verwerkingenregister`,
    source_data: data.nl,
    methods_and_models: [how.nl, ...sources, `Versie ${version}.`].join(' '),
    provider: 'Regie (open broncode)',
    lang: 'nld',
    standard_version: '1.0',
    source_id: slug,
    tags: 'veiligheid, gemeente, Regie',
  }
}

const LAWFUL_BASIS =
  'Het ondersteunt taken die de gemeente op grond van de wet heeft; het neemt geen besluiten en heeft daarom geen eigen wettelijke grondslag. Waar gegevens van mensen worden verwerkt, noemt het verwerkingenregister de grondslag.'
