import { describe, expect, test } from 'vitest'
import { svgProblem } from './safe-svg.ts'

const SVG = 'xmlns="http://www.w3.org/2000/svg"'

describe('a drawing that only draws', () => {
  test.each([
    `<svg ${SVG} viewBox="0 0 10 10"><path d="M0 0h10v10z" fill="#0a5c36"/></svg>`,
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg ${SVG}><!-- a wave --><title>Stad &amp; land</title></svg>`,
    `<svg ${SVG}><defs><linearGradient id="a"><stop offset="1"/></linearGradient></defs><rect fill="url(#a)"/></svg>`,
    `<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink"><g id="b"/><use xlink:href="#b"/></svg>`,
    `<svg ${SVG}><text style="font-weight:600">Merendam</text></svg>`,
  ])('is accepted: %s', (svg) => {
    expect(svgProblem(svg)).toBeUndefined()
  })
})

describe('a drawing with something else in it', () => {
  test.each([
    ['a script', `<svg ${SVG}><script>alert(1)</script></svg>`, 'element'],
    ['an event', `<svg ${SVG} onload="alert(1)"/>`, 'attribute'],
    ['an event in capitals', `<svg ${SVG}><g OnClick='x'/></svg>`, 'attribute'],
    ['a page inside it', `<svg ${SVG}><foreignObject><p>x</p></foreignObject></svg>`, 'element'],
    ['a link', `<svg ${SVG}><a href="#x"><path d=""/></a></svg>`, 'element'],
    ['an animation', `<svg ${SVG}><animate attributeName="href" to="javascript:x"/></svg>`, 'element'],
    ['an image from elsewhere', `<svg ${SVG}><image href="https://elsewhere.example/x.png"/></svg>`, 'element'],
    ['a part from elsewhere', `<svg ${SVG}><use href="https://elsewhere.example/x.svg#a"/></svg>`, 'address'],
    ['a hidden address', `<svg ${SVG}><use href="java&#10;script&#58;alert(1)"/></svg>`, 'address'],
    ['a fill from elsewhere', `<svg ${SVG}><rect fill="url(//elsewhere.example/x)"/></svg>`, 'address'],
    ['a style that fetches', `<svg ${SVG}><rect style="fill: u\\rl(x)"/></svg>`, 'address'],
    ['rules of style', `<svg ${SVG}><style>@import "x"</style></svg>`, 'element'],
    ['a declaration', `<!DOCTYPE svg [<!ENTITY x "y">]><svg ${SVG}>&x;</svg>`, 'not-an-svg'],
    ['an instruction', `<svg ${SVG}><?xml-stylesheet href="x"?></svg>`, 'malformed'],
    ['raw text', `<svg ${SVG}><![CDATA[<script>x</script>]]></svg>`, 'malformed'],
    ['a second drawing', `<svg ${SVG}/><svg ${SVG}/>`, 'not-an-svg'],
    ['parts that cross', `<svg ${SVG}><g><path></g></path></svg>`, 'malformed'],
    ['an end too few', `<svg ${SVG}><g>`, 'malformed'],
    ['another language', '<html><body></body></html>', 'not-an-svg'],
    ['no language', 'logo', 'not-an-svg'],
    ['nothing', '', 'not-an-svg'],
    ['no name for its language', '<svg viewBox="0 0 1 1"/>', 'not-an-svg'],
    ['too much', `<svg ${SVG}>${' '.repeat(200_001)}</svg>`, 'too-large'],
  ])('is refused: %s', (_what, svg, reason) => {
    expect(svgProblem(svg)?.reason).toBe(reason)
  })
})
