import { identityTexts } from '../../i18n/identity.ts'
import { listTexts } from '../../i18n/lists.ts'
import type { RequestContext } from '../../platform/http/index.ts'
import {
  Button,
  Checkbox,
  Checkboxes,
  Details,
  Form,
  Heading,
  HiddenField,
  Paragraph,
  Select,
  TextField,
} from '../../ui/index.ts'
import type { ListPlace } from './list-place.ts'
import { fieldOf, VIEWS_PLACE } from './view-actions.ts'
import type { ListView } from './views.queries.ts'

type ToolProps = {
  ctx: RequestContext
  place: ListPlace
  /** What the list shows now, with its columns where they are not the usual ones. */
  query: URLSearchParams
  /** The columns it shows. */
  columns: readonly string[]
}

/** Which columns a list shows, from now on. */
export function ColumnChoice({ ctx, place, query, columns }: ToolProps) {
  const t = listTexts[ctx.language]
  return (
    <Details summary={t.columns}>
      <Form action={ctx.href(`${place.address}/kolommen`)} csrfToken={ctx.csrf} label={t.columns}>
        <HiddenField name="query" value={query.toString()} />
        <Checkboxes
          name="column"
          label={t.columnsLegend}
          hint={t.columnsHint}
          values={[...columns]}
          choices={place.columns.map(({ key, header }) => ({ value: key, label: header }))}
        />
        <Button look="secondary">{t.columnsSave}</Button>
      </Form>
    </Details>
  )
}

type ViewToolProps = ToolProps & { views: readonly ListView[]; defaultView: string | null }

/** Keeps what the list shows under a name, and changes what was kept. */
export function ViewTools(props: ViewToolProps) {
  const { ctx, place, query, columns, views } = props
  const t = listTexts[ctx.language]
  const usual = place.columns.filter(({ isUsual }) => isUsual).map(({ key }) => key)
  const kept = new URLSearchParams(query)
  if (usual.join() === columns.join()) kept.delete('kolommen')
  else kept.set('kolommen', columns.join(','))
  return (
    <Details summary={t.keep}>
      <div id={VIEWS_PLACE}>
        <Form action={ctx.href(`${place.address}/weergaven`)} csrfToken={ctx.csrf} label={t.keep}>
          <HiddenField name="query" value={kept.toString()} />
          <Paragraph>{t.keepHint}</Paragraph>
          <TextField name="name" label={t.name} maxLength={80} size="short" />
          <Sharing ctx={ctx} place={place} value="" />
          <Checkbox name="default" value="yes" label={t.opensHere} />
          <Button look="secondary">{t.keepSave}</Button>
        </Form>
        {views.length > 0 && <Heading level={2}>{t.manage}</Heading>}
        {views.map((view) => (
          <OneView key={view.id} {...props} view={view} />
        ))}
      </div>
    </Details>
  )
}

function OneView({ ctx, place, view, defaultView }: ViewToolProps & { view: ListView }) {
  const t = listTexts[ctx.language]
  const address = ctx.href(`${place.address}/weergaven/${view.id}`)
  const mayChange = view.isOwn || place.mayManage
  return (
    <Details summary={view.isOwn ? view.name : t.ofOwner(view.name, view.ownerName)}>
      <Form action={address} csrfToken={ctx.csrf} label={t.change(view.name)}>
        {mayChange && (
          <TextField name={fieldOf('name', view.id)} label={t.name} value={view.name} maxLength={80} size="short" />
        )}
        {view.isOwn && <Sharing ctx={ctx} place={place} value={sharedWith(view)} id={view.id} />}
        <Checkbox
          name={fieldOf('default', view.id)}
          value="yes"
          label={t.opensHere}
          checked={defaultView === view.id}
        />
        <Button look="secondary">{t.changeSave}</Button>
      </Form>
      {mayChange && (
        <Form action={`${address}/verwijderen`} csrfToken={ctx.csrf} label={t.remove(view.name)}>
          <Button look="subtle">{t.remove(view.name)}</Button>
        </Form>
      )}
    </Details>
  )
}

const sharedWith = ({ isShared, role }: ListView) => (!isShared ? '' : role ? `role:${role}` : 'space')

/** With whom a view is shared; only for who can share something. */
function Sharing({ ctx, place, value, id }: { ctx: RequestContext; place: ListPlace; value: string; id?: string }) {
  const t = listTexts[ctx.language]
  const roles: Record<string, string> = identityTexts[ctx.language].roleNames
  const isRegister = place.space !== ''
  if (isRegister && !place.mayShareInSpace) return null
  return (
    <Select
      name={fieldOf('with', id)}
      label={t.sharedWith}
      value={value}
      empty={t.onlyMe}
      choices={[
        ...(isRegister ? [{ value: 'space', label: t.inSpace }] : []),
        ...ctx.actor.roles.map((role) => ({ value: `role:${role}`, label: t.withRole(roles[role] ?? role) })),
      ]}
    />
  )
}
