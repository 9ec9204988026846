/** What makes a text hard to read, and what would be easier. */
export type Finding =
  | { code: 'long-sentence'; found: string; words: number }
  | { code: 'hard-word'; found: string; better: string }
  | { code: 'long-word'; found: string }
  | { code: 'two-negations'; found: string }

/** A sentence of more words than this is hard to keep in mind at level B1. */
const MOST_WORDS = 18
/** A word of more letters than this is nearly always a compound that can be taken apart. */
const MOST_LETTERS = 18

/** Words of offices, and what people say instead. */
const EASIER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nl: {
    aangaande: 'over',
    aanvang: 'begin',
    alsmede: 'en ook',
    alvorens: 'voordat',
    ambtshalve: 'uit onszelf',
    beoogd: 'bedoeld',
    bewerkstelligen: 'zorgen voor',
    conform: 'volgens',
    derhalve: 'daarom',
    desbetreffende: 'deze',
    desgewenst: 'als u dat wilt',
    dient: 'moet',
    dienen: 'moeten',
    doch: 'maar',
    echter: 'maar',
    effectueren: 'uitvoeren',
    evalueren: 'nagaan wat het opleverde',
    evenals: 'en ook',
    faciliteren: 'mogelijk maken',
    frequentie: 'hoe vaak',
    gaarne: 'graag',
    hetgeen: 'wat',
    heterogeen: 'gemengd',
    implementeren: 'invoeren',
    indien: 'als',
    initiatie: 'begin',
    inzake: 'over',
    kwalitatief: 'goed',
    middels: 'met',
    mits: 'alleen als',
    momenteel: 'nu',
    monitoren: 'volgen',
    nimmer: 'nooit',
    omtrent: 'over',
    ondermijning: 'misdaad die zich mengt met het gewone leven',
    participatie: 'meedoen',
    participeren: 'meedoen',
    percipiëren: 'zien',
    perceptie: 'hoe u het ziet',
    prioriteren: 'kiezen wat voorgaat',
    prioritering: 'wat voorgaat',
    reeds: 'al',
    respondent: 'wie meedoet',
    significant: 'duidelijk',
    stakeholder: 'wie ermee te maken heeft',
    stakeholders: 'wie ermee te maken heeft',
    substantieel: 'groot',
    teneinde: 'om',
    tevens: 'ook',
    thans: 'nu',
    trachten: 'proberen',
    uiterlijk: 'niet later dan',
    verstrekken: 'geven',
    voornemens: 'van plan',
    vigerend: 'geldend',
    vooralsnog: 'voorlopig',
    wederom: 'weer',
    zodoende: 'zo',
    zorgdragen: 'zorgen',
  },
  en: {
    accordingly: 'so',
    ascertain: 'find out',
    commence: 'begin',
    concerning: 'about',
    endeavour: 'try',
    facilitate: 'help',
    implement: 'carry out',
    inhabitant: 'resident',
    notwithstanding: 'despite',
    perception: 'how you see it',
    prioritise: 'put first',
    prior: 'before',
    pursuant: 'under',
    regarding: 'about',
    stakeholder: 'who is involved',
    stakeholders: 'who are involved',
    subsequently: 'then',
    sufficient: 'enough',
    terminate: 'end',
    utilise: 'use',
    whilst: 'while',
  },
}

const NEGATIONS: Readonly<Record<string, RegExp>> = {
  nl: /\b(niet|geen|nooit|niemand|nergens|zonder|onvoldoende|oneens)\b/giu,
  en: /\b(not|no|never|nobody|nowhere|without|insufficient|disagree)\b/giu,
}

const SENTENCE = /[^.!?:;\n]+/gu
const WORD = /[\p{L}\p{N}'’-]+/gu

/** The words of a text; signs and spaces are none. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? []

/** What is hard in one text. A help for the writer, not a test of a level: that only readers can give. */
export function hurdlesIn(text: string, language: string): Finding[] {
  const easier = EASIER[language] ?? {}
  return (text.match(SENTENCE) ?? []).flatMap((sentence): Finding[] => {
    const words = wordsIn(sentence)
    const found = sentence.trim()
    const long = words.length > MOST_WORDS ? [{ code: 'long-sentence' as const, found, words: words.length }] : []
    const negations = NEGATIONS[language] ? (sentence.match(NEGATIONS[language]) ?? []) : []
    const twice = negations.length > 1 ? [{ code: 'two-negations' as const, found }] : []
    const hard = words.flatMap((word): Finding[] => {
      const better = easier[word.toLowerCase()]
      if (better) return [{ code: 'hard-word' as const, found: word, better }]
      return word.replace(/-/g, '').length > MOST_LETTERS ? [{ code: 'long-word' as const, found: word }] : []
    })
    return [...long, ...twice, ...hard]
  })
}
