/** The look of a document on screen and on paper; fonts fall back to what the reader has. */
export const DOCUMENT_STYLES = `
:where(:root){--document-accent:#154273}
.document{--ink:#1b1f24;--soft:#5a626c;--line:#d5dae1;--tint:color-mix(in srgb,var(--document-accent) 7%,#fff);color:var(--ink);font:1.0625rem/1.65 "Source Sans 3","Source Sans 3 Variable",system-ui,sans-serif;max-width:46rem;margin-inline:auto;overflow-wrap:break-word}
body:has(>main>.document){margin:0;padding:0 1.25rem 4rem;background:#fff}
.document-skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:#fff;color:#000}
.document-skip:focus{left:1rem;top:1rem;z-index:1}
.document :focus-visible{outline:3px solid var(--document-accent);outline-offset:2px}
.document a{color:var(--document-accent);text-underline-offset:.15em}
.document h1,.document h2,.document h3,.document h4,.document-subtitle,.document blockquote{font-family:"Source Serif 4","Source Serif 4 Variable",Georgia,serif;text-wrap:balance}
.document-cover{background:var(--document-accent);color:#fff;padding:clamp(1.75rem,6vw,4rem);margin:1.5rem 0 2.5rem;border-radius:2px}
.document-cover h1{font-size:clamp(1.75rem,6vw,3.25rem);line-height:1.1;hyphens:auto;margin:.25rem 0 1rem;color:inherit}
.document-letter{margin:1.5rem 0 2rem;border-top:4px solid var(--document-accent);padding-top:1rem}
.document-letter .document-kicker{color:var(--document-accent)}
.document-letter h1{font-size:1.5rem;line-height:1.25;margin:2rem 0 0}
.document-letter dl{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:2rem 0 0;font-size:.9375rem}
.document-letter dt{color:var(--soft)}
.document-letter dd{margin:0}
.document-address{margin:2rem 0 0}
.document-letter+.document-content h2,.document-letter+.document-content h3{font-size:1.1875rem;line-height:1.3;margin:1.75rem 0 .35rem}
.document-sheet{background:var(--document-accent);color:#fff;padding:1.25rem clamp(1rem,4vw,1.75rem);margin:1.5rem 0 1.75rem;border-radius:2px}
.document-sheet h1{font-size:clamp(1.5rem,5vw,2.125rem);line-height:1.15;margin:.35rem 0 .5rem;color:inherit;hyphens:auto}
.document-sheet-subtitle{font-size:1.125rem;line-height:1.4;margin:0 0 .75rem}
.document-sheet-lines{margin:0;font-size:.9375rem}
.document-sheet+.document-content h2{font-size:1.375rem;margin:2rem 0 .75rem}
.document-sheet+.document-content h3{font-size:1.125rem;margin:1.5rem 0 .35rem}
.document-sheet+.document-content .key-figure-value{font-size:2.125rem}
.document-kicker{margin:0;font-weight:600;letter-spacing:.02em}
.document-subtitle{font-size:1.375rem;line-height:1.35;margin:0 0 2.5rem}
.document-lines{margin:0;border-top:1px solid rgb(255 255 255/.5);padding-top:1rem}
.document-contents{border-top:3px solid var(--document-accent);padding-top:1rem;margin-bottom:3rem}
.document-contents-title{font-weight:700;font-size:1.25rem;margin:0 0 .5rem}
.document-contents ul{list-style:none;margin:0;padding:0;columns:16rem auto;column-gap:2rem}
.document-contents li{padding:.2rem 0;break-inside:avoid}
.document-contents-1{font-weight:600}
.document-contents .document-contents-2{padding-left:1.5rem}
.document-contents a{text-decoration:none;display:inline-block;min-height:24px}
.document-contents a:hover{text-decoration:underline}
.document h2{font-size:clamp(1.625rem,4vw,2.125rem);line-height:1.2;margin:3.5rem 0 1rem;color:var(--document-accent)}
.document h3{font-size:1.375rem;line-height:1.3;margin:2.25rem 0 .5rem}
.document h4{font-size:1.125rem;margin:1.75rem 0 .25rem}
:where(.document) :is(p,ul,ol){margin:0 0 1rem}
.document-content li{margin-bottom:.35rem}
.document blockquote{margin:2rem 0;padding-left:1.25rem;border-left:4px solid var(--document-accent);font-size:1.25rem;line-height:1.5}
.document blockquote footer{font:1rem/1.5 "Source Sans 3","Source Sans 3 Variable",system-ui,sans-serif;color:var(--soft)}
.document a.figure{font-variant-numeric:tabular-nums lining-nums;text-decoration-style:dotted;text-decoration-thickness:1px;color:inherit}
.document a.figure:hover{color:var(--document-accent);text-decoration-style:solid}
.document .table-scroll{overflow-x:auto;margin:2rem 0 .5rem}
.document table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
.document caption,.document figcaption{text-align:left;font-weight:600;padding-bottom:.75rem;line-height:1.4}
.document caption b,.document figcaption b{color:var(--document-accent);margin-right:.4em}
.document th,.document td{text-align:left;padding:.5rem .75rem;border-bottom:1px solid var(--line);vertical-align:baseline;font-weight:400}
.document td{white-space:nowrap}
.document .end{text-align:right}
.document thead th{font-weight:600;border-bottom:2px solid var(--document-accent);vertical-align:bottom}
.document th:first-child,.document td:first-child{padding-left:0}
.document .notes{font-size:.875rem;line-height:1.5;color:var(--soft);margin-bottom:2rem}
.document .notes p{margin:0 0 .35rem}
.document figure.chart{margin:2.25rem 0}
.document figure.chart svg{display:block;width:100%;height:auto}
.document .chart-compact{display:none}
@media screen and (max-width:34rem){.document .chart-wide{display:none}.document .chart-compact{display:block}}
.document figure.chart .notes{margin:.5rem 0}
.document details summary{cursor:pointer;color:var(--document-accent);font-size:.9375rem;padding:.25rem 0}
.document .key-figures{background:var(--tint);border-top:4px solid var(--document-accent);padding:1.5rem clamp(1rem,4vw,2rem);margin:2.5rem 0}
.document .key-figures-title{font-weight:700;font-size:1.125rem;margin:0 0 1.25rem}
.document .key-figures ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(8.5rem,100%),1fr));gap:1.75rem 1.5rem}
.document .key-figures li{margin:0}
.document .key-figure-value{display:block;font:600 2.75rem/1 "Source Serif 4","Source Serif 4 Variable",Georgia,serif;color:var(--document-accent);font-variant-numeric:lining-nums;margin-bottom:.4rem}
.document .key-figure-value a.figure{color:inherit;text-decoration:none}
.document .key-figure-value a.figure:hover{text-decoration:underline}
.document .key-figure-label{display:block;hyphens:auto;font-weight:600;line-height:1.35}
.document .key-figure-note{display:block;font-size:.875rem;color:var(--soft);line-height:1.4;margin-top:.2rem}
.document .callout{border-left:4px solid var(--soft);background:#f5f6f8;padding:1.1rem 1.4rem;margin:2rem 0}
.document .callout p:last-child{margin-bottom:0}
.document .callout-kind{font-size:.875rem;font-weight:600;color:var(--soft);margin-bottom:.15rem}
.document .callout-title{font-weight:700;margin-bottom:.4rem}
.document .callout-correction{border-color:#a4260f;background:#fdf3f0}
.document .callout-correction .callout-kind{color:#a4260f}
.document .callout-caveat{border-color:#946200;background:#fdf7e8}
.document .callout-caveat .callout-kind{color:#7a5000}
.document .callout-method{border-color:var(--document-accent);background:var(--tint)}
.document .callout-method .callout-kind{color:var(--document-accent)}
.document .sources>div{border-top:1px solid var(--line);padding:.75rem 0}
.document .sources>div:target{background:var(--tint);box-shadow:-.75rem 0 0 var(--tint),-1rem 0 0 var(--document-accent)}
.document .sources dt{font-weight:600}
.document .sources dd{margin:0;font-size:.9375rem;color:var(--soft)}
.document .source-fact{display:block}
.document .source-fact b{font-weight:600;color:var(--ink)}
.document .sources-compact{columns:20rem auto;column-gap:2rem;font-size:.875rem}
.document .sources-compact>div{break-inside:avoid;padding:.35rem 0}
.document .sources-compact dd{font-size:.8125rem;line-height:1.45}
.document hr.page-break{border:0;margin:0}
@media print{
@page{size:A4;margin:22mm 20mm}
.document{font-size:10.5pt;max-width:none}
.document-skip,.document details summary{display:none}
.document-cover{min-height:200mm;break-after:page;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.document-contents{break-after:page}
.document-sheet{print-color-adjust:exact;-webkit-print-color-adjust:exact;margin-top:0}
.document-content:where(.document-sheet+*){font-size:9pt;line-height:1.4}
.document h2,.document h3,.document h4,.document caption,.document figcaption{break-after:avoid}
.document figure.chart,.document .key-figures,.document .callout,.document tr,.document .sources>div{break-inside:avoid}
.document thead{display:table-header-group}
.document .table-scroll{overflow:visible}
.document hr.page-break{break-after:page}
.document .key-figures,.document .callout{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`

/** The same for a document inside a page of the site, in the colour of the municipality. */
export const documentStyles = (accent = '#154273') => `:root{--document-accent:${accent}}${DOCUMENT_STYLES}`
