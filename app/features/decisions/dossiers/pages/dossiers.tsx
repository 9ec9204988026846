import { documentTexts } from '../../../../i18n/documents.ts'
import { dayOf } from '../../../../shared/days.ts'
import { ButtonLink, Link } from '../../../../ui/index.ts'
import type { InBoth, WorkList } from '../../../lists/index.ts'
import { type ListedDossier, listDossiers } from '../dossiers.queries.ts'

const { nl, en } = documentTexts
const inBoth = (key: 'title' | 'intro' | 'noneHint' | 'name' | 'about' | 'count' | 'begun'): InBoth => ({
  nl: nl.dossiers[key],
  en: en.dossiers[key],
})

/** Every dossier, the latest first. */
export const dossierList: WorkList<ListedDossier> = {
  ...{ key: 'dossiers', address: '/werk/dossiers' },
  ...{ title: inBoth('title'), intro: inBoth('intro'), nothing: inBoth('noneHint') },
  columns: [
    {
      ...{ key: 'title', header: inBoth('name'), isUsual: true },
      value: ({ title }) => ({ text: title }),
      cell: ({ slug, title }, ctx) => (
        <Link href={ctx.href(`/werk/dossiers/${slug}`)}>
          <span lang="nl">{title}</span>
        </Link>
      ),
    },
    {
      ...{ key: 'about', header: inBoth('about'), isUsual: false },
      value: ({ about }) => ({ text: about }),
      cell: ({ about }) => <span lang="nl">{about}</span>,
    },
    { key: 'count', header: inBoth('count'), isUsual: true, value: ({ documents }) => ({ number: documents }) },
    {
      ...{ key: 'begun', header: inBoth('begun'), isUsual: true },
      value: ({ createdAt }) => ({ day: dayOf(createdAt) }),
    },
  ],
  rows: ({ tx }) => listDossiers(tx),
  above: (ctx) =>
    ctx.may('decisions.write') && (
      <ButtonLink href={ctx.href('/werk/dossiers/nieuw')}>{startIn(ctx.language)}</ButtonLink>
    ),
}

const startIn = (language: 'nl' | 'en') => documentTexts[language].dossiers.start
