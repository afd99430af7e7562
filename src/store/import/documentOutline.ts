import { TokenType } from '@streamparser/json';

import { NETWORK_ARRAYS, type NetworkArray } from './networkDocument';
import { FORMAT_VERSION } from './networkSchema';

/** A token as the tokenizer gives it. */
interface Token {
  readonly token: TokenType;
  readonly value: unknown;
}

/** Braces and brackets around the fields of a row: the document, its array, the row. */
const ROW_DEPTH = 3;
/** A row holds lists at most. */
const DEEPEST = 4;

/**
 * Follows the tokens of a document and sees to what single rows cannot tell: its outer shape, the version, and fields that are given twice
 * (where a JSON parser would silently keep the last).
 */
export class DocumentOutline {
  private depth = 0;
  private rows = 0;
  private current: NetworkArray | null = null;
  private lastText: string | null = null;
  private pendingKey: string | null = null;
  private versionSeen = false;
  private readonly fields = new Set<string>();
  isUntouched = true;

  /** The array whose rows are being read. */
  get array(): NetworkArray {
    return this.current!;
  }

  /** Where the reading stands, for messages. */
  get place(): string {
    return this.current && this.depth > 1 ? `${this.current}, row ${Math.max(this.rows, 1)}` : 'the document';
  }

  /** @throws SyntaxError when the token cannot stand here. */
  read({ token, value }: Token): void {
    this.isUntouched = false;
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        return this.open(token);
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.depth -= 1;
        this.lastText = null;
        return undefined;
      case TokenType.COLON:
        return this.name();
      case TokenType.COMMA:
        return undefined;
      default:
        return this.scalar(token, value);
    }
  }

  /** @throws SyntaxError when something is missing at the end. */
  end(): void {
    if (!this.versionSeen) throw new SyntaxError(`"formatVersion": ${FORMAT_VERSION} is missing`);
  }

  private open(token: TokenType): void {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new SyntaxError('values are nested too deeply for a network document');
    if (this.depth === 1 && token !== TokenType.LEFT_BRACE) throw new SyntaxError('expected an object with "formatVersion" and arrays of rows');
    if (this.depth === 2) this.openArray(token);
    if (this.depth === ROW_DEPTH) {
      this.rows += 1;
      this.fields.clear();
    }
  }

  private openArray(token: TokenType): void {
    const name = this.pendingKey!;
    this.pendingKey = null;
    if (name === 'formatVersion') throw wrongVersion();
    if (token !== TokenType.LEFT_BRACKET) throw new SyntaxError(`"${name}": expected an array of rows`);
    this.current = name as NetworkArray;
    this.rows = 0;
  }

  /** A colon after anything else but a text is the parser's to refuse. */
  private name(): void {
    const name = this.lastText;
    if (name === null) return;
    if (this.depth === 1) this.topName(name);
    else if (this.depth === ROW_DEPTH) this.once(name);
  }

  private topName(name: string): void {
    const known: readonly string[] = NETWORK_ARRAYS;
    if (name !== 'formatVersion' && !known.includes(name)) {
      throw new SyntaxError(`unknown array "${name.slice(0, 100)}": a network document has formatVersion, ${known.join(', ')}`);
    }
    this.fields.clear();
    this.pendingKey = name;
  }

  private once(name: string): void {
    if (this.fields.has(name)) throw new SyntaxError(`the field "${name.slice(0, 100)}" is given twice in one row`);
    this.fields.add(name);
  }

  private scalar(token: TokenType, value: unknown): void {
    if (token === TokenType.STRING) this.lastText = value as string;
    if (this.depth === 0) throw new SyntaxError('expected an object with "formatVersion" and arrays of rows');
    if (this.depth === 2 && this.current) this.rows += 1;
    if (this.depth !== 1 || this.pendingKey === null) return;
    const name = this.pendingKey;
    this.pendingKey = null;
    if (name !== 'formatVersion') throw new SyntaxError(`"${name}": expected an array of rows`);
    if (value !== FORMAT_VERSION) throw wrongVersion();
    this.versionSeen = true;
  }
}

function wrongVersion(): SyntaxError {
  return new SyntaxError(`"formatVersion": this version of csp-graph reads ${FORMAT_VERSION}`);
}
