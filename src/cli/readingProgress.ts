import { SingleBar } from 'cli-progress';

/** Shows on a terminal how far a document has been read: rows, rate and time left. Silent elsewhere. */
export class ReadingProgress {
  private readonly bar: SingleBar | null;
  private readonly begun = performance.now();
  private bytes = 0;
  private rows = 0;

  private constructor(private readonly total: number | null, stream: NodeJS.WriteStream) {
    const left = total === null ? '' : '{bar} {percentage}% | {eta_formatted} left | ';
    this.bar = stream.isTTY ? new SingleBar({ format: `${left}{rows} rows | {rate} rows/s`, stream, clearOnComplete: true, hideCursor: true, fps: 5 }) : null;
    this.bar?.start(total ?? 0, 0, { rows: 0, rate: 0 });
  }

  /** @param total bytes to read in all; null: not known. */
  static of(total: number | null, stream: NodeJS.WriteStream = process.stderr): ReadingProgress {
    return new ReadingProgress(total, stream);
  }

  addBytes(count: number): void {
    this.bytes += count;
    this.show();
  }

  setRows(rows: number): void {
    this.rows = rows;
    this.show();
  }

  end(): void {
    this.bar?.stop();
  }

  private show(): void {
    const seconds = (performance.now() - this.begun) / 1000;
    this.bar?.update(Math.min(this.bytes, this.total ?? 0), { rows: this.rows, rate: Math.round(this.rows / Math.max(seconds, 0.001)) });
  }
}
