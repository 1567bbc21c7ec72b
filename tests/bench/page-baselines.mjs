// Serves a page of which the address is given: at /markup the same elements, each a JSX element made and rendered for
// every request from data that is there already; at /bytes the text. The first by Hono, the second by bare node:http.
import { createServer } from 'node:http'
import { serve } from '@hono/node-server'
import { XMLParser } from 'fast-xml-parser'
import { Hono } from 'hono'
import { raw } from 'hono/html'
import { jsx } from 'hono/jsx'

const [kind, page] = process.argv.slice(2)
const html = await (await fetch(page)).text()
const tell = ({ port }) => console.log(`http://127.0.0.1:${port}`)
if (kind === 'markup') serve({ fetch: sameMarkup().fetch, hostname: '127.0.0.1', port: 0 }, tell)
else {
  const server = createServer((_, answer) =>
    answer.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
  )
  server.listen(0, '127.0.0.1', () => tell(server.address()))
}

function sameMarkup() {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    htmlEntities: true,
    allowBooleanAttributes: true,
    unpairedTags: ['br', 'meta', 'link', 'input'],
  })
  const tree = parser.parse(html.replace('<!doctype html>', ''))
  const element = (node) => {
    if ('#text' in node) return String(node['#text'])
    const name = Object.keys(node).find((key) => key !== ':@')
    return jsx(name, node[':@'] ?? {}, ...node[name].map(element))
  }
  const app = new Hono()
  app.get('/', (c) => c.html(jsx('', {}, raw('<!doctype html>'), ...tree.map(element))))
  return app
}
