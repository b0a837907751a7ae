/** Stops with one clear sentence where Node is too old. Written in the oldest syntax that modules allow. */

const oldest = [20, 16];
const version = process.versions.node.split('.').map(Number);

if (version[0] < oldest[0] || (version[0] === oldest[0] && version[1] < oldest[1])) {
  console.error(
    `需要 Node.js ${oldest.join('.')} 或更新的版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装后重试。\n` +
      `Node.js ${oldest.join('.')} or newer is needed, this is ${process.versions.node}.`,
  );
  process.exit(1);
}
