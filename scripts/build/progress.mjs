const frameMs = 250;

/** A line on standard error that says what is being done and, on a terminal, for how long; nothing where quiet. */
export function progress(text, quiet) {
  const startedAt = Date.now();
  const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(1);
  const onTerminal = process.stderr.isTTY === true;
  const write = (line) => {
    if (!quiet) process.stderr.write(line);
  };
  write(`${text} ...${onTerminal ? '' : '\n'}`);
  const timer = onTerminal && !quiet ? setInterval(() => write(`\r${text} ... ${seconds()} s`), frameMs) : null;
  return {
    stop() {
      if (timer) clearInterval(timer);
      if (onTerminal) write('\r\x1b[K');
    },
    done(summary) {
      write(`${text}: ${summary} in ${seconds()} s\n`);
    },
  };
}
