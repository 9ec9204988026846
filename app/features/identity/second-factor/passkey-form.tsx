import type { ComponentChildren } from 'preact'
import { accountTexts } from '../../../i18n/account.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { Button, type ButtonLook, HiddenField } from '../../../ui/index.ts'

/** The script behind the forms below, by its name in the manifest. */
export const PASSKEY_ISLAND = 'passkey.island.js'

type PasskeyFormProps = {
  ctx: RequestContext
  /** Whether a passkey is made or used. */
  does: 'create' | 'get'
  action: string
  /** Where the browser gets its question. */
  options: string
  button: string
  look?: ButtonLook
  children?: ComponentChildren
}

/** A form that the browser's own passkey dialogue fills in; without script, or without passkeys, it is not there. */
export function PasskeyForm({ ctx, does, action, options, button, look, children }: PasskeyFormProps) {
  const t = accountTexts[ctx.language]
  return (
    <form action={ctx.href(action)} method="post" data-passkey={does} data-options={ctx.href(options)} hidden>
      {ctx.csrf && <HiddenField name="csrf" value={ctx.csrf} />}
      <HiddenField name="passkey" value="" />
      {children}
      <p class="utrecht-paragraph" role="alert" data-problem hidden>
        {t.passkeyRefused}
      </p>
      <Button look={look}>{button}</Button>
    </form>
  )
}
