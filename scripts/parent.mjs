/**
 * npm passes SIGTERM on to the shell it started, and the shell dies of it without a word to the script in it. So a
 * script that npm started looks whether its parent is still the one it had.
 */
export function whenAbandonedByNpm(act) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 300);
  watch.unref();
}
