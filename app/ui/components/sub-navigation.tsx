import { ariaCurrent, type NavItem } from '../navigation.ts'

/** Pages about the same thing, as links that look like tabs. */
export function SubNavigation({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav class="regie-subnav" aria-label={label}>
      <ul class="regie-subnav__list">
        {items.map((item) => (
          <li key={item.href}>
            <a class="regie-subnav__link" href={item.href} aria-current={ariaCurrent(item)}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
