import {
  AlignmentType,
  Document as DocxFile,
  type FileChild,
  Footer,
  HeadingLevel,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Fact, Part, Signature, Table as TableOfText } from '../document.ts';
import { coreProperties } from './core-properties.ts';
import { writable } from './xml-text.ts';
import { withoutClock } from './zip-times.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const locales: Record<Language, string> = { et: 'et-EE', ru: 'ru-RU', en: 'en-GB' };

/** Twentieths of a point, as Word measures: A4, and a margin of 15 mm. */
const a4 = { width: 11_906, height: 16_838 };
const margin = 850;

/** A document as DOCX. The same document always comes to the same bytes. */
export async function renderDocx(asked: Document): Promise<Uint8Array> {
  const document = writable(asked);
  const room = (document.page === 'landscape' ? a4.height : a4.width) - 2 * margin;
  const file = new DocxFile({
    title: document.title,
    styles: stylesIn(document.language),
    sections: [
      {
        properties: {
          page: {
            size: {
              ...a4,
              orientation:
                document.page === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, right: margin, bottom: margin, left: margin, footer: margin / 2 },
          },
        },
        footers: { default: footerOf(document) },
        children: [
          new Paragraph({ text: document.title, heading: HeadingLevel.HEADING_1 }),
          ...document.parts.flatMap((part) => blocksOf(part, room)),
        ],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(document, locales[document.language]) };
  return withoutClock(await Packer.toBuffer(file, false, [core]));
}

/** Arial has the letters of all three languages and stands on every machine. */
function stylesIn(language: Language) {
  const heading = (outlineLevel: number, size: number, before: number) => ({
    run: { size, bold: true, color: '000000' },
    paragraph: { outlineLevel, spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 20, language: { value: locales[language] } },
        paragraph: { spacing: { after: 60 } },
      },
      heading1: heading(0, 32, 0),
      heading2: heading(1, 24, 320),
    },
  };
}

function footerOf({ title, pageWord }: Document): Footer {
  const run = new TextRun({
    children: [`${title} · ${pageWord} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    size: 18,
  });
  return new Footer({ children: [new Paragraph({ children: [run], alignment: AlignmentType.END })] });
}

function blocksOf(part: Part, room: number): FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_2 })];
    case 'text':
      return textLines(part.text);
    case 'facts':
      return part.facts.map((fact, at) => factLine(fact, at === 0));
    case 'list':
      return part.items.map(itemOf);
    case 'table':
      return [tableOf(part, room)];
    case 'signatures':
      return part.signatures.flatMap((signature) => signatureLines(signature, room));
  }
}

/** One line leads to what follows; what somebody wrote in several may part from it. */
function textLines(text: string): Paragraph[] {
  const lines = text.split('\n');
  return lines.map(
    (line) => new Paragraph({ text: line, ...(lines.length === 1 ? { keepNext: true } : {}) }),
  );
}

/** Where the values of facts begin, and where the lines to sign on end. */
const stops = { value: 2_800, name: 7_500, date: 11_000 };

function factLine({ label, value }: Fact, first: boolean): Paragraph {
  const [line = '', ...more] = value.split('\n');
  return new Paragraph({
    ...(first ? { spacing: { before: 160 } } : {}),
    tabStops: [{ type: TabStopType.LEFT, position: stops.value }],
    indent: { left: stops.value, hanging: stops.value },
    children: [
      new TextRun({ text: `${label}:`, bold: true }),
      new TextRun({ children: [new Tab(), line] }),
      ...more.map(nextLine),
    ],
  });
}

/** Line ends that somebody typed stay line ends. */
const nextLine = (text: string): TextRun => new TextRun({ text, break: 1 });

function itemOf(item: string): Paragraph {
  const [line = '', ...more] = item.split('\n');
  return new Paragraph({
    bullet: { level: 0 },
    spacing: { after: 40 },
    children: [new TextRun(line), ...more.map(nextLine)],
  });
}

function tableOf({ columns, rows }: TableOfText, room: number): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / whole) * room));
  const cell = (text: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'F0F0F2' } } : {}),
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            children: [new TextRun({ text: line, bold: head })],
            alignment: columns[at]?.align === 'end' ? AlignmentType.END : AlignmentType.START,
          }),
      ),
    });
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, at) => cell(title, at, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: columns.map((_, at) => cell(row[at] ?? '', at, false)) }),
      ),
    ],
  });
}

/** Kept together: a name on one page and its line on another would be signed by mistake. */
function signatureLines(signature: Signature, room: number): Paragraph[] {
  const { role, name, nameWord, signWord, dateWord } = signature;
  const ends = { name: Math.min(stops.name, Math.floor(room * 0.6)), date: Math.min(stops.date, room) };
  const line = (position: number) => ({
    type: TabStopType.LEFT,
    position,
    leader: LeaderType.UNDERSCORE,
  });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240 },
      children: [new TextRun({ text: role, bold: true })],
    }),
    new Paragraph({
      keepNext: true,
      spacing: { before: 120 },
      tabStops: [line(ends.name)],
      children: [new TextRun({ children: [`${nameWord}: `, name === '' ? new Tab() : name] })],
    }),
    new Paragraph({
      spacing: { before: 240 },
      tabStops: [line(ends.name), line(ends.date)],
      children: [new TextRun({ children: [`${signWord}: `, new Tab(), ` ${dateWord}: `, new Tab()] })],
    }),
  ];
}
