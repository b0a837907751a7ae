/** Steps of a longer run, each announced and timed in a line. */

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** Runs one step. True when it succeeded; what went wrong is printed. */
export async function runStep(name, work) {
  const start = performance.now();
  console.log(`\n▶ ${name}`);
  try {
    await work();
    console.log(`✔ ${name} ${seconds(start)}`);
    return true;
  } catch (error) {
    console.error(`✘ ${name} ${seconds(start)}\n  ${error.message}`);
    return false;
  }
}

/** Prints how all of it ended and leaves the exit code behind. `failed` names the steps that did not succeed. */
export function finish(start, failed) {
  if (failed.length === 0) {
    console.log(`\n✔ 全部通过，用时 ${seconds(start)} / all passed`);
    return;
  }
  console.error(`\n✘ 未通过：${failed.join('、')}，用时 ${seconds(start)} / failed`);
  process.exitCode = 1;
}
