/** Says what a command is doing, with the time it has taken, and never falls silent for long. */

const began = performance.now();
const silenceAllowed = 2_500;

/** @param {NodeJS.WritableStream} out where the lines go: answers of a command may need stdout for themselves */
export function progressTo(out) {
  let lastLine = performance.now();
  let latest = 'working';
  let heartbeat;

  const say = (line) => {
    lastLine = performance.now();
    out.write(`${elapsed().padStart(7)}  ${line}\n`);
  };

  return {
    /** Begins a step. */
    step(line) {
      latest = line;
      say(line);
    },
    /** Something that the step has to tell. */
    note: say,
    /** Other output was shown, so nobody wonders whether this still works. */
    heard() {
      lastLine = performance.now();
    },
    /** Until `quiet`, says that the step goes on whenever nothing else was said for a while. */
    watch() {
      clearInterval(heartbeat);
      heartbeat = setInterval(() => {
        if (performance.now() - lastLine >= silenceAllowed) say(`… ${latest}`);
      }, 250);
    },
    quiet() {
      clearInterval(heartbeat);
    },
  };
}

export function elapsed() {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
