import { ariaCurrent, type NavItem } from '../navigation.ts'

type WorkNavigationProps = { label: string; groups: { heading?: string; items: NavItem[] }[] }

/**
 * The menu of the work place. It is written twice and the stylesheet shows one: beside the page where there is room,
 * and behind a summary on a phone. So it opens and closes without any script.
 */
export function WorkNavigation({ label, groups }: WorkNavigationProps) {
  if (groups.length === 0) return null
  return (
    <>
      <nav class="regie-work-nav regie-work-nav--side" aria-label={label}>
        <Groups groups={groups} />
      </nav>
      <details class="regie-work-nav regie-work-nav--menu">
        <summary>{label}</summary>
        <nav aria-label={label}>
          <Groups groups={groups} />
        </nav>
      </details>
    </>
  )
}

function Groups({ groups }: Pick<WorkNavigationProps, 'groups'>) {
  return (
    <>
      {groups.map((group) => (
        <div key={group.heading ?? group.items[0]?.href} class="regie-work-nav__list">
          {group.heading && <p class="regie-work-nav__heading">{group.heading}</p>}
          <ul class="regie-plain-list">
            {group.items.map((item) => (
              <li key={item.href}>
                <a class="regie-work-nav__link" href={item.href} aria-current={ariaCurrent(item)} data-key={item.key}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
