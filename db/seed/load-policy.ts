import { addPolicyDocument, addPolicyVersion, addRuling, insertProvision } from '../../app/features/decisions/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { FOLLOWED, POLICY, PROVISIONS_OF_BYLAW } from './data/policy.ts'
import { type Loading, sourceOf } from './load-town.ts'

/** Policy documents, what the by-law made possible when, and the rulings and bills that the documents follow. */
export async function loadPolicy({ tx, municipalityId }: Loading) {
  const ids = new Map<string, string>()
  for (const { versions, ...document } of POLICY) {
    const { id } = await addPolicyDocument(tx, municipalityId, document)
    ids.set(document.title, id)
    for (const { name, state, from = '', until = '', review, source } of versions) {
      const dates = {
        validFrom: from,
        validUntil: until,
        reviewBy: review?.by ?? null,
        reviewWords: review?.words ?? '',
      }
      mustBe(await addPolicyVersion(tx, municipalityId, id, { name, state, ...dates, source: sourceOf(source) }))
    }
  }
  const bylaw = POLICY.find(({ kind }) => kind === 'bylaw')!
  for (const { source, ...provision } of PROVISIONS_OF_BYLAW) {
    const row = { ...provision, article: '', source: sourceOf(source), municipalityId }
    await insertProvision(tx, { ...row, documentId: ids.get(bylaw.title)! })
  }
  for (const { changes, source, ...ruling } of FOLLOWED) {
    const targets = changes.map((title) => ids.get(title)!)
    await addRuling(tx, municipalityId, { ...ruling, changes: targets, source: sourceOf(source) })
  }
}
