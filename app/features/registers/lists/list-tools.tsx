import { handoverTexts } from '../../../i18n/handover.ts'
import { registerListTexts } from '../../../i18n/register-lists.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { withQuery } from '../../../shared/addresses.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  Button,
  Checkbox,
  Checkboxes,
  Details,
  Form,
  HiddenField,
  Link,
  Paragraph,
  TextField,
} from '../../../ui/index.ts'
import type { RegisterType } from '../declaration.ts'
import { isAboutPeople } from '../processing/slugs.ts'
import { hasLevel } from '../scope.ts'
import type { ListColumn } from './columns.tsx'
import { type Asked, askedInAddress } from './filter.ts'
import { mayShare } from './save-view.ts'
import type { RecordView } from './views.queries.ts'

type ToolsProps = {
  ctx: RequestContext
  type: RegisterType
  asked: Asked
  count: number
  all: readonly ListColumn[]
  columns: readonly ListColumn[]
  views: readonly RecordView[]
}

/** How many there are, and what can be done with the list as it stands: other columns, keeping it, taking it along. */
export function ListTools(props: ToolsProps) {
  const { ctx, type, asked, count } = props
  const t = registerListTexts[ctx.language]
  const address = `/werk/registers/${type.key}`
  const { pagina: _, ...query } = askedInAddress(asked)
  return (
    <div class="regie-list-tools">
      <p class="utrecht-paragraph regie-list-tools__count" role="status">
        <strong>{t.found(formatNumber(count, ctx.language))}</strong>
      </p>
      <ColumnChoice {...props} />
      <KeepView {...props} />
      {hasLevel(ctx.actor, type, 'read') && isAboutPeople(type) && (
        <Link href={ctx.href('/werk/registers/op-naam')}>{t.findPerson}</Link>
      )}
      {hasLevel(ctx.actor, type, 'read') && (
        <Link href={ctx.href(withQuery(`${address}/exporteren`, query))}>{t.export}</Link>
      )}
      {hasLevel(ctx.actor, type, 'handle') && <Link href={ctx.href(`${address}/importeren`)}>{t.import}</Link>}
      {hasLevel(ctx.actor, type, 'decide') && (
        <Link href={ctx.href(withQuery(`${address}/overdragen`, query))}>{handoverTexts[ctx.language].link}</Link>
      )}
    </div>
  )
}

const queryField = (asked: Asked) => (
  <HiddenField name="query" value={new URLSearchParams(askedInAddress(asked)).toString()} />
)

function ColumnChoice({ ctx, type, asked, all, columns }: ToolsProps) {
  const t = registerListTexts[ctx.language]
  return (
    <Details summary={t.columns}>
      <Form action={ctx.href(`/werk/registers/${type.key}/kolommen`)} csrfToken={ctx.csrf} label={t.columns}>
        {queryField(asked)}
        <Checkboxes
          name="column"
          label={t.columnsLegend}
          hint={t.columnsHint}
          values={columns.map(({ key }) => key)}
          choices={all.map(({ key, header }) => ({ value: key, label: header }))}
        />
        <Button look="secondary">{t.columnsSave}</Button>
      </Form>
    </Details>
  )
}

function KeepView({ ctx, type, asked, columns, all, views }: ToolsProps) {
  const t = registerListTexts[ctx.language]
  const usual = all.filter(({ isUsual }) => isUsual).map(({ key }) => key)
  const keys = columns.map(({ key }) => key)
  const isUsual = keys.join() === usual.join()
  const mayRemove = views.filter((view) => view.isOwn || hasLevel(ctx.actor, type, 'decide'))
  return (
    <Details summary={t.keep}>
      <div id="weergave-bewaren">
        <Form action={ctx.href(`/werk/registers/${type.key}/weergaven`)} csrfToken={ctx.csrf} label={t.keep}>
          {queryField({ ...asked, kolommen: isUsual ? '' : keys.join(',') })}
          <Paragraph>{t.keepHint}</Paragraph>
          <TextField name="name" label={t.name} maxLength={80} size="short" />
          {mayShare(ctx, type) && <Checkbox name="shared" value="yes" label={t.forTeam} />}
          <Button look="secondary">{t.keepSave}</Button>
        </Form>
        {mayRemove.map((view) => (
          <Form
            key={view.id}
            action={ctx.href(`/werk/registers/${type.key}/weergaven/${view.id}/verwijderen`)}
            csrfToken={ctx.csrf}
            label={t.remove(view.name)}
          >
            <Button look="subtle">{t.remove(view.name)}</Button>
          </Form>
        ))}
      </div>
    </Details>
  )
}
