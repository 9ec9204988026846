import type { Seen } from './visitor.ts'

/**
 * Every field of a form as the page drew it, without the token of the session: a form can be sent by somebody else. Of several
 * forms with one address it is the one that has the field.
 */
export function fieldsOf(page: Seen, action: string, field = ''): Record<string, string> {
  const form = page.text
    .split('<form')
    .find((one) => one.includes(`action="${action}"`) && one.includes(field && `name="${field}"`))!
    .split('</form>')[0]!
  const attribute = (tag: string, name: string) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const isLoose = /type="(radio|checkbox)"/.test(tag) && !/\bchecked\b/.test(tag)
    if (!isLoose) fields[attribute(tag, 'name')] = attribute(tag, 'value')
  }
  for (const [, tag, text] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    fields[attribute(tag!, 'name')] = unescaped(text!)
  }
  for (const [, tag, options] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options!.matchAll(/<option[^>]*>/g)].find(([option]) => /\bselected\b/.test(option))
    fields[attribute(tag!, 'name')] = attribute(chosen?.[0] ?? '', 'value')
  }
  delete fields.csrf
  return fields
}
const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
