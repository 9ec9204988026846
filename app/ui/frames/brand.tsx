/** Who the page is from: the municipality, with its logo when it gave one, and the name of the site. */
export type BrandProps = {
  municipality: { name: string /** The source of an SVG image. */; logo?: string }
  siteName: string
  homeHref: string
}

/** The logo is shown as an image, so that nothing inside it can run or reach the page. */
export function Brand({ municipality, siteName, homeHref }: BrandProps) {
  return (
    <a class="regie-brand" href={homeHref}>
      {municipality.logo ? (
        <img class="regie-brand__logo" src={svgAddress(municipality.logo)} alt={municipality.name} />
      ) : (
        <span class="regie-brand__name">{municipality.name}</span>
      )}{' '}
      <span class="regie-brand__site">{siteName}</span>
    </a>
  )
}

function svgAddress(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`
}
