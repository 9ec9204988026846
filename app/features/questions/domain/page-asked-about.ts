/** Parts of the site where no address holds the code of somebody. */
const PARTS =
  /^\/(?:(?:plan|cijfers|effecten|sentiment|verslagen|besluiten|raad|open-data|bronnen|draad|rekenmethoden|api|toegankelijkheid|privacy|zoeken)(?:\/[a-z0-9._:/-]*)?|praat-mee(?:\/[a-z0-9-]+)?)?$/i

/** The public page that a question is about: its address within the site, and nothing that could say who looked at it. */
export function pageAskedAbout(address: string | null | undefined): string {
  const path = (address ?? '').split(/[?#]/)[0]!.replace(/^\/en(?=\/|$)/, '') || '/'
  return PARTS.test(path) && !path.includes('//') && path.length <= 300 ? path : '/'
}
