/**
 * Ends this process when the one that started it is gone without having said so, as after `kill -9`: nothing that a
 * command started outlives it.
 * @param {() => void} end called once
 */
export function endWithParent(end) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 500);
  watch.unref();
}
