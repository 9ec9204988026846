import { enforcementTexts } from '../../../i18n/enforcement.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { Alert, Figure, Heading, List, Section } from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { factFields } from '../domain/new-record.ts'
import { cornersOf } from '../domain/polygon.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import { drawAreas } from './area-maps.ts'

/** On the page of a record: its area on the map, and its corners for who cannot see it. */
export async function AreaPart(ctx: PageContext, type: RegisterType, record: ReadRecord) {
  const t = enforcementTexts[ctx.language].area
  const drawn = await drawAreas(ctx.tx, type, record.allFacts, ctx.language)
  const fields = factFields(type).filter(({ key }) => drawn[key])
  if (fields.length === 0) return undefined
  return (
    <Section>
      <Heading level={2}>{t.title}</Heading>
      {fields.map(({ key }) => (
        <Figure
          key={key}
          title={drawn[key]!.caption}
          svg={drawn[key]!.svg}
          caveats={drawn[key]!.inside.length === 0 && <Alert tone="warning">{t.outside}</Alert>}
          table={{ summary: t.corners, content: <Corners text={record.allFacts[key]} /> }}
        />
      ))}
    </Section>
  )
}

function Corners({ text }: { text: unknown }) {
  const corners = cornersOf(text) ?? []
  return <List ordered items={corners.map(([longitude, latitude]) => `${longitude} ${latitude}`)} />
}
