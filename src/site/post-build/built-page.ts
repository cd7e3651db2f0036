import {readFile, writeFile} from 'node:fs/promises';
import type {Element, Nodes, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {select} from 'hast-util-select';
import {toString} from 'hast-util-to-string';

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** One HTML file of a finished build. Changes are kept as edits of its text, so that the rest stays byte by byte. */
export class BuiltPage {
  /** What stands before the body; the whole page is read only when it is asked for, and forgotten once written. */
  readonly head: Root;
  private whole?: Root;
  private readonly edits: Edit[] = [];

  constructor(
    /** Path below the build folder, such as `glossary/index.html`. */
    readonly file: string,
    private readonly html: string,
  ) {
    this.head = fromHtml(html.slice(0, html.indexOf('<body')));
  }

  static async read(folder: string, file: string): Promise<BuiltPage> {
    return new BuiltPage(file, await readFile(`${folder}/${file}`, 'utf8'));
  }

  /** For looking things up; it does not follow the edits. */
  get tree(): Root {
    return (this.whole ??= fromHtml(this.html, {verbose: true}));
  }

  /** All that stands behind the head, as Docusaurus wrote it: there no file is named by its hash. */
  get body(): string {
    return this.html.slice(this.html.indexOf('<body'));
  }

  /** Path below the base, with a slash at both ends; undefined for a file that is no page, such as `404.html`. */
  get address(): string | undefined {
    return /(^|\/)index\.html$/.test(this.file) ? `/${this.file.slice(0, -'index.html'.length)}` : undefined;
  }

  /** Whether search engines and tools are to know it. */
  get listed(): boolean {
    return this.address !== undefined && !/noindex/.test(this.meta('robots') ?? '');
  }

  /** The page's title, without the guide's behind it. */
  get title(): string {
    return textOf(select('title', this.head)).replace(/ \| [^|]*$/, '');
  }

  get description(): string {
    return this.meta('description') ?? '';
  }

  private meta(name: string): string | undefined {
    const content = select(`meta[name=${name}]`, this.head)?.properties.content;
    return typeof content === 'string' ? content : undefined;
  }

  /** Puts HTML right after the declaration of the character set: before anything the page loads. */
  addToHead(html: string): void {
    const charset = select('meta[charset]', this.tree);
    if (!charset) throw new Error(`${this.file} does not declare its character set.`);
    this.insert(charset.position!.end.offset!, html);
  }

  /** Puts HTML behind all that the page shows, where it delays nothing. */
  addToBody(html: string): void {
    this.insert(select('body', this.tree)!.data?.position?.closing?.start.offset ?? this.html.length, html);
  }

  insertBefore(element: Element, html: string): void {
    this.insert(element.position!.start.offset!, html);
  }

  insertAfter(element: Element, html: string): void {
    this.insert(element.position!.end.offset!, html);
  }

  remove({position}: Element): void {
    this.edits.push({from: position!.start.offset!, to: position!.end.offset!, text: ''});
  }

  /** The page with all edits made so far, to look things up in. */
  again(): BuiltPage {
    return new BuiltPage(this.file, this.edited());
  }

  private insert(at: number, text: string): void {
    this.edits.push({from: at, to: at, text});
  }

  addAttribute({position, tagName}: Element, text: string): void {
    this.insert(position!.start.offset! + `<${tagName}`.length, ` ${text}`);
  }

  /** Puts another text in the place of one attribute, name included. */
  replaceAttribute(element: Element, property: string, text: string): void {
    const place = element.data?.position?.properties?.[property];
    if (!place) throw new Error(`${this.file}: ${element.tagName} has no ${property} in its text.`);
    this.edits.push({from: place.start.offset!, to: place.end.offset!, text});
  }

  /** What stands between an element's tags, as written. */
  innerText(element: Element): string {
    const {opening, closing} = element.data!.position!;
    return this.html.slice(opening?.end.offset, closing?.start.offset);
  }

  /** The page with all edits made. Edits of one place keep the order they were asked for. */
  edited(): string {
    let at = 0;
    const parts: string[] = [];
    for (const {from, to, text} of this.edits.toSorted((one, other) => one.from - other.from)) {
      parts.push(this.html.slice(at, from), text);
      // What is put in where something is taken out does not bring that back.
      at = Math.max(at, to);
    }
    return [...parts, this.html.slice(at)].join('');
  }

  async write(folder: string): Promise<void> {
    await writeFile(`${folder}/${this.file}`, this.edited());
    this.whole = undefined;
  }
}

/** A node's text as it is read: without line breaks, repeated spaces and the places where a long name may wrap. */
export function textOf(node: Nodes | undefined): string {
  return node ? toString(node).replaceAll('\u200b', '').replace(/\s+/g, ' ').trim() : '';
}

/** Text for a quoted attribute. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
