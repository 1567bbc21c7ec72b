/** What decides where text stands on a page of our Word files: the writer of the file and the counter of its pages read it here. */

/** A4 and its margins, in twentieths of a point. */
export const sheet = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1440, bottom: 1300, left: 1440, right: 1441, header: 600, footer: 500 },
} as const
/** The margins of a document whose last page would be all but empty with the usual ones. */
export const tightMargin = { ...sheet.margin, top: 1200, bottom: 1060 } as const
export const textWidth = sheet.size.width - sheet.margin.left - sheet.margin.right
/** The most room for a picture, in pixels of which there are 96 to an inch: the width of the text, and most of a page. */
export const pictureRoom = { width: textWidth / 15, height: 780 } as const
/** How high the text of a page is, in twentieths of a point. */
export const textHeightWithin = ({
  top,
  bottom,
}: {
  readonly top: number
  readonly bottom: number
}): number => sheet.size.height - top - bottom

/**
 * How a paragraph is set.
 *
 * @property size of its letters, in half points. @property before and `after` in twentieths of a point.
 * @property line the height of a line, in 240ths of what its letters take; `exactly`: in twentieths of a point.
 * @property indent from the left, in twentieths of a point.
 */
export interface Setting {
  readonly size: number
  readonly before: number
  readonly after: number
  readonly line: number
  readonly exactly?: true
  readonly bold?: true
  readonly indent?: number
}

const running = { size: 21, before: 0, after: 120, line: 276 } as const
const heading = (size: number, before: number): Setting => ({
  ...running,
  ...{ size, before, after: 120, bold: true },
})

/** Every style of ours that takes room in the text, by its id in the file. */
export const settings = {
  Normal: running,
  Heading1: heading(32, 480),
  Heading2: heading(26, 320),
  Heading3: heading(23, 240),
  Heading4: heading(21, 200),
  Title: { ...running, size: 52, before: 60, after: 240, bold: true },
  Kind: { ...running, size: 24, before: 240, after: 0 },
  Author: { ...running, size: 26, after: 480 },
  DraftMark: { ...running, size: 36, bold: true },
  ContentsTitle: { ...running, size: 28, before: 360, bold: true },
  TOC1: { size: 20, before: 70, after: 0, line: 240, bold: true },
  TOC2: { size: 19, before: 0, after: 0, line: 240, indent: 320 },
  ListParagraph: { ...running, after: 60 },
  TableText: { ...running, size: 20, before: 40, after: 40 },
  TableHeading: { ...running, size: 20, before: 60, after: 60, bold: true },
  BoxTitle: { ...running, before: 60, after: 60, bold: true },
  AfterTable: { size: 8, before: 0, after: 80, line: 120, exactly: true },
} as const satisfies Readonly<Record<string, Setting>>

/** How far an item of a list stands from the left, and its mark before that, in twentieths of a point. */
export const listIndent = { left: 440, hanging: 360 } as const
/** The margins within a cell, in twentieths of a point. */
export const cellMargins = { top: 40, bottom: 40, left: 110, right: 110 } as const
export const boxMargins = { top: 80, bottom: 80, left: 160, right: 160 } as const
/** How far the title stands from the top of a page of its own, in twentieths of a point. */
export const coverDrop = 3_200

/** A shorter document needs no table of contents. */
export const headingsWithoutContents = 6
/** The headings of these levels stand in the table of contents. */
export const deepestInContents = 2
