import type { Language } from '../shared/numbers.ts'

type SameShape<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Texts[Key] extends string
      ? string
      : Texts[Key] extends readonly string[]
        ? readonly string[]
        : SameShape<Texts[Key]>
}

/** The texts of one feature: the Dutch ones decide what exists, and English that lacks one does not compile. */
export function defineTexts<const Dutch>(nl: Dutch, en: SameShape<Dutch>): Record<Language, SameShape<Dutch>> {
  return { nl: nl as SameShape<Dutch>, en }
}
