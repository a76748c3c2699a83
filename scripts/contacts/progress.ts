import { count } from './numbers';

/** Where progress is drawn: a terminal, or a log that only takes lines. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** Says what is being done, on a terminal as a bar that is drawn over itself. */
export interface Progress {
  /** Begins a step, like "Reading absence.csv"; `size` in bytes when it is a file. */
  begin(step: string, size?: number): void;
  /** How far the step is. */
  at(rows: number, bytes: number): void;
  /** Leaves no trace of the bar. */
  clear(): void;
}

/** A file from this size on is large: reading it can be felt. */
const largeFile = 8 << 20;
const barWidth = 20;
const drawEveryMs = 100;

/**
 * @param now the time in milliseconds
 */
export function progress(screen: Screen, now: () => number): Progress {
  let step = '';
  let size = 0;
  let began = 0;
  let drawn = -Infinity;
  let quarter = 0;

  const clear = (): void => {
    if (screen.isTTY) screen.write('\r\u001b[2K');
  };
  const cut = (line: string): string => line.slice(0, (screen.columns ?? 80) - 1);
  const timeLeft = (share: number): string => {
    const seconds = Math.ceil(((now() - began) * (1 / share - 1)) / 1000);
    return seconds >= 60 ? `about ${Math.ceil(seconds / 60)} min left` : `about ${seconds} s left`;
  };
  const told = (rows: number, share: number): string =>
    `${count(rows)} rows, ${Math.floor(share * 100)} %, ${timeLeft(share)}`;

  return {
    begin: (name, bytes = 0) => {
      step = name;
      size = bytes;
      began = now();
      drawn = -Infinity;
      quarter = 0;
      clear();
      if (screen.isTTY) screen.write(cut(`${step}…`));
    },
    at: (rows, bytes) => {
      if (size < largeFile || bytes === 0) return;
      const share = Math.min(1, bytes / size);
      if (!screen.isTTY) {
        if (Math.floor(share * 4) === quarter) return;
        quarter = Math.floor(share * 4);
        screen.write(`${step}: ${told(rows, share)}\n`);
      } else if (now() - drawn >= drawEveryMs) {
        drawn = now();
        clear();
        const full = Math.round(share * barWidth);
        const line = `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${told(rows, share)}  ${step}`;
        screen.write(cut(line));
      }
    },
    clear,
  };
}
