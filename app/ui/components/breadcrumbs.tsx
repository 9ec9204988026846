export type BreadcrumbsProps = { label: string; items: { href?: string; label: string; language?: string }[] }

/** Where this page stands; the last item, without address, is the page itself. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav class="utrecht-breadcrumb-nav" aria-label={label}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {items.map((item) => (
          <li key={item.label} class="utrecht-breadcrumb-nav__item">
            {item.href ? (
              <a
                class="utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link"
                href={item.href}
                lang={item.language}
              >
                {item.label}
              </a>
            ) : (
              <span
                class="utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--current"
                aria-current="page"
                lang={item.language}
              >
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
