import { monitorTexts } from '../../../i18n/monitor.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { DataList, Link, List } from '../../../ui/index.ts'
import type { Definition, Passport } from '../domain/series.ts'

type Props = {
  ctx: RequestContext
  passport: Passport
  /** Passports of the indicators that this one is a part or a share of, for their names. */
  related?: Passport[]
}

/** Everything a reader must know about a figure before using it. */
export function PassportList({ ctx, passport, related = [] }: Props) {
  const { language } = ctx
  const t = monitorTexts[language]
  const linkTo = (key: string | null) =>
    key && (
      <Link href={ctx.href(`/cijfers/${key}`)}>{related.find((one) => one.key === key)?.name[language] ?? key}</Link>
    )
  const definitions = passport.definitions.map((definition) => inWords(definition, ctx))
  const facts: [string, preact.ComponentChildren][] = [
    [
      definitions.length > 1 ? t.definitions : t.definitionNumber,
      definitions.length > 1 ? <List items={definitions} /> : definitions[0],
    ],
    [t.unit, passport.unit[language]],
    [t.fields.valueType, t.valueTypes[passport.valueType]],
    [t.fields.desired, t.directions[passport.desired]],
    [t.fields.holder, <span lang="nl">{passport.holder}</span>],
    [t.fields.owner, <span lang="nl">{passport.owner}</span>],
    [t.fields.frequency, t.frequencies[passport.frequency]],
    [t.quality, passport.quality[language]],
    [t.limitations, passport.limitations[language]],
    [t.fields.categories, passport.categories.map((category) => category[language]).join(', ')],
    [t.fields.partOf, linkTo(passport.partOf)],
    [t.fields.shareOf, linkTo(passport.shareOf)],
    [t.fields.source, <span lang="nl">{passport.source}</span>],
    [t.fields.key, <code>{passport.key}</code>],
  ]
  return <DataList items={facts.filter(([, value]) => value).map(([term, value]) => ({ term, value }))} />
}

function inWords({ number, text, validFrom, source }: Definition, { language }: RequestContext) {
  const t = monitorTexts[language]
  const facts = [t.definitionVersion(number), ...(validFrom ? [t.validFrom(periodInWords(validFrom, language))] : [])]
  return (
    <>
      {text[language]} ({facts.join(', ')}; {t.source.toLowerCase()}: <span lang="nl">{source}</span>)
    </>
  )
}
