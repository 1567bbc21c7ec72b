import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { AssembledDocument, Block } from '../../src/documents/blocks.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { documentToHtml } from '../../src/documents/to-html.js'
import { blockToText } from '../../src/documents/to-text.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import type { Administration } from '../../src/procurement/administration.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { checkDocx, docxParagraphs } from '../support/docx.js'
import { shippedShelf } from '../support/legal-texts.js'

const picture = { attachment: 'file-1', use: 'picture', name: 'plan.png', width: 1600, height: 800 } as const

function specificationsWith(administration: Administration): AssembledDocument {
  const procedure = aProcedure()
  const dossier = {
    procedure: { ...procedure, administration: { ...procedure.administration, ...administration } },
    pins: { clauses: {}, templates: {} },
  }
  const found = workbenchOf(dossier, shippedShelf(), localDate('2026-11-24')).document('specifications')
  if (found === undefined) throw new Error('there is no template')
  return found
}

/** What stands under the heading of the technical part, up to the next chapter. */
function technicalBlocks(document: AssembledDocument): readonly Block[] {
  const isChapter = (block: Block) => block.kind === 'heading' && block.level === 1
  const start = document.blocks.findIndex(
    (block) => isChapter(block) && /Technische bepalingen/.test(blockToText(block)),
  )
  const rest = document.blocks.slice(start + 1)
  const end = rest.findIndex(isChapter)
  return rest.slice(0, end === -1 ? undefined : end)
}

const markdown =
  '# Maaien\n\nTwee keer per jaar.\n\n## Afvoer\n\n- gras\n- heggen\n\n![plan van de bermen](plan.png)'

describe('the technical part of the bestek', () => {
  it('prints what is stored without a format to the letter, signs of Markdown included', () => {
    const text = '# 1 Maaien\n\n* gras **kort**\n| a | b |'
    const blocks = technicalBlocks(specificationsWith({ technicalDescription: text }))
    expect(blocks.slice(1, 3).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
    expect(blocks.slice(1, 3).map(blockToText)).toEqual(['# 1 Maaien', '* gras **kort**\n| a | b |'])
  })

  it('prints Markdown as headings below its own heading, lists and pictures', () => {
    const document = specificationsWith({
      technicalDescription: markdown,
      technicalFormat: 'markdown',
      technicalAttachments: [picture],
    })
    const blocks = technicalBlocks(document)
    expect(blocks.slice(0, 6).map((block) => (block.kind === 'heading' ? block.level : block.kind))).toEqual([
      2,
      3,
      'paragraph',
      4,
      'list',
      'picture',
    ])
    expect(blocks.slice(1, 4).map(blockToText)).toEqual([
      expect.stringMatching(/^\d+\.1\.1 Maaien$/),
      'Twee keer per jaar.',
      expect.stringMatching(/^\d+\.1\.1\.1 Afvoer$/),
    ])
    expect(document.missing.map(({ path }) => path)).not.toContain('administration.technicalDescription')
  })

  it('is a draft as long as a picture that the text names is not there', () => {
    const document = specificationsWith({ technicalDescription: markdown, technicalFormat: 'markdown' })
    expect(document.status).toBe('draft')
    expect(document.missing).toContainEqual({
      path: 'administration.technicalDescription',
      question: 'de afbeelding “plan van de bermen”',
    })
  })

  it('runs nothing that stands between braces', () => {
    const document = specificationsWith({
      technicalDescription: '{{procedure.title}} {{#each lots}}x{{/each}}',
      technicalFormat: 'markdown',
    })
    expect(technicalBlocks(document).map(blockToText)).toContain(
      '{{procedure.title}} {{#each lots}}x{{/each}}',
    )
  })

  it('shows its picture on the page and in Word, with its words, and its words alone where it is gone', async () => {
    const document = specificationsWith({
      technicalDescription: markdown,
      technicalFormat: 'markdown',
      technicalAttachments: [picture],
    })
    const pictures = new Map([['file-1', aPng()]])
    expect(documentToHtml(document, pictures)).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="plan van de bermen" width="1600" height="800">/,
    )
    expect(documentToHtml(document)).toContain('[afbeelding: plan van de bermen]')
    const bytes = await documentToDocx(document, { pictures })
    expect(checkDocx(bytes)).toEqual([])
    expect(docxParagraphs(bytes).map(({ text }) => text)).toContain('plan van de bermen')
    expect(checkDocx(await documentToDocx(document))).toEqual([])
  })
})

/** One grey pixel, by hand. */
function aPng(): Uint8Array {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
