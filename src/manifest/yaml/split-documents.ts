import { intern } from "../../util/intern";

/** One document of a YAML stream, and what can be said of it without parsing. */
export interface DocumentSlice {
  /** Offsets in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Offset and line (from 1) of the first line that is neither blank nor a comment. */
  readonly contentStart: number;
  readonly line: number;
  /**
   * What the document certainly is: it is a block mapping at the left margin whose keys are all plain, so that no
   * other spelling of `kind` or `apiVersion` can hide in it. Undefined where only a parser can tell.
   */
  readonly sniffed: { readonly apiVersion: string | undefined; readonly kind: string | undefined } | undefined;
}

const KEY = /[A-Za-z_][\w./-]*:(?=[ \r\n]|$)/y;
const KIND = /kind: +(?:([A-Z]\w*)|"([A-Z]\w*)"|'([A-Z]\w*)')[ ]*(?: #[^\n]*)?\r?(?:\n|$)/y;
const API_VERSION = /apiVersion: +(?:([a-z][\w./-]*)|"([a-z][\w./-]*)"|'([a-z][\w./-]*)')[ ]*(?: #[^\n]*)?\r?(?:\n|$)/y;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const HASH = 35;
const PERCENT = 37;
const DASH = 45;
const DOT = 46;
const BRACE = 123;

/**
 * Splits a YAML stream at its document markers, looking at the first characters of each line only.
 *
 * Markers end a document wherever they stand at the left margin, inside a block scalar too, so no parser is needed.
 * Documents without content are left out. Never throws.
 */
export function splitDocuments(text: string): DocumentSlice[] {
  const slices: DocumentSlice[] = [];
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let open = new OpenDocument(start);
  let at = start;
  let line = 1;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    const marker = first === DASH || first === DOT ? markerAt(text, at) : 0;
    if (marker !== 0 && !(marker === DASH && open.hasOnlyDirectives)) {
      open.close(at, slices);
      open = new OpenDocument(marker === DASH ? at : endOfLine(text, at));
      if (marker === DASH && hasContentAfterMarker(text, at)) open.addUnusual(at, line);
    } else if (marker === 0) {
      open.addLine(text, at, line, first);
    }
    const next = text.indexOf("\n", at);
    if (next === -1) break;
    at = next + 1;
    line++;
  }
  open.close(text.length, slices);
  return slices;
}

/** The character of a `---` or `...` marker, or 0. */
function markerAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (text.charCodeAt(at + 1) !== first || text.charCodeAt(at + 2) !== first) return 0;
  const after = text.charCodeAt(at + 3);
  return Number.isNaN(after) || after === LF || after === CR || after === SPACE || after === TAB ? first : 0;
}

function hasContentAfterMarker(text: string, at: number): boolean {
  const rest = text.slice(at + 3, endOfLine(text, at));
  return !/^\s*(?:#.*)?$/.test(rest);
}

function endOfLine(text: string, at: number): number {
  const next = text.indexOf("\n", at);
  return next === -1 ? text.length : next;
}

class OpenDocument {
  readonly #start: number;
  #contentStart = -1;
  #line = 0;
  #certain = true;
  #hasDirectives = false;
  #kind: string | undefined;
  #apiVersion: string | undefined;

  constructor(start: number) {
    this.#start = start;
  }

  get hasOnlyDirectives(): boolean {
    return this.#hasDirectives && this.#contentStart === -1;
  }

  addUnusual(at: number, line: number): void {
    this.#certain = false;
    this.#addContent(at, line);
  }

  addLine(text: string, at: number, line: number, first: number): void {
    if (first === LF || first === CR || first === HASH) return;
    if (first === SPACE || first === TAB) {
      // Inside the document an indented line belongs to what is above it; as the first line it means another layout.
      if (this.#contentStart === -1 && !/^[ \t]*(?:#[^\n]*)?\r?(?:\n|$)/.test(text.slice(at, endOfLine(text, at)))) {
        this.addUnusual(at, line);
      }
      return;
    }
    if (first === PERCENT && this.#contentStart === -1) {
      this.#hasDirectives = true;
      this.#certain = false;
      return;
    }
    if (this.#certain) this.#sniff(text, at, first);
    this.#addContent(at, line);
  }

  close(end: number, slices: DocumentSlice[]): void {
    if (this.#contentStart === -1 && !this.#hasDirectives) return;
    slices.push({
      start: this.#start,
      end,
      contentStart: this.#contentStart === -1 ? this.#start : this.#contentStart,
      line: Math.max(1, this.#line),
      sniffed: this.#certain ? { apiVersion: this.#apiVersion, kind: this.#kind } : undefined,
    });
  }

  #addContent(at: number, line: number): void {
    if (this.#contentStart !== -1) return;
    this.#contentStart = at;
    this.#line = line;
  }

  #sniff(text: string, at: number, first: number): void {
    const isTemplateLine = first === BRACE && text.charCodeAt(at + 1) === BRACE;
    const isEntry = first === DASH && this.#contentStart !== -1 && text.charCodeAt(at + 1) === SPACE;
    if (isTemplateLine || isEntry) return;
    KEY.lastIndex = at;
    if (!KEY.test(text)) this.#certain = false;
    else if (text.startsWith("kind:", at)) this.#kind = this.#only(this.#kind, KIND, text, at);
    else if (text.startsWith("apiVersion:", at)) this.#apiVersion = this.#only(this.#apiVersion, API_VERSION, text, at);
  }

  /** The value of a line that must be there once and plainly written, or the end of certainty. */
  #only(before: string | undefined, pattern: RegExp, text: string, at: number): string | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (before === undefined && match) return intern((match[1] ?? match[2] ?? match[3])!);
    this.#certain = false;
    return before;
  }
}
