/** Things in a text that point at one person: how to reach him, or a number that is his. */
const PARTICULARS = {
  mail: /[\w.+-]+@[\w-]+\.[\w.-]+/,
  account: /\b[A-Z]{2}\d{2}[A-Z]{4}\d{10}\b/,
  telephone: /(?:\+31|0031|\b0)[\s-]?(?:\d[\s-]?){8,9}\b/,
  // Such as a BSN.
  nineFigures: /\b\d{9}\b/,
} as const

/** Things that point at what somebody wrote or where he is found on the internet. */
const ONLINE = {
  handle: /@\w/,
  web: /https?:\/\/|www\.|\b(?:facebook|instagram|twitter|tiktok|linkedin|snapchat|youtube|x)\.com\b|\bt\.me\//i,
} as const

/** E-mail addresses, telephone numbers, bank accounts and numbers of nine figures, wherever they stand. */
export const PARTICULARS_ANYWHERE = new RegExp(
  Object.values(PARTICULARS)
    .map(({ source }) => source)
    .join('|'),
  'g',
)

export type PointsAt = keyof typeof PARTICULARS | keyof typeof ONLINE

/** The first kind of thing in a text that points at a person or an account of one; nothing when it names nobody. */
export function pointsAt(text: string): PointsAt | undefined {
  const kinds = Object.entries({ ...PARTICULARS, ...ONLINE }) as [PointsAt, RegExp][]
  return kinds.find(([, pattern]) => pattern.test(text))?.[0]
}
