import { planTexts } from '../../i18n/plan.ts'
import type { FeatureOnThread } from '../thread/index.ts'
import { listOrganisationsById } from './partners.queries.ts'

/** Partner organisations on the thread. */
export const partnersOnThread: FeatureOnThread = {
  kinds: [
    {
      kind: 'organisation',
      names: { nl: { one: 'Partner', many: 'Partners' }, en: { one: 'Partner', many: 'Partners' } },
      describe: async (tx, ids, language) => {
        const { kinds } = planTexts[language]
        const found = await listOrganisationsById(tx, ids)
        return new Map(
          found.map(({ id, slug, kind }) => [
            id,
            { state: kinds[kind as keyof typeof kinds] ?? kind, workPath: `/werk/partners/${slug}` },
          ]),
        )
      },
    },
  ],
}
