import { registerTexts } from '../../../i18n/registers.ts'
import { transferTexts } from '../../../i18n/transfers.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { Field, RegisterType } from '../declaration.ts'

/** What a column of a file that is brought in fills. */
export type ImportTarget =
  | { kind: 'externalId' | 'openedOn' | 'basis' | 'reason' | 'area' | 'handler' | 'place' | 'postcode' }
  | { kind: 'fact'; field: Field }
  | { kind: 'party'; role: string; part: 'name' | 'bornOn' | 'address' | 'contact' | 'organisation' }

export type ImportColumn = { header: string; names: string[]; isNeeded: boolean; target: ImportTarget }

/** Every column that can be brought into a register, named as its pages and exports name it, in Dutch or English. */
export function importColumns(type: RegisterType, language: Language): ImportColumn[] {
  const column = (
    target: ImportTarget,
    isNeeded: boolean,
    name: (language: Language) => string,
    key = '',
  ): ImportColumn => ({
    ...{ target, isNeeded, header: name(language) },
    names: [name('nl'), name('en'), key].filter(Boolean).map(asName),
  })
  const intake = (part: 'openedOn' | 'basis' | 'area' | 'place' | 'postcode' | 'reason') => (one: Language) =>
    registerTexts[one].intake[part]
  return [
    column({ kind: 'externalId' }, true, (one) => transferTexts[one].import.externalId, 'externalId'),
    column({ kind: 'openedOn' }, true, (one) => registerTexts[one].openedOn, 'openedOn'),
    column({ kind: 'basis' }, false, intake('basis'), 'basis'),
    ...type.fields
      .filter(({ atIntake, kind }) => atIntake !== false && kind !== 'account')
      .map((field) => column({ kind: 'fact', field }, field.isRequired === true, (one) => field.words[one], field.key)),
    ...(type.parties ?? []).flatMap(({ key, words, is, isRequired }) => {
      const part = (name: 'name' | 'bornOn' | 'address' | 'contact' | 'organisation', isNeeded = false) =>
        column({ kind: 'party', role: key, part: name }, isNeeded, (one) =>
          transferTexts[one].ofRole(words[one], transferTexts[one][name]),
        )
      const person = [
        part('name', isRequired === true && is === 'person'),
        part('bornOn'),
        part('address'),
        part('contact'),
      ]
      return [
        ...(is === 'organisation' ? [] : person),
        ...(is === 'person' ? [] : [part('organisation', isRequired === true && is === 'organisation')]),
      ]
    }),
    ...(type.place
      ? [
          column({ kind: 'place' }, type.place.isRequired === true, intake('place'), 'place'),
          column({ kind: 'postcode' }, false, intake('postcode'), 'postcode'),
          column({ kind: 'area' }, false, intake('area'), 'area'),
        ]
      : []),
    column({ kind: 'handler' }, false, (one) => registerTexts[one].handler, 'handler'),
    column({ kind: 'reason' }, false, intake('reason'), 'reason'),
  ]
}

/** What an export has and an import passes over: it follows from the rest, or from steps. */
export function passedOver(type: RegisterType): string[] {
  return (['nl', 'en'] as const).flatMap((language) => {
    const t = registerTexts[language]
    const followed = type.steps.flatMap(({ fields = [] }) => fields.map(({ words }) => words[language]))
    return [t.number, t.what, t.state, t.nextDue, t.closed, ...followed].map(asName)
  })
}

/** Names of columns are compared without capitals and outer spaces. */
export const asName = (text: string): string => text.trim().toLowerCase()
