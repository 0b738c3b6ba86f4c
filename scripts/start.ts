/** `npm start`: builds the site, with the options of `npm run build`, and serves it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '#io/command-line.ts';
import { serveSite } from '#io/site-server.ts';

await runCommand(async () => {
  const { PORT = '4321', HOST = 'localhost' } = process.env;
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65_535) {
    throw new UsageError(`PORT takes a number from 0 to 65535; found ${PORT}.`);
  }
  // The build knows its options, and says what is wrong with them.
  const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: false });
  const build = [join(import.meta.dirname, 'build.ts'), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  return await serve(typeof values.out === 'string' ? values.out : 'dist', { port, host: HOST });
});

async function serve(folder: string, options: { port: number; host: string }): Promise<number> {
  try {
    const { url } = await serveSite(folder, options);
    process.stdout.write(`${url}\nStop it with Ctrl-C.\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}
