import { XMLParser } from 'fast-xml-parser'

type HtmlNode = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  unpairedTags: ['br', 'meta', 'link'],
  stopNodes: ['*.style', '*.nav', '*.footer'],
})
const lineTags = ['h2', 'h3', 'h4', 'h5', 'p', 'li', 'th', 'td']

const nameOf = (node: HtmlNode): string => Object.keys(node).find((key) => key !== ':@') ?? ''
const childrenOf = (node: HtmlNode): readonly HtmlNode[] => {
  const children = node[nameOf(node)]
  return Array.isArray(children) ? children : []
}

/** The lines of a document page's blocks as a reader meets them: headings, paragraphs, items and cells. */
export function linesOfPage(page: string): readonly string[] {
  const start = page.indexOf(
    '\n',
    page.indexOf('</nav>') < 0 ? page.indexOf('</h1>') : page.indexOf('</nav>'),
  )
  const body = page.slice(start, page.indexOf('<footer>'))
  // The author's line stands between the title and the blocks.
  const blocks = body.replace(/^\s*<p>[^<]*<\/p>/, '')
  return linesIn(parser.parse(`<main>${blocks}</main>`))
}

function linesIn(nodes: readonly HtmlNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    lineTags.includes(nameOf(node)) ? [textOf([node]).trim()] : linesIn(childrenOf(node)),
  )
}

const textOf = (nodes: readonly HtmlNode[]): string =>
  nodes
    .map((node) => {
      const name = nameOf(node)
      if (name === '#text') return String(node['#text'])
      return name === 'br' ? '\n' : textOf(childrenOf(node))
    })
    .join('')
