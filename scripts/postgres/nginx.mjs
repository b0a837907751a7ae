/** nginx before several servers, as deploy/nginx.conf has it, on a free port of this machine. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { aptInstall } from '../apt.mjs';
import { freePort } from './throwaway.mjs';

const PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'];

/** Hands requests to the servers in turn, whoever they come from. `url` is where it listens, `stop` ends it. */
export async function startNginx(servers) {
  const program = findNginx() ?? installNginx();
  const [folder, port] = [mkdtempSync(path.join(tmpdir(), 'nianbao-nginx-')), await freePort()];
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, servers));
  const nginx = spawn(program, ['-c', file, '-p', folder, '-e', 'stderr'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  while (nginx.exitCode === null && !(await fetch(`${url}/icon.svg`).catch(() => undefined))) await setTimeout(50);
  return {
    url,
    stop: async () => {
      nginx.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder, port, servers) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
daemon off;
master_process off;
pid ${folder}/pid;
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  upstream nianbao {
    ${servers.map((url) => `server ${new URL(url).host} max_fails=1 fail_timeout=5s;`).join('\n    ')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 300m;
    location / {
      proxy_pass http://nianbao;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Forwarded-Host $http_host;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_connect_timeout 2s;
    }
  }
}
`;
}

function findNginx() {
  return PLACES.find((place) => existsSync(place));
}

function installNginx() {
  console.log('没有找到 nginx，正在安装… / No nginx found, installing…');
  aptInstall('nginx-light', 'nginx');
  const program = findNginx();
  if (program) return program;
  throw new Error('没有 nginx，也无法安装，请先安装。 / No nginx, and none could be installed: install it first.');
}
