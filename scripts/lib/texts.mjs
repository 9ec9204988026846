import { listFiles } from './sources.mjs'
import { importTypeScript } from './typescript.mjs'

/**
 * What is wrong with the texts of the screen. That every key exists in both languages is proved by the types; here we
 * look for texts that are empty, and for sentences that were never translated.
 */
export async function findTextProblems() {
  const files = listFiles('app/i18n').filter((file) => /\.ts$/.test(file) && !/(\.test|\/texts)\.ts$/.test(file))
  const problems = []
  for (const file of files) {
    for (const [name, texts] of Object.entries(await importTypeScript(file))) {
      if (texts?.nl && texts?.en) problems.push(...compareTexts(texts.nl, texts.en, `${file} ${name}`))
    }
  }
  return problems
}

/** The problems of one text or of everything inside it; `path` says where it stands. */
export function compareTexts(dutch, english, path) {
  if (dutch !== null && typeof dutch === 'object') {
    return Object.keys(dutch).flatMap((key) => compareTexts(dutch[key], english?.[key], `${path}.${key}`))
  }
  const [nl, en] = [fill(dutch), fill(english)]
  if (nl === undefined || en === undefined) return []
  if (nl.trim() === '' || en.trim() === '') return [`${path} is empty`]
  const isSentence = nl.trim().split(/\s+/).length > 3
  return isSentence && nl === en ? [`${path} is the same in Dutch and English: ${nl}`] : []
}

/** The text with placeholders for its parameters; undefined when its parameters are more than plain values. */
function fill(text) {
  if (typeof text !== 'function') return typeof text === 'string' ? text : undefined
  try {
    const filled = text(...Array(text.length).fill(7))
    return typeof filled === 'string' ? filled : undefined
  } catch {
    return undefined
  }
}
