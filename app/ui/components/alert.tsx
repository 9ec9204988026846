import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type AlertProps = {
  tone: IconName
  title?: string
  /** Announce it at once: for the answer to what somebody just did. */
  announce?: boolean
  children?: ComponentChildren
}

/** A message that stands out from the page. */
export function Alert({ tone, title, announce, children }: AlertProps) {
  const role = tone === 'error' || tone === 'warning' ? 'alert' : 'status'
  return (
    <div class={`utrecht-alert utrecht-alert--${tone}`} role={announce ? role : undefined}>
      <div class="utrecht-alert__icon">
        <Icon name={tone} />
      </div>
      <div class="utrecht-alert__content">
        {title && <p class="regie-alert__title">{title}</p>}
        {children && (
          <div class="utrecht-alert__message">
            {typeof children === 'string' ? <p class="utrecht-paragraph">{children}</p> : children}
          </div>
        )}
      </div>
    </div>
  )
}
