import PDFDocument from 'pdfkit';
import { breakPart } from './break-part';
import { box, missingCharacters, printable, typeface } from './font';

/** In points; A4 with the margins of a Chinese official paper, a little narrower on the right. */
export const page = { margin: 72, width: 595.28, height: 841.89 } as const;
const size = { title: 20, text: 12, small: 9 } as const;
const lineGap = 6;
const paragraphStyle = { lineGap, indent: 2 * size.text, paragraphGap: 2 } as const;
const footer = 40;
/** Of one line to sign by pen, and of the frame for the stamp. */
const signing = { line: 34, stamp: 96 } as const;
/** What the note on missing characters takes. */
const noteHeight = 3 * (size.small + 4);

export interface Part {
  title: string;
  words: string;
}

const paragraphsOf = (words: string): string[] =>
  words.split(/\n+/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));

/** A paper of A4 pages in one typeface, embedded with the characters that are used; page numbers come last, when their number is known. */
export class Paper {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly pieces: Buffer[] = [];
  private readonly missing = new Set<string>();

  constructor(private readonly about: { title: string; footer: string; madeAt: Date }) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
      bufferPages: true,
      lang: 'zh-CN',
      displayTitle: true,
      // The same paper for the same words: nothing of the moment in which it was asked for.
      info: { Title: about.title, CreationDate: about.madeAt, ModDate: about.madeAt },
    });
    this.pdf.on('data', (piece: Buffer) => this.pieces.push(piece));
    this.pdf.registerFont('text', typeface().data);
    this.pdf.font('text').fontSize(size.text);
  }

  get width(): number {
    return page.width - 2 * page.margin;
  }

  heading(title: string, above?: string): void {
    if (above) this.pdf.fontSize(size.text).text(this.clean(above), { align: 'center' });
    this.pdf
      .moveDown(0.3)
      .fontSize(size.title)
      .text(this.clean(title), { align: 'center', characterSpacing: 3 });
    this.pdf.fontSize(size.text).moveDown(0.5);
  }

  /** A line at the right side, as numbers of papers stand. */
  atRight(text: string): void {
    this.pdf.fontSize(size.text).text(this.clean(text), { align: 'right' });
    this.pdf.moveDown(0.5);
  }

  /** A paragraph; each begins two characters in. */
  text(words: string, { indent = true }: { indent?: boolean } = {}): void {
    for (const paragraph of paragraphsOf(words))
      this.pdf
        .fontSize(size.text)
        .text(this.clean(paragraph), { ...paragraphStyle, ...(indent ? {} : { indent: 0 }) });
  }

  /**
   * A part whose end stands with what follows and the lines to sign: where they do not all fit on this page, as much of the part as may
   * stays here, and its last lines go with them.
   */
  partBefore(part: Part, following: readonly Part[], lines: number, { afterwards = false } = {}): void {
    const whole = this.heightOf([part, ...following], lines, afterwards);
    const broken = this.fits(whole) ? null : breakPart(paragraphsOf(part.words), this.linesOf);
    const rest = broken ? [{ title: '', words: broken.tail.join('\n') }, ...following] : [];
    if (!broken || !this.canKeep(rest, lines, { afterwards })) {
      if (this.canKeep([part, ...following], lines, { afterwards })) this.room(whole);
      this.part(part.title);
      this.text(part.words);
      return;
    }
    this.part(part.title);
    this.text(broken.head.join('\n'));
    this.keep(rest, lines, { afterwards });
    const [first = '', ...others] = broken.tail;
    this.text(first, { indent: !broken.continues });
    this.text(others.join('\n'));
  }

  private readonly linesOf = (paragraph: string): number => {
    this.pdf.fontSize(size.text);
    const height = this.pdf.heightOfString(printable(paragraph), { ...paragraphStyle, width: this.width });
    return Math.round(height / (this.pdf.currentLineHeight(true) + lineGap));
  };

  /** The heading of a part, never alone at the foot of a page. */
  part(title: string): void {
    this.room(4 * (size.text + lineGap));
    this.pdf
      .moveDown(0.4)
      .fontSize(size.text + 1)
      .text(this.clean(title), { lineGap });
  }

  small(words: string): void {
    this.pdf.fontSize(size.small).text(this.clean(words), { lineGap: 2 }).fontSize(size.text);
  }

  /** Lines to sign by pen, and the place of the stamp beside the last of them; together on one page. */
  signatures(lines: readonly string[], stamp: string): void {
    const { line: height, stamp: stampHeight } = signing;
    this.room(this.heightToSign(lines.length));
    this.pdf.moveDown(1);
    for (const label of lines) {
      const y = this.pdf.y;
      this.pdf.text(`${this.clean(label)}：`, page.margin, y, { lineBreak: false });
      const from = page.margin + this.pdf.widthOfString(`${this.clean(label)}：`) + 4;
      this.line(from, y + 16, Math.max(from + 120, page.margin + 320));
      this.pdf.x = page.margin;
      this.pdf.y = y + height;
    }
    const y = this.pdf.y + 4;
    const left = page.width - page.margin - 190;
    this.pdf
      .save()
      .lineWidth(0.7)
      .dash(3, { space: 3 })
      .rect(left, y, 190, stampHeight)
      .stroke()
      .undash()
      .restore();
    this.pdf.fontSize(size.small).text(this.clean(stamp), left + 6, y + 6, { width: 178, align: 'center' });
    this.pdf.fontSize(size.text).text('＿＿＿＿年＿＿月＿＿日', left, y + stampHeight - 24, {
      width: 190,
      align: 'center',
    });
    this.pdf.x = page.margin;
    this.pdf.y = y + stampHeight + 8;
  }

  /** Whether these parts and so many lines to sign stand on one page, with the note on missing characters where one comes afterwards. */
  canKeep(parts: readonly Part[], lines: number, { afterwards = false } = {}): boolean {
    return this.heightOf(parts, lines, afterwards) <= page.height - 2 * page.margin;
  }

  /** Begins a page where these parts and the lines to sign after them would be torn apart. */
  keep(parts: readonly Part[], lines: number, { afterwards = false } = {}): void {
    this.room(this.heightOf(parts, lines, afterwards));
  }

  private heightOf(parts: readonly Part[], lines: number, afterwards: boolean): number {
    const { pdf } = this;
    pdf.fontSize(size.text);
    const options = { ...paragraphStyle, width: this.width };
    const heights = parts.map(({ title, words }) =>
      paragraphsOf(words).reduce(
        (sum, one) => sum + pdf.heightOfString(printable(one), options) + options.paragraphGap,
        // Its heading with the space above.
        title ? 1.4 * pdf.currentLineHeight(true) + 2 * lineGap : 0,
      ),
    );
    const toSign = this.heightToSign(lines) + (afterwards ? noteHeight + lineGap : 0);
    return heights.reduce((sum, one) => sum + one, toSign);
  }

  private heightToSign(lines: number): number {
    return lines * signing.line + signing.stamp + 20 + this.pdf.currentLineHeight(true);
  }

  private line(from: number, y: number, to: number): void {
    this.pdf.save().lineWidth(0.7).moveTo(from, y).lineTo(to, y).stroke().restore();
  }

  private fits(points: number): boolean {
    return this.pdf.y + points <= page.height - page.margin;
  }

  private room(points: number): void {
    if (!this.fits(points)) this.pdf.addPage();
  }

  private clean(words: string): string {
    for (const character of missingCharacters(words)) this.missing.add(character);
    return printable(words);
  }

  /** Ends the paper: what has to be written in by hand is said, and every page gets its number. */
  async end(): Promise<Buffer> {
    if (this.missing.size > 0) {
      const codes = [...this.missing].map(
        (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
      );
      this.room(noteHeight);
      this.pdf.moveDown(0.5);
      this.small(
        `方框${box}处是字库里没有的字（${codes.join('、')}），请对照身份证用笔写上，各方在旁边按指印。`,
      );
    }
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.pdf.switchToPage(index);
      // Below the margin the library would begin another page.
      this.pdf.page.margins.bottom = 0;
      const words = `${this.about.footer}　第${index + 1}页，共${count}页`;
      this.pdf.fontSize(size.small).text(this.clean(words), page.margin, page.height - footer, {
        width: this.width,
        align: 'center',
        lineBreak: false,
      });
    }
    const done = new Promise<void>((resolve, reject) => {
      this.pdf.once('end', () => resolve());
      this.pdf.once('error', reject);
    });
    this.pdf.end();
    await done;
    return Buffer.concat(this.pieces);
  }
}
