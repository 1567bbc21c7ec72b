/** A piece of text on a page: from below at the left, in points. */
export interface MadePiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** The smallest PDF with text on pages, written by hand as the format says. */
export function madePdf(pages: readonly (readonly MadePiece[])[]): Uint8Array {
  const objects: string[] = []
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
  pages.forEach((pieces, index) => {
    const content = pieces.map(drawn).join('\n')
    objects[4 + index * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`
    objects[5 + index * 2] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  })
  return new Uint8Array(Buffer.from(withTable(objects), 'latin1'))
}

const drawn = ({ text, x, y, size = 11 }: MadePiece): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`

function withTable(objects: readonly string[]): string {
  let pdf = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [number, body] of objects.entries()) {
    if (number === 0) continue
    offsets.push(pdf.length)
    pdf += `${number} 0 obj\n${body}\nendobj\n`
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length}\n0000000000 65535 f \n${lines}`
  return `${pdf}${table}trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`
}
