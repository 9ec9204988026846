/** Words that say a figure went up, went down or stayed, in Dutch and English. */
const UP =
  'stijg\\p{L}*|steeg|stegen|gestegen|toenam\\p{L}*|toegenomen|toeneemt|toenemen|toename|toenemende|groei(?:t|de|den|en)?|gegroeid|opgelopen|opliep(?:en)?|rose|risen|rising|increase[sd]?|increasing|grew|grown'
const DOWN =
  'daal\\p{L}*|daling\\p{L}*|dalen(?:de)?|gedaald|afnam\\p{L}*|afgenomen|afneemt|afnemen|afname|verminder\\p{L}*|vermindering|teruggelopen|gezakt|zakte|zakken|fell|fallen|falling|declin\\p{L}*|decreas\\p{L}*|dropped'
const SPLIT_UP =
  '(?:nam|namen|neemt|nemen)(?: [^ ,;]+){0,6} toe|(?:liep|liepen|loopt|lopen)(?: [^ ,;]+){0,4} op|went up'
const SPLIT_DOWN =
  '(?:nam|namen|neemt|nemen)(?: [^ ,;]+){0,6} af|(?:liep|liepen|loopt|lopen)(?: [^ ,;]+){0,4} terug|went down'
const FLAT =
  'gelijk gebleven|gelijk (?:blijft|bleef|bleven|blijven)|(?:bleef|bleven|blijft|blijven|is|zijn) (?:(?:al|ook|hier|daar|vrijwel|nagenoeg|bijna|ongeveer|in @\\d{4}|dit jaar|de (?:afgelopen|laatste) jaren) ){0,3}(?:gelijk|constant|onveranderd|ongewijzigd|staan|hetzelfde)|stabiel|niet veranderd|nauwelijks veranderd|stable|unchanged|remained the same|stayed the same'

const wordy = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu')

export const DIRECTION_WORDS = {
  up: wordy(`${UP}|${SPLIT_UP}`),
  down: wordy(`${DOWN}|${SPLIT_DOWN}`),
  flat: wordy(FLAT),
}

export type Direction = keyof typeof DIRECTION_WORDS

/** Says what somebody else said, or what might be: not a statement of this text about its figures. */
const ATTRIBUTED =
  /(?:in|volgens|uit) (?:een )?(?:eerder|vorig|oud|ander)e? |eerder (?:drukwerk|stond|meldden)|(?:het|dit|ons|vorige) (?:meerjaren)?(?:beleids)?plan (?:zegt|noemt|noemde|meldt|meldde|stelt|gaat|ging)|\bheten\b|\bheette\b|zogeheten|volgens (?:het|de|een) (?:plan|politie|krant|media|partij)|according to/u
const UNCERTAIN =
  /(?<!\p{L})(?:zou|zouden|kan|kunnen|kon|konden|mag|mogen|moet|moeten|wil|willen|wilden|wens|streven|streeft|streefwaarde|hopen|hoopt|hoop|verwacht\p{L}*|verwachting|zal|zullen|misschien|mogelijk|wellicht|lijkt|lijken|leek|indruk|doel|ambitie|prognose|raming|begroot|norm|afgesproken|vrezen|vreesden|gevreesd|if|may|might|could|would|should|expect\p{L}*|aim|target|seems?)(?!\p{L})/u
const CONDITIONAL = /^(?:als|indien|wanneer|mocht|stel|if|when) /

/** Stated as fact by the text itself: no question, no quotation of another text. */
export function isStated(norm: string): boolean {
  return !norm.trimEnd().endsWith('?') && !ATTRIBUTED.test(norm)
}

/** Stated as fact, and not as what may, should or might be. */
export function isCertain(norm: string): boolean {
  return isStated(norm) && !UNCERTAIN.test(norm) && !CONDITIONAL.test(norm)
}

export const NEGATION = /(?<!\p{L})(?:niet|geen|nooit|noch|evenmin|not|no|never)(?!\p{L})/u
export const POINTS_BACK = /^(?:(?:en|maar|ook) )?(?:dat|dit|die|deze|daarmee|hiermee|het gaat|that|this|it) /u
export const EVERY_STEP =
  /(?<!\p{L})(?:elk jaar|ieder jaar|jaar op jaar|jaar na jaar|jaarlijks|alsmaar|voortdurend|gestaag|steeds|every year|year after year|steadily)(?!\p{L})/u
export const KEEPS_ON =
  /(?<!\p{L})(?:blijf|blijft|blijven|bleef|bleven|zet(?:te)? (?:zich )?(?:[^ ]+ ){0,5}(?:door|voort)|keeps|continues|continued)(?!\p{L})/u
export const RECENT_YEARS =
  /(?:afgelopen|laatste|voorbije|recente) (?:paar )?jaren|al jaren|jarenlang|recent years|past years/u
export const LAST_YEAR = /(?:het afgelopen|dit|in het verslag)\s?jaar|this year/u
export const YEAR_BEFORE =
  /een jaar eerder|vorig jaar|het jaar (?:er|daar)voor|het voorgaande jaar|jaar ervoor|last year|the year before/u
export const BEFORE_CORONA = /(?:vóór|voor|before)(?: de)? (?:corona|covid)\p{L}*|pre-?(?:corona|covid)\p{L}*/u
