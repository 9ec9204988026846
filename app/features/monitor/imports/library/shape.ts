import type { z } from 'zod'
import type { NewIndicator } from '../../operations/save-indicator.ts'
import { type ImportSource, importSourceSchema } from '../mapping.ts'

/** A source that comes with Regie: how its table is read, and the passports of what it measures. */
export type ReadySource = { source: ImportSource; passports: NewIndicator[] }

/** A text in both languages of the screens. */
export const both = (nl: string, en: string) => ({ nl, en })

export const CBS_LICENCE = 'CC BY 4.0, bron: CBS'
const CBS = 'CBS StatLine'

type Given = Pick<NewIndicator, 'key' | 'name' | 'unit' | 'limitations' | 'source'> &
  Partial<NewIndicator> & { counts: NewIndicator['name'] }

/** A public yearly figure of the statistical office without a wished direction; the rest is given. */
export function passport({ counts, ...given }: Given): NewIndicator {
  return {
    valueType: 'count',
    desired: 'none',
    holder: CBS,
    owner: 'Programma Veiligheid',
    frequency: 'yearly',
    quality: both(
      'Officiële statistiek. De methode en de kwaliteit staan beschreven bij de tabel van de bron.',
      'Official statistics. Method and quality are described with the table at the source.',
    ),
    categories: [],
    partOf: null,
    shareOf: null,
    isPublic: true,
    definition: { text: counts, source: given.source },
    ...given,
  }
}

/** Checks a source that comes with Regie as strictly as one that somebody typed. */
export const ready = (source: z.input<typeof importSourceSchema>, passports: NewIndicator[]): ReadySource => ({
  source: importSourceSchema.parse(source),
  passports,
})
